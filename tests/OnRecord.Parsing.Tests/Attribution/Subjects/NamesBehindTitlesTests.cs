namespace OnRecord.Parsing.Tests.Attribution.Subjects;

public sealed class NamesBehindTitlesTests
{
    [Theory]
    [InlineData("said the mayor, Anna Kovac.", "Anna Kovac", "the mayor")]
    [InlineData("said the mayor of Springfield, Anna Kovac, on Monday.", "Anna Kovac", "the mayor of Springfield")]
    [InlineData("said a spokesman, Jonas van Bel, who was there.", "Jonas van Bel", "a spokesman")]
    [InlineData("said the yard's chief executive, Jonas T. Bel.", "Jonas T. Bel", "the yard's chief executive")]
    [InlineData("said his mother, Anna.", "Anna", "his mother")]
    public void Find_NameBehindATitleAndAComma_IsWhoSpoke(string words, string name, string role) =>
        AssertSpeaker($"“We have mended the old bridge,” {words}", "en", name, role);

    [Theory]
    [InlineData("said a resident of Springfield, Ohio.")]
    [InlineData("said the president, Reuters reported.")]
    [InlineData("said the mayor, Friday.")]
    [InlineData("said the mayor, Anna Kovac and two others nodding.")]
    public void Find_PlaceTimeOrClauseBehindATitle_NamesNobody(string words) => Assert.Empty(
        Parsed.Text($"“We have mended the old bridge,” {words}", "en").Quote("bridge").Speaker.Name);

    [Theory]
    [InlineData("According to the mayor, Anna Kovac, the bridge is closed.", "en", "Anna Kovac", "the mayor")]
    [InlineData("Selon le chef de la police, Jean Morel, le pont est fermé.", "fr", "Jean Morel",
        "le chef de la police")]
    [InlineData("« Le pont est fermé », a déclaré la maire, Anne Lefort.", "fr", "Anne Lefort", "la maire")]
    [InlineData("Theo giám đốc sở, ông Lê Bình, cây cầu đã đóng.", "vi", "Lê Bình", "giám đốc sở")]
    public void Find_NameBehindATitleOfAnyLanguage_IsWhoSpoke(string text, string language, string name, string role) =>
        AssertSpeaker(text, language, name, role);

    private static void AssertSpeaker(string text, string language, string name, string role)
    {
        var quote = Assert.Single(Parsed.Text(text, language).Document.Quotes);

        Assert.Equal((name, role), (quote.Speaker.Name, quote.Speaker.Role));
    }
}
