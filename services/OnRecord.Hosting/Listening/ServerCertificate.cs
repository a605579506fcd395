using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;

namespace OnRecord.Hosting.Listening;

/// <summary>The certificate that the service shows, with those of who vouches for it.</summary>
/// <param name="Own">Its own, with its private key.</param>
/// <param name="Others">The other certificates of its file: a client may know only who vouches for one of them.</param>
internal sealed record ServerCertificate(X509Certificate2 Own, X509Certificate2Collection Others)
{
    /// <summary>
    /// Reads <c>Tls:Certificate</c> (a PEM or PFX file), with <c>Tls:Key</c> (a PEM file, unless the certificate's file
    /// holds the key) and <c>Tls:Password</c> where one is needed.
    /// </summary>
    /// <returns>The certificate; null where none is set.</returns>
    /// <exception cref="StartRefused">The files cannot be read, or hold no certificate with its key.</exception>
    public static ServerCertificate? From(IConfiguration configuration)
    {
        if (configuration["Tls:Certificate"] is not { Length: > 0 } path)
            return null;
        try
        {
            return Read(path, configuration["Tls:Key"], configuration["Tls:Password"])
                ?? throw new StartRefused($"Tls:Certificate '{path}' holds no private key; set Tls:Key to its file.");
        }
        catch (Exception error) when (error is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new StartRefused($"Tls:Certificate '{path}' cannot be used: {error.Message.ReplaceLineEndings(" ")}");
        }
    }

    private static ServerCertificate? Read(string path, string? key, string? password)
    {
        if (X509Certificate2.GetCertContentType(path) == X509ContentType.Pkcs12)
        {
            var all = X509CertificateLoader.LoadPkcs12CollectionFromFile(path, password);
            return all.FirstOrDefault(certificate => certificate.HasPrivateKey) is { } keyed ? Of(keyed, all) : null;
        }

        // The first of the file's.
        var own = password is { Length: > 0 }
            ? X509Certificate2.CreateFromEncryptedPemFile(path, password, key)
            : X509Certificate2.CreateFromPemFile(path, key);
        var listed = new X509Certificate2Collection();
        listed.ImportFromPemFile(path);
        return Of(own, listed);
    }

    private static ServerCertificate Of(X509Certificate2 own, X509Certificate2Collection all) =>
        new(own, [.. all.Where(certificate => !certificate.RawDataMemory.Span.SequenceEqual(own.RawDataMemory.Span))]);
}
