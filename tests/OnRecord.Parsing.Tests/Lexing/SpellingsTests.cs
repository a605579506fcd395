using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Tests.Lexing;

public sealed class SpellingsTests
{
    private readonly Spellings _spellings = new();

    public SpellingsTests()
    {
        _spellings.Add("òa", "oà");
        _spellings.Add("mỹ", "mĩ");
        _spellings.Add("œur", "oeur");
    }

    [Theory]
    [InlineData("tòa", "toà")]
    [InlineData("toà", "tòa")]
    [InlineData("mĩ", "mỹ")]
    [InlineData("sœur", "soeur")]
    [InlineData("tòan", "")]
    public void Others_Word_AreItsOtherSpellings(string word, string expected) =>
        Assert.Equal(expected, string.Concat(_spellings.Others(word)));

    [Theory]
    [InlineData("hoà", "hòa")]
    [InlineData("hòa", "hòa")]
    [InlineData("hoàn", "hoàn")]
    [InlineData("mĩ", "mĩ")]
    [InlineData("soeur", "soeur")]
    [InlineData("à", "à")]
    [InlineData("", "")]
    public void PlaceMarks_WordOfAName_ChangesNoLetter(string word, string expected)
    {
        var letters = word.ToCharArray();

        _spellings.PlaceMarks(letters);

        Assert.Equal(expected, new string(letters));
    }
}
