using Google.Protobuf;
using OnRecord.Parsing.Tests.Properties;
using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Reading.Markup;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("Bridge\n======\n\nIt opens in May.", "Bridge", BlockKind.Title)]
    [InlineData("What is next\r\n---\r\nIt opens in May.", "What is next", BlockKind.Heading)]
    [InlineData("It opens in May.\n\n---\n\nSaid so.", "It opens in May.", BlockKind.Paragraph)]
    [InlineData("> What is next\n> ---\n> It opens in May.", "What is next", BlockKind.Heading)]
    [InlineData("It opens in May.\n> ---\n\nSaid so.", "It opens in May.", BlockKind.Paragraph)]
    [InlineData("===\n===\n\nIt opens in May.", "===", BlockKind.Title)]
    [InlineData("> > - Deep in a *list*\n", "Deep in a list", BlockKind.ListItem)]
    public void Parse_MarksOfALine_GiveItsKind(string text, string words, BlockKind kind)
    {
        var document = Parsed.Parser.Parse(
            new SourceDocument { Content = ByteString.CopyFromUtf8(text), MediaType = "text/markdown" },
            TestContext.Current.CancellationToken);

        Assert.Equal(kind,
            Assert.Single(document.Sections.SelectMany(section => section.Blocks), block => block.Text == words).Kind);
    }

    [Theory]
    [InlineData("[", 2000)]
    [InlineData("**a ", 2000)]
    [InlineData("> ", 2000)]
    public void Parse_MarksTooDeepForAnyWriter_LeaveTheWordsInTheText(string mark, int times)
    {
        var text = string.Concat(Enumerable.Repeat(mark, times)) + "the harbour was calm";
        var document = Parsed.Parser.Parse(
            new SourceDocument { Content = ByteString.CopyFromUtf8(text), MediaType = "text/markdown" },
            TestContext.Current.CancellationToken);

        Assert.EndsWith("the harbour was calm", document.Text, StringComparison.Ordinal);
        DocumentChecks.Hold(document);
    }

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
            new SourceDocument { Content = ByteString.CopyFromUtf8(text), MediaType = "text/markdown" },
            TestContext.Current.CancellationToken);

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
        Assert.Equal("Anna Kovac",
            Assert.Single(document.Quotes, quote => quote.Kind == QuoteKind.Direct).Speaker.Name);
        DocumentChecks.Hold(document);
    }
}
