using System.Buffers;
using System.Text;
using OnRecord.V1;

namespace OnRecord.Query.Archive.Preparing;

/// <summary>A document's text as the bytes that its spans refer to.</summary>
internal sealed class Utf8Text(string text)
{
    private readonly byte[] _bytes = Encoding.UTF8.GetBytes(text);

    /// <summary>How many bytes it has.</summary>
    public int Length => _bytes.Length;

    /// <summary>Whether a span lies within the text and cuts no character.</summary>
    public bool Holds(Span span) =>
        span.Start >= 0 && span.End >= span.Start && span.End <= _bytes.Length
        && IsBoundary(span.Start) && IsBoundary(span.End);

    /// <summary>Whether a span's bytes are those of a string.</summary>
    public bool Matches(Span span, string expected)
    {
        var length = span.End - span.Start;
        if (Encoding.UTF8.GetByteCount(expected) != length) return false;
        var bytes = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            Encoding.UTF8.GetBytes(expected, bytes);
            return bytes.AsSpan(0, length).SequenceEqual(_bytes.AsSpan(span.Start, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>The bytes between two boundaries.</summary>
    public ReadOnlySpan<byte> Bytes(int start, int end) => _bytes.AsSpan(start..end);

    /// <summary>The text between two boundaries.</summary>
    public string Cut(int start, int end) => Encoding.UTF8.GetString(_bytes, start, end - start);

    /// <summary>The first boundary at or after an offset.</summary>
    public int NextBoundary(int offset)
    {
        while (!IsBoundary(offset)) offset++;
        return offset;
    }

    private bool IsBoundary(int offset) => offset == _bytes.Length || (_bytes[offset] & 0xC0) != 0x80;
}
