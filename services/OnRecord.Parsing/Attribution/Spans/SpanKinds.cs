using OnRecord.Parsing.Attribution.Frames;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;
using OnRecord.V1;

namespace OnRecord.Parsing.Attribution.Spans;

/// <summary>Decides whether a marked span is a whole utterance, a fragment of one, or no speech at all.</summary>
/// <remarks>
/// What only names something is told first. Then a language that sets words apart in marks as often as it quotes is
/// left to <see cref="Fragments"/>; in the others even a few words are as a rule somebody's.
/// </remarks>
internal sealed class SpanKinds
{
    /// <summary>Fewer words that nothing ties to a speaker are no speech where nouns are capitalised.</summary>
    private const int ShortestSpeech = 4;

    /// <summary>The verb that shows a clause to be reported stands at most so many tokens from what it holds.</summary>
    private const int ClauseReach = 40;

    private readonly Article _article;
    private readonly LanguagePack _pack;
    private readonly MarkNeighbours _around;
    private readonly SpanNames _names;
    private readonly Fragments _fragments;
    private readonly Judgements _judgements;

    /// <param name="article">The article.</param>
    public SpanKinds(Article article)
    {
        (_article, _pack) = (article, article.Pack);
        _around = new MarkNeighbours(_pack);
        _names = new SpanNames(article, _around);
        _fragments = new Fragments(article, _around);
        _judgements = new Judgements(_pack);
    }

    /// <summary>Decides the kind of a marked span.</summary>
    /// <param name="span">The span.</param>
    /// <param name="places">Where its parts stand.</param>
    /// <param name="evidence">What ties it to a speaker, or null.</param>
    public QuoteKind Decide(MarkedSpan span, IReadOnlyList<Placement> places, Evidence? evidence)
    {
        if (_names.IsAttribute(span)) return QuoteKind.Term;
        var place = places[0];
        if (_judgements.On(place) is not null && !_around.IsIntroducedAsTerm(place)) return QuoteKind.Mixed;
        var shape = SpanShape.Of(_article, span);
        if (IsNameOfNouns(shape, place, evidence)) return QuoteKind.Term;
        if (place.Surface.Tokens[place.Token].Kind != TokenKind.Quotation)
            return IsInReportedClause(place, evidence) ? QuoteKind.Mixed : QuoteKind.Term;
        if (_names.Hold(shape, span, places, evidence)) return QuoteKind.Term;
        if (!_pack.Settings.MarksMeanSpeech) return _fragments.Decide(shape, span, place, evidence);
        if (evidence is null) return Unsupported(shape, place);
        if (evidence.Source is null && evidence.Strength != Strength.Adjacent && shape.Words < 8)
            return IsNoName(shape, evidence) ? QuoteKind.Mixed : Fragment(shape, place);
        if (_pack.Settings.CapitalisesNouns && evidence.Strength == Strength.Within
            && MarkNeighbours.FollowsNoun(place)
            && shape is { StartsCapitalised: true, EndsSentence: false, IsSpoken: false, Words: < ShortestSpeech })
            return QuoteKind.Term;
        if (_around.IsIntroducedAsTerm(place) && !IsCalled(shape, place, evidence))
            return shape.Words >= 12 && shape.EndsSentence ? QuoteKind.Direct : QuoteKind.Term;
        return evidence.Strength switch
        {
            Strength.Adjacent => Utterances.IsWhole(_pack, shape, evidence, place)
                ? QuoteKind.Direct : QuoteKind.Mixed,
            Strength.Within => place.Surface.Holder < 0 || shape.Words >= 4 ? QuoteKind.Mixed : QuoteKind.Term,
            _ => shape.Words >= 6 || shape.EndsSentence ? QuoteKind.Direct : Fragment(shape, place),
        };
    }

    /// <summary>
    /// Whether a noun that its capitals let look like a name stands in a clause whose verb shows that all of it is
    /// reported: "bald werde der „Lärm“ aufhören".
    /// </summary>
    private bool IsInReportedClause(Placement place, Evidence? evidence)
    {
        if (evidence is not { Strength: Strength.Within or Strength.Adjacent }
            || evidence.Frame is { Order: not FrameOrder.SpeakerCueContent }
            || MarkNeighbours.FollowsNoun(place) || _around.IsIntroducedAsTerm(place)) return false;
        var (tokens, from) = (place.Surface.Tokens, Math.Max(place.SentenceStart, place.Token - ClauseReach));
        return _pack.Holds(
            Role.Subjunctive, tokens, from, Math.Min(place.SentenceEnd, place.Token + ClauseReach));
    }

