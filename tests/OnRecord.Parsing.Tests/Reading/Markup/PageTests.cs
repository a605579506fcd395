using Google.Protobuf;
using OnRecord.Parsing.Tests.Properties;
using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Reading.Markup;

public sealed class PageTests
{
    private const string Page = """
        <!DOCTYPE html><html lang="en-GB"><head><title>Bridge opens | The Harbour News</title>
        <meta property="article:published_time" content="2024-05-03T10:00:00Z"><style>p { color: red }</style>
        <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"The bridge opens at last","author":{"name":"Jane Doe"}}]}</script>
        <script>var quote = "“nobody said this”";</script></head><body>
        <nav><a href="/">Home</a> <a href="/news">News and all that happened today</a></nav>
        <div class="wrapper"><article><h1>The bridge opens at last</h1>
        <p>The old <b>bridge</b> over the river was opened again on Friday&nbsp;morning after three years of work on it.</p>
        <figure><img src="a.jpg"><figcaption>The bridge at dawn. Photo: Ann Lee</figcaption></figure>
        <h2>What comes next</h2>
        <p>“We waited far too long for this day &amp; for this bridge,” said Anna Kovac, the mayor of Harbourton.</p>
        <p style="display: none">“This is hidden from every reader of the page,” said Nobody.</p>
        <blockquote><p>She added that the <q>next bridge</q> would be built without any delay at all by the same workers.</p></blockquote>
        <ul><li>The bridge is two hundred metres long and carries two lanes.</li></ul>
        <div class="related-stories"><a href="/x">Ten other bridges that you should see</a></div>
        </article></div><footer><p>All rights reserved by the publisher of this page and of no other page.</p></footer></body></html>
        """;

    [Fact]
    public void Parse_Page_GivesItsArticleWithTheKindsThatTheMarkupTells()
    {
        var document = Parse(Page);

        Assert.Equal(
            [
                (BlockKind.Title, "The bridge opens at last"),
                (BlockKind.Byline, "Jane Doe"),
                (BlockKind.Paragraph, "The old bridge over the river was opened again on Friday\u00A0morning after three years of work on it."),
                (BlockKind.Caption, "The bridge at dawn. Photo: Ann Lee"),
                (BlockKind.Heading, "What comes next"),
                (BlockKind.Paragraph, "“We waited far too long for this day & for this bridge,” said Anna Kovac, the mayor of Harbourton."),
                (BlockKind.Paragraph,
                    "She added that the “next bridge” would be built without any delay at all by the same workers."),
                (BlockKind.ListItem, "The bridge is two hundred metres long and carries two lanes."),
            ],
            document.Sections.SelectMany(section => section.Blocks).Select(block => (block.Kind, block.Text)));
        Assert.Equal("Ann Lee", Assert.Single(document.Sections.SelectMany(section => section.Blocks),
            block => block.Kind == BlockKind.Caption).Credit);
        DocumentChecks.Hold(document);
    }

    [Fact]
    public void Parse_Page_ReadsTitleDateAndLanguageFromItsMetadata()
    {
        var document = Parse(Page);

        Assert.Equal(("The bridge opens at last", "en"), (document.Title, document.Language));
        Assert.Equal((2024, 5, 3), (document.Published.Year, document.Published.Month, document.Published.Day));
    }

    [Theory]
    [InlineData("""<p class="art-Intro_x1">The mayor calls the bridge too dear for a town like this</p>""")]
    [InlineData("""<div class="c3"><div>The mayor says the town can't pay for the bridge, and asks the state for more</div></div>""")]
    [InlineData(
        """<p>Anna Kovac of Harbourton says that the town can't pay for the bridge, and that the state has to.</p>""")]
    public void Parse_PageWithALeadBesideItsArticle_HasItAfterTheTitle(string lead)
    {
        var document = Parse(WithHeader(lead, ManyParagraphs));

        Assert.Equal([BlockKind.Title, BlockKind.Lead, BlockKind.Paragraph], Kinds(document).Take(3));
        DocumentChecks.Hold(document);
    }

    [Fact]
    public void Parse_PageWithALeadInItsArticle_HasItInItsPlace()
    {
        const string lead = """<p class="lead">Anna Kovac of Harbourton says that the town can't pay for the bridge, and that the state has to.</p>""";

        var document = Parse(WithHeader("<p>Friday</p>" + lead, ""));

        Assert.Equal([BlockKind.Title, BlockKind.Paragraph, BlockKind.Lead, BlockKind.Paragraph],
            Kinds(document).Take(4));
    }

    [Fact]
    public void Parse_SentenceAfterAnotherLine_IsNoLead()
    {
        const string line = "<p>Published in the afternoon of the third day of May, which was a Friday</p>";
        const string sentence =
            "<p>Anna Kovac of Harbourton says that the town can't pay for the bridge, and that the state has to.</p>";

        Assert.DoesNotContain(BlockKind.Lead, Kinds(Parse(WithHeader(line + sentence, ManyParagraphs))));
    }

    [Theory]
    [InlineData("""<figure class="lead-image"><p>The mayor of Harbourton at the old bridge over the river on Friday morning.</p></figure>""")]
    [InlineData("""<div class="related-intro"><p>Ten other bridges that nobody in the whole of Harbourton has ever paid for.</p></div>""")]
    [InlineData("""<p class="intro"><a href="/x">Ten other bridges that nobody in the whole of Harbourton has ever paid for.</a></p>""")]
    [InlineData("""<p class="intro">By Jane Doe</p>""")]
    [InlineData("""<p class="intro" hidden>The mayor of Harbourton says that the town can't pay for it.</p>""")]
    public void Parse_PageWithOtherThingsBesideItsArticle_HasNoLead(string other)
    {
        Assert.DoesNotContain(BlockKind.Lead, Kinds(Parse(WithHeader(other, ManyParagraphs))));
    }

