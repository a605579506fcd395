using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Attribution.Subjects;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Frames;

/// <summary>
/// Tells whether the words without marks before an attribution are what it reports: "The bridge is open, she said."
/// </summary>
/// <param name="pack">What is known about the language.</param>
internal readonly struct ClausesBefore(LanguagePack pack)
{
    /// <summary>No more tokens than this follow a cue that ends its sentence: when and where it was said.</summary>
    private const int LongestEnd = 10;

    /// <summary>Where somebody named speaks is told in no more tokens than this.</summary>
    private const int LongestPlace = 6;

    private readonly Adverbials _adverbials = new(pack);

    /// <summary>Whether a cue reports what stands before its clause.</summary>
    /// <param name="cue">The cue, behind which nothing is reported.</param>
    /// <param name="left">What stands before its clause.</param>
    /// <param name="subject">Who speaks.</param>
    public bool AreReported(Cue cue, (int Start, int End) left, Subject subject) =>
        left.End > left.Start && left.End < subject.Edge && subject.Mention is not null && MayFollow(cue, left)
        && (!pack.Settings.IsIsolating || cue.Tokens.HoldsQuotation(left)
            || (EndsSentence(cue) && IsAdjacent(cue, subject.Mention) && !IsCircumstance(cue.Tokens, left)));

    /// <summary>
    /// Whether words begin with a verb that has no subject, so that they only tell when or why, in an isolating
    /// language: "Thấy cầu hỏng, ông phản ánh".
    /// </summary>
    private bool IsCircumstance(TokenRun tokens, (int Start, int End) left) =>
        pack.Begins(Role.OtherVerb, tokens, left.Start, left.End)
        && !pack.Begins(Role.Auxiliary, tokens, left.Start, left.End)
        && !pack.Begins(Role.Preposition, tokens, left.Start, left.End);

    /// <summary>
    /// Whether a clause goes on behind its attribution: "The bridge, she said, is open", where it has no verb before.
    /// </summary>
    public bool GoOnBehind(Cue cue, (int Start, int End) left)
    {
        var (tokens, at) = (cue.Tokens, cue.End + 1);
        if (!cue.HasCommaAfter || at >= cue.ContentEnd) return false;
        if (pack.Begins(Role.ClauseMarker, tokens, at, cue.ContentEnd) || LacksPredicate(tokens, left)) return true;
        return !IsParticiple(tokens, at, cue.ContentEnd)
            && !(IsVerb(tokens, at, cue.ContentEnd) && HasPredicate(tokens, left));
    }

    private bool IsParticiple(TokenRun tokens, int at, int end) =>
        pack.Match(Role.CueVerb, tokens.AsSpan(at, end - at), out var features) > 0
        && (features & Features.Participle) != 0;

    /// <summary>Whether words hold a verb, so that one behind the attribution goes on from the speaker.</summary>
    private bool HasPredicate(TokenRun tokens, (int Start, int End) left)
    {
        for (var word = left.Start; word < left.End; word++)
        {
            if (pack.Begins(Role.ClauseMarker, tokens, word, left.End)
                || pack.Begins(Role.OtherVerb, tokens, word, left.End))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether nothing but connectors stands before a cue in its sentence, so that it goes on with the speaker of the
    /// sentence before: "Đồng thời yêu cầu …".
    /// </summary>
    public bool GoOnFromBefore(Cue cue, RightContent right) =>
        !right.IsEmpty && !cue.Is(Features.Weak) && cue.Start > cue.SentenceStart
        && pack.AreConnectors(cue.Tokens, cue.SentenceStart, cue.Start)
        && (pack.Begins(Role.Coordinator, cue.Tokens, cue.SentenceStart, cue.Start)
            || !pack.Begins(Role.CueNoun, cue.Tokens, cue.Start, cue.End))
        && !cue.Tokens.HoldsQuotation(right.Range);

    /// <summary>Whether words end in a verb that calls for a predicate: "It was, he said, a mistake".</summary>
    private bool LacksPredicate(TokenRun tokens, (int Start, int End) left) =>
        left.End - left.Start > 1 && pack.MatchBefore(Role.ClauseMarker, tokens, left.Start, left.End) > 0;

    /// <summary>Whether a verb begins here, one that reports in other sentences included.</summary>
    private bool IsVerb(TokenRun tokens, int at, int end) =>
        pack.Begins(Role.OtherVerb, tokens, at, end)
        || (pack.Match(Role.CueVerb, tokens.AsSpan(at, end - at), out var features) > 0
            && (features & Features.Participle) == 0);

    /// <summary>
    /// Whether a comma and words with a quote in them, which no other cue opens, go on from an attribution: “…,” she
    /// said, because of “…”.
    /// </summary>
    public bool QuotesBehind(Cue cue, int comma) =>
        !pack.Settings.IsIsolating && comma + 1 < cue.ContentEnd && cue.Tokens[comma].Kind == TokenKind.Comma
        && !pack.Begins(Role.CueVerb, cue.Tokens, comma + 1, cue.ContentEnd)
        && cue.Tokens.HoldsQuotation((comma + 1, cue.ContentEnd));

    /// <summary>
    /// Whether words without marks before a clause can be what it reports: the cue must be a plain one.
    /// </summary>
    private bool MayFollow(Cue cue, (int Start, int End) left) =>
        cue.Tokens.HoldsQuotation(left)
        || (!cue.Is(Features.Weak | Features.Thought | Features.Directive)
            && (!_adverbials.AreAll(cue.Tokens, left) || HasOwnTense(cue.Tokens, left)));

    /// <summary>
    /// Whether words that begin with a time are a clause of their own: "Hôm qua cầu đã đóng, ông cho biết".
    /// </summary>
    private bool HasOwnTense(TokenRun tokens, (int Start, int End) left) =>
        pack.Begins(Role.Time, tokens, left.Start, left.End)
        && ClauseSigns.HasTense(pack, tokens, left.Start, left.End);

    /// <summary>
    /// Whether nothing but auxiliaries, times, asides, a role or where somebody speaks stands between a subject and its
    /// verb: "ông Lâm, trưởng thôn | cho biết", "ông Lâm tại hội nghị | cho biết".
    /// </summary>
    private bool IsAdjacent(Cue cue, Mention subject)
    {
        var at = cue.Start;
        while (at > subject.End)
        {
            if (cue.Tokens[at - 1].End <= subject.Role.End) return true;
            if (cue.Tokens[at - 1].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Close) return true;
            if (cue.Tokens[at - 1].Kind == TokenKind.Number) at--;
            var length = Math.Max(pack.MatchBefore(Role.Auxiliary, cue.Tokens, subject.End, at),
                pack.MatchBefore(Role.Time, cue.Tokens, subject.End, at));
            if (length == 0) return IsPlaced(cue.Tokens, subject, at);
            at -= length;
        }

        return true;
    }

    private bool IsPlaced(TokenRun tokens, Mention subject, int end) =>
        subject.Kind == MentionKind.Named && end - subject.End <= LongestPlace
        && pack.Begins(Role.Preposition, tokens, subject.End, end);

    /// <summary>
    /// Whether hardly anything follows a cue, so that what stands before it is reported, and not just a phrase that
    /// opens it.
    /// </summary>
    private bool EndsSentence(Cue cue)
    {
        for (var at = cue.End; at < cue.ContentEnd; at++)
        {
            if (at - cue.End >= LongestEnd || cue.Tokens[at].Kind == TokenKind.Colon
                || pack.Begins(Role.Topic, cue.Tokens, at, cue.ContentEnd))
                return false;
        }

        return true;
    }
}
