using OnRecord.Parsing.Attribution.Frames;
using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution;

/// <summary>Looks for the small words that show that words are a clause and no mere noun phrase.</summary>
internal static class ClauseSigns
{
    /// <summary>A clause shows itself within this many tokens.</summary>
    private const int ClauseReach = 16;

    /// <summary>A clause behind a time has at least so many tokens.</summary>
    private const int ShortestClause = 3;

    private static readonly RoleSet OfTimes = RoleSet.Of(Role.Time, Role.Determiner);

    /// <summary>What the clause behind a time begins with: its verb, or somebody.</summary>
    private static readonly RoleSet OfClauses = RoleSet.Of(
        Role.OtherVerb, Role.Auxiliary, Role.Pronoun, Role.Honorific, Role.Title);

    private static readonly RoleSet OfPhrases = RoleSet.Of(
        Role.Preposition, Role.Subordinator, Role.Coordinator, Role.CuePreposition);

    /// <summary>Whether a thing that is told is the subject of a clause of its own: "điều đó nghĩa là …".</summary>
    public static bool MeansSo(LanguagePack pack, TokenRun tokens, int start, int end)
    {
        var next = start + pack.Match(Role.Thing, tokens.AsSpan(start, end - start));
        return IsPredicate(pack, tokens, next, end) || IsPredicate(pack, tokens, next + 1, end);
    }

    private static bool IsPredicate(LanguagePack pack, TokenRun tokens, int at, int end) =>
        pack.Begins(Role.ClauseMarker, tokens, at, end)
        && !pack.Begins(Role.Subordinator, tokens, at, end);

    /// <summary>
    /// Whether what follows a cue has a word that only stands before a predicate, however far: "… sẽ đóng cầu".
    /// </summary>
    public static bool HasTense(LanguagePack pack, Frame frame) =>
        HasTense(pack, frame.Cue.Tokens, frame.Contents[0].Start, frame.Contents[0].End);

    /// <inheritdoc cref="HasTense(LanguagePack, Frame)"/>
    public static bool HasTense(LanguagePack pack, TokenRun tokens, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (pack.Begins(Role.ClauseMarker, tokens, at, end)
                && (pack.Begins(Role.Auxiliary, tokens, at, end) || pack.Begins(Role.Complementiser, tokens, at, end)))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether words begin with when something happened rather than when it was told, since a clause follows right
    /// behind the time, in an isolating language: "khai | sáng 3/12 mua một chai nước", but "khai | sáng 3/12 tại tòa".
    /// </summary>
    public static bool OpensWithTime(LanguagePack pack, TokenRun tokens, int start, int end)
    {
        if (!pack.Settings.IsIsolating || !pack.Begins(Role.Time, tokens, start, end)) return false;
        var at = start;
        while (at < end)
        {
            if (tokens[at].Kind == TokenKind.Number) at++;
            else if (pack.Match(OfTimes, tokens.AsSpan(at, end - at)) is var length and > 0) at += length;
            else break;
        }

        return end - at >= ShortestClause && !pack.BeginsAny(OfPhrases, tokens, at, end)
            && (pack.BeginsAny(OfClauses, tokens, at, end) || HasTense(pack, tokens, at, end));
    }

    /// <summary>
    /// Whether a thing has a predicate, and not only a clause that tells which one it is: "sự lo lắng | là dễ hiểu",
    /// but "sự lo lắng mà họ đã quên".
    /// </summary>
    public static bool HasPredicate(LanguagePack pack, TokenRun tokens, int start, int end)
    {
        var last = Math.Min(BeforeRelative(pack, tokens, start, end), start + ClauseReach);
        for (var at = start; at < last; at++)
        {
            if (tokens[at].Kind is TokenKind.Comma or TokenKind.Semicolon) return false;
            if (IsPredicate(pack, tokens, at, end)) return true;
        }

        return false;
    }

    /// <summary>Where a clause begins that tells which thing is meant; the end where none does.</summary>
    public static int BeforeRelative(LanguagePack pack, TokenRun tokens, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (pack.Match(Role.Subordinator, tokens.AsSpan(at, end - at), out var features) > 0
                && (features & Features.Relative) != 0)
                return at;
        }

        return end;
    }

    /// <summary>Whether words of a clause stand among the first, before any comma.</summary>
    public static bool HasMarker(LanguagePack pack, TokenRun tokens, int start, int end)
    {
        for (var at = start; at < Math.Min(end, start + ClauseReach); at++)
        {
            if (tokens[at].Kind is TokenKind.Comma or TokenKind.Semicolon) return false;
            if (pack.Begins(Role.ClauseMarker, tokens, at, end)) return true;
        }

        return false;
    }

    /// <summary>
    /// Whether somebody's pronoun is the subject of words, since more follow it than point at somebody: "kể | bà hay
    /// đi xa", but "kể | bà ấy", "kể | bà nghe".
    /// </summary>
    public static bool HasPronoun(LanguagePack pack, TokenRun tokens, int start, int end) =>
        pack.Match(Role.Pronoun, tokens.AsSpan(start, end - start)) is var length and > 0
        && start + length < end && tokens[start + length] is { Kind: TokenKind.Word, IsCapitalised: false }
        && new PhraseHeads(pack).Length(tokens.AsSpan(start, end - start)) <= length
        && !(pack.Match(Role.OtherVerb, tokens.AsSpan(start + length, end - start - length), out var verb) > 0
            && (verb & Features.Thought) != 0);
}
