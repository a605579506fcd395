using Google.Protobuf;
using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Reading.Markup;

/// <summary>What stands within an article and is no running text of it.</summary>
public sealed class PageBoxTests
{
    [Theory]
    [InlineData("<blockquote><p>We have waited far too long for a day like this one, and here it is</p></blockquote>")]
    [InlineData("<blockquote>“We have waited far too long for a day like this one…”</blockquote>")]
    [InlineData("<div class='story-pullquote'><p>Nobody ever believed us</p></div>")]
    public void Parse_QuotationThatStandsOutOfTheText_IsReadOnce(string pulled)
    {
        var document = Parse(Article(
            $"<p>“We have waited far too long for a day like this one, and here it is,” said Anna Kovac.</p>{pulled}"));

        Assert.Single(document.Quotes, quote => quote.Kind is QuoteKind.Direct or QuoteKind.Mixed);
        Assert.DoesNotContain("believed us", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_QuotationThatOnlyABlockHolds_IsKept()
    {
        var document = Parse(Article("<blockquote><p>The river has never been as calm as it is today.</p></blockquote>"));

        Assert.Contains("as calm as it is today", document.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<figure><figcaption><h2>The bridge at dawn, seen from the harbour</h2></figcaption></figure>")]
    [InlineData("<div class='image'><p class='image__caption'>The bridge at dawn, seen from the harbour</p></div>")]
    public void Parse_WordsThatDescribeAPicture_AreItsCaption(string picture)
    {
        var document = Parse(Article(picture));

        var block = Assert.Single(
            document.Sections.SelectMany(section => section.Blocks), block => block.Text.StartsWith("The bridge at"));
        Assert.Equal(BlockKind.Caption, block.Kind);
    }

    [Theory]
    [InlineData("<div class='infobox'><h3>In short</h3><p>The bridge is two hundred metres long.</p></div>")]
    [InlineData("<article><h3>Another bridge is closed for years</h3><a href='/2'>In short: read it here</a></article>")]
    [InlineData("<p>Send it to: <select><option>In short</option></select><label>In short</label></p>")]
    public void Parse_BoxWithinTheArticle_IsLeftOut(string box) =>
        Assert.DoesNotContain("In short", Parse(Article(box)).Text, StringComparison.Ordinal);

    private static string Article(string more) =>
        $"""
        <html lang="en"><body><main><article><h1>The bridge opens at last</h1>
        <p>The old bridge over the river was opened again on Friday morning after three years of work on it.</p>
        <p>Thousands had come to see the first cars go over the river, and many of them stayed until late.</p>
        {more}
        <p>The mayor walked across it first, and a band of the fire brigade played on both banks of the river.</p>
        </article></main></body></html>
        """;

    private static Document Parse(string page) => Parsed.Parser.Parse(
        new() { Uri = "https://news.example/1", MediaType = "text/html", Content = ByteString.CopyFromUtf8(page) });
}
