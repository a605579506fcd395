namespace OnRecord.Parsing.Tests.Attribution.People;

/// <summary>What given names tell about people, where they open a name.</summary>
public sealed class GivenNameTests
{
    private const string Quoted = "\n\n“The bridge will stand for a hundred years,” ";

    [Theory]
    [InlineData("Anna Kovac opened the bridge. Peter Vogt was there.", "she said.", "Anna Kovac")]
    [InlineData("Peter Vogt opened the bridge. Anna Kovac was there.", "he said.", "Peter Vogt")]
    [InlineData("Zyla Kovac opened the bridge. Peter Vogt was there.", "she said.", "Zyla Kovac")]
    [InlineData("Former Springfield baker Anna Kovac opened the bridge.", "she said.", "Anna Kovac")]
    [InlineData("Democrat Anna Kovac opened the bridge.", "Kovac said.", "Anna Kovac")]
    [InlineData("Anna Kovac opened the bridge.", "Kovac said.\n\nPeter Kovac was there too.", "Anna Kovac")]
    [InlineData("“I came early,” said Anna Kovac. She is the mother of Peter Kovac.", "Kovac said.", "Anna Kovac")]
    [InlineData("Peter Vogt was early. Should Mr. Vogt stay, the bridge will open.", "he said.", "Peter Vogt")]
    [InlineData("Michael left early. The vote was close.", "Michael said.", "Michael")]
    public void Resolve_PronounOrShortForm_MeansWhoeverTheGivenNameFits(string text, string speaker, string name) =>
        Assert.Equal(name, Parsed.Text(text + Quoted + speaker, "en").Quote("hundred").Speaker.Name);

    [Fact]
    public void Resolve_PronounOfTheOtherGender_IsNobodyNamed() =>
        Assert.Equal(
            "", Parsed.Text("Peter Vogt opened the bridge." + Quoted + "she said.", "en").Quote("hundred").Speaker.Name);
}
