using System.Text;
using Google.Protobuf.Collections;
using OnRecord.Parsing.Attribution;
using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Attribution.People;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Reading;
using OnRecord.V1;

namespace OnRecord.Parsing.Assembling;

/// <summary>Puts what the rooms have found into messages.</summary>
/// <param name="article">The article.</param>
/// <param name="spanOf">Turns a range of code units into a span of UTF-8 bytes.</param>
/// <param name="address">For each block the indexes of its section and of itself within that section.</param>
/// <param name="maxNameBytes">The longest name, title, role or body of a speaker, in bytes of UTF-8.</param>
internal sealed class QuoteAssembler(
    Article article, Func<TextRange, Span> spanOf, (int Section, int Block)[] address, int maxNameBytes) : IDisposable
{
    // A letter and what may be written above and below it.
    private const int MostCharsOfOne = 4;

    private readonly Affiliations _affiliations = new(article.Text, article.Pack);
    private Cast? _cast;
    private Resolver? _resolver;

    /// <summary>Makes the quotes of a document, in text order.</summary>
    /// <param name="findings">The quotes as they were found, in text order.</param>
    /// <param name="quotes">Receives them.</param>
    public void Assemble(IReadOnlyList<Finding> findings, RepeatedField<Quote> quotes)
    {
        quotes.Capacity = findings.Count;
        var quoteOf = new int[article.Spans.Count];
        Array.Fill(quoteOf, -1);
        foreach (var finding in findings)
        {
            var quote = Make(finding);
            for (var i = 0; i < finding.Spans.Count; i++)
            {
                var span = finding.Spans[i];
                quoteOf[span] = quotes.Count;
                var parent = article.Spans[span].Parent;
                if (parent >= 0 && quoteOf[parent] >= 0) quote.Parent = quoteOf[parent];
            }

            quotes.Add(quote);
        }
    }

    /// <summary>Gives lent memory back.</summary>
    public void Dispose()
    {
        _affiliations.Dispose();
        _cast?.Dispose();
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
        quote.Parts.Capacity = finding.Parts.Count;
        for (var i = 0; i < finding.Parts.Count; i++) quote.Parts.Add(spanOf(finding.Parts[i]));
        if (!finding.Clause.IsEmpty) quote.Clause = spanOf(finding.Clause);
        if (!finding.Cue.IsEmpty) quote.Cue = spanOf(finding.Cue);
        quote.Stance = finding.Stance;
        if (finding.Source is { } mention) quote.Speaker = MakeSpeaker(mention, Resolve(mention), finding);
        if (finding.Carrier is { } carrier && quote.Speaker is { } speaker
            && Compose(carrier.Name.IsEmpty ? carrier.Range : carrier.Name) is { Length: > 0 } via)
            speaker.ReportedVia = via;
        quote.Confidence = article.Pack.Confidences[finding.Kind == QuoteKind.Term
            ? RuleConfidences.Term : finding.Rule];
        return quote;
    }

    private Resolved Resolve(Mention mention)
    {
        if (_resolver is null)
        {
            _cast = new Cast(article.Pack.Spellings);
            new CastFinder(article, _cast).Find();
            _resolver = new Resolver(article, _cast, MostCharsOfOne * maxNameBytes);
        }

        return _resolver.Resolve(mention);
    }

    private Speaker MakeSpeaker(Mention mention, Resolved resolved, Finding finding)
    {
        var speaker = new Speaker
        {
            Kind = resolved.Kind,
            Mention = spanOf(HoldsDescription(mention, finding) ? mention.Extent : mention.Whole.IsEmpty
                ? mention.Range : mention.Whole),
            Resolution = resolved.Resolution,
        };
        if (resolved.Name is { } name)
        {
            if (IsWithin(name)) speaker.Name = name;
            else speaker.Resolution = SpeakerResolution.Unresolved;
        }

        if (resolved.Name is not null && mention.Owner is { } owner) mention = owner;
        if (IsBrief(mention.Title) && _resolver?.Title(mention.Title) is { } title && IsWithin(title))
            speaker.Title = title;
        if (Compose(mention.Role) is { Length: > 0 } role) speaker.Role = role;
        if (_affiliations.Find(Brief(mention.Title), Brief(mention.Role)) is var body && IsBrief(body)
            && _resolver?.Body(body) is { } affiliation && IsWithin(affiliation)) speaker.Affiliation = affiliation;
        return speaker;
    }

    /// <summary>
    /// Whether the description of a speaker belongs to the mention; one that holds the quote itself does not.
    /// </summary>
    private bool HoldsDescription(Mention mention, Finding finding)
    {
        if (mention.Extent.IsEmpty || !article.Pack.Settings.MentionHoldsDescription) return false;
        for (var i = 0; i < finding.Parts.Count; i++)
        {
            if (mention.Extent.Overlaps(finding.Parts[i])) return false;
        }

        return true;
    }

    private string Words(Finding finding)
    {
        if (finding.Parts.Count == 1) return finding.Parts[0].Of(article.Text).ToString();
        var length = finding.Parts.Count - 1;
        for (var i = 0; i < finding.Parts.Count; i++) length += finding.Parts[i].Length;
        return string.Create(length, (article.Text, finding.Parts),
            static (words, found) => Join(words, found.Text, found.Parts));
    }

    /// <summary>Writes parts of a text, each behind a space, or on a line of its own where it stands so.</summary>
    private static void Join(Span<char> words, string text, IReadOnlyList<TextRange> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0)
            {
                words[0] = text.AsSpan(parts[i - 1].End, parts[i].Start - parts[i - 1].End).Contains('\n') ? '\n' : ' ';
                words = words[1..];
            }

            parts[i].Of(text).CopyTo(words);
            words = words[parts[i].Length..];
        }
    }

    /// <summary>The characters of a range, composed; empty where they are too long to be told.</summary>
    private string Compose(TextRange range)
    {
        if (!IsBrief(range)) return "";
        var text = Folding.Compose(range.Of(article.Text));
        return IsWithin(text) ? text : "";
    }

    private TextRange Brief(TextRange range) => IsBrief(range) ? range : default;

    private bool IsBrief(TextRange range) => !range.IsEmpty && range.Length <= MostCharsOfOne * maxNameBytes;

    // What is told of a speaker is told with every quote: a longer one would be kept thousands of times.
    private bool IsWithin(string text) =>
        text.Length <= maxNameBytes && Encoding.UTF8.GetByteCount(text) <= maxNameBytes;
}
