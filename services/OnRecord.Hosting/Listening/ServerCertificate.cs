using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;

namespace OnRecord.Hosting.Listening;

/// <summary>The certificate that the service shows.</summary>
internal static class ServerCertificate
{
    /// <summary>
    /// Reads <c>Tls:Certificate</c> (a PEM or PFX file), with <c>Tls:Key</c> (a PEM file, unless the certificate's file
    /// holds the key) and <c>Tls:Password</c> where one is needed.
    /// </summary>
    /// <returns>The certificate with its private key; null where none is set.</returns>
    /// <exception cref="StartRefused">The files cannot be read, or hold no certificate with its key.</exception>
    public static X509Certificate2? From(IConfiguration configuration)
    {
        if (configuration["Tls:Certificate"] is not { Length: > 0 } path)
            return null;
        try
        {
            var certificate = Read(path, configuration["Tls:Key"], configuration["Tls:Password"]);
            return certificate.HasPrivateKey
                ? certificate
                : throw new StartRefused($"Tls:Certificate '{path}' holds no private key; set Tls:Key to its file.");
        }
        catch (Exception error) when (error is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new StartRefused($"Tls:Certificate '{path}' cannot be used: {error.Message.ReplaceLineEndings(" ")}");
        }
    }

    private static X509Certificate2 Read(string path, string? key, string? password)
    {
        if (X509Certificate2.GetCertContentType(path) == X509ContentType.Pkcs12)
            return X509CertificateLoader.LoadPkcs12FromFile(path, password);
        return password is { Length: > 0 }
            ? X509Certificate2.CreateFromEncryptedPemFile(path, password, key)
            : X509Certificate2.CreateFromPemFile(path, key);
    }
}
