using System.Buffers;
using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace OnRecord.Parsing.Reading;

/// <summary>
/// Turns bytes into text: UTF-8, UTF-16 by its byte order mark, and the legacy encodings by detection.
/// </summary>
internal static class TextDecoder
{
    /// <summary>The detector's guess is believed from this confidence on, 0 to 1.</summary>
    private const double LeastConfidence = 0.4;

    /// <summary>So many characters outside ASCII must be right for one wrong byte.</summary>
    private const int StrayRatio = 20;

    /// <summary>The detector sees so much of a long text, around its first byte outside ASCII.</summary>
    private const int SampleBytes = 256 * 1024;
    private const int SampleLead = 1024;

    /// <summary>A text up to this long, in bytes, is decoded into lent memory.</summary>
    private const int UsualBytes = 256 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Decodes the content of a document.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="charset">The name of the encoding, or null to find out.</param>
    /// <exception cref="SourceRejectedException">The bytes are no text, or the name is none of an encoding.</exception>
    public static SourceText Decode(ReadOnlyMemory<byte> content, string? charset)
    {
        var bytes = content.Span;
        if (charset is not null) return WithEncoding(WithoutPreamble(bytes, Named(charset)), Named(charset));
        if (StartsWith(bytes, 0xFF, 0xFE)) return WithEncoding(bytes[2..], Encoding.Unicode);
        if (StartsWith(bytes, 0xFE, 0xFF)) return WithEncoding(bytes[2..], Encoding.BigEndianUnicode);
        RejectBinary(bytes);
        if (FromUtf8(bytes) is { } text) return new SourceText(text, "utf-8");
        return MostlyUtf8(bytes) ? WithEncoding(bytes, Encoding.UTF8) : WithEncoding(bytes, Detect(bytes));
    }

    /// <summary>What some bytes are in UTF-8; null where they are none.</summary>
    private static string? FromUtf8(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > UsualBytes) return FromLongUtf8(bytes);

        // Read once: to make a string at once, its characters would have to be counted first
        var room = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            return Utf8.ToUtf16(bytes, room, out _, out var length, replaceInvalidSequences: false)
                == OperationStatus.Done ? new string(room, 0, length) : null;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(room);
        }
    }

    private static string? FromLongUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static ReadOnlySpan<byte> WithoutPreamble(ReadOnlySpan<byte> bytes, Encoding encoding) =>
        encoding is UnicodeEncoding && bytes.StartsWith(encoding.Preamble) ? bytes[encoding.Preamble.Length..] : bytes;

    /// <summary>
    /// Whether a few stray bytes stand in what is UTF-8 otherwise: hardly any legacy text looks like that.
    /// </summary>
    private static bool MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var (valid, invalid) = (0, 0);
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            if (status != OperationStatus.Done) invalid++;
            else if (length > 1) valid++;
            bytes = bytes[length..];
        }

        return valid > invalid * StrayRatio;
    }

    private static bool StartsWith(ReadOnlySpan<byte> bytes, byte first, byte second) =>
        bytes.Length >= 2 && bytes[0] == first && bytes[1] == second;

    private static SourceText WithEncoding(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var text = encoding.GetString(bytes);
        if (text.Contains('\0', StringComparison.Ordinal)) throw NotText("holds NUL characters");
        return new SourceText(text, encoding.WebName);
    }

    private static Encoding Named(string charset)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw new SourceRejectedException(
                RejectionReason.UnknownMediaType, "media_type", $"names the charset '{charset}', which is not known",
                charset, "the name of an encoding such as utf-8");
        }
    }

    private static void RejectBinary(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8)) throw NotText("is a PDF, not text");
        var nul = bytes.IndexOf((byte)0);
        if (nul >= 0) throw NotText($"holds a NUL byte at offset {nul}");
    }

    private static Encoding Detect(ReadOnlySpan<byte> bytes)
    {
        var first = bytes.IndexOfAnyExceptInRange((byte)0, (byte)127);
        var sample = bytes[Math.Max(0, first - SampleLead)..];
        var detected = CharsetDetector.DetectFromBytes(sample[..Math.Min(sample.Length, SampleBytes)]).Detected;
        if (detected?.Encoding is { } encoding && detected.Confidence >= LeastConfidence) return encoding;
        throw NotText("is in no encoding that could be told");
    }

    private static SourceRejectedException NotText(string problem) =>
        new(RejectionReason.NotText, "content", problem, "binary", "text in UTF-8, UTF-16 or a legacy encoding");
}
