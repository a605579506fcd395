using Google.Protobuf;
using OnRecord.Parsing.Tests.Properties;
using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Reading.Markup;

public sealed class MarkdownTests
{
    [Fact]
    public void Parse_Markdown_GivesBlocksAndFrontMatter()
    {
        const string text = """
            ---
            title: "The bridge opens"
            date: 2024-05-03
            lang: en
            ---
            # The bridge opens

            “We waited *far* too long,” said [Anna Kovac](https://example.org/kovac).

            ## What comes next

            - Two lanes
            - One path

            ![The bridge at dawn](bridge.jpg)

            > She said the town was ready.

                code();
            """;
        var document = Parsed.Parser.Parse(
            new SourceDocument { Content = ByteString.CopyFromUtf8(text), MediaType = "text/markdown" }, TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                (BlockKind.Title, "The bridge opens"),
                (BlockKind.Paragraph, "“We waited far too long,” said Anna Kovac."),
                (BlockKind.Heading, "What comes next"),
                (BlockKind.ListItem, "Two lanes"),
                (BlockKind.ListItem, "One path"),
                (BlockKind.Caption, "The bridge at dawn"),
                (BlockKind.Paragraph, "She said the town was ready."),
                (BlockKind.Other, "code();"),
            ],
            document.Sections.SelectMany(section => section.Blocks).Select(block => (block.Kind, block.Text)));
        Assert.Equal(("The bridge opens", "en", 2024), (document.Title, document.Language, document.Published.Year));
        Assert.Equal("Anna Kovac", Assert.Single(document.Quotes, quote => quote.Kind == QuoteKind.Direct).Speaker.Name);
        DocumentChecks.Hold(document);
    }
}
