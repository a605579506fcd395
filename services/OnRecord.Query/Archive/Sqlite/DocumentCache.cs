using System.Collections.Concurrent;

namespace OnRecord.Query.Archive.Sqlite;

/// <summary>Documents that are asked for again and again, as they are on the record now.</summary>
/// <remarks>
/// What is kept is true: it was read while nobody wrote, and whoever writes the document anew has it forgotten before
/// that is committed. Its size is bounded by two generations: what is asked for moves to the young one, and when that
/// is full, it takes the place of the old one.
/// </remarks>
internal sealed class DocumentCache(Lulls lulls)
{
    private const int GenerationBytes = 16 << 20;
    private const int LargestBytes = GenerationBytes / 64;
    private const int Remembered = 1 << 14;

    // What a document takes beside its bytes: small ones must count for what they cost.
    private const int Overhead = 256;

    // Whether a document is asked for again: by the hash of its id, as long as no other takes its place.
    private readonly int[] _asked = new int[Remembered];

    private readonly Lock _gate = new();
    private ConcurrentDictionary<string, DocumentBytes> _young = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, DocumentBytes> _old = new(StringComparer.Ordinal);
    private int _youngBytes;

    /// <summary>A document that is kept; null where it must be read.</summary>
    public DocumentBytes? Find(string documentId)
    {
        if (Volatile.Read(ref _young).TryGetValue(documentId, out var young)) return young;
        return Volatile.Read(ref _old).ContainsKey(documentId) ? Rejuvenate(documentId) : null;
    }

    /// <summary>Keeps a document that was read, if it is asked for not for the first time.</summary>
    /// <param name="documentId">Its id.</param>
    /// <param name="lull">The lull in which it was read; null where somebody wrote.</param>
    /// <param name="bytes">The document, encoded.</param>
    public void Offer(string documentId, long? lull, ReadOnlySpan<byte> bytes)
    {
        if (lull is null || bytes.Length > LargestBytes || !IsAskedAgain(documentId)) return;
        var copy = DocumentBytes.CopyForMany(bytes);
        lock (_gate)
        {
            // Whoever writes ends the lull before it forgets.
            if (lulls.Current == lull) Add(documentId, copy);
        }
    }

    /// <summary>Forgets a document that is being written anew. Until that is over, nothing is kept.</summary>
    public void Forget(string documentId)
    {
        lock (_gate)
        {
            if (_young.TryRemove(documentId, out var young)) _youngBytes -= Cost(young);
            _old.TryRemove(documentId, out _);
        }
    }

    private DocumentBytes? Rejuvenate(string documentId)
    {
        lock (_gate)
        {
            if (!_old.TryRemove(documentId, out var old)) return _young.GetValueOrDefault(documentId);
            Add(documentId, old);
            return old;
        }
    }

    private void Add(string documentId, DocumentBytes document)
    {
        if (!_young.TryAdd(documentId, document)) return;
        _youngBytes += Cost(document);
        if (_youngBytes <= GenerationBytes) return;
        Volatile.Write(ref _old, _young);
        Volatile.Write(ref _young, new(StringComparer.Ordinal));
        _youngBytes = 0;
    }

    private static int Cost(DocumentBytes document) => document.Memory.Length + Overhead;

    private bool IsAskedAgain(string documentId)
    {
        var hash = documentId.GetHashCode(StringComparison.Ordinal);
        ref var place = ref _asked[hash & (Remembered - 1)];
        if (place == hash) return true;
        place = hash;
        return false;
    }
}