    [Fact]
    public void Parse_HeadingThatIsAnAnchor_IsKept()
    {
        var document = Parse(WithHeader("", "").Replace(
            "<p>The next",
            """<h2><a name="next">What comes next</a></h2><h3><a href="#x">And then</a></h3><p>The next""",
            StringComparison.Ordinal));

        Assert.Equal(2, Kinds(document).Count(kind => kind == BlockKind.Heading));
    }

    [Fact]
    public void Parse_BeginningThatIsCalledATeaser_IsKept()
    {
        var document = Parse(WithHeader("", "").Replace(
            "<p>The next",
            """<div class="teaser-content"><p>Nobody has paid for it, and nobody is going to.</p></div><p>The next""",
            StringComparison.Ordinal));

        Assert.Contains("nobody is going to", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_LongListOfTeasersAfterTheArticle_IsLeftOut()
    {
        var teasers = string.Concat(Enumerable.Range(0, 8).Select(i =>
            $"<li><div><h2><a href='/{i}'>Another story, the {i}th of today</a></h2><p>It is told here in a sentence that is long enough.</p></div></li>"));

        var document = Parse(WithHeader("", "").Replace("</main>", $"<ul>{teasers}</ul></main>",
            StringComparison.Ordinal));

        Assert.DoesNotContain("Another story", document.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("is told here", document.Text, StringComparison.Ordinal);
        Assert.Contains("nobody at all", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_PageWithHints_BelievesTheHints()
    {
        var document = Parsed.Parser.Parse(
            new SourceDocument
            {
                Content = ByteString.CopyFromUtf8(Page),
                MediaType = "text/html",
                Title = "Mine",
                Language = "vi",
            },
            TestContext.Current.CancellationToken);

        Assert.Equal(("Mine", "vi"), (document.Title, document.Language));
    }

    [Fact]
    public void Parse_Page_FindsItsQuotes()
    {
        var quote = Assert.Single(Parse(Page).Quotes, quote => quote.Kind == QuoteKind.Direct);

        Assert.Equal(("Anna Kovac", "We waited far too long for this day & for this bridge,"),
            (quote.Speaker.Name, quote.Text));
    }

    [Fact]
    public void Parse_PageInADeclaredEncoding_IsReadInIt()
    {
        const string page = "<html><head><meta charset=\"windows-1252\"></head><body><p>The café by the river was full of people on Friday morning, as ever.</p></body></html>";
        var bytes = ByteString.CopyFrom(System.Text.Encoding.Latin1.GetBytes(page));

        var document = Parsed.Parser.Parse(new SourceDocument { Content = bytes, MediaType = "text/html" },
            TestContext.Current.CancellationToken);

        Assert.StartsWith("The café", document.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div>", 200_000, "The harbour was calm on the morning of the opening, said all who were there.")]
    [InlineData("<b>", 200_000, "The harbour was calm on the morning of the opening, said all who were there.")]
    [InlineData("<nav>", 200_000, "The harbour was calm on the morning of the opening, said all who were there.")]
    [InlineData("<a href=x>", 100_000, "The harbour was calm on the morning of the opening, said all who were there.")]
    [InlineData("<table><tr><td>", 100_000,
        "The harbour was calm on the morning of the opening, said all who were there.")]
    [InlineData("<!--", 200_000, "--><p>The harbour was calm on the morning of the opening, said all who were there.")]
    [InlineData("<", 1_000_000, " <p>The harbour was calm on the morning of the opening, said all who were there.")]
    [InlineData("&bogus", 200_000, "<p>The harbour was calm on the morning of the opening, said all who were there.")]
    [InlineData("<p a='", 100_001, "'>The harbour was calm on the morning of the opening, said all who were there.")]
    public void Parse_HostilePage_IsReadToItsEnd(string tag, int times, string end)
    {
        var document = Parse(string.Concat(Enumerable.Repeat(tag, times)) + end);

        Assert.EndsWith("said all who were there.", document.Text, StringComparison.Ordinal);
        DocumentChecks.Hold(document);
    }

    [Fact]
    public void Parse_PageWithNothingToRead_IsRejected()
    {
        var refusal = Assert.Throws<SourceRejectedException>(() =>
            Parse("<html><body><script>alert(1)</script></body></html>"));

        Assert.Equal(RejectionReason.EmptyContent, refusal.Reason);
    }

    private static string ManyParagraphs =>
        string.Concat(Enumerable.Range(1,
            20).Select(i => $"<p>The pillar with the number {i} has cost far more than was planned for it.</p>"));

    private static string WithHeader(string header, string more) =>
        $"""
        <html lang="en"><head><meta name="description" content="The mayor says the town can&#39;t pay for the bridge, and asks…"></head><body>
        <main><div><h1>Who pays for the bridge?</h1>{header}</div><div class="body">
        <p>The bridge over the river has cost twelve million, which is more than the town has in a year.</p>
        <p>“We have asked everybody whom we could think of,” said Anna Kovac, the mayor of Harbourton.</p>
        <p>The next council will have to find the money, or else nobody at all is going to build it.</p>
        {more}</div></main></body></html>
        """;

    private static List<BlockKind> Kinds(Document document) =>
        [.. document.Sections.SelectMany(section => section.Blocks).Select(block => block.Kind)];

    private static Document Parse(string page) => Parsed.Parser.Parse(
        new SourceDocument
        {
            Uri = "test:page",
            Content = ByteString.CopyFromUtf8(page),
            MediaType = "text/html; charset=utf-8",
        },
        TestContext.Current.CancellationToken);
}
