using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Spans;

/// <summary>Tells from the words around marks what can stand in them.</summary>
/// <param name="pack">What is known about the language.</param>
internal sealed class MarkNeighbours(LanguagePack pack)
{
    /// <summary>So many words are no name, unless they begin with a capital as titles of works do.</summary>
    public const int LongestName = 10;

    /// <summary>
    /// Words in marks that only begin a clause, or describe a name behind them, are no more than this.
    /// </summary>
    private const int LongestSubject = 3;

    /// <summary>A verb that reports stands no more tokens than this before what no frame holds.</summary>
    private const int ReportReach = 40;

    /// <summary>What stands before a colon in brackets has no more words than this.</summary>
    private const int LongestLabel = 2;

    /// <summary>Whether the words right before the marks announce a name or a term.</summary>
    public bool IsIntroducedAsTerm(Placement place)
    {
        var (tokens, at) = (place.Surface.Tokens, place.Token);
        if (pack.MatchBefore(Role.TermIntroducer, tokens, place.SentenceStart, at) > 0) return true;
        if (!pack.Settings.CapitalisesNouns) return false;

        // "Der Name lautet also „…“"
        at = pack.SkipBack(Role.Connector, tokens, place.SentenceStart, at);
        return at < place.Token && pack.MatchBefore(Role.TermIntroducer, tokens, place.SentenceStart, at) > 0;
    }

    /// <summary>Whether the word that announces a name may as well be what somebody speaks of: "công ty".</summary>
    public bool FollowsSubject(Placement place) => Follows(Role.TermIntroducer, Features.Weak, place);

    /// <summary>
    /// Whether words in capitals are the title of what stands before them, a comma apart at the most, or of a
    /// broadcaster's: "her memoir, “Hard Roads”", "on KQTV's “Early Birds”".
    /// </summary>
    public bool IsTitle(SpanShape shape, Placement place)
    {
        if (!shape.IsTitleCase || pack.Settings.CapitalisesNouns) return false;
        var (tokens, start, at) = (place.Surface.Tokens, place.SentenceStart, place.Token);
        if (at > start && tokens[at - 1].Kind == TokenKind.Comma) at--;
        return pack.MatchBefore(Role.TermIntroducer, tokens, start, at) > 0
            || (at == place.Token && at - 2 >= start && tokens[at - 1].IsClitic && tokens[at - 2].IsAllCapitals);
    }

    /// <summary>Whether the words right behind the marks say that a thing is called so: "also „…“ called".</summary>
    public bool IsFollowedAsTerm(Placement place)
    {
        var (tokens, at) = (place.Surface.Tokens, place.Token + 1);
        if (at < place.SentenceEnd && tokens[at].Kind == TokenKind.Comma) at++;
        return pack.Begins(Role.TermFollower, tokens, at, place.SentenceEnd);
    }

    /// <summary>
    /// Whether a word or two begin a sentence and a colon follows, as what names who speaks: "''Doe'': …".
    /// </summary>
    public static bool IsLabel(SpanShape shape, Placement place) =>
        shape is { Words: <= LongestLabel, EndsSentence: false } && place.Token == place.SentenceStart
        && place.Token + 1 < place.SentenceEnd && place.Surface.Tokens[place.Token + 1].Kind == TokenKind.Colon;

    /// <summary>
    /// Whether a few words stand in brackets behind a colon and no more than a word or two, which tell what something
    /// is called or means: "(motto: „…“)".
    /// </summary>
    public bool IsGloss(SpanShape shape, Placement place)
    {
        if (shape.EndsSentence || !FollowsColon(place)) return false;
        var tokens = place.Surface.Tokens;
        for (var at = place.Token - 2; at >= Math.Max(place.SentenceStart, place.Token - 2 - LongestLabel); at--)
        {
            if (tokens[at].Kind == TokenKind.Open)
                return pack.MatchBefore(Role.SpeechIntroducer, tokens, at, place.Token - 1) == 0;
            if (tokens[at].Kind != TokenKind.Word) return false;
        }

        return false;
    }

    /// <summary>
    /// Whether a noun that announces a name stands before a colon, which no cue does: "trong bài viết: “…”".
    /// </summary>
    public bool IsNamedBeforeColon(SpanShape shape, Placement place, Evidence? evidence)
    {
        var (tokens, colon) = (place.Surface.Tokens, place.Token - 1);
        if (shape.EndsSentence || colon <= place.SentenceStart || tokens[colon].Kind != TokenKind.Colon) return false;
        return pack.MatchBefore(Role.TermIntroducer, tokens, place.SentenceStart, colon, out var features) > 0
            && (features & Features.Strong) != 0 && (evidence?.Frame is not { } frame || frame.Cue.IsEmpty
                || (frame.Cue.Is(Features.Weak) && frame.Cue.End != colon));
    }

    /// <summary>
    /// Whether a noun or a definite article right before the marks makes a name of what begins as one, or is short.
    /// </summary>
    public bool IsPlaceOfName(SpanShape shape, Placement place)
    {
        if (shape.EndsSentence || shape.IsSpoken || place.Token == place.SentenceStart || !(shape.StartsCapitalised
            || shape.Words < 4)) return false;
        var tokens = place.Surface.Tokens;
        return FollowsNoun(place)
            || pack.MatchBefore(Role.Determiner, tokens, place.SentenceStart, place.Token) > 0;
    }

