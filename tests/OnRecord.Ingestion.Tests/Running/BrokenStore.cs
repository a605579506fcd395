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
    public static StoreStream Over(Exception error, params StoreDocumentsResponse[] answers) => new(
        new AsyncDuplexStreamingCall<StoreDocumentsRequest, StoreDocumentsResponse>(
            new Writer(error),
            new Reader(answers),
            Task.FromResult(new Metadata()),
            () => Status.DefaultSuccess,
            () => [],
            () => { }),
        NullLogger<ArchiveLink>.Instance);

    private sealed class Writer(Exception error) : IClientStreamWriter<StoreDocumentsRequest>
    {
        public WriteOptions? WriteOptions { get; set; }

        public Task WriteAsync(StoreDocumentsRequest message) => Task.FromException(error);

        public Task WriteAsync(StoreDocumentsRequest message, CancellationToken cancellationToken) =>
            Task.FromException(error);

        public Task CompleteAsync() => Task.FromException(error);
    }

    private sealed class Reader(StoreDocumentsResponse[] answers) : IAsyncStreamReader<StoreDocumentsResponse>
    {
        private int _read;

        public StoreDocumentsResponse Current => answers[_read - 1];

        public Task<bool> MoveNext(CancellationToken cancellationToken) => Task.FromResult(_read++ < answers.Length);
    }
}
