using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace OnRecord.Hosting.Tests.Running;

/// <summary>A certificate for 127.0.0.1 that nobody vouches for, in a folder of its own.</summary>
public sealed class SelfMadeCertificate : IDisposable
{
    public const string Password = "for the test";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("onrecord-");
    private readonly X509Certificate2 _certificate;

    public SelfMadeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=onrecord.test", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        _certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(1));

        File.WriteAllText(Pem, _certificate.ExportCertificatePem());
        File.WriteAllText(Key, key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(PemWithKey, _certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        File.WriteAllBytes(Pfx, _certificate.Export(X509ContentType.Pkcs12, Password));
    }

    public string Pem => Path.Combine(_folder.FullName, "certificate.pem");

    public string Key => Path.Combine(_folder.FullName, "key.pem");

    public string PemWithKey => Path.Combine(_folder.FullName, "both.pem");

    public string Pfx => Path.Combine(_folder.FullName, "certificate.pfx");

    /// <summary>A handler that trusts this certificate, and no other.</summary>
    public SocketsHttpHandler Trusting() => new()
    {
        SslOptions =
        {
            RemoteCertificateValidationCallback = (_, shown, _, _) =>
                shown?.GetCertHashString() == _certificate.GetCertHashString(),
        },
    };

    public void Dispose()
    {
        _certificate.Dispose();
        _folder.Delete(recursive: true);
    }
}
