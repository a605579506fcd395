namespace OnRecord.Parsing.Tests.Attribution.People;

/// <summary>Nouns for a kind of body that point back at one, where articles tell that they do.</summary>
public sealed class NamedBodyTests
{
    [Theory]
    [InlineData("en", "The Bridge Department closed the road. “It was cracked,” the department said.",
        "Bridge Department")]
    [InlineData("en", "The University of Salem looked at it. “It was cracked,” the university said.",
        "University of Salem")]
    [InlineData("en", "The Bridge Authority of Salem closed it. “It was cracked,” said the authority.",
        "Bridge Authority of Salem")]
    [InlineData("de", "Das Verkehrsministerium sperrte sie. „Sie hat Risse“, teilte das Ministerium mit.",
        "Verkehrsministerium")]
    [InlineData("de", "Die Neue Zeitung war dort. „Sie hat Risse“, schrieb die Zeitung.", "Neue Zeitung")]
    public void Resolve_KindOfABodyNamedBefore_MeansIt(string language, string text, string name) =>
        Assert.Equal(name, Assert.Single(Parsed.Text(text, language).Document.Quotes).Speaker.Name);

    [Theory]
    [InlineData("en", "The Bridge Department closed the road. “It was cracked,” the agency said.")]
    [InlineData("en", "The Bridge Department closed the road. “It was cracked,” a department said.")]
    [InlineData("en", "“It was cracked,” the department said. The Bridge Department closed the road.")]
    [InlineData("en", "Lawyers Sue Bridge Department\n\nThe road is closed. “It was cracked,” the department said.")]
    [InlineData("de", "Die neuländische Agentur war dort. „Sie hat Risse“, meldete die Agentur.")]
    public void Resolve_KindOfNoBodyNamedBefore_HasNoName(string language, string text) =>
        Assert.Equal("", Assert.Single(Parsed.Text(text, language).Document.Quotes).Speaker.Name);

    [Theory]
    [InlineData(15, true)]
    [InlineData(16, false)]
    public void Resolve_KindOfABodyCalledByManyWords_MeansItUpToSixteen(int others, bool isMeant)
    {
        var name = string.Concat(Enumerable.Repeat("Bridge ", others)) + "Department";
        var text = $"Now the {name} has closed the road, after some of those who live beside the river had seen that"
            + " the bridge was cracked from one end to the other. “It was cracked,” the department said.";

        Assert.Equal(isMeant ? name : "", Assert.Single(Parsed.Text(text, "en").Document.Quotes).Speaker.Name);
    }

    [Fact]
    public void Resolve_SeveralBodiesOfAKind_MeansTheLast() => Assert.Equal(
        "Road Department",
        Assert.Single(Parsed.Text(
            "The Bridge Department met the Road Department. “It was cracked,” the department said.", "en")
            .Document.Quotes).Speaker.Name);
}
