using System.Diagnostics;
using System.Globalization;
using Grpc.Core;
using OnRecord.V1;

namespace OnRecord.Benchmarks.Serving;

/// <summary>How much memory the query service holds while many read, stop reading, or wait.</summary>
internal static class MemoryFigures
{
    private const double Mebibyte = 1 << 20;
    private const int Many = 50;
    private const int Watchers = 1_000;

    private static readonly TimeSpan LongestRead = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private static readonly Bound WantedReading = new(Most: 300);
    private static readonly Bound WantedWaiting = new(Most: 50);

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(Workbench bench) =>
    [
        await ReadingAsync(bench, 1, stalled: false),
        await ReadingAsync(bench, Many, stalled: false),
        await ReadingAsync(bench, Many, stalled: true),
        await WaitingAsync(bench),
    ];

    private static async Task<Figure> ReadingAsync(Workbench bench, int readers, bool stalled)
    {
        await using var server = await Server.QueryAsync(bench.Large.Path);
        using var end = new CancellationTokenSource(LongestRead);
        var reading = Task.WhenAll(Enumerable.Range(0, readers).Select(_ => ReadAsync(server, stalled, end.Token)));
        var most = 0L;
        while (!reading.IsCompleted)
        {
            most = Math.Max(most, server.ResidentBytes);
            await Task.WhenAny(reading, Task.Delay(Look));
        }

        var bytes = (await reading).Sum();
        return new(
            $"memory of Query, {readers} {(stalled ? "stalled readers" : readers == 1 ? "reader" : "readers")}, MiB",
            Mebibytes(most), $"{bytes} responses sent", most / Mebibyte, WantedReading);
    }

    // The client decodes nothing here: fifty of them would leave the service no time.
    // Ends with the stream or the time, whichever comes first; a stalled reader takes one response and then none.
    private static async Task<long> ReadAsync(Server server, bool stalled, CancellationToken end)
    {
        using var call = server.Channel.CreateCallInvoker()
            .AsyncServerStreamingCall(Raw.StreamQuotes, null, default, new StreamQuotesRequest());
        var responses = 0L;
        try
        {
            while (await call.ResponseStream.MoveNext(end))
            {
                responses++;
                if (stalled) await Task.Delay(Timeout.Infinite, end);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or RpcException && end.IsCancellationRequested)
        {
        }

        return responses;
    }

    private static async Task<Figure> WaitingAsync(Workbench bench)
    {
        await using var server = await Server.QueryAsync(bench.Small.Path);
        // As many calls at once, so that what is only reserved for them is there before.
        await WatchAsync(server, Many);
        var before = await SettledAsync(server);
        var calls = new List<AsyncServerStreamingCall<WatchQuotesResponse>>();
        for (var i = 0; i < Watchers; i++) calls.Add(await WatchOneAsync(server));
        var after = await SettledAsync(server);
        foreach (var call in calls) call.Dispose();
        var each = Math.Max(0, after - before) / 1024.0 / Watchers;
        return new(
            $"memory of Query, each of {Watchers} idle watchers, KiB",
            each.ToString("0.0", CultureInfo.InvariantCulture),
            $"{Mebibytes(before)} MiB before, {Mebibytes(after)} MiB after", each, WantedWaiting);
    }

    private static async Task WatchAsync(Server server, int watchers)
    {
        for (var i = 0; i < watchers; i++) (await WatchOneAsync(server)).Dispose();
    }

    private static async Task<AsyncServerStreamingCall<WatchQuotesResponse>> WatchOneAsync(Server server)
    {
        var call = server.Query.WatchQuotes(new() { OnlyNew = true });
        await call.ResponseStream.MoveNext();
        return call;
    }

    // Long enough for two progress marks of every watcher.
    private static async Task<long> SettledAsync(Server server)
    {
        var watch = Stopwatch.StartNew();
        var most = 0L;
        while (watch.Elapsed < TimeSpan.FromSeconds(22))
        {
            most = Math.Max(most, server.ResidentBytes);
            await Task.Delay(Look);
        }

        return most;
    }

    private static string Mebibytes(long bytes) => (bytes / Mebibyte).ToString("0", CultureInfo.InvariantCulture);
}
