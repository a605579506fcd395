using OnRecord.Parsing.Attribution.VerbSecond;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Outlining;
using OnRecord.Parsing.Quotations;
using OnRecord.Parsing.Reading;
using OnRecord.V1;

namespace OnRecord.Parsing.Attribution;

/// <summary>Decides for every marked span what it is and who said it, and finds the speech without marks.</summary>
internal sealed class Attributor
{
    /// <summary>Whoever spoke more sentences ago than this is no longer heard.</summary>
    private const int LookBack = 24;

    private readonly Article _article;
    private readonly FrameIndex _frames;
    private readonly ReportedClauses _clauses;
    private readonly SpanKinds _kinds;
    private readonly List<Placement>[] _places;
    private readonly Evidence?[] _evidence;

    private Attributor(Article article)
    {
        _article = article;
        _frames = new FrameIndex(article);
        _clauses = ReportedClauses.Of(article, _frames);
        _kinds = new SpanKinds(article);
        _places = PlacementsOf(article);
        _evidence = new Evidence?[article.Spans.Count];
    }

    /// <summary>Finds the quotes of an article.</summary>
    /// <returns>In text order.</returns>
    public static IReadOnlyList<Finding> Attribute(Article article)
    {
        var attributor = new Attributor(article);
        var findings = new List<Finding>();
        var siblings = new Dictionary<int, int>();
        for (var span = 0; span < article.Spans.Count; span++)
        {
            var finding = attributor.Marked(span);
            var holder = article.Spans[span].Parent;
            if (siblings.TryGetValue(holder, out var last) && QuoteJoiner.Join(article, findings[last], finding) is { } whole)
            {
                findings[last] = whole;
                continue;
            }

            siblings[holder] = findings.Count;
            findings.Add(finding);
        }

        ReportedSpeech.Find(article, attributor._frames, findings);
        ReportedSpeech.FindByMood(article, attributor._clauses, findings);
        findings.Sort(static (a, b) =>
        {
            var byStart = a.Parts[0].Start.CompareTo(b.Parts[0].Start);
            return byStart != 0 ? byStart : b.Parts[^1].End.CompareTo(a.Parts[^1].End);
        });
        return findings;
    }

    private static List<Placement>[] PlacementsOf(Article article)
    {
        var places = new List<Placement>[article.Spans.Count];
        foreach (var surface in article.Surfaces)
        {
            for (var sentence = 0; sentence < surface.Sentences.Length; sentence++)
            {
                var (start, end) = surface.Sentences[sentence];
                for (var token = start; token < end; token++)
                {
                    if (surface.Spans[token] is var span and >= 0) (places[span] ??= []).Add(new Placement(surface, sentence, token));
                }
            }
        }

        return places;
    }

    private Finding Marked(int index)
    {
        var span = _article.Spans[index];
        var parts = WordsOf(span);
        var places = _places[index];
        var evidence = places is null ? null : Gather(places);
        var kind = places is null ? QuoteKind.Term : _kinds.Decide(span, places, evidence);
        if (kind != QuoteKind.Term) evidence ??= SingleCandidate(places![0]);
        if (kind == QuoteKind.Term || IsWithin(parts, evidence?.Source))
        {
            return new Finding(QuoteKind.Term, parts, evidence is null ? "term" : "term." + evidence.Rule, span.Parts[0].Block)
            {
                Spans = [index],
                Repair = span.Repair,
            };
        }

        _evidence[index] = evidence;
        var source = evidence?.Source;
        return new Finding(kind, parts, Rule(evidence), span.Parts[0].Block)
        {
            Spans = [index],
            Frame = evidence?.Frame,
            Repair = span.Repair,
            Source = source,
            Carrier = evidence?.Frame is { } governing
                ? Reporting.CarrierOf(_article.Pack, governing, _frames.Of(governing.Surface, governing.Sentence)) : null,
            Stance = Reporting.StanceOf(evidence?.Frame),
            Cue = evidence?.Frame is { } frame ? CueExtent.Of(_article.Pack, frame) : default,
            Clause = kind == QuoteKind.Mixed ? Clause(places!, evidence) : WithMarks(span),
        };
    }

    /// <summary>Whether marks stand within the words that name their own speaker, so that they are part of a name.</summary>
    private static bool IsWithin(TextRange[] parts, Mention? source)
    {
        if (source is null) return false;
        var mention = source.Whole.IsEmpty ? source.Range : source.Whole;
        return Array.Exists(parts, mention.Overlaps);
    }

