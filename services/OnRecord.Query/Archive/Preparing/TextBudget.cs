using OnRecord.V1;

namespace OnRecord.Query.Archive.Preparing;

/// <summary>How much of its own text a document may bring to the archive once more, with its quotes.</summary>
/// <remarks>
/// Many quotes may stand in one long block, or name one long clause: each would bring all of it. What they bring of one
/// kind stays within a budget that grows with the text.
/// </remarks>
internal static class TextBudget
{
    private const int Least = 1 << 20;
    private const int PerTextByte = 8;

    /// <summary>The most bytes that all quotes together may bring of one kind.</summary>
    /// <param name="textBytes">The length of the text.</param>
    public static long Of(int textBytes) => Math.Max(Least, (long)textBytes * PerTextByte);

    /// <summary>The most bytes that one of so many quotes may bring.</summary>
    public static int Share(int textBytes, int count) =>
        (int)Math.Min(int.MaxValue, Of(textBytes) / Math.Max(count, 1));

    /// <summary>The most bytes that one quote may bring of these spans: all that it has, while there is room.</summary>
    public static int Share(int textBytes, IEnumerable<Span?> spans)
    {
        var (bytes, count) = Sum(spans);
        return bytes <= Of(textBytes) ? int.MaxValue : Share(textBytes, count);
    }

    /// <summary>About how many bytes of these spans are brought.</summary>
    public static long Brought(int textBytes, IEnumerable<Span?> spans) => Math.Min(Of(textBytes), Sum(spans).Bytes);

    private static (long Bytes, int Count) Sum(IEnumerable<Span?> spans)
    {
        var (bytes, count) = (0L, 0);
        foreach (var span in spans)
            if (span is not null) (bytes, count) = (bytes + span.End - span.Start, count + 1);
        return (bytes, count);
    }
}
