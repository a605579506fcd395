using OnRecord.Hosting.Errors;

namespace OnRecord.Hosting.Limits;

/// <summary>How large a message may be, as far as that follows from how large a document's content may be.</summary>
public static class MessageSize
{
    private const int Envelope = 1024 * 1024;

    /// <summary>The longest message that carries a source document, in bytes.</summary>
    /// <remarks>
    /// Twice the content and an envelope: a message that is somewhat too long is still read, so that the service can
    /// refuse it by its own name and go on with the stream.
    /// </remarks>
    /// <param name="maxContentBytes">The longest content that is taken, in bytes.</param>
    public static int OfSource(int maxContentBytes) => Clamp(2L * maxContentBytes + Envelope);

    /// <summary>The longest message that carries a parsed document, in bytes.</summary>
    /// <remarks>
    /// A text stands in its document several times (as text, in blocks, in quotes), and decoding may make three bytes
    /// of one.
    /// </remarks>
    /// <param name="maxContentBytes">The longest content that is taken, in bytes.</param>
    public static int OfDocument(int maxContentBytes) => Clamp(8L * maxContentBytes + Envelope);

    internal static Exhausted Refusal(int limit) => Exhausted.TooLarge(
        "message", $"is too long; {limit} bytes are allowed", "", $"{limit} bytes", "MESSAGE_TOO_LARGE");

    private static int Clamp(long bytes) => (int)Math.Min(bytes, int.MaxValue);
}
