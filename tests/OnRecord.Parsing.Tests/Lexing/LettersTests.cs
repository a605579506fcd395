using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Tests.Lexing;

public sealed class LettersTests
{
    [Theory]
    [InlineData("cầu bắc qua sông", 0, 3)]
    [InlineData("cầu bắc qua sông", 4, 7)]
    [InlineData("cầu bắc qua sông", 12, 16)]
    [InlineData("Brücken-", 0, 7)]
    [InlineData("cầu", 3, 3)]
    [InlineData(" cầu", 0, 0)]
    public void Read_Text_GoesAsFarAsLettersDo(string text, int at, int end) =>
        Assert.Equal(end, Letters.Read(text, at, default, CharacterClass.Letter).End);

    [Theory]
    [InlineData("cầu")]
    [InlineData("NGHIÊNG")]
    [InlineData("Brückenbauverordnung")]
    public void Read_WordInTwoParts_HasTheKeyOfTheWhole(string word)
    {
        var first = Letters.Read(word.AsSpan(0, 2), 0, default, CharacterClass.Letter);
        var rest = Letters.Read(word, 2, first.Key, CharacterClass.Letter);

        Assert.Equal(WordKey.Of(word), rest.Key);
    }

    [Fact]
    public void Read_LettersAndDigits_TellsWhatIsAmongThem()
    {
        var letters = Letters.Read("S1a ", 0, default, CharacterClass.Letter | CharacterClass.Digit);

        Assert.Equal(
            CharacterClass.Letter | CharacterClass.Digit | CharacterClass.Upper | CharacterClass.Lower, letters.Classes);
    }
}
