namespace OnRecord.Parsing.Tests.Attribution.Frames;

public sealed class FrameTrimmerTests
{
    [Fact]
    public void Find_VerbRightBehindACapital_LeavesTheStatementWhole() => Parsed.Text(
        "Tuy nhiên, Ủy hội cho biết Campuchia đã không chia sẻ nghiên cứu khả thi của cây cầu.", "vi")
        .HoldsOnlyStatement("Ủy hội", "Campuchia đã không chia sẻ nghiên cứu khả thi của cây cầu");

    [Theory]
    [InlineData("Jan Vogt sprach sich gegen die Sperrung aus und sagte, die Brücke sei noch sicher.", "Jan Vogt")]
    [InlineData("Jan Vogt, der die Länge zunächst mit 50 Metern angegeben hatte, sagte, die Brücke sei noch sicher.",
        "Jan Vogt")]
    public void Find_ClauseBehindSeveralVerbs_IsTheNearestVerbs(string text, string mention)
    {
        var parsed = Parsed.Text(text, "de");

        parsed.HoldsOnlyStatement(mention, "die Brücke sei noch sicher");
        Assert.Equal("sagte", parsed.Cut(Assert.Single(parsed.Document.Quotes).Cue));
    }

    [Fact]
    public void Find_ClauseBeforeSeveralVerbs_IsTheNearestVerbs() => Parsed.Text(
        "Die Brücke ist gesperrt, wie Jan Vogt sagte und die Polizei bestätigte.", "de")
        .HoldsOnlyStatement("Jan Vogt", "Die Brücke ist gesperrt");
}
