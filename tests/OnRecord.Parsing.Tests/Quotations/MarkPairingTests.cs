using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Outlining;
using OnRecord.Parsing.Quotations;
using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Quotations;

public sealed class MarkPairingTests
{
    private static readonly LanguagePack English = LanguagePacks.Load()["en"];

    [Theory]
    [InlineData("He said \"a b\" there.", "a b")]
    [InlineData("He said “a b” there.", "a b")]
    [InlineData("He said „a b“ there.", "a b")]
    [InlineData("He said «a b» there.", "a b")]
    [InlineData("He said »a b« there.", "a b")]
    [InlineData("He said ‘a b’ there.", "a b")]
    [InlineData("He said 'a b' there.", "a b")]
    [InlineData("He said 'a b' and 'c d' there.", "a b|c d")]
    [InlineData("He said ''a b'' there.", "a b")]
    [InlineData("It's the workers' party, don't you know.", "")]
    [InlineData("“Back in the '90s, it's gone,” he said.", "Back in the '90s, it's gone,")]
    [InlineData("“She told me ‘go away’ twice,” he said.", "She told me ‘go away’ twice,|go away")]
    [InlineData("“One,” he said. “Two.”", "One,|Two.")]
    [InlineData("»She called it „a gift“«, he said.", "She called it „a gift“|a gift")]
    [InlineData("\"'Go away' was all\", he said.", "'Go away' was all|Go away")]
    [InlineData("He said: «\u00A0a b\u00A0».", "a b")]
    [InlineData("He said “a b “ (so to speak).", "a b")]
    [InlineData("It rained.\"Stay where you are\", he said.", "Stay where you are")]
    [InlineData("\"Stay where you are.\"He left.", "Stay where you are.")]
    public void Pair_EachMarkStyle_FindsTheSpans(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Pair(text).Select(span => Words(text, span))));

    [Theory]
    [InlineData("“a b c d, he said.", MarkRepair.Unclosed)]
    [InlineData("a b c d,” he said.", MarkRepair.Unopened)]
    [InlineData("«a b c d” he said.", MarkRepair.Mismatched)]
    [InlineData("“a “b c d” he said.", MarkRepair.Stray)]
    [InlineData("“a b c d” he said.", MarkRepair.Unspecified)]
    public void Pair_DamagedMarks_AreRepairedAndSaidToBe(string text, MarkRepair repair) =>
        Assert.Equal(repair, Assert.Single(Pair(text)).Repair);

    [Fact]
    public void Pair_OpeningMarkInAQuoteThatHasButOneClosingMark_IsASlip()
    {
        const string text = "“We need a “bridge, not a dam,” he said.";

        Assert.Equal("We need a “bridge, not a dam,", Words(text, Assert.Single(Pair(text))));
    }

    [Fact]
    public void Pair_ParagraphReopensItsQuote_JoinsBothAsOneSpan()
    {
        const string text = "“The first paragraph has no end.\n\n“The second one does,” he said.";
        var span = Assert.Single(Pair(text));

        Assert.Equal("The first paragraph has no end. / The second one does,", Words(text, span));
        Assert.Equal(MarkRepair.Unspecified, span.Repair);
    }

    [Fact]
    public void Pair_MarkTakenForASlipInAQuoteThatGoesOn_IsSaidOfTheWholeQuote()
    {
        const string text = "“The first “paragraph has no end.\n\n“The second one does,” he said.";
        var span = Assert.Single(Pair(text));

        Assert.Equal(2, span.Parts.Length);
        Assert.Equal(MarkRepair.Stray, span.Repair);
    }

    [Fact]
    public void Pair_ParagraphClosesWhatItNeverOpened_JoinsAndSaysSo()
    {
        const string text = "“The first paragraph has no end.\n\nThe second one does,” he said.";
        var span = Assert.Single(Pair(text));

        Assert.Equal(2, span.Parts.Length);
        Assert.Equal(MarkRepair.NotReopened, span.Repair);
    }

    [Fact]
    public void Pair_ParagraphsWithATermInMarksBeforeTheEnd_AreOneSpanAndHoldTheTerm()
    {
        const string text = "He said: “The first paragraph has no end.\n\nThe second calls it a “dead end” of sorts."
            + "\n\nThe third one closes it” and left.";
        var spans = Pair(text);

        Assert.Equal(
            "The first paragraph has no end. / The second calls it a “dead end” of sorts. / The third one closes it",
            Words(text, spans[0]));
        Assert.Equal(["dead end"], spans.Skip(1).Select(span => Words(text, span)));
    }

    [Theory]
    [InlineData("The second calls it a ‘dead end’ of sorts.", "dead end")]
    [InlineData("‘Dead end’ is what the second calls it.", "Dead end")]
    [InlineData("The second calls it «a dead end, as it were» of sorts.", "a dead end, as it were")]
    public void Pair_ParagraphWithOtherMarksThatClosesWhatItNeverOpened_JoinsBothAndHoldsWhatTheyMark(
        string last, string held)
    {
        var text = $"He said: “The first paragraph has no end.\n\n{last}” and left.";

        Assert.Equal(
            [$"The first paragraph has no end. / {last}", held], Pair(text).Select(span => Words(text, span)));
    }

    [Theory]
    [InlineData("“We call it the “old goat” here. It stands.\n\nIt will stand,” said Bel.",
        "We call it the “old goat” here. It stands. / It will stand,|old goat")]
    [InlineData("“It stands.\n\nThey ask ‘will it?’ and go.\n\nIt will stand.\n\nAsk Ann,” said Bel.",
        "It stands. / They ask ‘will it?’ and go. / It will stand. / Ask Ann,|will it?")]
    [InlineData("“We call it the “old goat” here. It stands.\n\n“It will stand,” said Bel.",
        "We call it the “old goat” here. It stands. / It will stand,|old goat")]
    public void Pair_MarksWithinAQuoteThatALaterParagraphCloses_DoNotEndIt(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Pair(text).Select(span => Words(text, span))));

    [Fact]
    public void Pair_StrayMarkBeforeAParagraphThatBeginsWithOtherMarks_LosesNoneOfTheirs()
    {
        const string text = "The road runs along »the coast.\n\n‘We mend this road.\n\n‘It is fine,’ said Bel."
            + "\n\nShe said: „Nobody sells.»";

        Assert.Contains("We mend this road. / It is fine,", Pair(text).Select(span => Words(text, span)));
    }

    [Fact]
    public void Pair_UnclosedQuoteBeforeATermThatNothingCloses_EndsWithItsParagraph()
    {
        const string text = "He said: “The first paragraph has no end.\n\nThe second calls it a “dead end” of sorts."
            + "\n\n“This one is whole,” said Bel.";

        Assert.Equal(
            ["The first paragraph has no end.", "dead end", "This one is whole,"],
            Pair(text).Select(span => Words(text, span)));
    }

    [Theory]
    [InlineData("she answered: “Yes, we will. We shall cross it soon, all of us, by the old bridge.”")]
    [InlineData("she sings, “yes, we will cross it”, and then “no, we will not”, as they do.")]
    public void Pair_ParagraphThatClosesWhatItNeverOpenedBehindWholeQuotes_JoinsBoth(string held)
    {
        var spans = Pair($"He said: “The first paragraph has no end.\n\nAsked again, {held} Here it ends,” he said.");

        Assert.Equal(2, spans[0].Parts.Length);
        Assert.True(spans.Count > 1);
        Assert.All(spans.Skip(1), span => Assert.Equal(0, span.Parent));
    }

    [Fact]
    public void Pair_UnclosedQuoteBeforeWholeQuotesThatAllClose_EndsWithItsParagraph()
    {
        const string text = "He said: “The first paragraph has no end.\n\nAsked again, she answered: “Yes, we will.”"
            + " And then, “No, never.”\n\nHe left.";

        Assert.Equal(
            ["The first paragraph has no end.", "Yes, we will.", "No, never."],
            Pair(text).Select(span => Words(text, span)));
    }

    [Theory]
    [InlineData("He said: we shall cross the bridge,” and left.", "we shall cross the bridge,")]
    [InlineData("“Yes,” he said. Then: we shall cross the bridge”.", "Yes,|we shall cross the bridge")]
    [InlineData("At 6:30 we crossed the bridge,” he said.", "At 6:30 we crossed the bridge,")]
    [InlineData("“Yes,” he said. Then we crossed the bridge,” and left.", "Yes,")]
    [InlineData("He said: “we shall cross” the bridge,” and left.", "we shall cross")]
    public void Pair_ClosingMarkThatNothingOpened_IsOpenedBehindAColonOrAtTheStart(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Pair(text).Select(span => Words(text, span))));

    [Theory]
    [InlineData("‘The first paragraph has no end.\n\n‘The second one does,’ he said.")]
    [InlineData("'The first paragraph has no end.\n\n'The second one does,' he said.")]
    public void Pair_SingleMarksThatTheNextParagraphReopens_JoinsBothAsOneSpan(string text) =>
        Assert.Equal("The first paragraph has no end. / The second one does,", Words(text, Assert.Single(Pair(text))));

    [Theory]
    [InlineData("The mayor said: “Nobody closes this one.\n\n“This one is whole,” said Bel.")]
    [InlineData("They called it a “gift to the town.\n\n“This one is whole,” said Bel.")]
    public void Pair_UnclosedQuoteBeforeOneWithItsOwnSpeaker_LeavesItWhole(string text)
    {
        var spans = Pair(text);

        Assert.Equal(MarkRepair.Unclosed, spans[0].Repair);
        Assert.Equal(("This one is whole,", MarkRepair.Unspecified), (Words(text, spans[1]), spans[1].Repair));
    }

    [Theory]
    [InlineData(5, 7)]
    [InlineData(16, 18)]
    [InlineData(17, 1)]
    public void Pair_ParagraphsWithoutMarksInAQuote_AreItsPartsUpToABound(int unmarked, int parts)
    {
        var middle = string.Concat(Enumerable.Repeat("This one goes on about the bridge.\n\n", unmarked));
        var spans = Pair($"He said: “The first paragraph has no end.\n\n{middle}The last one closes it” and left.");

        Assert.Equal(parts, spans[0].Parts.Length);
    }

    [Fact]
    public void Pair_UnclosedQuoteBeforeManyParagraphsAndAnotherQuote_EndsWithItsOwn()
    {
        const string text = "He said: “The first paragraph has no end.\n\nOne goes on.\n\nOne more does.\n\nAnd one."
            + "\n\nBel said: “This one is whole.”";

        Assert.Equal(["The first paragraph has no end.", "This one is whole."],
            Pair(text).Select(span => Words(text, span)));
    }

    [Fact]
    public void Pair_UnclosedQuote_CostsNoOther()
    {
        const string text = "“Nobody closes this one.\n\nA plain paragraph.\n\n“This one is whole,” he said.";

        Assert.Contains(Pair(text), span => Words(text, span) == "This one is whole,");
    }

    private static List<MarkedSpan> Pair(string text) =>
        Article.Of(text, English, Outliner.Outline(text, English)).Spans;

    private static string Words(string text, MarkedSpan span) =>
        string.Join(" / ", span.Parts.Select(part => text[part.Inner.Start..part.Inner.End]));

    [Theory]
    [InlineData("‘The bakers’ rights are gone,’ said Roe.", "The bakers’ rights are gone,")]
    [InlineData("'The bakers' rights are gone,' said Roe.", "The bakers' rights are gone,")]
    [InlineData("Some ‘bakers’ said that ‘the toll is gone’ now.", "the toll is gone")]
    public void Pair_SingleMarkOfAPlural_ClosesNoQuote(string text, string words) =>
        Assert.Contains(Parsed.Text(text, "en").Document.Quotes, quote => quote.Text == words);
}
