using System.Text;
using OnRecord.Query.Words;

namespace OnRecord.Query.Tests.Words;

public sealed class WordQueryTests
{
    [Theory]
    [InlineData("Đảng bộ", "dang|bo")]
    [InlineData("\"Đảng bộ\" xã", "dang bo|xa")]
    [InlineData("anti-corruption", "anti corruption")]
    [InlineData("an \"unclosed mark", "an|unclosed|mark")]
    [InlineData("a AND b OR NOT c*", "a|and|b|or|not|c")]
    [InlineData("words:x ^y NEAR(a b, 2)", "words x|y|near a|b|2")]
    [InlineData("\"\" “”", "")]
    public void Parse_AnyText_IsWordsAndPhrases(string query, string expected) =>
        Assert.Equal(expected, string.Join('|', WordQuery.Parse(query).Terms.Select(term => string.Join(' ', term))));

    [Theory]
    [InlineData("to lam", "Đại tướng Tô Lâm và ông Lâm", "Tô|Lâm|Lâm")]
    [InlineData("\"to lam\"", "Đại tướng Tô Lâm và ông Lâm", "Tô Lâm")]
    [InlineData("\"a b a\"", "a b a b a", "a b a b a")]
    [InlineData("nine", "ninety", "")]
    public void Locate_Words_FindsThemInOrderWithoutOverlap(string query, string text, string expected)
    {
        var bytes = Encoding.UTF8.GetBytes(text);

        var places = WordQuery.Parse(query).Locate(text);

        Assert.Equal(expected, string.Join('|', places.Select(p => Encoding.UTF8.GetString(bytes[p.Start..p.End]))));
    }
}
