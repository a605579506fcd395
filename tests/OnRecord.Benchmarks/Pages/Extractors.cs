using System.Text;
using AngleSharp.Html.Parser;
using Google.Protobuf;
using OnRecord.Parsing;
using OnRecord.V1;
using SmartReader;

namespace OnRecord.Benchmarks.Pages;

/// <summary>Ways to read the article from a page; of its blocks, those that are its running text.</summary>
internal static class Extractors
{
    private const string Blocks = "p,h1,h2,h3,h4,h5,h6,li,blockquote";

    private static readonly Parser Parser = new(new ParserOptions());

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<(string Name, Func<byte[], Article> Read)> All { get; } =
        [("OnRecord", ReadByParser), ("SmartReader", ReadBySmartReader)];

    private static Article ReadByParser(byte[] html)
    {
        var document = Parser.Parse(new()
        {
            Uri = "https://news.example/1",
            MediaType = "text/html",
            Content = ByteString.CopyFrom(html),
        });
        var blocks = document.Sections.SelectMany(section => section.Blocks).Where(IsBody).Select(block => block.Text);
        var day = document.Published;
        return new(document.Title,
            day is null ? null : new DateOnly(day.Year, Math.Max(1, day.Month), Math.Max(1, day.Day)), [.. blocks]);
    }

    private static bool IsBody(Block block) =>
        block.Kind is BlockKind.Lead or BlockKind.Heading or BlockKind.Paragraph or BlockKind.ListItem;

    private static Article ReadBySmartReader(byte[] html)
    {
        var article = new Reader("https://news.example/1", Encoding.UTF8.GetString(html)).GetArticle();
        using var content = new HtmlParser().ParseDocument(article.Content ?? "");
        var blocks = content.QuerySelectorAll(Blocks).Where(element => element.QuerySelector("p,li") is null)
            .Select(element => element.TextContent);
        return new(article.Title ?? "", article.PublicationDate is { } date ? DateOnly.FromDateTime(date) : null,
            [.. blocks]);
    }
}
