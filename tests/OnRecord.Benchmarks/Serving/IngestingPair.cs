using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using OnRecord.Client;
using OnRecord.V1;

namespace OnRecord.Benchmarks.Serving;

/// <summary>Both services as processes, and the client library that sends them documents.</summary>
internal sealed class IngestingPair : IAsyncDisposable
{
    private readonly Server _query;
    private readonly Server _ingestion;
    private readonly ServiceProvider _services;

    private IngestingPair(Server query, Server ingestion)
    {
        (_query, _ingestion) = (query, ingestion);
        _services = new ServiceCollection()
            .AddOnRecord(options => (options.Ingestion, options.Query) = (ingestion.Address, query.Address))
            .BuildServiceProvider();
    }

    /// <summary>How long the processors have worked for each service.</summary>
    public (TimeSpan Query, TimeSpan Ingestion) ProcessorTime => (_query.ProcessorTime, _ingestion.ProcessorTime);

    private IngestionClient Client => _services.GetRequiredService<IngestionClient>();

    /// <summary>Starts both on an archive.</summary>
    public static async Task<IngestingPair> StartAsync(string archive)
    {
        var query = await Server.QueryAsync(archive);
        return new(query, await Server.IngestionAsync(query.Address));
    }

    /// <summary>Sends documents as fast as they are taken.</summary>
    /// <returns>How many a second were answered as durable.</returns>
    public async Task<double> RateAsync(IReadOnlyList<SourceDocument> documents)
    {
        var watch = Stopwatch.StartNew();
        await foreach (var result in Client.IngestManyAsync(documents.ToAsyncEnumerable())) Kept(result);
        return documents.Count / watch.Elapsed.TotalSeconds;
    }

    /// <summary>Sends documents at a steady rate, whether answers come or not.</summary>
    /// <returns>The times from when each was due to be sent to its answer.</returns>
    public async Task<Samples> PacedAsync(IReadOnlyList<SourceDocument> documents, double rate)
    {
        var watch = Stopwatch.StartNew();
        var times = new Samples();
        await foreach (var result in Client.IngestManyAsync(Paced(CancellationToken.None)))
        {
            Kept(result);
            times.Add(watch.Elapsed - Due(times.Count));
        }

        return times;

        TimeSpan Due(int number) => TimeSpan.FromSeconds(number / rate);

        async IAsyncEnumerable<SourceDocument> Paced([EnumeratorCancellation] CancellationToken cancellation)
        {
            for (var i = 0; i < documents.Count; i++)
            {
                if (Due(i) - watch.Elapsed is { Ticks: > 0 } early) await Task.Delay(early, cancellation);
                yield return documents[i];
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _ingestion.DisposeAsync();
        await _query.DisposeAsync();
    }

    private static void Kept(IngestedDocument result)
    {
        if (result.Answer.Commit?.Outcome is not CommitOutcome.Stored)
            throw new InvalidOperationException($"{result.Source.Uri} was not stored: {result.Answer}");
    }
}
