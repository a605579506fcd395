using Google.Protobuf;
using OnRecord.V1;

namespace OnRecord.Parsing.Tests;

public sealed class ParserTests
{
    private const string Text =
        "The bridge opens in May, and the harbour will follow.\n\n“It is about time,” said Anna Kovac.\n";

    [Fact]
    public void Parse_EmptyHints_AreNone()
    {
        var source = new SourceDocument { Content = ByteString.CopyFromUtf8(Text) };
        var hinted = new SourceDocument(source) { Language = "", Title = "" };

        Assert.Equal(Parse(source), Parse(hinted));
        Assert.Equal("en", Parse(hinted).Language);
    }

    [Theory]
    [InlineData(2048, true)]
    [InlineData(2049, false)]
    public void Parse_PageWithALongHeading_TakesItForAHeadlineUpToTheLimit(int length, bool isHeadline)
    {
        var heading = new string('H', length);
        var page = $"<html><body><article><h1>{heading}</h1><p>{Text}</p></article></body></html>";

        var document = Parse(new() { Content = ByteString.CopyFromUtf8(page), MediaType = "text/html" });

        Assert.Equal(isHeadline ? heading : "", document.Title);
        Assert.Equal(isHeadline, document.HasTitle);
        Assert.Contains(heading, document.Text, StringComparison.Ordinal);
    }

    private static Document Parse(SourceDocument source) =>
        Parsed.Parser.Parse(source, TestContext.Current.CancellationToken);
}
