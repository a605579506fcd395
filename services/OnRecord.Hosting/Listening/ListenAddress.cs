using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace OnRecord.Hosting.Listening;

/// <summary>One address to listen on.</summary>
/// <param name="Address">The network interface.</param>
/// <param name="Port">The port; 0 lets the system choose.</param>
/// <param name="Secure">Whether it speaks TLS.</param>
internal sealed record ListenAddress(IPAddress Address, int Port, bool Secure)
{
    /// <summary>Whether only this machine can reach it.</summary>
    public bool IsLoopback => IPAddress.IsLoopback(Address);

    /// <summary>The address as Kestrel reads it.</summary>
    public string Url => $"{(Secure ? "https" : "http")}://{new IPEndPoint(Address, Port)}";

    /// <summary>Reads <c>urls</c>, a list parted by semicolons.</summary>
    /// <exception cref="StartRefused">One of them is no address that a service can listen on.</exception>
    public static IReadOnlyList<ListenAddress> From(IConfiguration configuration, int defaultPort, bool secure)
    {
        if (configuration.GetSection("Kestrel:Endpoints").Exists())
            throw new StartRefused("Kestrel:Endpoints is not read; set urls, and Tls:Certificate for https.");
        if (configuration["urls"] is not { Length: > 0 } urls)
            return [new ListenAddress(IPAddress.Loopback, defaultPort, secure)];
        var parts = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length > 0 ? [.. parts.Select(Parse)] : throw Refusal(urls);
    }

    private static ListenAddress Parse(string url)
    {
        try
        {
            var binding = BindingAddress.Parse(url);
            if (binding.IsUnixPipe || binding.PathBase.Length > 0
                || binding.Port is < IPEndPoint.MinPort or > IPEndPoint.MaxPort)
                throw Refusal(url);
            return new ListenAddress(Interface(binding.Host), binding.Port, binding.Scheme switch
            {
                "http" => false,
                "https" => true,
                _ => throw Refusal(url),
            });
        }
        catch (FormatException)
        {
            throw Refusal(url);
        }
    }

    // Like Kestrel, takes any name that is not an address for every interface.
    private static IPAddress Interface(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback
        : IPAddress.TryParse(host, out var address) ? address
        : IPAddress.IPv6Any;

    private static StartRefused Refusal(string url) =>
        new($"urls holds '{url}'; set it to addresses such as http://127.0.0.1:5101 or https://0.0.0.0:5101.");
}
