using System.Net;
using System.Net.Sockets;

namespace OnRecord.EndToEnd.Tests.Running;

/// <summary>The port of a service that is started again where it was: nobody else gets it in between.</summary>
/// <remarks>The system gives none of these out by itself, and a file that is locked keeps other tests off.</remarks>
internal sealed class OwnPort : IDisposable
{
    private const int First = 20_000;
    private const int Count = 10_000;
    private readonly FileStream _claim;

    private OwnPort(int port, FileStream claim) => (Address, _claim) = (new($"http://127.0.0.1:{port}"), claim);

    /// <summary>Where the service is to listen.</summary>
    public Uri Address { get; }

    /// <summary>Takes one that is free.</summary>
    public static OwnPort Take()
    {
        while (true)
        {
            var port = First + Random.Shared.Next(Count);
            if (Claim(port) is not { } claim) continue;
            if (IsFree(port)) return new(port, claim);
            claim.Dispose();
        }
    }

    public void Dispose() => _claim.Dispose();

    private static FileStream? Claim(int port)
    {
        try
        {
            return new(
                Path.Combine(Path.GetTempPath(), $"onrecord-port-{port}"), FileMode.OpenOrCreate, FileAccess.ReadWrite,
                FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