    /// <summary>
    /// Whether nothing but capitalised words stands in marks where nouns are capitalised: a phrase of the language has
    /// an adjective, an article or a preposition in it, so that this is a name, unless words before it announce speech.
    /// </summary>
    private bool IsNameOfNouns(SpanShape shape, Placement place, Evidence? evidence) =>
        _pack.Settings.CapitalisesNouns && shape is { IsAllNouns: true, EndsSentence: false, IsSpoken: false }
        && evidence is not { Rule: "colon" } && evidence is null or { Strength: not Strength.Adjacent }
            or { Frame.Order: FrameOrder.SpeakerCueContent }
        && _pack.MatchBefore(Role.SpeechIntroducer, place.Surface.Tokens, place.SentenceStart, place.Token) == 0;

    /// <summary>
    /// Whether part of a statement begins in lower case where nouns are capitalised, so that it cannot be a name.
    /// </summary>
    private bool IsNoName(SpanShape shape, Evidence evidence) =>
        _pack.Settings.CapitalisesNouns && evidence.Strength == Strength.Within && !shape.StartsCapitalised;

    /// <summary>
    /// A span that nothing ties to a speaker: a sentence is speech all the same, a few words as the language has it.
    /// </summary>
    private QuoteKind Unsupported(SpanShape shape, Placement place)
    {
        var isNoName = _pack.Settings.CapitalisesNouns
            && shape is { StartsCapitalised: false, EndsSentence: false, Words: >= 8 };
        if (!isNoName && _around.IsIntroducedAsTerm(place)) return QuoteKind.Term;
        if (shape is { IsSpoken: true, Words: > 1 }) return shape.EndsSentence ? QuoteKind.Direct : QuoteKind.Mixed;
        if (MarkNeighbours.FollowsNoun(place) && shape.Words > 1
            && _pack.MatchBefore(Role.SpeechIntroducer, place.Surface.Tokens, place.SentenceStart, place.Token) > 0
            && _pack.MatchBefore(Role.Determiner, place.Surface.Tokens, place.SentenceStart, place.Token) == 0)
            return shape.EndsSentence ? QuoteKind.Direct : QuoteKind.Mixed;
        if (shape.Words >= 8 && (shape.EndsSentence || MarkNeighbours.IsAlone(place)
            || MarkNeighbours.IsSaidBefore(place) || MarkNeighbours.FollowsColon(place)))
            return QuoteKind.Direct;
        if (IsToldFragment(shape, place)) return QuoteKind.Mixed;
        if (_pack.Settings.CapitalisesNouns && (_around.IsPlaceOfName(shape, place) || (shape.Words < ShortestSpeech
            && !shape.EndsSentence) || _around.IsNameAlone(shape, place))) return QuoteKind.Term;
        return (shape.Words >= MarkNeighbours.LongestName && !shape.StartsAsName) || IsReportedWord(shape, place)
            ? QuoteKind.Mixed : Fragment(shape, place);
    }

    /// <summary>
    /// Whether a few words that no name begins with stand in a sentence whose verb shows that all of it is reported: "18
    /// Grad seien „noch erträglich“".
    /// </summary>
    private bool IsToldFragment(SpanShape shape, Placement place)
    {
        if (shape is not { StartsCapitalised: false, Words: > 1 } || place.Surface.Holder >= 0) return false;
        var tokens = place.Surface.Tokens;
        for (var at = Math.Max(place.SentenceStart, place.Token - ClauseReach); at < place.Token; at++)
        {
            // "würde" and the like have other uses too
            if (_pack.Match(Role.Subjunctive, tokens.AsSpan(at, place.Token - at), out var features) > 0
                && (features & Features.Weak) == 0) return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a single word stands behind a verb that reports, though nothing tells what it governs: "said to be
    /// “livid”". Where nouns are capitalised a word alone is a noun set apart.
    /// </summary>
    private bool IsReportedWord(SpanShape shape, Placement place) =>
        shape.Words == 1 && !_pack.Settings.CapitalisesNouns && place.Surface.Holder < 0
        && _around.FollowsReport(place);

    private QuoteKind Fragment(SpanShape shape, Placement place) =>
        !(_pack.Settings.CapitalisesNouns && _around.IsPlaceOfName(shape, place))
            && !shape.IsTitleCase && place.Surface.Holder < 0 && shape.Words > 1
            ? QuoteKind.Mixed : QuoteKind.Term;

    /// <summary>
    /// Whether words that would announce a term report after all: "she called it “a disgrace”", "he used the word
    /// “hoax”". A name has capitals, and so tells itself from what somebody said.
    /// </summary>
    private bool IsCalled(SpanShape shape, Placement place, Evidence evidence) =>
        (evidence.Strength == Strength.Adjacent && evidence.Rule == "colon")
        || (!_pack.Settings.CapitalisesNouns && place.Surface.Holder < 0
            && evidence.Source is not null && (shape.Words > 1
                ? !shape.IsTitleCase : !shape.StartsCapitalised && evidence.Strength == Strength.Adjacent));
}
