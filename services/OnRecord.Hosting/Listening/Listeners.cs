using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace OnRecord.Hosting.Listening;

/// <summary>Where the service listens: loopback as it likes, anywhere else with TLS and authentication only.</summary>
internal static class Listeners
{
    /// <summary>Makes sure that no address exposes the service.</summary>
    /// <exception cref="StartRefused">An address asks for what the configuration does not secure.</exception>
    public static void Check(IReadOnlyList<ListenAddress> addresses, bool certified, bool authenticates)
    {
        if (addresses.Any(address => address.Secure) && !certified)
            throw new StartRefused("urls asks for https; set Tls:Certificate to a PEM or PFX file.");
        if (addresses.Any(address => !address.IsLoopback && !(address.Secure && authenticates)))
            throw new StartRefused(
                "urls asks to listen beyond loopback; set an https address, Tls:Certificate, and Auth:Tokens:0.");
    }

    /// <summary>Sets Kestrel up to speak HTTP/2, and to show the certificate wherever it listens for https.</summary>
    public static void Configure(KestrelServerOptions kestrel, ServerCertificate? certificate)
    {
        kestrel.AddServerHeader = false;
        // gRPC limits messages, not bodies: a stream may go on for ever, and its reader may take its time.
        kestrel.Limits.MaxRequestBodySize = null;
        kestrel.Limits.MinRequestBodyDataRate = null;
        kestrel.Limits.MinResponseDataRate = null;
        kestrel.Limits.Http2.KeepAlivePingDelay = TimeSpan.FromSeconds(30);
        kestrel.Limits.Http2.KeepAlivePingTimeout = TimeSpan.FromSeconds(20);
        kestrel.ConfigureEndpointDefaults(listen => listen.Protocols = HttpProtocols.Http2);
        if (certificate is not null)
            kestrel.ConfigureHttpsDefaults(https =>
                (https.ServerCertificate, https.ServerCertificateChain) = (certificate.Own, certificate.Others));
    }
}
