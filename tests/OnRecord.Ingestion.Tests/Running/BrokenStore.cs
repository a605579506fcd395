using Grpc.Core;
using Microsoft.Extensions.Logging.Abstractions;
using OnRecord.Ingestion.Archiving;
using OnRecord.V1;

namespace OnRecord.Ingestion.Tests.Running;

/// <summary>A stream to an archive that can no longer be written to.</summary>
internal static class BrokenStore
{
    /// <param name="error">How each writing fails.</param>
    /// <param name="answers">What the archive answers before it ends the stream.</param>
    public static StoreStream Over(Exception error, params StoreDocumentsResponse[] answers) =>
        Of(Task.FromException(error), Task.FromResult(false), answers);

    /// <summary>One that takes nothing, and answers nothing.</summary>
    public static StoreStream Stalled()
    {
        var never = new TaskCompletionSource<bool>().Task;
        return Of(never, never);
    }

    private static StoreStream Of(Task written, Task<bool> ended, params StoreDocumentsResponse[] answers) => new(
        new AsyncDuplexStreamingCall<StoreDocumentsRequest, StoreDocumentsResponse>(
            new Writer(written),
            new Reader(answers, ended),
            Task.FromResult(new Metadata()),
            () => Status.DefaultSuccess,
            () => [],
            () => { }),
        NullLogger<ArchiveLink>.Instance);

    private sealed class Writer(Task written) : IClientStreamWriter<StoreDocumentsRequest>
    {
        public WriteOptions? WriteOptions { get; set; }

        public Task WriteAsync(StoreDocumentsRequest message) => written;

        public Task WriteAsync(StoreDocumentsRequest message, CancellationToken cancellationToken) =>
            written.WaitAsync(cancellationToken);

        public Task CompleteAsync() => written;
    }

    private sealed class Reader(StoreDocumentsResponse[] answers, Task<bool> ended)
        : IAsyncStreamReader<StoreDocumentsResponse>
    {
        private int _read;

        public StoreDocumentsResponse Current => answers[_read - 1];

        public Task<bool> MoveNext(CancellationToken cancellationToken) =>
            _read++ < answers.Length ? Task.FromResult(true) : ended.WaitAsync(cancellationToken);
    }
}
