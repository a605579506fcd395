namespace OnRecord.Parsing.Tests.Attribution.Spans;

public sealed class SpanClausesTests
{
    [Theory]
    [InlineData("Anna Vogt warnte die Stadt vor einem „teuren Abenteuer“.", "„teuren Abenteuer“")]
    [InlineData("Von einem „teuren Abenteuer“ sprach Anna Vogt.", "„teuren Abenteuer“")]
    [InlineData("Anna Vogt bezeichnete den Plan als „großen Unsinn“ und ging.", "„großen Unsinn“")]
    public void Attribute_FragmentInTheClauseOfItsVerb_IsTheWholeStatement(string text, string statement) =>
        Assert.Equal(statement, Statement(text));

    [Theory]
    [InlineData("Anna Vogt sagte, der Plan sei „ein teures Abenteuer“ und gehöre beendet.",
        "der Plan sei „ein teures Abenteuer“ und gehöre beendet")]
    [InlineData("Laut Anna Vogt war der Plan „ein teures Abenteuer“.", "war der Plan „ein teures Abenteuer“")]
    public void Attribute_FragmentInAClauseThatIsReported_IsPartOfTheStatement(string text, string statement) =>
        Assert.Equal(statement, Statement(text));

    private static string? Statement(string text)
    {
        var parsed = Parsed.Text(text, "de");
        return parsed.Cut(Assert.Single(parsed.Document.Quotes).Clause);
    }
}
