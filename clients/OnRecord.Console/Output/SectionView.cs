using OnRecord.V1;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace OnRecord.Console.Output;

/// <summary>Shows a section to a person: its heading, and its blocks with their kinds.</summary>
internal static class SectionView
{
    /// <param name="record">The section.</param>
    /// <param name="found">Byte ranges of the document that a search has found.</param>
    public static IRenderable Render(SectionRecord record, IReadOnlyCollection<Span>? found = null)
    {
        var section = record.Section;
        var rows = new List<IRenderable>
        {
            new Paragraph()
                .Append(section.HasHeading ? Passage.OneLine(section.Heading) : "(lead section)", Palette.Heading)
                .Append($"  {record.Name}", Palette.Aside),
        };
        var grid = new Grid()
            .AddColumn(new GridColumn().Width(9).NoWrap().PadLeft(0).PadRight(2))
            .AddColumn(new GridColumn().PadRight(0));
        foreach (var block in section.Blocks.Where(b => b.Kind != BlockKind.Heading))
            grid.AddRow(new Text(Words.Of(block.Kind), Palette.Cue), Text(block, found ?? []));
        rows.Add(grid);
        return new Padder(new Rows(rows), new Padding(0, 0, 0, 1));
    }

    private static IRenderable Text(Block block, IReadOnlyCollection<Span> found)
    {
        const int Around = 60;
        var here = found.Where(f => f.End > block.Span.Start && f.Start < block.Span.End).ToList();
        if (here.Count == 0) return new Paragraph(Passage.FirstWords(block.Text, 2 * Around));
        var passage = new Passage(block.Text);
        foreach (var span in here) passage.Mark(span, block.Span.Start, Palette.Found);
        return passage.Render(keep: Around);
    }
}
