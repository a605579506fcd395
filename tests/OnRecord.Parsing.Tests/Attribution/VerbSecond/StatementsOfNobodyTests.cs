namespace OnRecord.Parsing.Tests.Attribution.VerbSecond;

public sealed class StatementsOfNobodyTests
{
    [Theory]
    [InlineData("Dem Fahrer wird vorgeworfen, die Brücke beschädigt zu haben.", "wird vorgeworfen",
        "die Brücke beschädigt zu haben")]
    [InlineData("Es wurde beschlossen, die Brücke im Mai zu sperren.", "wurde beschlossen",
        "die Brücke im Mai zu sperren")]
    [InlineData("Die Brücke sei nicht mehr zu retten, heißt es.", "heißt es", "Die Brücke sei nicht mehr zu retten")]
    public void Attribute_PassiveOrImpersonalVerb_ReportsWhatNobodyInParticularSays(
        string text, string cue, string statement)
    {
        var parsed = Parsed.Text(text, "de");
        var quote = Assert.Single(parsed.Document.Quotes);

        Assert.Equal(statement, quote.Text);
        Assert.Equal(cue, parsed.Cut(quote.Cue));
        Assert.Null(quote.Speaker);
    }

    [Fact]
    public void Attribute_ImpersonalVerbBehindSomebodyWhoSpoke_DoesNotGoOnWithThem()
    {
        var parsed = Parsed.Text("Anna Vogt sagte, die Brücke sei alt. Sie sei nicht mehr zu retten, heißt es.", "de");

        Assert.Null(parsed.Document.Quotes[1].Speaker);
    }
}
