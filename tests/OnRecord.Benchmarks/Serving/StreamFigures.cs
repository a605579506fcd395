using System.Diagnostics;
using System.Globalization;
using QueryStub = OnRecord.V1.QueryService.QueryServiceClient;

namespace OnRecord.Benchmarks.Serving;

/// <summary>Streams of everything, read and decoded by one client, beside the same responses from memory.</summary>
internal static class StreamFigures
{
    private const int Passes = 3;
    private static readonly Bound Wanted = new(Least: 0.80);

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(Workbench bench)
    {
        await using var bare = await Server.BareAsync(bench.Large.Path);
        await using var real = await Server.QueryAsync(bench.Large.Path);
        return
        [
            await CompareAsync("StreamQuotes", ReadQuotesAsync, real, bare),
            await CompareAsync("StreamSections", ReadSectionsAsync, real, bare),
        ];
    }

    private static async Task<Figure> CompareAsync(
        string name, Func<QueryStub, long, Task<long>> read, Server real, Server bare)
    {
        const int warmUp = 20_000;
        await read(bare.Query, warmUp);
        await read(real.Query, warmUp);
        // In turns, so that whatever else the machine does falls on both; the best pass is the least disturbed.
        var (measured, ceiling) = (0.0, 0.0);
        for (var pass = 0; pass < Passes; pass++)
        {
            ceiling = Math.Max(ceiling, await RateAsync(read, bare));
            measured = Math.Max(measured, await RateAsync(read, real));
        }

        return new(
            $"{name}, items a second", Thousands(measured), $"{Thousands(ceiling)}, prepared", measured / ceiling,
            Wanted);
    }

    private static async Task<double> RateAsync(Func<QueryStub, long, Task<long>> read, Server server)
    {
        var watch = Stopwatch.StartNew();
        var items = await read(server.Query, long.MaxValue);
        return items / watch.Elapsed.TotalSeconds;
    }

    private static async Task<long> ReadQuotesAsync(QueryStub query, long most)
    {
        var items = 0L;
        using var call = query.StreamQuotes(new());
        while (items < most && await call.ResponseStream.MoveNext(CancellationToken.None))
            items += call.ResponseStream.Current.Quotes.Count;
        return items;
    }

    private static async Task<long> ReadSectionsAsync(QueryStub query, long most)
    {
        var items = 0L;
        using var call = query.StreamSections(new());
        while (items < most && await call.ResponseStream.MoveNext(CancellationToken.None))
            items += call.ResponseStream.Current.Sections.Count;
        return items;
    }

    private static string Thousands(double rate) => (rate / 1000).ToString("0.0 k", CultureInfo.InvariantCulture);
}
