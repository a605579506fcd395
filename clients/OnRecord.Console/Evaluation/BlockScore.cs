using OnRecord.Console.Output;
using OnRecord.V1;

namespace OnRecord.Console.Evaluation;

/// <summary>Counts how the kinds of the blocks agree with an annotated article.</summary>
internal static class BlockScore
{
    /// <summary>A block is the annotated one if they share at least this part of what either covers.</summary>
    private const double Same = 0.8;

    /// <summary>Counts an article that has its blocks annotated.</summary>
    public static void Count(Counts counts, IReadOnlyList<GoldBlock> gold, Document document)
    {
        var map = ByteMap.Of(document.Text);
        List<(Range Span, string Kind)> found =
        [
            .. document.Sections.SelectMany(section => section.Blocks)
                .Select(block => (Range.Of(block.Span, map), Name(block.Kind))),
        ];
        foreach (var wanted in gold)
        {
            var (best, kind) = (0.0, "");
            foreach (var (span, name) in found)
            {
                var shared = Math.Min(span.End, wanted.Span.End) - Math.Max(span.Start, wanted.Span.Start);
                if (shared <= 0) continue;
                var both = Math.Max(span.End, wanted.Span.End) - Math.Min(span.Start, wanted.Span.Start);
                var share = (double)shared / both;
                if (share > best) (best, kind) = (share, name);
            }

            var isRight = best >= Same && kind == wanted.Kind;
            counts.Add("blocks.all", 1);
            counts.Add("blocks.right", isRight);
            counts.Add("blocks.right-but-for-lead",
                isRight || (best >= Same && IsLeadOrParagraph(kind) && IsLeadOrParagraph(wanted.Kind)));
        }
    }

    private static bool IsLeadOrParagraph(string kind) => kind is "LEAD" or "PARAGRAPH";

    private static string Name(BlockKind kind) =>
        kind == BlockKind.ListItem ? "LIST_ITEM" : kind.ToString().ToUpperInvariant();
}
