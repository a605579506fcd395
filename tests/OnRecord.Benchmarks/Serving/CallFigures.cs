using System.Diagnostics;
using System.Globalization;
using Grpc.Core;
using Microsoft.Data.Sqlite;
using OnRecord.V1;
using QueryStub = OnRecord.V1.QueryService.QueryServiceClient;

namespace OnRecord.Benchmarks.Serving;

/// <summary>Documents by name beside empty calls, and searches beside bare queries of the full-text index.</summary>
internal static class CallFigures
{
    private const int InFlight = 64;
    private const int Names = 2_000;
    private const int Searches = 300;
    private const int Best = 20;
    private const int Rounds = 3;

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(4);
    private static readonly Bound WantedRate = new(Least: 0.70);
    private static readonly Bound WantedTime = new(Most: 3);

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(Workbench bench)
    {
        await using var bare = await Server.BareAsync(bench.Small.Path);
        await using var real = await Server.QueryAsync(bench.Large.Path);
        var probes = await Probe.PickAsync(real, bench.Large, bench.Options.Seed, Names);
        return
        [
            .. await DocumentsAsync(real, bare, probes, bench),
            await SearchesAsync(real, bench.Large.Path, probes),
        ];
    }

    private static async Task<IReadOnlyList<Figure>> DocumentsAsync(
        Server real, Server bare, IReadOnlyList<Probe> probes, Workbench bench)
    {
        var requests = Requests(probes.Select(probe => probe.Document));
        var all = Requests(AllDocuments(bench));
        var (undecoded, decoded, scattered, ceiling) = (0.0, 0.0, 0.0, 0.0);
        for (var round = 0; round <= Rounds; round++)
        {
            var empty = await RateAsync(requests, Undecoded(bare));
            var bytes = await RateAsync(requests, Undecoded(real));
            var documents = await RateAsync(requests, async request => await real.Query.GetDocumentAsync(request));
            var any = await RateAsync(all, Undecoded(real));
            // The first round warms up.
            if (round == 0) continue;
            (ceiling, undecoded) = (Math.Max(ceiling, empty), Math.Max(undecoded, bytes));
            (decoded, scattered) = (Math.Max(decoded, documents), Math.Max(scattered, any));
        }

        var against = $"{ceiling:0}, empty unary calls";
        return
        [
            new(
                $"GetDocument, {InFlight} in flight, {Names:N0} again and again, calls a second", $"{undecoded:0}",
                against, undecoded / ceiling, WantedRate),
            new("the same, decoded by the client", $"{decoded:0}", against, decoded / ceiling, new()),
            new(
                $"the same, each of {all.Length:N0} in turn", $"{scattered:0}", against, scattered / ceiling, new()),
        ];
    }

    private static GetDocumentRequest[] Requests(IEnumerable<string> documents) =>
        [.. documents.Select(document => new GetDocumentRequest { Name = document })];

    private static string[] AllDocuments(Workbench bench)
    {
        using var connection = Connect(bench.Large.Path);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id FROM documents";
        var documents = new List<string>();
        using (var rows = command.ExecuteReader())
        {
            while (rows.Read()) documents.Add($"documents/{rows.GetString(0)}");
        }

        var shuffled = documents.ToArray();
        new Random(bench.Options.Seed).Shuffle(shuffled);
        return shuffled;
    }

    private static SqliteConnection Connect(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return connection;
    }

    private static Func<GetDocumentRequest, Task> Undecoded(Server server)
    {
        var invoker = server.Channel.CreateCallInvoker();
        return request => invoker.AsyncUnaryCall(Raw.GetDocument, null, default, request).ResponseAsync;
    }

    private static async Task<double> RateAsync(GetDocumentRequest[] requests, Func<GetDocumentRequest, Task> send)
    {
        var watch = Stopwatch.StartNew();
        var next = 0;
        var calls = await Task.WhenAll(Enumerable.Range(0, InFlight).Select(_ => Task.Run(async () =>
        {
            var count = 0L;
            for (; watch.Elapsed < Round; count++)
                await send(requests[Interlocked.Increment(ref next) % requests.Length]);
            return count;
        })));
        return calls.Sum() / watch.Elapsed.TotalSeconds;
    }

    private static async Task<Figure> SearchesAsync(Server real, string path, IReadOnlyList<Probe> probes)
    {
        using var connection = Connect(path);
        using var command = connection.CreateCommand();
        command.CommandText =
            $"SELECT rowid, rank FROM quote_words WHERE quote_words MATCH $words ORDER BY rank LIMIT {Best}";
        var words = command.Parameters.Add("$words", SqliteType.Text);

        var (searched, bare) = (new Samples(), new Samples());
        foreach (var probe in probes)
        {
            if (searched.Count == Searches) break;
            words.Value = Folded(probe.Words);
            // What finds fewer ends before it has to rank.
            if (Rows(command) < Best) continue;
            await bare.MeasureAsync(() => Task.FromResult(Rows(command)));
            await searched.MeasureAsync(() => SearchAsync(real.Query, probe.Words));
        }

        return new(
            $"SearchQuotes, best {Best}, mean of {searched.Count}",
            Milliseconds(searched.Total / searched.Count),
            $"{Milliseconds(bare.Total / bare.Count)}, bare FTS5 query", searched.Total / bare.Total, WantedTime);
    }

    private static async Task SearchAsync(QueryStub query, string words)
    {
        using var call = query.SearchQuotes(new() { Query = words, Limit = Best });
        var hits = 0;
        while (await call.ResponseStream.MoveNext()) hits += call.ResponseStream.Current.Hits.Count;
        if (hits < Best) throw new InvalidOperationException("The service finds less than a bare query.");
    }

    private static int Rows(SqliteCommand command)
    {
        var count = 0;
        using var rows = command.ExecuteReader();
        while (rows.Read()) count++;
        return count;
    }

    private static string Folded(string words) =>
        string.Join(' ', words.Split(' ').Select(OnRecord.Query.Words.Folding.Fold));

    private static string Milliseconds(double value) => value.ToString("0.00 ms", CultureInfo.InvariantCulture);
}
