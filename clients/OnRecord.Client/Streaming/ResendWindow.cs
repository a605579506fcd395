using OnRecord.V1;

namespace OnRecord.Client.Streaming;

/// <summary>
/// The documents that were sent and not yet answered, in order; they are sent again if the stream breaks.
/// </summary>
/// <remarks>One sender adds, one reader removes.</remarks>
internal sealed class ResendWindow(int maxDocuments, long maxBytes)
{
    private readonly Lock _lock = new();
    private readonly Queue<SourceDocument> _documents = new();
    private long _bytes;
    private TaskCompletionSource? _room;

    /// <summary>Waits until the document fits. An empty window has room for any document.</summary>
    public async Task WaitForRoomAsync(SourceDocument document, CancellationToken cancellation)
    {
        while (true)
        {
            Task room;
            lock (_lock)
            {
                var fits = _documents.Count < maxDocuments && _bytes + document.Content.Length <= maxBytes;
                if (fits || _documents.Count == 0) return;
                _room ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                room = _room.Task;
            }

            await room.WaitAsync(cancellation);
        }
    }

    public void Add(SourceDocument document)
    {
        lock (_lock)
        {
            _documents.Enqueue(document);
            _bytes += document.Content.Length;
        }
    }

    /// <summary>Takes the oldest document out: it has been answered. Null if there is none.</summary>
    public SourceDocument? Remove()
    {
        lock (_lock)
        {
            if (!_documents.TryDequeue(out var document)) return null;
            _bytes -= document.Content.Length;
            _room?.SetResult();
            _room = null;
            return document;
        }
    }

    public SourceDocument? Oldest()
    {
        lock (_lock) return _documents.TryPeek(out var document) ? document : null;
    }

    public SourceDocument[] Snapshot()
    {
        lock (_lock) return [.. _documents];
    }
}
