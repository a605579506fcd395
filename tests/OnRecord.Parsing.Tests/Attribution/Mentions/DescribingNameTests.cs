namespace OnRecord.Parsing.Tests.Attribution.Mentions;

public sealed class DescribingNameTests
{
    [Theory]
    [InlineData("a Kovac supporter")]
    [InlineData("one senior Kovac adviser")]
    [InlineData("Anna Kovac’s husband")]
    [InlineData("Kovac's deputy bridge keeper")]
    [InlineData("the Kovac boathouse website")]
    public void Attribute_NameThatOnlyDescribesTheSpeaker_IsNotTheSpeakers(string speaker)
    {
        var found = Quote($"Anna Kovac came.\n\n“The bridge is old,” {speaker} said.").Speaker;

        Assert.False(found.HasName, $"{speaker} is called {found.Name}");
    }

    [Theory]
    [InlineData("Kovac herself said", "Anna Kovac")]
    [InlineData("Kovac of the harbour said", "Anna Kovac")]
    [InlineData("Kovac once said", "Anna Kovac")]
    [InlineData("Kovac aide Bill Roe said", "Bill Roe")]
    [InlineData("Kovac’s lawyer Bill Roe said", "Bill Roe")]
    [InlineData("the Kovac campaign said", "Kovac campaign")]
    public void Attribute_NameThatEndsTheMention_IsTheSpeakers(string said, string name) =>
        Assert.Equal(name, Quote($"Anna Kovac came.\n\n“The bridge is old,” {said}.").Speaker.Name);

    [Theory]
    [InlineData("Kovac spokesman Bill Roe", "Kovac spokesman")]
    [InlineData("Springfield Mayor Bill Roe", "Springfield Mayor")]
    [InlineData("the Bridge News host Bill Roe", "Bridge News host")]
    [InlineData("Mayor Bill Roe", "Mayor")]
    [InlineData("Bill Roe", "")]
    public void Attribute_WordsThatEndInATitle_AreTheTitleOfTheNameBehindThem(string speaker, string title) =>
        Assert.Equal(title, Quote($"“The bridge is old,” {speaker} said.").Speaker.Title);

    [Theory]
    [InlineData("Polls suggest that the bridge will stay shut.")]
    [InlineData("Voters said the bridge should open.")]
    [InlineData("Nearly half said the bridge should open.")]
    [InlineData("Nine in ten voters said the bridge should open.")]
    [InlineData("Two-thirds of voters said the bridge should open.")]
    public void Attribute_CapitalThatOnlyOpensASentence_IsNobodysName(string text)
    {
        var found = Quote(text).Speaker;

        Assert.False(found.HasName, $"the speaker is called {found.Name}");
    }

    [Theory]
    [InlineData("Ann Baker keeps the bridge. “It is old,” Baker said.")]
    [InlineData("Ann Baker keeps the bridge. Baker said that it is old.")]
    public void Attribute_SurnameThatIsANounAsWell_IsWhoeverBearsIt(string text) =>
        Assert.Equal("Ann Baker", Quote(text).Speaker.Name);

    [Theory]
    [InlineData("Does Joe Kovac know? “It is old,” Kovac said.", "Joe Kovac")]
    [InlineData("Even Joe Kovac was there. “It is old,” Kovac said.", "Joe Kovac")]
    [InlineData("Whether Joe Kovac knew is open. “It is old,” Kovac said.", "Joe Kovac")]
    [InlineData("Will Kovac kept the bridge. “It is old,” Kovac said.", "Will Kovac")]
    public void Attribute_SmallWordBeforeAName_BelongsToItOnlyWhereItIsAName(string text, string name) =>
        Assert.Equal(name, Quote(text).Speaker.Name);

    [Theory]
    [InlineData("a former spokesman for the Bridge Ministry")]
    [InlineData("advisers to the Kovac campaign")]
    [InlineData("a baker from Springfield")]
    public void Attribute_SomebodyWithoutANameFromABody_IsNotCalledByIt(string speaker)
    {
        var found = Quote($"“The bridge is old,” {speaker} said.").Speaker;

        Assert.Equal((V1.SpeakerKind.Anonymous, ""), (found.Kind, found.Name));
    }

    [Theory]
    [InlineData("the group", "")]
    [InlineData("The harbour’s oldest rowing group", "")]
    [InlineData("the Bridge Group", "Bridge Group")]
    [InlineData("the Justice Department", "Justice Department")]
    [InlineData("the Association of Bridge Keepers", "Association of Bridge Keepers")]
    [InlineData("the Students for Bridges Foundation", "Students for Bridges Foundation")]
    public void Attribute_Body_IsNamedOnlyByAName(string speaker, string name)
    {
        var found = Quote($"“The bridge is old,” {speaker} said.").Speaker;

        Assert.Equal((V1.SpeakerKind.Organisation, name), (found.Kind, found.Name));
    }

    private static V1.Quote Quote(string text) => Assert.Single(Parsed.Text(text, "en").Document.Quotes);
}
