using OnRecord.Parsing.Attribution.Frames;
using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Attribution.Spans;
using OnRecord.Parsing.Attribution.Statements;
using OnRecord.Parsing.Attribution.VerbSecond;
using OnRecord.Parsing.Quotations;
using OnRecord.Parsing.Reading;
using OnRecord.V1;

namespace OnRecord.Parsing.Attribution;

/// <summary>Decides for every marked span what it is and who said it, and finds the speech without marks.</summary>
internal sealed class Attributor
{
    private readonly Article _article;
    private readonly FrameIndex _frames;
    private readonly ReportedClauses _clauses;
    private readonly SpanKinds _kinds;
    private readonly OwnSentence _own;
    private readonly OtherSentences _others;
    private readonly Judgements _judgements;
    private readonly SpanClauses _spanClauses;
    private readonly Rows _rows;
    private readonly UnlistedCues _unlisted;
    private readonly List<Placement>?[] _places;

    private Attributor(Article article, FrameIndex frames)
    {
        (_article, _frames) = (article, frames);
        _clauses = ReportedClauses.Of(article, _frames);
        _kinds = new SpanKinds(article);
        _own = new OwnSentence(article.Pack, _frames, _clauses);
        _others = new OtherSentences(article, _frames);
        _judgements = new Judgements(article.Pack);
        _spanClauses = new SpanClauses(article.Pack, _clauses);
        _rows = new Rows(article);
        _unlisted = new UnlistedCues(article.Pack);
        _places = Placement.AllOf(article);
    }

    /// <summary>Finds the quotes of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="finder">Finds the cues of a sentence in its language.</param>
    /// <returns>In text order.</returns>
    public static IReadOnlyList<Finding> Attribute(Article article, FrameFinder finder)
    {
        using var frames = new FrameIndex(article, finder);
        var attributor = new Attributor(article, frames);
        var findings = new List<Finding>(article.Spans.Count);

        // For each span that may hold others, and before them for the text itself, the last quote in it
        var siblings = new int[article.Spans.Count + 1];
        Array.Fill(siblings, -1);
        for (var span = 0; span < article.Spans.Count; span++)
        {
            var finding = attributor.Marked(span);
            ref var last = ref siblings[article.Spans[span].Parent + 1];
            if (last >= 0 && QuoteJoiner.Join(article, findings[last], finding) is { } whole)
            {
                findings[last] = whole;
                continue;
            }

            if (last >= 0 && attributor.InRow(findings[last], span) is { } spoken) findings[last] = spoken;
            last = findings.Count;
            findings.Add(finding);
        }

        QuotedBelow.Name(article, findings);
        ReportedSpeech.Find(article, frames, attributor._clauses, findings);
        findings.Sort(static (a, b) =>
        {
            var byStart = a.Parts[0].Start.CompareTo(b.Parts[0].Start);
            return byStart != 0 ? byStart : b.Parts[^1].End.CompareTo(a.Parts[^1].End);
        });
        return findings;
    }

    private Finding Marked(int index)
    {
        var span = _article.Spans[index];
        var parts = WordsOf(span);
        if (_places[index] is not { } places) return Term(index, parts, null);

        var evidence = Gather(places);
        (var kind, evidence) = _rows.Next(span, places[0], _kinds.Decide(span, places, evidence), evidence);
        if (kind != QuoteKind.Term && evidence is null or { Rule: "colon", Source: null })
            evidence = _own.SingleCandidate(places[0]) ?? evidence;
        if (kind != QuoteKind.Term) evidence ??= _others.LedTo(places[0]);
        if (kind == QuoteKind.Mixed) evidence ??= _others.Continued(places[0]);
        if (evidence is { Source: null, Frame: { } subjectless })
            evidence = _others.GoesOn(places[0], subjectless) ?? evidence;
        if (kind != QuoteKind.Term && evidence?.Source is null)
            evidence = _own.Later(places[0], evidence?.Frame) ?? evidence;
        if (IsWithin(parts, evidence?.Source)) kind = QuoteKind.Term;
        _rows.Note(index, kind, evidence);
        return kind == QuoteKind.Term ? Term(index, parts, evidence) : Speech(index, kind, places, evidence);
    }

