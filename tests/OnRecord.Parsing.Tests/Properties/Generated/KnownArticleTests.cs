using CsCheck;
using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Properties.Generated;

public sealed class KnownArticleTests
{
    private static readonly Gen<Plan> WholePlan = PlanOf(Gen.Const(Damage.None));

    private static readonly Gen<Plan> AnyPlan = PlanOf(Gen.Frequency((2, Gen.Const(Damage.None)),
        (1, Gen.Enum<Damage>())));

    [Fact]
    public void Parse_ArticleWithItsMarksInOrder_FindsEveryQuoteAndItsSpeaker() =>
        Articles(WholePlan).Sample(
            article =>
            {
                var parsed = Parsed.Text(article.Text, article.Language);
                DocumentChecks.Hold(parsed.Document);
                foreach (var known in article.Whole)
                {
                    var found = parsed.Document.Quotes.Where(quote => quote.Parts.Select(parsed.Cut)
                        .SequenceEqual(known.Parts)).ToList();
                    Assert.True(found.Count == 1, $"{string.Join(" … ", known.Parts)}: found {found.Count} times");
                    if (known.Speaker is { } speaker) SaidBy(speaker, found[0]);
                }
            },
            iter: Effort.Of(4000), print: Print);

    /// <summary>
    /// A quote may be taken for the continuation of one before it that lacks its end, but none is lost.
    /// </summary>
    [Fact]
    public void Parse_ArticleWithDamagedMarks_FindsEveryQuoteThatIsWhole() =>
        Articles(AnyPlan).Sample(
            article =>
            {
                var parsed = Parsed.Text(article.Text, article.Language);
                DocumentChecks.Hold(parsed.Document);
                foreach (var known in article.Whole)
                {
                    foreach (var part in known.Parts)
                    {
                        var found = parsed.Document.Quotes.Where(quote => quote.Parts.Select(parsed.Cut).Contains(part))
                            .ToList();
                        Assert.True(found.Count == 1, $"{part}: found {found.Count} times");
                        if (known.Speaker is { } speaker) SaidBy(speaker, found[0]);
                    }
                }
            },
            iter: Effort.Of(8000), print: Print);

    private static void SaidBy(string speaker, Quote quote)
    {
        Assert.True(quote.Kind != QuoteKind.Term, $"{quote.Text}: is taken for a term ({quote.Rule})");
        Assert.True(quote.Speaker?.Name == speaker,
            $"{quote.Text}: {speaker} said it, not {quote.Speaker?.Name} ({quote.Rule})");
    }

    private static Gen<Plan> PlanOf(Gen<Damage> damages) => Gen.Select(
        Gen.Int[0, 6], Gen.Int[0, MarkStyle.All.Count - 1], Gen.Int[0, 4], Gen.Int[0, 5], damages,
        (shape, style, speaker, inner, damage) => new Plan(shape, style, speaker, inner == 0, damage));

    private static Gen<KnownArticle> Articles(Gen<Plan> plans) => Gen.Select(
        Gen.Int[0, Phrasebook.All.Count - 1], plans.List[1, 8],
        (language, list) => KnownArticle.Of(Phrasebook.All[language], list));

    private static string Print(KnownArticle article) => $"[{article.Language}]\n{article.Text}";
}
