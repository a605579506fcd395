using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using OnRecord.Parsing.Reading.Markup;

namespace OnRecord.Parsing.Tests.Reading.Markup;

public sealed class TagFilterTests
{
    // A table in a table in a table: for each of ours a browser opens a body, a row and a cell.
    private const int Deepest = 4 * OpenElements.MaxDepth;

    private static readonly string[] Names =
    [
        "div", "p", "a href=x", "ul", "li", "table", "tr", "td", "tbody", "caption", "h1", "section", "article",
        "blockquote", "dl", "dt", "dd", "body", "html", "pre", "center", "q", "main", "title", "x-y", "hr", "br",
    ];

    [Theory]
    [InlineData("<div><p>a</div>", "<div><p>a</p></div>")]
    [InlineData("<p>a<p>b<div>c", "<p>a</p><p>b</p><div>c")]
    [InlineData("<ul><li>a<li>b<ul><li>c</ul></ul>", "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>")]
    [InlineData("<dl><dt>a<dd>b<dt>c</dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>")]
    [InlineData("<table><tr><td>a<td>b<tr><td>c</table>",
        "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>")]
    [InlineData("<td><table></td></table>", "<td><table></table>")]
    [InlineData("<a href=\"x\"><div>a</a>b</div>", "<a href=\"x\"><div>a</div></a><div>b</div>")]
    [InlineData("<a href=\"x\">a<a href=\"y\">b</a>", "<a href=\"x\">a</a><a href=\"y\">b</a>")]
    [InlineData("<div>a</ul></section></p></div>", "<div>a</div>")]
    [InlineData("<body>a<body>b</body></html>c", "<body>abc")]
    [InlineData("<p><table><tr><td><p>a</table>b", "<p><table><tr><td><p>a</p></td></tr></table>b")]
    public void Filter_TagsThatAreNotClosedByTheirOwn_AreWrittenAsATree(string page, string expected) =>
        Assert.Equal(expected, TagFilter.Filter(page, []));

    [Fact]
    public void Filter_TagsBeyondTheDepth_AreDroppedAndTheirTextStays()
    {
        var page = string.Concat(Enumerable.Repeat("<div>", 300)) + "a" + string.Concat(Enumerable.Repeat("</div>", 300))
            + "<p>b</p>";

        Assert.Equal(
            string.Concat(Enumerable.Repeat("<div>", 200)) + new string(' ', 100) + "a" + string.Concat(Enumerable.Repeat("</div>", 200))
            + "<p>b</p>",
            TagFilter.Filter(page, []));
    }

    [Fact]
    public void Filter_TagTooDeepThatNothingCloses_TakesNoOtherTagsClosing()
    {
        var open = string.Concat(Enumerable.Repeat("<div>", OpenElements.MaxDepth));
        var close = string.Concat(Enumerable.Repeat("</div>", OpenElements.MaxDepth));

        Assert.Equal($"{open} a{close}<p>b</p>c", TagFilter.Filter($"{open}<p>a{close}<p>b</p>c", []));
    }

    [Fact]
    public void Filter_MoreTagsThanAnyPageNeeds_AreDroppedAndTheirWordsStayApart()
    {
        const int most = 50_000;
        var page = string.Concat(Enumerable.Repeat("<p>a</p>", most)) + "<p>b</p><br>c";

        Assert.Equal(
            string.Concat(Enumerable.Repeat("<p>a</p>", most)) + " b c", TagFilter.Filter(page, []));
    }

    [Theory]
    [InlineData("<div><p>a</div>")]
    [InlineData("<ul></div>")]
    [InlineData("<a href=x><div></a>")]
    [InlineData("<body><div></body>")]
    [InlineData("<td><table></td>")]
    [InlineData("<table><tr><td><table></td>")]
    [InlineData("<table><div>")]
    [InlineData("<li><p></ul>")]
    [InlineData("<h1><h2>")]
    [InlineData("<p><table><p>")]
    [InlineData("<article><article><p>a</article>")]
    public void Filter_TagsRepeatedWithoutEnd_LeaveATreeOfBoundedDepth(string unit) =>
        AssertShallow("<table><tr>" + string.Concat(Enumerable.Repeat(unit, 3000)));

    [Fact]
    public void Filter_AnyTags_LeaveATreeOfBoundedDepth()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            var names = Enumerable.Range(0, 1 + random.Next(6)).Select(_ => Names[random.Next(Names.Length)]).ToArray();
            var tags = Enumerable.Range(0, 4000).Select(_ => names[random.Next(names.Length)])
                .Select(name => random.Next(3) == 0 ? $"</{name.Split(' ')[0]}>" : $"<{name}>");
            AssertShallow(string.Concat(tags), $"seed {seed}: {string.Join(' ', names)}");
        }
    }

    private static void AssertShallow(string page, string? name = null)
    {
        using var document = new HtmlParser().ParseDocument(TagFilter.Filter(page, []));
        var (deepest, nodes) = (0, new Stack<(INode Node, int Depth)>([(document, 0)]));
        while (nodes.TryPop(out var at))
        {
            deepest = Math.Max(deepest, at.Depth);
            foreach (var child in at.Node.ChildNodes) nodes.Push((child, at.Depth + 1));
        }

        Assert.True(deepest <= Deepest, $"The tree is {deepest} deep. {name ?? page[..40]}");
    }
}
