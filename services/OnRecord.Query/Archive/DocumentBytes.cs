using System.Buffers;

namespace OnRecord.Query.Archive;

/// <summary>A document, encoded; disposed of once its bytes are on their way.</summary>
/// <remarks>Whoever forgets that costs a buffer, and nothing else.</remarks>
internal sealed class DocumentBytes : IDisposable
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly bool _isRented;
    private byte[]? _buffer;

    private DocumentBytes(byte[] buffer, int length, bool isRented) =>
        (_buffer, _bytes, _isRented) = (buffer, buffer.AsMemory(0, length), isRented);

    /// <summary>The bytes; those of a copy for one, until it is disposed of.</summary>
    public ReadOnlyMemory<byte> Memory => _buffer is not null
        ? _bytes
        : throw new ObjectDisposedException(nameof(DocumentBytes));

    /// <summary>A copy for one, in a buffer that goes from call to call.</summary>
    public static DocumentBytes CopyForOne(ReadOnlySpan<byte> bytes)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(bytes.Length);
        bytes.CopyTo(buffer);
        return new(buffer, bytes.Length, isRented: true);
    }

    /// <summary>A copy for any number; to dispose of it does nothing.</summary>
    public static DocumentBytes CopyForMany(ReadOnlySpan<byte> bytes) =>
        new(bytes.ToArray(), bytes.Length, isRented: false);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isRented && Interlocked.Exchange(ref _buffer, null) is { } buffer)
            ArrayPool<byte>.Shared.Return(buffer);
    }
}