    private static TextRange[] WordsOf(MarkedSpan span)
    {
        if (span.Parts.Count == 1) return [span.Parts[0].Inner];
        var words = new List<TextRange>(span.Parts.Count);
        for (var i = 0; i < span.Parts.Count; i++)
        {
            if (!span.Parts[i].Inner.IsEmpty) words.Add(span.Parts[i].Inner);
        }

        return [.. words];
    }

    /// <summary>The utterance with its marks, where the language counts them to the reported clause.</summary>
    private TextRange WithMarks(MarkedSpan span) =>
        _article.Pack.Settings.ClauseHoldsOpening && span.Parts is [var part] ? part.Outer : default;

    private static string Rule(Evidence? evidence) =>
        evidence is null ? "unattributed.no-candidate"
        : evidence.Source is null ? "unattributed.no-subject"
        : evidence.Rule;

    private Evidence? Gather(List<Placement> places)
    {
        // A quote over several paragraphs is introduced before its first part or followed by its speaker after the last
        foreach (var place in places)
        {
            if (Signature(place) is { } signed) return signed;
            if (Sieves.InSentence(place, _frames.Of(place.Surface, place.Sentence), _article.Pack.Settings.MarksMeanSpeech) is { } found) return found;
        }

        return Trailing(places[^1]) ?? Introduced(places[0]) ?? Followed(places[^1]) ?? Continued(places[0]) ?? Floating(places[0]);
    }

    /// <summary>A fragment in a sentence whose verb shows that it goes on with whoever spoke last: "Das sei „ein Skandal“."</summary>
    private Evidence? Continued(Placement place)
    {
        if (_clauses.In(place.Surface, place.Sentence) is not { } clause || place.Token < clause.Start
            || place.Token >= clause.End) return null;
        return new Evidence("continued.subjunctive", null, clause.Source, Strength.Within);
    }

    /// <summary>The quote, a dash and a name, and nothing else: "Q." – Jane Doe</summary>
    private Evidence? Signature(Placement place) =>
        StartsSentence(place) && _frames.SignatureAfter(place) is { } name ? new Evidence("signature", null, name, Strength.Adjacent) : null;

    /// <summary>The quote, a comma and somebody whose verb no list holds: “Q”, chị Hoa xót xa.</summary>
    private Evidence? Trailing(Placement place)
    {
        if (_article.Pack.Settings.HasArticles || !StartsSentence(place) || place.Token + 2 >= place.SentenceEnd) return null;
        var tokens = place.Surface.Tokens;
        if (tokens[place.Token + 1].Kind is not (TokenKind.Comma or TokenKind.Dash) && !place.Surface.EndsInMark(place.Token)) return null;
        var first = place.Token + (tokens[place.Token + 1].Kind == TokenKind.Word ? 1 : 2);
        return _frames.OpeningOf(place.Surface, first, place.SentenceEnd) is { } speaker && speaker.End < place.SentenceEnd
            && speaker.Kind is not MentionKind.Document && tokens[speaker.End].Kind == TokenKind.Word
            ? new Evidence("trailing", null, speaker, Strength.Loose) : null;
    }

    /// <summary>The sentence before has a cue and nothing that it reports: "Ông Lâm nói:" and the quote on the next line.</summary>
    private Evidence? Introduced(Placement place)
    {
        if (!StartsSentence(place)) return null;
        if (Before(place.Surface, place.Sentence) is not var (surface, sentence)) return null;
        var tokens = surface.Tokens;
        var end = surface.Sentences[sentence].End;
        foreach (var frame in _frames.Of(surface, sentence))
        {
            if (frame.Contents.Count == 0 && frame.Source is not null && (frame.IsExplicit || frame.CueEnd >= end - 2))
                return new Evidence("introduced", frame, frame.Source, Strength.Adjacent);
        }

        if (tokens[end - 1].Kind == TokenKind.Colon && _frames.Of(surface, sentence) is [.., { Source: not null } last])
            return new Evidence("introduced.colon", last, last.Source, Strength.Adjacent);
        return null;
    }

    /// <summary>The sentence after is a bare cue: "Q!" Smith asked.</summary>
    private Evidence? Followed(Placement place)
    {
        if (place.SentenceEnd - 1 != place.Token) return null;
        if (place.Sentence + 1 >= place.Surface.Sentences.Length) return null;
        foreach (var frame in _frames.Of(place.Surface, place.Sentence + 1))
        {
            if (frame.Source is not null && !frame.IsExplicit && !Reports(frame))
                return new Evidence("followed", frame, frame.Source, Strength.Adjacent);
        }

        return null;
    }

