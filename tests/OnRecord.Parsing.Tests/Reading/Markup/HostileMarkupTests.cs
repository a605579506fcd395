using Google.Protobuf;
using OnRecord.Parsing.Tests.Properties;
using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Reading.Markup;

public sealed class HostileMarkupTests
{
    private const string End = "The harbour was calm on the morning of the opening, said all who were there.";
    private const int Small = 1 << 17;

    /// <summary>In shorter texts the marks of Markdown are read, at more work, which is bounded.</summary>
    private const int LongerThanRun = 9000;

    public static TheoryData<string> Pages =>
    [
        "<div>", "<p>", "<b>", "<ul><li>", "<table><tr><td>", "<article>", "<main><article>", "<blockquote>", "<h2>",
        "<q>", "<a href=x>", "<svg>", "<nav>", "<select><option>", "<form>", "<br>", "<!--", "<!", "<?", "</div>",
        "</p>", "<div><h2><a>x</a></h2></div>", "a<div>b</div>", "<cite>",
        "<blockquote>“a.”<footer>b</footer>", "<blockquote>“a.” <cite>b</cite>", "<div class=comment>", "<div hidden>",
        "<figure><blockquote>“a.”</blockquote><figcaption>b</figcaption>",
        "<meta name=a content=b>", "<time datetime=2024-05-03>", "<script type=application/ld+json>[",
        "<script type=application/ld+json>{\"a\":1}</script>",
        "<script>", "<title>", "&amp;", "&#x41;", "&#", "&lt;script&gt;", "&NotEqualTilde;", "<p a=\"",
        "<p a='b' ", "<p style=\"x\">", "<frameset>", "]]>",
        "<p>A line of words that is long enough to be taken for running text of an article.", "<math><mtext>",
        "<template>", "<noscript>", "<textarea>",
    ];

    public static TheoryData<string> Marked =>
    [
        "> ", "* ", "- a\n  ", "[", "[a](", "![", "`", "``` ", "**a", "_a*", "|a", "|a|\n|-|\n", "#", "# a\n", "<div>",
        "<b", "&amp;", "    a\n", "\\", "[a]: b\n", "1. ", "a\n===\n", "a\n===\n\n", "# a\n\n", "- a\n\n", "> a\n\n",
        "===\n", "> ===\n", "[a]: b\n\n", "[a](b)\n\n", "|a|\n|-|\n\n", "<!--", "<http://a", "---\na: b\n", "~",
        "a\n-\n\n", "--\n--\n\n",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Parse_PageOfOneThingRepeated_CostsNoMoreThanItsLength(string unit) =>
        Growth.FollowsLength(length => Source(Repeated(unit, length), "text/html"), Allocated, Small);

    [Theory]
    [MemberData(nameof(Marked))]
    public void Parse_MarkdownOfOneThingRepeated_CostsNoMoreThanItsLength(string unit) =>
        Growth.FollowsLength(
            length => Source(Repeated(unit, length), "text/markdown"), Allocated, Small, LongerThanRun);

    /// <remarks>Each of them looks back for the end of the quotation, over the lines that it leaves blank.</remarks>
    [Fact]
    public void Parse_QuotationOfNamesThatSignNothing_IsNoMoreWorkThanItsLength() => Growth.WorkFollowsLength(
        length => Source($"<p>{End}</p><blockquote>a" + Fill(" <cite></cite><br>", length), "text/html"),
        LongerThanRun);

    [Fact]
    public void Parse_PageOfAMillionNestedTags_IsReadToItsEnd()
    {
        var document = Parse(string.Concat(Enumerable.Repeat("<div>", 1_000_000)) + End, "text/html")!;

        Assert.Equal(End, document.Text);
    }

    [Fact]
    public void Parse_PageWithAGiganticAttribute_IsReadToItsEnd()
    {
        var document = Parse($"<p class=\"{new string('x', 8 << 20)}\">{End}", "text/html")!;

        Assert.Equal(End, document.Text);
    }

    [Fact]
    public void Parse_PageThatDeclaresEntitiesOfEntities_ExpandsNone()
    {
        const string bomb = "<!DOCTYPE html [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]>";
        var document = Parse($"{bomb}<p>&c;&c; {End}", "text/html")!;

        Assert.DoesNotContain("haha", document.Text, StringComparison.Ordinal);
        Assert.Contains(End, document.Text, StringComparison.Ordinal);
    }

    private static string Repeated(string unit, int length) =>
        Fill(unit, length) + "\n\n" + End;

    private static string Fill(string unit, int length) =>
        string.Concat(Enumerable.Repeat(unit, length / unit.Length));

    private static long Allocated(SourceDocument source)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var document = Parse(source);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        if (document is not null && source.Content.Length <= 2 * Small) DocumentChecks.Hold(document);
        return allocated;
    }

    private static SourceDocument Source(string text, string mediaType) => new()
    {
        Uri = "test:hostile",
        Content = ByteString.CopyFromUtf8(text),
        MediaType = mediaType,
    };

    private static Document? Parse(string text, string mediaType) => Parse(Source(text, mediaType));

    /// <summary>The document, or null where the source is refused because nothing in it can be read.</summary>
    private static Document? Parse(SourceDocument source)
    {
        try
        {
            return Parsed.Parser.Parse(source, TestContext.Current.CancellationToken);
        }
        catch (SourceRejectedException refusal) when (refusal.Reason == RejectionReason.EmptyContent)
        {
            return null;
        }
    }
}
