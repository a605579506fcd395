using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace OnRecord.Console.Output;

/// <summary>Styled pieces of a text as one paragraph, broken into lines at spaces and nowhere else.</summary>
/// <remarks>The paragraph of the library breaks where a style changes too, which may be before a comma.</remarks>
internal sealed class Wrapped(IReadOnlyList<(string Text, Style Style)> pieces) : Renderable
{
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var column = 0;
        var before = Style.Plain;
        foreach (var word in Words())
        {
            var width = word.Sum(part => part.Text.GetCellWidth());
            if (column > 0 && column + 1 + width > maxWidth)
            {
                yield return Segment.LineBreak;
                column = 0;
            }

            if (column > 0)
            {
                yield return new Segment(" ", word[0].Style.Equals(before) ? before : Style.Plain);
                column++;
            }

            foreach (var (text, style) in word) yield return new Segment(text, style);
            before = word[^1].Style;
            column += width;
        }

        yield return Segment.LineBreak;
    }

    /// <summary>The words, each in the pieces that its styles cut it into.</summary>
    private IEnumerable<List<(string Text, Style Style)>> Words()
    {
        var word = new List<(string, Style)>();
        var part = new StringBuilder();
        foreach (var (text, style) in pieces)
        {
            foreach (var c in text)
            {
                if (c != ' ')
                {
                    part.Append(c);
                    continue;
                }

                EndPart(style);
                if (word.Count > 0) yield return word;
                word = [];
            }

            EndPart(style);
        }

        if (word.Count > 0) yield return word;

        void EndPart(Style style)
        {
            if (part.Length > 0) word.Add((part.ToString(), style));
            part.Clear();
        }
    }
}