    /// <summary>
    /// Whether a few words in capitals, of no whole sentence and with nothing before them that announces words, can
    /// only be a name.
    /// </summary>
    public bool IsNameAlone(SpanShape shape, Placement place)
    {
        if (!shape.StartsCapitalised || shape.EndsSentence || shape.IsSpoken || shape.Words >= LongestName
            || IsAlone(place))
            return false;
        var tokens = place.Surface.Tokens;
        return pack.MatchBefore(Role.SpeechIntroducer, tokens, place.SentenceStart, place.Token) == 0
            || pack.MatchBefore(Role.Determiner, tokens, place.SentenceStart, place.Token) > 0;
    }

    /// <summary>
    /// Whether the word before the marks calls for a predicate, which makes even a short fragment a judgement: "là",
    /// "sẽ", but no word that opens a clause of its own.
    /// </summary>
    public bool CompletesClause(Placement place) =>
        pack.MatchBefore(Role.ClauseMarker, place.Surface.Tokens, place.SentenceStart, place.Token) > 0
        && pack.MatchBefore(Role.Subordinator, place.Surface.Tokens, place.SentenceStart, place.Token) == 0;

    /// <summary>Whether the word before the marks opens what is spoken about: "chia sẻ về “…”".</summary>
    public bool IsTopic(Placement place) => Follows(Role.Topic, Features.Strong, place);

    /// <summary>
    /// Whether a few words are the first of a clause that goes on behind them, or stand before a name that they
    /// describe: "chia sẻ rằng “mái nhà chung” đỡ bà nhiều".
    /// </summary>
    public bool BeginsClause(SpanShape shape, Placement place)
    {
        var (tokens, at) = (place.Surface.Tokens, place.Token + 1);
        if (at >= place.SentenceEnd || tokens[at].Kind != TokenKind.Word || OpensOther(tokens, at, place.SentenceEnd))
            return false;
        return shape.Words <= LongestSubject || (shape.Words == LongestSubject + 1 && tokens[at].IsCapitalised);
    }

    /// <summary>
    /// Whether a fragment behind a word that subordinates is only the attribute of the noun that follows it, as no word
    /// that joins or governs anything does: "vì “tập đoàn” xe ben".
    /// </summary>
    public bool IsAttributeOfNoun(Placement place)
    {
        var (tokens, at, end) = (place.Surface.Tokens, place.Token + 1, place.SentenceEnd);
        return at < end && tokens[at].Kind is TokenKind.Word or TokenKind.Number
            && pack.MatchBefore(Role.Subordinator, tokens, place.SentenceStart, place.Token) > 0
            && !OpensOther(tokens, at, end);
    }

    /// <summary>Whether a word joins or governs what follows it, and so is no part of what stands before.</summary>
    private bool OpensOther(TokenRun tokens, int at, int end) =>
        pack.Begins(Role.Connector, tokens, at, end) || pack.Begins(Role.Preposition, tokens, at, end)
        || pack.Begins(Role.Subordinator, tokens, at, end) || pack.Begins(Role.Coordinator, tokens, at, end)
        || pack.Begins(Role.Genitive, tokens, at, end) || pack.Begins(Role.Time, tokens, at, end)
        || pack.Begins(Role.CuePreposition, tokens, at, end);

    /// <summary>Whether a span begins its sentence and a mark parts it from the reporter's own words.</summary>
    public static bool IsSaidBefore(Placement place) =>
        place.Token == place.SentenceStart && place.Token + 1 < place.SentenceEnd
        && place.Surface.Tokens[place.Token + 1].Kind is TokenKind.Comma or TokenKind.Dash;

    /// <summary>Whether a word with a capital stands right before the marks.</summary>
    public static bool FollowsNoun(Placement place) =>
        place.Token > place.SentenceStart
        && place.Surface.Tokens[place.Token - 1] is { Kind: TokenKind.Word, IsCapitalised: true };

    /// <summary>Whether a verb that reports stands before the marks, though no frame may hold them.</summary>
    public bool FollowsReport(Placement place) => pack.Holds(
        Role.CueVerb, place.Surface.Tokens, Math.Max(place.SentenceStart, place.Token - ReportReach), place.Token);

    /// <summary>Whether a colon stands right before the marks.</summary>
    public static bool FollowsColon(Placement place) =>
        place.Token > place.SentenceStart && place.Surface.Tokens[place.Token - 1].Kind == TokenKind.Colon;

    /// <summary>Whether its sentence holds nothing but the span and a full stop.</summary>
    public static bool IsAlone(Placement place) => place.SentenceEnd - place.SentenceStart <= 2;

    /// <summary>Whether the longest phrase of a role that ends right before the marks has a feature.</summary>
    private bool Follows(Role role, Features feature, Placement place) =>
        pack.MatchBefore(role, place.Surface.Tokens, place.SentenceStart, place.Token, out var features) > 0
        && (features & feature) != 0;
}
