namespace OnRecord.Query.Archive;

/// <summary>A copy of an archive as it was at one moment; gone when it is disposed of.</summary>
/// <param name="content">All of its bytes.</param>
/// <param name="release">Says that the copy is not needed any more.</param>
internal sealed class ArchiveCopy(Stream content, Action release) : IAsyncDisposable
{
    /// <summary>All of its bytes.</summary>
    public Stream Content { get; } = content;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Content.DisposeAsync();
        release();
    }
}
