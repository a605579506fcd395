using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Attribution.Subjects;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Frames;

/// <summary>Tells by the words before it that a word which may report is a noun.</summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="sources">Knows who can speak.</param>
internal readonly struct NounMarkers(LanguagePack pack, SourceFinder sources)
{
    /// <summary>No more adjectives than this stand before a noun.</summary>
    private const int LongestModifier = 4;

    /// <summary>The name of a body has no more tokens than this before the number that ends it.</summary>
    private const int LongestBody = 6;

    private readonly Relatives _relatives = new(pack);
    private readonly NamedTexts _texts = new(pack);

    /// <summary>
    /// Whether a marker that makes a noun of a verb stands before it, and is neither the end of a title, a name or a
    /// longer word nor a word that only subordinates a verb whose quote follows: "để trả lời “…”".
    /// </summary>
    public bool Precede(TokenRun tokens, int start, int at, int end, Features features)
    {
        var marker = pack.MatchBefore(Role.NounMarker, tokens, start, at);
        if (marker == 0) return IsAttribute(tokens, start, at);
        if (!pack.Settings.IsIsolating)
        {
            // "The mayor answered by saying …"
            if ((features & Features.Participle) != 0 && pack.MatchBefore(Role.Agent, tokens, start, at) > 0)
                return false;
            return !StandsForPeople(tokens, at - marker, at, end)
                && (pack.Begins(Role.CueNoun, tokens, at, end) || !_relatives.Precede(tokens, start, at))
                && ((features & Features.Strong) == 0 || !pack.IsInfinitive(tokens, start, at)
                    || !LeadsToQuote(tokens, end));
        }

        if (at - 1 > start && tokens[at - 1].IsCapitalised
            && (tokens[at - 2].IsCapitalised || tokens[at - 2].Kind is TokenKind.Comma or TokenKind.Dash
                || pack.MatchBefore(Role.Honorific, tokens, start, at - 1) > 0))
            return false;
        if (end < tokens.Length && tokens[end].Kind == TokenKind.Quotation
            && (pack.MatchBefore(Role.Subordinator, tokens, start, at) > 0
            || pack.MatchBefore(Role.Preposition, tokens, start, at) > 0)) return false;
        if (StandsAlone(tokens, start, at - marker, at, features)) return false;
        if ((features & (Features.Strong | Features.Clausal)) != 0 && pack.OpensCircumstance(tokens, start, at))
            return false;
        return !OpensClause(tokens, start, at - marker, at) && !EndsLongerWord(tokens, start, at, marker);
    }

    /// <summary>
    /// Whether an article and an adverb before it make a participle the attribute of a noun: "a clearly | identified
    /// group".
    /// </summary>
    private bool IsAttribute(TokenRun tokens, int start, int at)
    {
        var adverb = at - pack.MatchBefore(Role.Auxiliary, tokens, start, at);
        return adverb < at && !pack.Begins(Role.ClauseMarker, tokens, adverb, at)
            && pack.MatchBefore(Role.Determiner, tokens, start, adverb, out var features) > 0
            && (features & Features.Plural) == 0 && pack.MatchBefore(Role.NounMarker, tokens, start, adverb) > 0
            && pack.MatchBefore(Role.Pronoun, tokens, start, adverb) == 0;
    }

    /// <summary>
    /// Whether a text that speaks is all that stands before a verb in its clause: "Văn bản | nêu rõ".
    /// </summary>
    private bool OpensClause(TokenRun tokens, int start, int marker, int at) =>
        (marker == start || tokens[marker - 1].Kind == TokenKind.Comma)
        && pack.MatchBefore(Role.DocumentHead, tokens, start, at) == at - marker;

    /// <summary>
    /// Whether what looks like a marker is the end of a longer word: "tra" in "thanh tra", "sau" in "về sau".
    /// </summary>
    private bool EndsLongerWord(TokenRun tokens, int start, int at, int marker) =>
        Math.Max(Math.Max(Math.Max(pack.MatchBefore(Role.DocumentHead, tokens, start, at),
                    pack.MatchBefore(Role.CueNoun, tokens, start, at)),
                Math.Max(pack.MatchBefore(Role.Title, tokens, start, at),
                    pack.MatchBefore(Role.OrganisationHead, tokens, start, at))),
            Math.Max(pack.MatchBefore(Role.Auxiliary, tokens, start, at),
                Math.Max(pack.MatchBefore(Role.Nominal, tokens, start, at),
                    pack.MatchBefore(Role.Time, tokens, start, at)))) > marker;

    /// <summary>
    /// Whether a word that counts people is all of a subject, in an isolating language: "Một số cho rằng …".
    /// </summary>
    private bool StandsAlone(TokenRun tokens, int start, int marker, int at, Features features) =>
        (features & Features.Clausal) != 0 && (marker == start || tokens[marker - 1].Kind == TokenKind.Comma)
        && pack.Match(Role.Determiner, tokens.AsSpan(marker, at - marker)) == at - marker;

    /// <summary>
    /// Whether a word that counts people stands for them, and before a word that is nothing but a verb: "some said".
    /// </summary>
    private bool StandsForPeople(TokenRun tokens, int marker, int at, int end) =>
        !pack.Begins(Role.CueNoun, tokens, at, end)
        && pack.Match(Role.Determiner, tokens.AsSpan(marker, at - marker), out var features) == at - marker
        && (features & Features.Plural) != 0;

    private static bool LeadsToQuote(TokenRun tokens, int end)
    {
        var next = end < tokens.Length && tokens[end].Kind is TokenKind.Comma or TokenKind.Colon ? end + 1 : end;
        return next < tokens.Length && tokens[next].Kind == TokenKind.Quotation;
    }

    /// <summary>
    /// Whether an article and a name stand before a word that may be a noun, so that it is one: "the Springfield
    /// attacks".
    /// </summary>
    private bool IsNamedThing(TokenRun tokens, int start, int at) =>
        !pack.Settings.CapitalisesNouns && at - 2 >= start
        && tokens[at - 1] is { Kind: TokenKind.Word, IsCapitalised: true }
        && !sources.CanSpeak(tokens, start, at)
        && pack.MatchBefore(Role.OrganisationName, tokens, start, at) == 0
        && (!pack.Settings.IsIsolating || at - 2 == start || !tokens[at - 2].IsCapitalised)
        && !IsOfSpeaker(tokens, start, at - 1)
        && pack.MatchBefore(Role.NounMarker, tokens, start, at - 1) > 0;

    /// <summary>Whether a comma parts a verb from what it reports, as none parts a noun from its verb.</summary>
    private bool LeadsToClause(TokenRun tokens, int at) =>
        at + pack.Match(Role.CueVerb, tokens.AsSpan(at)) is var end && end > at && end < tokens.Length
        && tokens[end].Kind == TokenKind.Comma;

    /// <summary>
    /// Whether a name tells whose somebody is: "huấn luyện viên của | Porto chia sẻ".
    /// </summary>
    private bool IsOfSpeaker(TokenRun tokens, int start, int name) =>
        pack.MatchBefore(Role.Genitive, tokens, start, name, out var features) is var of and > 0
        && (features & Features.Strong) != 0
        && (sources.CanSpeak(tokens, start, name - of)
            || (name - of - 1 > start && tokens[name - of - 1].IsCapitalised && tokens[name - of - 2].IsCapitalised));

    /// <summary>Whether a word that may be a noun or a verb ends a noun phrase: "Doe's early-morning tweets".</summary>
    public bool EndsNoun(TokenRun tokens, int start, int at)
    {
        if (pack.Settings.IsIsolating && tokens[at - 1].Kind == TokenKind.Number
            && pack.MatchBefore(Role.Time, tokens, start, at - 1) == 0
            && pack.MatchBefore(Role.PlaceHead, tokens, start, at - 1) == 0
            && !IsOfKind(tokens, start, at - 1)) return true;
        if (pack.Settings.IsIsolating && IsInTense(tokens, start, at)) return false;
        for (var word = at; word > start && at - word < LongestModifier; word--)
        {
            if (word < at && pack.MatchBefore(Role.NounMarker, tokens, start, word) is var marker and > 0
                && !EndsLongerWord(tokens, start, word, marker)) return true;
            if (word == at && IsNamedThing(tokens, start, at)
                && (!pack.Settings.IsIsolating || !LeadsToClause(tokens, at))) return true;
            if (tokens[word - 1].Kind != TokenKind.Word || tokens[word - 1].IsCapitalised
                || sources.CanSpeak(tokens, start, word)
                || IsBody(tokens, start, word))
                return false;
        }

        return false;
    }

    /// <summary>Whether a body's kind is all of the words before a place: "các công ty".</summary>
    private bool IsBody(TokenRun tokens, int start, int at) =>
        pack.MatchBefore(Role.OrganisationHead, tokens, start, at) is var body and > 1
        && (at - body == start || pack.MatchBefore(Role.Determiner, tokens, start, at - body) > 0);

    /// <summary>
    /// Whether a number tells which body or text of its kind is meant, and counts nothing: "tòa án khu vực số 4",
    /// "Luật Nhà ở 2014".
    /// </summary>
    private bool IsOfKind(TokenRun tokens, int start, int number)
    {
        for (var at = number - 1; at >= Math.Max(start, number - LongestBody); at--)
        {
            if (tokens[at].Kind != TokenKind.Word || pack.Begins(Role.OtherVerb, tokens, at, number)) return false;
            if (_texts.Begin(tokens.AsSpan(at, number + 1 - at))) return true;
            if (pack.Match(Role.OrganisationHead, tokens.AsSpan(at, number - at)) is var body and > 0)
                return at + body < number;
        }

        return false;
    }

    /// <summary>
    /// Whether words that only stand before a verb stand before one, in an isolating language: "đã nhiều lần |
    /// cáo buộc".
    /// </summary>
    private bool IsInTense(TokenRun tokens, int start, int at)
    {
        var length = pack.MatchBefore(Role.Auxiliary, tokens, start, at);
        return length > 1 || (length > 0 && pack.MatchBefore(Role.ClauseMarker, tokens, start, at) == length
            && pack.MatchBefore(Role.NounMarker, tokens, start, at) == 0);
    }
}
