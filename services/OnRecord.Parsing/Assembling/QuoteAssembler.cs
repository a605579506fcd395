using System.Text;
using OnRecord.Parsing.Attribution;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Reading;
using OnRecord.V1;

namespace OnRecord.Parsing.Assembling;

/// <summary>Puts what the rooms have found into messages.</summary>
/// <param name="article">The article.</param>
/// <param name="spanOf">Turns a range of code units into a span of UTF-8 bytes.</param>
/// <param name="address">For each block the indexes of its section and of itself within that section.</param>
internal sealed class QuoteAssembler(
    Article article, Func<TextRange, Span> spanOf, IReadOnlyList<(int Section, int Block)> address)
{
    private readonly Affiliations _affiliations = new(article.Text, article.Pack);
    private Resolver? _resolver;

    /// <summary>Makes the quotes of a document, in text order.</summary>
    public IEnumerable<Quote> Assemble(IReadOnlyList<Finding> findings)
    {
        var indexOfSpan = new Dictionary<int, int>();
        var index = 0;
        foreach (var finding in findings)
        {
            var quote = Make(finding);
            foreach (var span in finding.Spans)
            {
                indexOfSpan[span] = index;
                var parent = article.Spans[span].Parent;
                if (parent >= 0 && indexOfSpan.TryGetValue(parent, out var holder)) quote.Parent = holder;
            }

            index++;
            yield return quote;
        }
    }

    private Quote Make(Finding finding)
    {
        var (section, block) = address[finding.Block];
        var quote = new Quote
        {
            Kind = finding.Kind,
            Text = Words(finding),
            Rule = finding.Rule,
            Section = section,
            Block = block,
            Repair = finding.Repair,
        };
        foreach (var part in finding.Parts) quote.Parts.Add(spanOf(part));
        if (!finding.Clause.IsEmpty) quote.Clause = spanOf(finding.Clause);
        if (!finding.Cue.IsEmpty) quote.Cue = spanOf(finding.Cue);
        var resolved = finding.Source is { } source ? (_resolver ??= new(article, new CastFinder(article).Find())).Resolve(source) : default;
        quote.Stance = finding.Stance;
        if (finding.Source is { } mention) quote.Speaker = MakeSpeaker(mention, resolved, finding);
        if (finding.Carrier is { } carrier && quote.Speaker is { } speaker)
            speaker.ReportedVia = Compose(carrier.Name.IsEmpty ? carrier.Range : carrier.Name);
        quote.Confidence = article.Pack.Confidences[finding.Kind == QuoteKind.Term ? RuleConfidences.Term : finding.Rule];
        return quote;
    }

    private Speaker MakeSpeaker(Mention mention, Resolved resolved, Finding finding)
    {
        var speaker = new Speaker
        {
            Kind = resolved.Kind,
            Mention = spanOf(HoldsDescription(mention, finding) ? mention.Extent : mention.Whole.IsEmpty ? mention.Range : mention.Whole),
            Resolution = resolved.Resolution,
        };
        if (resolved.Name is { } name) speaker.Name = name;
        if (Compose(mention.Title) is { Length: > 0 } title) speaker.Title = title;
        if (Compose(mention.Role) is { Length: > 0 } role) speaker.Role = role;
        if (Compose(_affiliations.Find(mention.Title, mention.Role)) is { Length: > 0 } body) speaker.Affiliation = body;
        return speaker;
    }

    /// <summary>Whether the description of a speaker belongs to the mention; one that holds the quote itself does not.</summary>
    private bool HoldsDescription(Mention mention, Finding finding)
    {
        if (mention.Extent.IsEmpty || !article.Pack.Settings.MentionHoldsDescription) return false;
        foreach (var part in finding.Parts)
        {
            if (mention.Extent.Overlaps(part)) return false;
        }

        return true;
    }

    private string Words(Finding finding)
    {
        if (finding.Parts.Count == 1) return finding.Parts[0].Of(article.Text).ToString();
        var words = new StringBuilder();
        for (var i = 0; i < finding.Parts.Count; i++)
        {
            if (i > 0) words.Append(CrossesLine(finding.Parts[i - 1].End, finding.Parts[i].Start) ? '\n' : ' ');
            words.Append(finding.Parts[i].Of(article.Text));
        }

        return words.ToString();
    }

    private bool CrossesLine(int start, int end) => article.Text.AsSpan(start, end - start).Contains('\n');

    private string Compose(TextRange range) => range.IsEmpty ? "" : Folding.Compose(range.Of(article.Text));
}