    /// <summary>Whether a frame has a statement of its own, and not just what accompanied it: "she said, looking away".</summary>
    private static bool Reports(Frame frame) =>
        frame.Contents.Count > 0 && (frame.CueEnd >= frame.Contents[0].Start || frame.Surface.Tokens[frame.CueEnd].Kind != TokenKind.Comma);

    /// <summary>A quote that is a sentence by itself goes on with whoever spoke last.</summary>
    private Evidence? Floating(Placement place)
    {
        if (!StartsSentence(place)) return null;
        if (LastInParagraph(place) is { } same) return same;
        if (place.Sentence > 0 && _frames.SubjectOf(place.Surface, place.Sentence - 1) is { } subject)
            return new Evidence("floating.subject", null, subject, Strength.Loose);
        return place.Sentence == 0 && place.Surface.Holder < 0 ? LastInParagraphBefore(place) : null;
    }

    /// <summary>Nobody but the subject of the sentence can have said it.</summary>
    private Evidence? SingleCandidate(Placement place) =>
        place.Surface.Holder < 0 && !StartsSentence(place) && _frames.SubjectOf(place.Surface, place.Sentence) is { } subject
            && subject.End <= place.Token
            ? new Evidence("single-candidate", null, subject, Strength.Loose) : null;

    private Evidence? LastInParagraph(Placement place)
    {
        for (var sentence = place.Sentence - 1; sentence >= Math.Max(0, place.Sentence - LookBack); sentence--)
        {
            if (LastIn(place.Surface, sentence) is var (source, frame)) return new Evidence("floating", frame, source, Strength.Loose);
        }

        return null;
    }

    private Evidence? LastInParagraphBefore(Placement place)
    {
        for (var block = place.Surface.Block - 1; block >= 0 && block >= place.Surface.Block - 3; block--)
        {
            if (!_article.Blocks[block].IsRunningText()) continue;
            var surface = _article.Surfaces[block];
            for (var sentence = surface.Sentences.Length - 1; sentence >= Math.Max(0, surface.Sentences.Length - LookBack); sentence--)
            {
                if (LastIn(surface, sentence) is var (source, _))
                    return new Evidence("floating.paragraph", null, source, Strength.Loose);
            }
        }

        return null;
    }

    private (Mention Source, Frame? Frame)? LastIn(Surface surface, int sentence)
    {
        var (start, end) = surface.Sentences[sentence];
        for (var token = end - 1; token >= start; token--)
        {
            if (surface.Spans[token] is var span and >= 0 && _evidence[span] is { Source: { } source } evidence) return (source, evidence.Frame);
        }

        return _frames.Of(surface, sentence) is [.., { Source: { } last } frame] ? (last, frame) : null;
    }

    private (Surface Surface, int Sentence)? Before(Surface surface, int sentence)
    {
        if (sentence > 0) return (surface, sentence - 1);
        if (surface.Holder >= 0) return null;
        for (var block = surface.Block - 1; block >= 0; block--)
        {
            if (!_article.Blocks[block].IsRunningText()) continue;
            var before = _article.Surfaces[block];
            return before.Sentences.Length > 0 ? (before, before.Sentences.Length - 1) : null;
        }

        return null;
    }

    private static bool StartsSentence(Placement place)
    {
        for (var at = place.SentenceStart; at < place.Token; at++)
        {
            if (place.Surface.Tokens[at].Kind is not (TokenKind.Dash or TokenKind.Symbol)) return false;
        }

        return true;
    }

    /// <summary>The content of the frame that a fragment stands in.</summary>
    private TextRange Clause(List<Placement> places, Evidence? evidence)
    {
        if (evidence?.Frame is not { } frame)
            return evidence?.Rule == "continued.subjunctive"
                && _clauses.In(places[0].Surface, places[0].Sentence) is { } clause
                ? places[0].Surface.Range(clause.Start, clause.End) : default;
        foreach (var (start, end) in frame.Contents)
        {
            foreach (var place in places)
            {
                if (place.Surface == frame.Surface && start <= place.Token && place.Token < end && end - start > 1)
                    return frame.Surface.Range(frame.ClauseStart(start), Math.Max(LastOf(places, end), ClauseEnds.Of(_article.Pack, frame.Surface.Tokens, start, end)));
            }
        }

        return default;
    }

    private static int LastOf(List<Placement> places, int end) =>
        places[^1].Token is var last && last < end ? last + 1 : end;
}
