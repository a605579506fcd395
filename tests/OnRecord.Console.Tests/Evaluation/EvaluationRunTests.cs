using OnRecord.Console.Evaluation;
using OnRecord.V1;
using Xunit;

namespace OnRecord.Console.Tests.Evaluation;

public sealed class EvaluationRunTests
{
    private const string Text =
        "“The bridge is open,” said Anna Kovac. The “Neptune” left. She said the town was ready.";

    [Fact]
    public void Add_DocumentThatAgrees_GivesFullMarks()
    {
        var evaluation = new EvaluationRun();

        evaluation.Add(Gold(), Found(Quote("The bridge is open,", "Anna Kovac", QuoteKind.Direct),
            Quote("Neptune", null, QuoteKind.Term)));

        Assert.Equal((1, 1, 1), Figure(evaluation, "direct, exact"));
        Assert.Equal((1, 1, 1), Figure(evaluation, "attributed"));
        Assert.Equal((null, null, 1), Figure(evaluation, "speech or not"));
        Assert.Equal((1, 0.5, 2.0 / 3), Figure(evaluation, "content, exact"));
    }

    [Fact]
    public void Add_WrongSpeakerAndTermTakenForSpeech_CountsBoth()
    {
        var evaluation = new EvaluationRun();

        evaluation.Add(Gold(),
            Found(Quote("The bridge is open,", "She", QuoteKind.Direct), Quote("Neptune", "She", QuoteKind.Mixed)));

        Assert.Equal((0.5, 1, 2.0 / 3), Figure(evaluation, "direct, exact"));
        Assert.Equal((0, 0, 0), Figure(evaluation, "attributed"));
        Assert.Equal((null, null, 0.5), Figure(evaluation, "speech or not"));
    }

    [Fact]
    public void Tables_Outcomes_AreSummedByRuleKindAndConfidence()
    {
        var evaluation = new EvaluationRun();

        evaluation.Add(Gold(), Found(
            Quote("The bridge is open,", "Anna Kovac", QuoteKind.Direct),
            Quote("the town was ready", "Anna Kovac", QuoteKind.Indirect)));

        Assert.Equal([("direct", 1, 1, 1.0), ("indirect", 1, 0, 0.0)],
            Tables.ByKind(evaluation).Select(row => (row.Name, row.Found, row.Right, row.Share)));
        Assert.Equal(("rule", 2, 0.5),
            Tables.ByRule(evaluation).Select(row => (row.Name, row.Found, row.Precision)).Single());
        Assert.Equal((0.8, 2, 0.5),
            Tables.Reliability(evaluation).Select(tenth => (tenth.From, tenth.Found, tenth.Right)).Single());
    }

    [Fact]
    public void Intervals_SameSeed_AreTheSame()
    {
        var evaluation = new EvaluationRun();
        evaluation.Add(Gold(), Found(Quote("The bridge is open,", "Anna Kovac", QuoteKind.Direct)));
        evaluation.Add(Gold(), Found());

        Assert.Equal(Bootstrap.Intervals(evaluation.Articles, 50, 7), Bootstrap.Intervals(evaluation.Articles, 50, 7));
        Assert.Equal((0, 1), Bootstrap.Intervals(evaluation.Articles, 50, 7)["direct, exact"]);
    }

    private static (double?, double?, double) Figure(EvaluationRun evaluation, string name)
    {
        var figure = Assert.Single(Figures.Of(evaluation.Total), figure => figure.Name == name);
        return (figure.Precision, figure.Recall, figure.Value);
    }

    private static GoldArticle Gold() => new(
        "a", Text,
        [new GoldQuote(At("The bridge is open,"), [], "name", ["Anna Kovac"], [At("Anna Kovac")])],
        [At("Neptune")], [],
        [
            new Attribution(At("said"), [At("Anna Kovac")], [At("The bridge is open,")], "direct"),
            new Attribution(At("She said") with { Start = At("She said").Start + 4 }, [At("She")],
                [At("the town was ready")], "indirect"),
        ],
        null);

    private static Document Found(params Quote[] quotes) => new() { Text = Text, Quotes = { quotes } };

    private static Quote Quote(string words, string? speaker, QuoteKind kind)
    {
        var quote = new Quote { Kind = kind, Rule = "rule", Confidence = 0.85, Text = words, Parts = { Bytes(words) } };
        if (speaker is not null) quote.Speaker = new Speaker { Name = speaker, Mention = Bytes(speaker) };
        if (kind == QuoteKind.Direct) quote.Cue = Bytes("said");
        return quote;
    }

    private static OnRecord.Console.Evaluation.Range At(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new OnRecord.Console.Evaluation.Range(start, start + words.Length);
    }

    private static Span Bytes(string words)
    {
        var start = System.Text.Encoding.UTF8.GetByteCount(Text[..Text.IndexOf(words, StringComparison.Ordinal)]);
        return new Span { Start = start, End = start + System.Text.Encoding.UTF8.GetByteCount(words) };
    }
}
