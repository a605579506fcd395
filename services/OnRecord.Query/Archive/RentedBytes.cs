using System.Buffers;

namespace OnRecord.Query.Archive;

/// <summary>Bytes in a buffer that goes from call to call: it is given back once they are on their way.</summary>
/// <remarks>Whoever forgets it costs a buffer, and nothing else.</remarks>
internal sealed class RentedBytes : IDisposable
{
    private readonly int _length;
    private byte[]? _buffer;

    private RentedBytes(byte[] buffer, int length) => (_buffer, _length) = (buffer, length);

    /// <summary>The bytes, until they are disposed of.</summary>
    public ReadOnlyMemory<byte> Memory => _buffer is { } buffer
        ? buffer.AsMemory(0, _length)
        : throw new ObjectDisposedException(nameof(RentedBytes));

    /// <summary>A copy of bytes.</summary>
    public static RentedBytes CopyOf(ReadOnlySpan<byte> bytes)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(bytes.Length);
        bytes.CopyTo(buffer);
        return new(buffer, bytes.Length);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _buffer, null) is { } buffer) ArrayPool<byte>.Shared.Return(buffer);
    }
}
