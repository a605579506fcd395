namespace OnRecord.Parsing.Tests.Attribution.People;

/// <summary>Letters in brackets behind a body's name, where they are those that its words begin with.</summary>
public sealed class AcronymTests
{
    [Theory]
    [InlineData("en", "The Bridge Safety Office (BSO) met. “It is open,” the BSO said.", "Bridge Safety Office")]
    [InlineData("en", "The Council on Foreign Bridges (CFB) met. “It is open,” the CFB said.",
        "Council on Foreign Bridges")]
    [InlineData("de", "Der Verein für Wege und Brücken (VWB) tagte. „Sie ist offen“, teilte der VWB mit.",
        "Verein für Wege und Brücken")]
    public void Resolve_LettersOfAName_StandForIt(string language, string text, string name) =>
        Assert.Equal(name, Assert.Single(Parsed.Text(text, language).Document.Quotes).Speaker.Name);

    [Theory]
    [InlineData("en", "The Bridge Safety Office (BRO) met. “It is open,” the BRO said.", "BRO")]
    [InlineData("en", "The Safety Office (BSO) met. “It is open,” the BSO said.", "BSO")]
    [InlineData("en", "The Bridge Safety (BSO) Office met. “It is open,” the BSO said.", "BSO")]
    public void Resolve_LettersOfNoName_AreTheName(string language, string text, string name) =>
        Assert.Equal(name, Assert.Single(Parsed.Text(text, language).Document.Quotes).Speaker.Name);
}
