using CsCheck;
using OnRecord.Parsing.Lexing;
using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Properties.Mutated;

public sealed class MutatedArticleTests
{
    /// <summary>One in so many articles is used.</summary>
    private const int Step = 16;

    private static readonly Lazy<IReadOnlyList<Parsed>> Originals = new(Read);

    /// <summary>
    /// What is done to one line costs no quote of another, nor the speaker whom its own sentence names.
    /// </summary>
    [Fact]
    public void Parse_ArticleWithAChangedLine_FindsEveryQuoteOfTheOtherLines()
    {
        var originals = Originals.Value;
        Gen.Select(Gen.Int[0, originals.Count - 1], Gen.Enum<LineMutation>(), Gen.Int[0, 1000], Gen.Int[0, 10000])
            .Sample(
            (article, mutation, line, place) =>
            {
                var original = originals[article];
                if (Mutant.Of(original.Document.Text.Split('\n'), mutation, line, place) is not { } mutant) return;
                var parsed = Parsed.Text(mutant.Text, original.Document.Language);
                DocumentChecks.Hold(parsed.Document);
                var damaged = Damaged(original);
                foreach (var quote in original.Document.Quotes)
                {
                    if (quote.Kind != QuoteKind.Indirect && !LinesOf(original, quote)
                        .Any(other => damaged.Contains(other) || (other >= mutant.First && other <= mutant.Last)))
                        AssertFound(original, quote, parsed, mutation);
                }
            },
            iter: Effort.Of(6000));
    }

    [Fact]
    public void Parse_ArticleInFormD_FindsTheSame() => AssertSame(Decomposition.Of);

    [Fact]
    public void Parse_ArticleWithCarriageReturns_FindsTheSame() =>
        AssertSame(text => text.Replace("\n", "\r\n", StringComparison.Ordinal));

    [Fact]
    public void Parse_ArticleInOtherCase_KeepsItsProperties()
    {
        foreach (var original in Originals.Value)
        {
            DocumentChecks.Hold(Parsed.Text(original.Document.Text.ToUpperInvariant(), original.Document.Language)
                .Document);
            DocumentChecks.Hold(Parsed.Text(original.Document.Text.ToLowerInvariant(), original.Document.Language)
                .Document);
        }
    }

    private static List<Parsed> Read()
    {
        var articles = Corpora.Articles(Corpora.Require("vi-articles.jsonl.gz"), Step)
            .Select(content => Parsed.Text(content.ToStringUtf8()));
        var pages = Corpora.Pages(Corpora.Require("html"))
            .Select(content => Parsed.Parser.Parse(new SourceDocument { Content = content, MediaType = "text/html" }))
            .Select(page => Parsed.Text(page.Text, page.Language));
        return [.. articles, .. pages];
    }

    private static void AssertSame(Func<string, string> change)
    {
        foreach (var original in Originals.Value)
        {
            var parsed = Parsed.Text(change(original.Document.Text), original.Document.Language);
            DocumentChecks.Hold(parsed.Document);
            Assert.Equal(original.Document.Quotes.Select(Summary), parsed.Document.Quotes.Select(Summary));
        }
    }

    private static string Summary(Quote quote) =>
        $"{quote.Kind} {quote.Rule} {quote.Speaker?.Name}: {Folding.Compose(quote.Text).ReplaceLineEndings("\n")}";

    /// <summary>
    /// The lines that hold a quote whose marks were repaired: what else is marked there depends on more than its line.
    /// </summary>
    private static HashSet<int> Damaged(Parsed original) =>
        [.. original.Document.Quotes.Where(quote => quote.Repair != MarkRepair.Unspecified)
            .SelectMany(quote => LinesOf(original, quote))];

    private static IEnumerable<int> LinesOf(Parsed original, Quote quote)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(original.Document.Text);
        return quote.Parts.Select(part => bytes.AsSpan(0, part.Start).Count((byte)'\n'));
    }

    private static void AssertFound(Parsed original, Quote quote, Parsed parsed, LineMutation mutation)
    {
        foreach (var part in quote.Parts)
        {
            var words = original.Cut(part);
            // A crawl may hold a paragraph twice, of which the other was changed
            var found = parsed.Document.Quotes
                .Where(other => other.Parts.Select(parsed.Cut).Contains(words))
                .Select(other => other.Speaker is { } speaker ? parsed.Cut(speaker.Mention) : "nobody")
                .ToList();
            Assert.True(found.Count > 0, $"{mutation}: not found: {words}");
            // Whether a line is a heading, where less is somebody's words, the lines beside it decide
            if (!quote.Rule.StartsWith("frame.", StringComparison.Ordinal) || quote.Parts.Count > 1
                || original.Document.Sections[quote.Section].Blocks[quote.Block].Kind != BlockKind.Paragraph) continue;
            var said = original.Cut(quote.Speaker.Mention);
            Assert.True(
                found.Contains(said, StringComparer.Ordinal),
                $"{mutation}: said by {string.Join(", ", found)}, not {said}: {words}");
        }
    }
}
