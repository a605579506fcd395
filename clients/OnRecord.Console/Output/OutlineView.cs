using OnRecord.Console.Inputs;
using OnRecord.V1;
using Spectre.Console;

namespace OnRecord.Console.Output;

/// <summary>Shows how a document is built, one line for each block.</summary>
internal static class OutlineView
{
    public static void Write(IAnsiConsole screen, Document document)
    {
        var title = document.HasTitle ? document.Title : FileName(document.SourceUri);
        screen.Write(new Text(Passage.OneLine(title), Palette.Heading));
        screen.WriteLine();
        var facts = new[]
        {
            document.Name, document.Language, PartialDate.Format(document.Published),
            Words.Count(document.Sections.Count, "section"), Words.Count(document.Quotes.Count, "quote"),
        };
        screen.Write(new Text(string.Join(" · ", facts.Where(f => f.Length > 0)), Palette.Aside));
        screen.WriteLine();

        foreach (var section in document.Sections) screen.Write(Render(section, screen.Profile.Width));
    }

    /// <summary>The name to show of a document that has no title.</summary>
    public static string FileName(string uri) =>
        uri.Length == 0 ? "(no source)" : Uri.UnescapeDataString(uri[(uri.TrimEnd('/').LastIndexOf('/') + 1)..]);

    private static Tree Render(Section section, int width)
    {
        var heading = section.HasHeading ? Passage.OneLine(section.Heading) : "(lead section)";
        var tree = new Tree(new Text(heading, Palette.Heading))
        {
            Guide = TreeGuide.Line,
            Style = Palette.Aside,
        };
        foreach (var block in section.Blocks.Where(b => b.Kind != BlockKind.Heading))
            tree.AddNode(Line(block, width - 4));
        return tree;
    }

    private static Paragraph Line(Block block, int width)
    {
        const int Label = 10;
        var credit = block.HasCredit ? $" [credit: {Passage.OneLine(block.Credit)}]" : "";
        return new Paragraph()
            .Append(Words.Of(block.Kind).PadRight(Label), Palette.Cue)
            .Append(Passage.FirstWords(block.Text, Math.Max(20, width - Label - credit.Length)))
            .Append(credit, Palette.Aside);
    }
}
