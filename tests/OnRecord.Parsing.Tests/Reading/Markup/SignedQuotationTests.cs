using Google.Protobuf;
using OnRecord.Parsing.Tests.Properties;
using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Reading.Markup;

/// <summary>Who has said what a page sets apart as a quotation.</summary>
public sealed class SignedQuotationTests
{
    private const string Said = "“We have waited far too long for a day like this one.”";

    [Theory]
    [InlineData($"<blockquote><p>{Said}</p><footer>— Tom Roe, baker</footer></blockquote>")]
    [InlineData($"<blockquote><p>{Said}</p><footer><p>Tom Roe, <cite>A Baker's Life</cite></p></footer></blockquote>")]
    [InlineData($"<blockquote><p>{Said}</p><cite>Tom Roe</cite></blockquote>")]
    [InlineData($"<blockquote>{Said} <cite>Tom Roe</cite></blockquote>")]
    [InlineData($"<blockquote><p>{Said}<br><cite>Tom Roe</cite></p></blockquote>")]
    [InlineData($"<blockquote><p>{Said}</p><figcaption>Tom Roe<br>baker</figcaption></blockquote>")]
    [InlineData($"<figure><blockquote>{Said}</blockquote><figcaption>— Tom Roe</figcaption></figure>")]
    public void Parse_QuotationWithASignature_WasSaidByWhoeverSigned(string quotation)
    {
        var document = Parse(quotation);

        var quote = Assert.Single(document.Quotes, quote => quote.Kind == QuoteKind.Direct);
        Assert.Equal(("Tom Roe", "signature"), (quote.Speaker?.Name, quote.Rule));
        Assert.Equal(BlockKind.Paragraph, Holding(document, "We have waited").Kind);
        DocumentChecks.Hold(document);
    }

    [Theory]
    [InlineData("<blockquote><p>We waited, it says in <cite>A Baker's Life</cite></p></blockquote>", "says in A B")]
    [InlineData("<blockquote><p>In May. <cite>A Baker's Life</cite> came out then.</p></blockquote>", "May. A Baker")]
    [InlineData("<p>We have waited. <cite>A Baker's Life</cite></p>", "waited. A Baker's Life")]
    public void Parse_WorkNamedInASentence_SignsNothing(string words, string expected) =>
        Assert.Contains(expected, Parse(words).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("<blockquote><p>„</p><footer>Tom Roe</footer></blockquote>")]
    [InlineData("<blockquote><cite>Tom Roe</cite><p>We have waited far too long for it.</p></blockquote>")]
    [InlineData("<figure><img src='a'><figcaption>Tom Roe</figcaption></figure>")]
    [InlineData($"<blockquote>{Said}<figure><img src='a'><figcaption>Tom Roe</figcaption></figure></blockquote>")]
    public void Parse_NameWithNothingToSign_IsABlockOfItsOwn(string named) =>
        Assert.Equal(BlockKind.Caption, Holding(Parse(named), "Tom Roe").Kind);

    [Fact]
    public void Parse_SignedLineWithoutMarks_IsNoHeading() => Assert.Equal(
        BlockKind.Paragraph,
        Holding(Parse("<blockquote><p>We have waited too long.</p><cite>Tom Roe</cite></blockquote>"), "Tom Roe").Kind);

    private static Block Holding(Document document, string words) => Assert.Single(
        document.Sections.SelectMany(section => section.Blocks),
        block => block.Text.Contains(words, StringComparison.Ordinal));

    private static Document Parse(string more) => Parsed.Parser.Parse(
        new()
        {
            Uri = "https://news.example/1",
            MediaType = "text/html",
            Content = ByteString.CopyFromUtf8(
                $"""
                <html lang="en"><body><main><article><h1>The bridge opens at last</h1>
                <p>The old bridge was opened again on Friday, said Anna Kovac, the mayor, after three years of work.</p>
                {more}
                <p>The mayor walked across it first, and a band of the fire brigade played on both banks of it.</p>
                </article></main></body></html>
                """),
        },
        TestContext.Current.CancellationToken);
}
