using Google.Protobuf;
using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Reading.Markup;

/// <summary>Articles whose text stands in no paragraphs.</summary>
public sealed class BareTextTests
{
    private const string Opening =
        "The old bridge over the river was opened again on Friday morning after three years of work on it.";

    private const string End = "The mayor walked across it first, and a band of the fire brigade played on both banks.";

    [Theory]
    [InlineData(
        "<figure><figcaption>The bridge at dawn, seen from the harbour early on that morning.</figcaption></figure>")]
    [InlineData("<blockquote>“We have waited far too long for a day like this one, and here it is.”</blockquote>")]
    [InlineData("<h2>What comes next</h2><p>Nobody knows yet, but much is going to happen on both banks of it.</p>")]
    public void Parse_TextDirectlyBetweenBlocks_IsTheArticle(string block)
    {
        var document = Parse($"<div>{Opening}<br><br>“It is open,” said Anna Kovac.<br><br>{block}{End}</div>");

        Assert.Contains(Opening, document.Text, StringComparison.Ordinal);
        Assert.Contains(End, document.Text, StringComparison.Ordinal);
        Assert.Contains(document.Quotes, quote => quote.Speaker?.Name == "Anna Kovac");
    }

    [Theory]
    [InlineData("By Jane Doe")]
    [InlineData("<a href='/2'>Another story of today, which is told at length in another place</a>, and more")]
    [InlineData("<x hidden>Words that nobody is shown, however many of them there may be in a row</x>")]
    public void Parse_ShortOrLinkedOrHiddenTextBetweenBlocks_IsNone(string words)
    {
        var document = Parse($"<div>{words}<div class='x'><p>{Opening}</p><p>Soon.</p></div></div>");

        Assert.Equal($"The bridge opens at last\n\n{Opening}\n\nSoon.", document.Text);
    }

    private static Document Parse(string body) => Parsed.Parser.Parse(
        new()
        {
            Uri = "https://news.example/1",
            MediaType = "text/html",
            Content = ByteString.CopyFromUtf8(
                $"<html lang='en'><body><h1>The bridge opens at last</h1>{body}</body></html>"),
        },
        TestContext.Current.CancellationToken);
}
