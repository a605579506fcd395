using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace OnRecord.Hosting.Tests.Running;

/// <summary>
/// A certificate for 127.0.0.1 that an authority vouches for, for which a root vouches, in a folder of its own.
/// </summary>
public sealed class VouchedCertificate : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("onrecord-");
    private readonly X509Certificate2 _root;

    public VouchedCertificate()
    {
        using var rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var (from, to) = (DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(1));
        _root = Authority("CN=onrecord.root", rootKey).CreateSelfSigned(from, to);
        using var vouched = Authority("CN=onrecord.authority", authorityKey).Create(_root, from, to, [1]);
        using var authority = vouched.CopyWithPrivateKey(authorityKey);
        using var own = Server(key).Create(authority, from, to, [2]);
        using var keyed = own.CopyWithPrivateKey(key);

        var pem = own.ExportCertificatePem() + "\n" + vouched.ExportCertificatePem();
        File.WriteAllText(Pem, pem);
        File.WriteAllText(Key, key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(PemWithKey, pem + "\n" + key.ExportPkcs8PrivateKeyPem());
        File.WriteAllBytes(Pfx, new X509Certificate2Collection { vouched, keyed }.Export(X509ContentType.Pkcs12)!);
    }

    public string Pem => Path.Combine(_folder.FullName, "certificates.pem");

    public string Key => Path.Combine(_folder.FullName, "key.pem");

    public string PemWithKey => Path.Combine(_folder.FullName, "all.pem");

    public string Pfx => Path.Combine(_folder.FullName, "certificates.pfx");

    /// <summary>A handler that knows the root alone, and so trusts who is shown with all that lead to it.</summary>
    public SocketsHttpHandler TrustingTheRoot() => new()
    {
        SslOptions =
        {
            CertificateChainPolicy = new()
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                CustomTrustStore = { _root },
                RevocationMode = X509RevocationMode.NoCheck,
                DisableCertificateDownloads = true,
            },
        },
    };

    public void Dispose()
    {
        _root.Dispose();
        _folder.Delete(recursive: true);
    }

    private static CertificateRequest Authority(string name, ECDsa key)
    {
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request;
    }

    private static CertificateRequest Server(ECDsa key)
    {
        var request = new CertificateRequest("CN=onrecord.test", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request;
    }
}
