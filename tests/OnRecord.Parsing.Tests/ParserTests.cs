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

    [Theory]
    [InlineData(504, true)]
    [InlineData(505, false)]
    [InlineData(100_000, false)]
    public void Parse_NameOfManyLetters_IsToldWithEveryQuoteUpToTheLimit(int length, bool isTold)
    {
        // A space and five letters more, one of which takes three bytes.
        var name = $"A{new string('b', length - 1)} Huyền";
        var article = $"Ông {name} cho biết cảng sẽ mở.\n\n“Cảng đã mở”, ông nói.\n\n“Tàu đã đến”, ông nói.";

        var document = Parse(new() { Content = ByteString.CopyFromUtf8(article), Language = "vi" });

        Assert.Equal(3, document.Quotes.Count);
        Assert.All(document.Quotes, quote =>
        {
            Assert.Equal(isTold ? name : "", quote.Speaker.Name);
            Assert.Equal(isTold, quote.Speaker.Resolution != SpeakerResolution.Unresolved);
        });
    }

    [Fact]
    public void Parse_RoleOfManyLetters_IsNotTold()
    {
        var role = $"the mayor of {new string('b', 600)}";

        var document = Parse(new()
        {
            Content = ByteString.CopyFromUtf8($"“It is about time,” Anna Kovac, {role}, said on Monday."),
        });

        var speaker = Assert.Single(document.Quotes).Speaker;
        Assert.Equal(("Anna Kovac", false), (speaker.Name, speaker.HasRole));
    }

    [Theory]
    [InlineData(1600, "Reuters")]
    [InlineData(2100, "")]
    public void Parse_BodyInARoleOfManyLetters_IsLookedForUpToALength(int letters, string body)
    {
        var role = $"the head of {new string('b', letters)} at Reuters";

        var document = Parse(new()
        {
            Content = ByteString.CopyFromUtf8($"“It is about time,” Anna Kovac, {role}, said on Monday."),
        });

        Assert.Equal(body, Assert.Single(document.Quotes).Speaker.Affiliation);
    }

    private static Document Parse(SourceDocument source) =>
        Parsed.Parser.Parse(source, TestContext.Current.CancellationToken);
}
