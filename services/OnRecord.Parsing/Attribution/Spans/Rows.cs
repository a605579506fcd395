using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;
using OnRecord.V1;

namespace OnRecord.Parsing.Attribution.Spans;

/// <summary>
/// Tells marks that follow one another in a sentence, which are of one kind and one speaker: "„ratlos“ und „müde“",
/// "coi đó là “A”, “B”". Where marks mean speech and nouns are capitalised, the first shows what the others are; where
/// they do not, only words that no name has go on with it.
/// </summary>
/// <param name="article">The article.</param>
internal sealed class Rows(Article article)
{
    /// <summary>No more words than this stand between the marks of a row.</summary>
    private const int Longest = 4;

    /// <summary>So many words go on with what is said before them, whatever stands between.</summary>
    private const int ShortestSpeech = 4;

    private readonly LanguagePack _pack = article.Pack;
    private readonly MarkNeighbours _around = new(article.Pack);
    private readonly (QuoteKind Kind, Evidence? Evidence)[] _known =
        new (QuoteKind Kind, Evidence? Evidence)[article.Spans.Count];

    /// <summary>Remembers what a span is and what ties it to a speaker, for those after it.</summary>
    public void Note(int span, QuoteKind kind, Evidence? evidence) => _known[span] = (kind, evidence);

    /// <summary>What a marked span is and what ties it to a speaker, in the light of the one before it.</summary>
    /// <param name="span">The span.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="kind">What it is by itself.</param>
    /// <param name="evidence">What ties it to a speaker by itself.</param>
    public (QuoteKind Kind, Evidence? Evidence) Next(
        MarkedSpan span, Placement place, QuoteKind kind, Evidence? evidence)
    {
        if (_pack.Settings.MarksMeanSpeech && !_pack.Settings.CapitalisesNouns) return (kind, evidence);
        if (place.Surface.SpansIn(place.SentenceStart, place.Token) is not [.., var (token, last)])
            return (kind, evidence);
        var before = _known[last];
        if (!_pack.Settings.MarksMeanSpeech)
            return kind == QuoteKind.Term && place.Surface.Holder < 0 && MayGoOn(before, evidence)
                && IsMore(span, place, token, before)
                ? (SpanShape.Of(article, span).StartsCapitalised ? before.Kind : QuoteKind.Mixed,
                    before.Evidence is { } same ? same with { Rule = "row", Strength = Strength.Within } : evidence)
                : (kind, evidence);

        if (kind == before.Kind || !AreJoined(place, token)) return (kind, evidence);
        if (kind == QuoteKind.Term && before.Kind == QuoteKind.Mixed)
            return (QuoteKind.Mixed, evidence ?? before.Evidence);
        return kind == QuoteKind.Mixed && before.Kind == QuoteKind.Term && evidence is null
            ? (QuoteKind.Term, null) : (kind, evidence);
    }

    /// <summary>
    /// What ties a span to its speaker, if the one before it is of the same row but was taken for a name by itself; or
    /// null.
    /// </summary>
    /// <param name="before">The span before it.</param>
    /// <param name="span">The span.</param>
    /// <param name="place">Where it stands.</param>
    public Evidence? SaidBefore(int before, int span, Placement place) =>
        !_pack.Settings.MarksMeanSpeech ? GoesOnIn(before, span, place)
        : _pack.Settings.CapitalisesNouns && _known[span] is { Kind: QuoteKind.Mixed, Evidence: { } evidence }
        && place.Surface.SpansIn(place.SentenceStart, place.Token) is [.., var (token, last)] && last == before
        && AreJoined(place, token) && _pack.Holds(Role.Coordinator, place.Surface.Tokens, token + 1, place.Token)
            ? evidence : null;

    /// <summary>
    /// What ties a span to a speaker, for a fragment before it in a row that was taken for a name by itself, unless it
    /// begins as one, in a language that sets words apart in marks: "“chắc” và “đẹp như tranh”".
    /// </summary>
    private Evidence? GoesOnIn(int before, int span, Placement place)
    {
        if (_known[span] is not { Kind: not QuoteKind.Term, Evidence: { Source: not null } evidence }
            || place.Surface.Holder >= 0
            || place.Surface.SpansIn(place.SentenceStart, place.Token) is not [.., var (token, last)] || last != before
            || !AreJoined(place, token)) return null;
        var shape = SpanShape.Of(article, article.Spans[before]);
        return shape is { IsTitleCase: false, StartsCapitalised: false }
            && !_around.IsIntroducedAsTerm(place with { Token = token })
            && (_known[before].Evidence?.Source is not { } other || other == evidence.Source)
            ? evidence with { Rule = "row", Strength = Strength.Within } : null;
    }

    /// <summary>
    /// Whether the mark before is somebody's, and nobody else is known to have said this one; a whole utterance is
    /// somebody's even where nothing tells whose.
    /// </summary>
    private static bool MayGoOn((QuoteKind Kind, Evidence? Evidence) before, Evidence? evidence) =>
        before.Kind != QuoteKind.Term && (before.Kind == QuoteKind.Direct || before.Evidence?.Source is not null)
        && (evidence?.Source is null || evidence.Source == before.Evidence?.Source);

    /// <summary>
    /// Whether a fragment is one of a row, which are hardly ever of two kinds, or goes on with what is said before it
    /// and is no name.
    /// </summary>
    private bool IsMore(
        MarkedSpan span, Placement place, int token, (QuoteKind Kind, Evidence? Evidence) before)
    {
        if (AreJoined(place, token)) return true;
        if (before.Evidence?.Source is null) return false;
        return SpanShape.Of(article, span) is { Words: >= ShortestSpeech, IsTitleCase: false, StartsCapitalised: false }
            && !_around.IsIntroducedAsTerm(place);
    }

    /// <summary>
    /// Whether nothing but a comma or a coordinator parts two marks, with small words that belong to the second.
    /// </summary>
    private bool AreJoined(Placement place, int before)
    {
        var (joins, at, tokens) = (false, before + 1, place.Surface.Tokens);
        if (at >= place.Token || place.Token - at > Longest) return false;
        while (at < place.Token)
        {
            var rest = tokens.AsSpan(at, place.Token - at);
            var length = tokens[at].Kind is TokenKind.Comma or TokenKind.Semicolon
                ? 1 : _pack.Match(Role.Coordinator, rest);
            joins |= length > 0;
            if (length == 0) length = Math.Max(_pack.Match(Role.Determiner, rest), _pack.Match(Role.Auxiliary, rest));
            if (length == 0) return false;
            at += length;
        }

        return joins;
    }
}
