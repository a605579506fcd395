using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace OnRecord.EndToEnd.Tests.Faults;

/// <summary>Which way frames go.</summary>
internal enum Direction
{
    ToService,
    ToClient,
}

/// <summary>Where a connection is cut: after so many frames have gone one way.</summary>
internal readonly record struct Cut(Direction Direction, int Frames);

/// <summary>Passes HTTP/2 connections on, frame by frame, and cuts them between two frames on demand.</summary>
internal sealed class FrameProxy : IAsyncDisposable
{
    private const int PrefaceLength = 24;
    private const int HeaderLength = 9;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<Cut> _cuts = new();
    private readonly ConcurrentDictionary<Task, byte> _connections = new();
    private readonly Uri _service;
    private readonly Task _accepting;
    private int _toService;
    private int _toClient;

    /// <summary>Begins to listen.</summary>
    /// <param name="service">Where connections are passed on to.</param>
    public FrameProxy(Uri service)
    {
        _service = service;
        _listener.Start();
        Address = new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _accepting = AcceptAsync();
    }

    /// <summary>Where clients connect.</summary>
    public Uri Address { get; }

    /// <summary>How many connections are still to be cut.</summary>
    public int CutsLeft => _cuts.Count;

    /// <summary>How many frames have gone one way, on all connections.</summary>
    public int Passed(Direction direction) =>
        direction == Direction.ToService ? Volatile.Read(ref _toService) : Volatile.Read(ref _toClient);

    /// <summary>Says where the next connections are cut, one by one; those that follow are left whole.</summary>
    public void CutNext(params IEnumerable<Cut> cuts)
    {
        foreach (var cut in cuts) _cuts.Enqueue(cut);
    }

    /// <summary>Leaves whole whatever is opened from now on.</summary>
    public void CutNoMore() => _cuts.Clear();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.WhenAll(_connections.Keys);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            var client = await _listener.AcceptSocketAsync(_stop.Token);
            var connection = PassAsync(client, _cuts.TryDequeue(out var cut) ? cut : null);
            _connections.TryAdd(connection, 0);
        }
    }

    private async Task PassAsync(Socket client, Cut? cut)
    {
        using var service = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        client.NoDelay = true;
        try
        {
            await service.ConnectAsync(_service.Host, _service.Port, ending.Token);
            await Task.WhenAny(
                PassAsync(client, service, Direction.ToService, cut, ending.Token),
                PassAsync(service, client, Direction.ToClient, cut, ending.Token));
        }
        catch (SocketException)
        {
            // The service is gone; the client learns it by the end of its own connection
        }

        await ending.CancelAsync();
        // Reset: what is on its way is lost, as it is where a machine or a cable fails
        client.Close(0);
        service.Close(0);
    }

    /// <summary>Ends where the connection is to be cut, or has ended.</summary>
    private async Task PassAsync(Socket from, Socket to, Direction direction, Cut? cut, CancellationToken cancellation)
    {
        try
        {
            var buffer = new byte[1 << 16];
            if (direction == Direction.ToService)
                await PassAsync(from, to, buffer.AsMemory(..PrefaceLength), cancellation);
            for (var frames = 0; cut is null || cut.Value.Direction != direction || frames < cut.Value.Frames; frames++)
            {
                if (!await PassAsync(from, to, buffer.AsMemory(..HeaderLength), cancellation)) return;
                var left = (int)(BinaryPrimitives.ReadUInt32BigEndian(buffer) >> 8);
                for (var part = 0; left > 0; left -= part)
                {
                    part = Math.Min(left, buffer.Length);
                    if (!await PassAsync(from, to, buffer.AsMemory(..part), cancellation)) return;
                }

                Interlocked.Increment(ref direction == Direction.ToService ? ref _toService : ref _toClient);
            }
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // One side has ended; the other is about to
        }
    }

    private static async Task<bool> PassAsync(
        Socket from, Socket to, Memory<byte> bytes, CancellationToken cancellation)
    {
        for (var read = 0; read < bytes.Length;)
        {
            var count = await from.ReceiveAsync(bytes[read..], cancellation);
            if (count == 0) return false;
            read += count;
        }

        for (var sent = 0; sent < bytes.Length;) sent += await to.SendAsync(bytes[sent..], cancellation);
        return true;
    }
}