    /// <summary>
    /// Words that were taken for a name, as speech after all, since those of the span behind them in a row are.
    /// </summary>
    private Finding? InRow(Finding before, int span) =>
        before is { Kind: QuoteKind.Term, Spans: [var term] } && _places[term] is { } places
        && _places[span] is [var place, ..] && _rows.SaidBefore(term, span, place) is { } evidence
            ? Speech(term, QuoteKind.Mixed, places, evidence) : null;

    private Finding Speech(int index, QuoteKind kind, List<Placement> places, Evidence? evidence)
    {
        _others.Note(index, places, evidence);
        var (span, frame) = (_article.Spans[index], evidence?.Frame);
        return new Finding(kind, WordsOf(span), Rule(evidence), span.Parts[0].Block)
        {
            Spans = [index],
            Frame = frame,
            Repair = span.Repair,
            Source = evidence?.Source,
            Carrier = frame is null
                ? null : Reporting.CarrierOf(_article.Pack, frame, _frames.Of(frame.Cue.Surface, frame.Cue.Sentence)),
            Stance = Reporting.StanceOf(frame),
            Cue = CueOf(places, evidence),
            Clause = kind == QuoteKind.Mixed
                ? _spanClauses.Around(span, places, evidence)
                : _spanClauses.WithMarks(span, places[0], evidence),
        };
    }

    /// <summary>The words that report a quote: those of its frame, or those beside its speaker.</summary>
    private TextRange CueOf(List<Placement> places, Evidence? evidence)
    {
        var cue = evidence?.Frame is { } frame ? CueExtent.Of(_article.Pack, frame) : default;
        if (evidence is { Rule: "colon", Frame: { } far } && _unlisted.NounBehind(places[0], far.Cue.End) is var noun
            && !noun.IsEmpty) return noun;
        if (evidence?.Frame is { } judging && _judgements.LeadFrom(judging, places[0]) is var lead and > 0)
            return new TextRange(cue.Start, Math.Max(cue.End, judging.Cue.Tokens[lead - 1].End));
        return cue.IsEmpty ? _unlisted.Of(places, evidence?.Source) : cue;
    }

    private Finding Term(int index, TextRange[] parts, Evidence? evidence) =>
        new(QuoteKind.Term, parts, evidence is null ? "term" : "term." + evidence.Rule,
            _article.Spans[index].Parts[0].Block)
        {
            Spans = [index],
            Repair = _article.Spans[index].Repair,
        };

    /// <summary>
    /// Whether marks stand within the words that name their own speaker, so that they are part of a name.
    /// </summary>
    private static bool IsWithin(TextRange[] parts, Mention? source)
    {
        if (source is null) return false;
        var mention = source.Whole.IsEmpty ? source.Range : source.Whole;
        return Array.Exists(parts, mention.Overlaps);
    }

    private static TextRange[] WordsOf(MarkedSpan span)
    {
        if (span.Parts.Length == 1) return [span.Parts[0].Inner];
        var words = new List<TextRange>(span.Parts.Length);
        for (var i = 0; i < span.Parts.Length; i++)
        {
            if (!span.Parts[i].Inner.IsEmpty) words.Add(span.Parts[i].Inner);
        }

        return [.. words];
    }

    private static string Rule(Evidence? evidence) =>
        evidence is null ? "unattributed.no-candidate"
        : evidence.Source is null ? "unattributed.no-subject"
        : evidence.Rule;

    private Evidence? Gather(List<Placement> places)
    {
        // A quote over several paragraphs is introduced before its first part or followed by its speaker after the last
        foreach (var place in places)
        {
            if (_own.Governing(place) is { } found) return found;
        }

        return _own.Trailing(places[^1]) ?? _others.Introduced(places[0]) ?? _others.Followed(places[^1])
            ?? _own.Continued(places[0]) ?? _others.Floating(places[0]);
    }
}
