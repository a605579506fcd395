using Google.Protobuf.WellKnownTypes;
using OnRecord.EndToEnd.Tests.Histories;
using OnRecord.V1;

namespace OnRecord.EndToEnd.Tests.Load;

/// <summary>Watches until it has seen everything that a load has done.</summary>
/// <param name="clients">The clients of the load.</param>
/// <param name="recorder">Where it tells what it saw.</param>
/// <param name="name">Its name.</param>
/// <param name="selection">What it watches.</param>
/// <param name="pace">Waited on before each response but the first; null for a watcher that never waits.</param>
internal sealed class LoadWatcher(
    LoadClients clients, Recorder recorder, string name, Selection selection, SemaphoreSlim? pace = null)
{
    private readonly List<Response> _responses = [];

    /// <summary>Raised with each response.</summary>
    public event Action? Heard;

    /// <summary>Watches from the beginning to the position at which the load ends.</summary>
    /// <param name="end">Ends with that position once it is known.</param>
    /// <param name="cancellation">Gives up; what was seen is recorded as a watch that never reached the end.</param>
    public async Task RunAsync(Task<long> end, CancellationToken cancellation)
    {
        var begun = recorder.Now();
        long? ended = null;
        try
        {
            var request = new WatchQuotesRequest
            {
                Filter = LoadReader.FilterOf(selection),
                ProgressInterval = Duration.FromTimeSpan(TimeSpan.FromSeconds(1)),
            };
            await foreach (var response in clients.Query.WatchQuotesAsync(request, cancellation))
            {
                var position = recorder.Keep(response.Cursor);
                _responses.Add(new(recorder.Now(), [.. response.Events.Select(ItemOf)], position));
                Heard?.Invoke();
                if (end.IsCompletedSuccessfully && position >= await end) break;
                if (pace is not null && !end.IsCompleted) await pace.WaitAsync(cancellation);
            }

            ended = recorder.Now();
        }
        catch (OperationCanceledException)
        {
            // Its reading has no end, which the validator makes known.
        }

        recorder.Add(new Reading(name, ReadingKind.Watch, selection, 0, begun, ended, _responses));
    }

    private static Item ItemOf(QuoteEvent happened) => happened.EventCase == QuoteEvent.EventOneofCase.Kept
        ? LoadReader.Kept(happened.Kept)
        : new(
            happened.Retracted.Reason == RetractionReason.Deleted ? ItemKind.Deleted : ItemKind.Revised,
            happened.Retracted.Document,
            happened.Retracted.Revision);
}
