namespace OnRecord.Parsing.Tests.Attribution.People;

/// <summary>Whose a title is that stands before a name, and whom one name of several people means.</summary>
public sealed class TitleOfNameTests
{
    [Theory]
    [InlineData("en", "The prosecutor said Brown was guilty of the toll.")]
    [InlineData("en", "The president met Tom Smith. The president said he was glad.")]
    [InlineData("en", "The mayor of Salem thanked Smith. “It was great,” the mayor said.")]
    [InlineData("en", "A spokesman for Tom Smith left. “It was great,” the spokesman said.")]
    [InlineData("vi", "Thẩm phán cho rằng Nguyễn Văn Bình đã xây sai cây cầu.")]
    public void Resolve_TitleThatAVerbOrAnOwnerPartsFromAName_IsNotThatPersons(string language, string text) =>
        Assert.Equal("", Assert.Single(Parsed.Text(text, language).Document.Quotes).Speaker.Name);

    [Theory]
    [InlineData("Mrs. Clinton", "Hillary Clinton")]
    [InlineData("Mr. Clinton", "Bill Clinton")]
    public void Resolve_FormOfAddressBeforeAName_PartsNamesakes(string speaker, string name) => Assert.Equal(
        name,
        Assert.Single(Parsed.Text(
            $"Hillary Clinton met Bill Clinton on Monday. {speaker} said that the bridge was open.", "en")
            .Document.Quotes).Speaker.Name);

    [Fact]
    public void Resolve_PronounBehindSomebodyOfAnother_MeansWhoSpoke() => Assert.Equal(
        "Tom Smith",
        Parsed.Text(
            "Mr Brown's neighbour Tom Smith said the fire was huge. He said that the bridge was open.", "en")
            .Quote("bridge was open").Speaker.Name);

    [Fact]
    public void Resolve_LettersThatAreAWordToo_AreABody() => Assert.Equal(
        "World Harbour Office",
        Assert.Single(Parsed.Text(
            "The World Harbour Office (WHO) met. The WHO said that the bridge was open.", "en").Document.Quotes)
            .Speaker.Name);

    [Theory]
    [InlineData("“I was sad,” said Ann Brown, 62, from Leeds.", "")]
    [InlineData("“I was sad,” Ann Brown, 62, said.", "")]
    [InlineData("“I was sad,” said Ann Brown, a baker.", "a baker")]
    public void Attribute_AgeBehindAName_IsNoRole(string text, string role) =>
        Assert.Equal(role, Parsed.Text(text, "en").Quote("I was sad").Speaker.Role);
}
