using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution.VerbSecond;

/// <summary>Sentences that only the form of their verbs shows to be somebody's words.</summary>
public class ReportedClausesTests
{
    [Theory]
    [InlineData("Anna Vogt sagte, die Brücke bleibe gesperrt. Der Umbau werde drei Jahre dauern.", "Anna Vogt",
        "indirect.subjunctive")]
    [InlineData("Anna Vogt sagte, die Brücke bleibe gesperrt. Der Umbau würde drei Jahre dauern.", "Anna Vogt",
        "indirect.subjunctive.weak")]
    [InlineData(
        "Anna Vogt sagte, die Brücke bleibe gesperrt. Jan Meer hat sie gebaut. Der Umbau werde drei Jahre dauern.",
        "Anna Vogt", "indirect.subjunctive")]
    [InlineData("Anna Vogt sagte, Jan Meer habe gesagt, die Brücke bleibe gesperrt. Der Umbau werde drei Jahre dauern.",
        "Anna Vogt", "indirect.subjunctive")]
    [InlineData("Der Landrat ist besorgt. Die Brücke drohe einzustürzen.", "Der Landrat",
        "indirect.subjunctive.subject")]
    [InlineData("Anna Vogt sagte, die Brücke bleibe gesperrt.\n\nDer Umbau werde drei Jahre dauern.", "Anna Vogt",
        "indirect.subjunctive.subject")]
    [InlineData("Anna Vogt sagte, die Brücke bleibe gesperrt.\n\nDer Umbau soll schon begonnen haben.", "Anna Vogt",
        "indirect.subjunctive.subject.weak")]
    [InlineData("Anna Vogt ärgert sich, die Brücke drohe einzustürzen.", "Anna Vogt", "indirect.subjunctive.clause")]
    [InlineData("Anna Vogt sagte, die Brücke bleibe gesperrt. Käme er mit dem Kran, stürze sie ein.", "Anna Vogt",
        "indirect.subjunctive")]
    [InlineData("Anna Vogt sagte, die Brücke bleibe gesperrt. Ein Drittel der Pfeiler weise Risse auf.", "Anna Vogt",
        "indirect.subjunctive")]
    public void Parse_SentenceInTheSubjunctive_GoesOnWithWhoeverWasHeard(string text, string mention, string rule)
    {
        var parsed = Parsed.Text(text, "de");
        var quote = parsed.Document.Quotes[^1];

        Assert.Equal((QuoteKind.Indirect, rule, mention), (quote.Kind, quote.Rule, parsed.Cut(quote.Speaker.Mention)));
    }

    [Theory]
    [InlineData("Anna Vogt mag die alte Brücke. Der Kranführer soll schon im Mai gewarnt worden sein.")]
    [InlineData("Anna Vogt mag die alte Brücke.\n\nDer Kran habe schon im Mai geknarrt.")]
    public void Parse_SentenceInTheSubjunctiveWithNobodyHeard_IsReportedAndNobodys(string text)
    {
        var quote = Assert.Single(Parsed.Text(text, "de").Document.Quotes);

        Assert.Equal((QuoteKind.Indirect, "unattributed.subjunctive"), (quote.Kind, quote.Rule));
        Assert.Null(quote.Speaker);
    }

    [Fact]
    public void Parse_SentenceInTheSubjunctiveBehindAPassive_IsWhosoeverActed()
    {
        var parsed = Parsed.Text(
            "Die Pläne des Rats wurden von Ministerin Anna Vogt als mutig gelobt. Die Brücke sei zu alt.", "de");

        Assert.Equal("Anna Vogt", Assert.Single(parsed.Document.Quotes).Speaker.Name);
    }

    [Theory]
    [InlineData("Anna Vogt sagte, die Brücke bleibe gesperrt. Am Abend begann es zu regnen.")]
    [InlineData("Anna Vogt sagte, die Brücke bleibe gesperrt. Berichte über den Umbau gab es im Mai.")]
    [InlineData("Anna Vogt sagte, die Brücke bleibe gesperrt. Der Umbau dauert möglicherweise drei Jahre.")]
    [InlineData("Anna Vogt sagte, die Brücke bleibe gesperrt. Viele wollen eine bessere, einheimische Lösung.")]
    public void Parse_SentenceInTheIndicative_IsTheWritersOwn(string text) =>
        Assert.Single(Parsed.Text(text, "de").Document.Quotes);
}
