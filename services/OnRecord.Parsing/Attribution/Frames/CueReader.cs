using OnRecord.Parsing.Attribution.Subjects;
using OnRecord.Parsing.Attribution.VerbSecond;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution.Frames;

/// <summary>Tells the words that report from the same words in another part: nouns, passives, parts of names.</summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="sources">Knows who can speak.</param>
internal readonly struct CueReader(LanguagePack pack, SourceFinder sources)
{
    /// <summary>No more words than this round a number, itself included.</summary>
    private const int LongestRounding = 4;

    /// <summary>The predicate of what a number counts stands no more tokens than this behind the number.</summary>
    private const int PredicateReach = 40;

    private readonly NounMarkers _markers = new(pack, sources);

    /// <summary>How many tokens behind a verb belong to the cue.</summary>
    public int SuffixAfter(TokenRun tokens, int at, int end)
    {
        var suffix = at < end ? pack.Match(Role.CueSuffix, tokens.AsSpan(at, end - at)) : 0;
        // "khẳng định rõ", but "khẳng định | rõ ràng", "quan điểm | tiếp cận"
        return suffix == 0
            || (pack.Match(Role.Auxiliary, tokens.AsSpan(at, end - at)) <= suffix
                && pack.Match(Role.OtherVerb, tokens.AsSpan(at, end - at)) <= suffix) ? suffix : 0;
    }

    /// <summary>
    /// Whether a preposition here begins a phrase: at the sentence's start, or after a mark or a connector.
    /// </summary>
    public bool OpensPhrase(TokenRun tokens, int start, int at)
    {
        if (!pack.Settings.IsIsolating) return true;
        if (pack.MatchBefore(Role.Subordinator, tokens, start, at) is var joint and > 0
            && pack.MatchBefore(Role.Connector, tokens, start, at) == joint) return true;
        at = pack.SkipBack(Role.Connector, tokens, start, at);
        return at == start || tokens[at - 1].Kind is not (TokenKind.Word or TokenKind.Number);
    }

    /// <summary>Whether a cue here is an active verb: no noun, no passive, no part of a name.</summary>
    public bool IsVerb(TokenRun tokens, int start, int at, int length, Features features)
    {
        if ((features & Features.Split) != 0 && Particles.EndBehind(pack, tokens, at + length, Features.Strong) < 0)
            return false;
        if (at == start || IsProgressive(tokens, start, at, features)) return true;
        if (tokens[at].IsCapitalised && tokens[at - 1].Kind is TokenKind.Word or TokenKind.Number) return false;
        if (pack.Begins(Role.CueNoun, tokens, at, at + length) && _markers.EndsNoun(tokens, start, at)) return false;
        if (IsDeterminer(tokens, at, length)) return false;
        if (pack.Match(Role.Title, tokens.AsSpan(at)) > length || EndsNoun(tokens, start, at, length)) return false;
        if (IsWithinLonger(tokens, start, at + length, length)
            || IsForecastOfItself(tokens, at + length, features)) return false;
        if (!pack.Settings.IsIsolating && pack.Begins(Role.OtherVerb, tokens, at + length, tokens.Length)
            && !IsPerfect(tokens, at + length) && !LeavesSubject(tokens, start, at, length, features)) return false;
        return !_markers.Precede(tokens, start, at, at + length, features)
            && pack.MatchBefore(Role.Passive, tokens, start, at) == 0;
    }

    /// <summary>
    /// Whether a capitalised word that does nothing but report is the verb of a headline where most words have a
    /// capital: "Doe Says Bridge Is Safe".
    /// </summary>
    public bool IsHeadlineVerb(Surface surface, int at, int length, Features features) =>
        surface.Sentences.Length == 1 && at > surface.Sentences[0].Start
        && (features & (Features.Strong | Features.Participle)) == Features.Strong
        && surface.Tokens[at].IsCapitalised && !pack.Begins(Role.CueNoun, surface.Tokens, at, at + length)
        && TitleCase.Is(surface);

    /// <summary>Whether a word counts the noun behind it rather than being a verb: "einigen Zeugen zufolge".</summary>
    private bool IsDeterminer(TokenRun tokens, int at, int length) =>
        pack.Match(Role.Determiner, tokens.AsSpan(at, length)) == length
        && at + length < tokens.Length && tokens[at + length].IsCapitalised;

    /// <summary>
    /// Whether the first word of a cue is the last of a noun, with the cue proper behind it: "nhà tâm lý | giải thích",
    /// or of a body: "Chính phủ | nhận diện".
    /// </summary>
    private bool EndsNoun(TokenRun tokens, int start, int at, int length) =>
        length > 1
        && (pack.MatchBefore(Role.OrganisationHead, tokens, start, at + 1) > 1
            || (pack.Begins(Role.CueVerb, tokens, at + 1, tokens.Length)
                && (pack.MatchBefore(Role.Title, tokens, start, at + 1) > 1
                    || pack.MatchBefore(Role.Nominal, tokens, start, at + 1) > 1)));

    /// <summary>
    /// Whether a cue is the last part of a noun for somebody, "giới phân tích", of a body's kind, "ban chỉ đạo", or of
    /// a longer cue that is none here: "lời kêu | gọi".
    /// </summary>
    private bool IsWithinLonger(TokenRun tokens, int start, int end, int length) =>
        pack.MatchBefore(Role.CueVerb, tokens, start, end) > length
        || pack.MatchBefore(Role.Nominal, tokens, start, end) > length
        || pack.MatchBefore(Role.Title, tokens, start, end) > length
        || pack.MatchBefore(Role.OrganisationHead, tokens, start, end) > length;

    /// <summary>
    /// Whether a verb that foretells tells of its own subject, since another verb follows it: "giá dự báo | sẽ tăng".
    /// </summary>
    private bool IsForecastOfItself(TokenRun tokens, int end, Features features)
    {
        if ((features & (Features.Clausal | Features.Strong)) != Features.Clausal || end >= tokens.Length) return false;
        return IsAmount(tokens, end) || pack.Begins(Role.Complementiser, tokens, end, tokens.Length)
                && pack.Begins(Role.OtherVerb, tokens, end, tokens.Length)
            || pack.Match(Role.Auxiliary, tokens.AsSpan(end)) is var auxiliary and > 0
                && pack.Begins(Role.ClauseMarker, tokens, end, tokens.Length)
                && pack.Begins(Role.OtherVerb, tokens, end + auxiliary, tokens.Length);
    }

    /// <summary>Whether nothing but a number and what rounds it follows: "thiệt hại ước tính | hơn 5 tỷ".</summary>
    private bool IsAmount(TokenRun tokens, int at)
    {
        for (var stop = Math.Min(tokens.Length, at + LongestRounding); at < stop; at++)
        {
            if (tokens[at].Kind == TokenKind.Number) return !HasPredicate(tokens, at);
            if (tokens[at].Kind != TokenKind.Word || pack.Begins(Role.ClauseMarker, tokens, at, tokens.Length)
                || !(pack.Begins(Role.Determiner, tokens, at, tokens.Length)
                    || pack.Begins(Role.Preposition, tokens, at, tokens.Length))) return false;
        }

        return false;
    }

    /// <summary>Whether what a number counts has a predicate: "ước tính hơn 60% nhà máy | sẽ đóng cửa".</summary>
    private bool HasPredicate(TokenRun tokens, int at)
    {
        var end = Math.Min(tokens.Length, at + PredicateReach);
        for (; at < end && tokens[at].Kind is not (TokenKind.Comma or TokenKind.Stop); at++)
        {
            if (pack.Begins(Role.ClauseMarker, tokens, at, tokens.Length)
                && pack.Begins(Role.Auxiliary, tokens, at, tokens.Length)) return true;
        }

        return false;
    }

    /// <summary>
    /// Whether the verb behind a cue goes on with a relative pronoun's clause: "a plan that officials said will go on".
    /// </summary>
    private bool LeavesSubject(TokenRun tokens, int start, int at, int length, Features features) =>
        !pack.Settings.VerbSecond && (features & (Features.Strong | Features.Addressee)) == Features.Strong
        && !pack.Begins(Role.CueNoun, tokens, at, at + length)
        && (sources.CanSpeak(tokens, start, at) || tokens[at - 1].IsCapitalised);

    /// <summary>
    /// Whether the auxiliary of a perfect ends the clause, as it does where the finite verb of a dependent clause
    /// stands last: "was er gesagt hat".
    /// </summary>
    private bool IsPerfect(TokenRun tokens, int at) =>
        pack.Settings.VerbSecond && pack.Begins(Role.Auxiliary, tokens, at, tokens.Length)
        && !pack.Begins(Role.PassiveVerb, tokens, at, tokens.Length)
        && (at + 1 >= tokens.Length || tokens[at + 1].Kind is not (TokenKind.Word or TokenKind.Number));

    /// <summary>
    /// Whether a participle has an auxiliary, and so is a verb with a subject of its own: "is calling for".
    /// </summary>
    public bool IsProgressive(TokenRun tokens, int start, int at, Features features)
    {
        if ((features & Features.Participle) == 0) return false;
        var before = at;
        while (before > start && pack.MatchBefore(Role.Auxiliary, tokens, start, before) is var length and > 0)
        {
            if (pack.MatchBefore(Role.Passive, tokens, start, before) > 0) return true;
            before -= length;
        }

        return before > start
            && (pack.MatchBefore(Role.Passive, tokens, start, before) > 0 || IsContracted(tokens, start, before));
    }

    /// <summary>"She's", "he's": a clitic behind a pronoun is a verb.</summary>
    private bool IsContracted(TokenRun tokens, int start, int at) =>
        tokens[at - 1].IsClitic && pack.MatchBefore(Role.Pronoun, tokens, start, at - 1) > 0;
}
