using System.Text;
using OnRecord.Console.Inputs;
using Xunit;

namespace OnRecord.Console.Tests.Inputs;

public sealed class JsonDocumentsTests
{
    [Fact]
    public void Map_AllFields_FillsTheDocument()
    {
        var document = Map("""{"id": 7, "uri": "https://example.org/a", "title": "Cầu mới", "published": "2024-05-06", "text": "Đã mở."}""");

        Assert.Equal("https://example.org/a", document.Uri);
        Assert.Equal("Đã mở.", document.Content.ToStringUtf8());
        Assert.Equal("Cầu mới", document.Title);
        Assert.Equal((2024, 5, 6), (document.Published.Year, document.Published.Month, document.Published.Day));
        Assert.Equal("text/plain; charset=utf-8", document.MediaType);
    }

    [Theory]
    [InlineData("""{"text": "a", "url": "https://example.org/b"}""", "https://example.org/b")]
    [InlineData("""{"text": "a", "uri": "u:1", "url": "https://example.org/b"}""", "u:1")]
    [InlineData("""{"text": "a", "uri": null}""", "")]
    [InlineData("""{"text": "a"}""", "")]
    public void Map_Address_TakesUriBeforeUrl(string line, string expected) => Assert.Equal(expected, Map(line).Uri);

    [Theory]
    [InlineData("""{"text": "a", "published": null, "title": null}""")]
    [InlineData("""{"text": "a", "published": "", "title": ""}""")]
    public void Map_NullOrEmptyOptionalField_CountsAsAbsent(string line)
    {
        var document = Map(line);

        Assert.False(document.HasTitle);
        Assert.Null(document.Published);
    }

    [Theory]
    [InlineData("""{"text": """, "is not JSON")]
    [InlineData("""[1, 2]""", "is a JSON array; it must be an object")]
    [InlineData("""{"title": "x"}""", "has no field 'text'")]
    [InlineData("""{"text": 5}""", "has a JSON number in the field 'text'")]
    [InlineData("""{"text": "a", "published": "26/6/2023"}""",
        "has 'published' 26/6/2023; it must be a date such as 2023-06-26")]
    [InlineData("""{"text": "a", "published": true}""", "has a JSON boolean in the field 'published'")]
    [InlineData("""{"text": "\ud800"}""", "holds an escape that is no character")]
    public void Map_NoSuchDocument_SaysWhy(string line, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => Map(line)).Message, StringComparison.Ordinal);

    private static V1.SourceDocument Map(string line) => JsonDocuments.Map(Encoding.UTF8.GetBytes(line));
}
