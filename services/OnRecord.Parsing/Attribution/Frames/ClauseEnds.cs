using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Frames;

/// <summary>Finds where a reported clause ends within its sentence, and the reporter's own words go on.</summary>
internal static class ClauseEnds
{
    /// <summary>A clause is no shorter than this, in tokens.</summary>
    private const int Shortest = 3;

    /// <summary>
    /// Where the clause ends that begins at a token: before "; …", ", which …", ", but …", ", adding …".
    /// </summary>
    /// <param name="pack">What is known about the language.</param>
    /// <param name="frame">The frame that reports the clause.</param>
    /// <param name="start">Index of the clause's first token.</param>
    /// <param name="end">Index after the last token that it can have.</param>
    public static int Of(LanguagePack pack, Frame frame, int start, int end)
    {
        var tokens = frame.Cue.Tokens;
        end = BracketEnd(tokens, start, end);
        var dash = LastDash(pack, tokens, start, end);
        var isSubjectFirst = pack.Settings.IsSubjectFirst;
        var takesClause = TakesClause(frame);
        var lacksVerb = isSubjectFirst && takesClause;
        var lastComma = end - 1;
        while (lacksVerb && lastComma > start && tokens[lastComma].Kind != TokenKind.Comma) lastComma--;
        if (isSubjectFirst && !takesClause) end = ThingEnd(pack, tokens, start, end);
        for (var at = start + (isSubjectFirst ? 1 : Shortest); at + 1 < end; at++)
        {
            if ((tokens[at].Kind == TokenKind.Semicolon && !pack.Settings.IsIsolating) || at == dash) return at;
            lacksVerb = lacksVerb && !IsPredicate(pack, tokens, at, end);
            if (tokens[at].Kind == TokenKind.Comma && ((IsEnd(pack, tokens, at + 1, end)
                    && !(lacksVerb && at < lastComma && IsRelative(pack, tokens, at + 1, end)))
                || IsParticiple(pack, tokens, at + 1, end) || HasSubject(pack, tokens, at + 1, end)))
                return at;
        }

        return end;
    }

    /// <summary>
    /// Whether what a cue reports is a clause with a verb of its own, neither a thing nor what somebody means to do.
    /// </summary>
    private static bool TakesClause(Frame frame) =>
        !frame.Cue.Is(Features.Thought | Features.Directive | Features.Declined)
        && (frame.Opening >= 0 || (frame.Cue.Features & (Features.Strong | Features.Intent)) == Features.Strong);

    /// <summary>Where the bracket closes that a clause stands in: "(She said that all was well.)"</summary>
    private static int BracketEnd(TokenRun tokens, int start, int end)
    {
        var open = 0;
        for (var at = start; at < end; at++)
        {
            if (tokens[at].Kind == TokenKind.Open) open++;
            else if (tokens[at].Kind == TokenKind.Close && --open < 0)
                return ContentFinder.WithoutStop(tokens, start, at);
        }

        return end;
    }

    /// <summary>
    /// Where a thing that is told ends, and no clause, since its subject's next verb is joined on: "praised the plan |
    /// and said …".
    /// </summary>
    private static int ThingEnd(LanguagePack pack, TokenRun tokens, int start, int end)
    {
        if (pack.Begins(Role.Infinitive, tokens, start, end)) return end;
        for (var at = start; at + 1 < end; at++)
        {
            if (tokens[at].Kind is not (TokenKind.Word or TokenKind.Number)) return end;
            if (pack.Begins(Role.ClauseMarker, tokens, at, end) || pack.Begins(Role.OtherVerb, tokens, at, end)
                || pack.Begins(Role.Auxiliary, tokens, at, end) || pack.Begins(Role.Subordinator, tokens, at, end)
                || pack.Begins(Role.CueVerb, tokens, at, end))
                return end;
            if (at > start && pack.Match(Role.Coordinator, tokens.AsSpan(at, end - at)) is var length and > 0
                && (pack.Begins(Role.ClauseMarker, tokens, at + length, end)
                    || pack.Begins(Role.OtherVerb, tokens, at + length, end)
                    || (pack.Match(Role.CueVerb, tokens.AsSpan(at + length, end - at - length), out var features) > 0
                        && (features & Features.Strong) != 0)))
                return at;
        }

        return end;
    }

    /// <summary>
    /// The only dash of a clause, behind which the reporter's own words go on, unless they enumerate; or -1. Two set
    /// off an aside.
    /// </summary>
    private static int LastDash(LanguagePack pack, TokenRun tokens, int start, int end)
    {
        if (!pack.Settings.IsSubjectFirst) return -1;
        var dash = -1;
        for (var at = start; at < end; at++)
        {
            if (tokens[at].Kind != TokenKind.Dash) continue;
            if (dash >= 0) return -1;
            dash = at;
        }

        return dash >= 0 && dash + 1 < end && (pack.Begins(Role.OtherVerb, tokens, dash + 1, end)
            || tokens[dash + 1].Kind == TokenKind.Quotation) ? -1 : dash;
    }

    /// <summary>
    /// Whether words end a clause, and do not go on with what it reports: ", but that …", ", but not …".
    /// </summary>
    private static bool IsEnd(LanguagePack pack, TokenRun tokens, int at, int end)
    {
        var length = pack.Match(Role.ClauseEnd, tokens.AsSpan(at, end - at));
        return length > 0 && !pack.Begins(Role.Complementiser, tokens, at + length, end)
            && !pack.Begins(Role.Negation, tokens, at + length, end);
    }

    /// <summary>Whether a clause has its verb here, so far as lists hold it.</summary>
    private static bool IsPredicate(LanguagePack pack, TokenRun tokens, int at, int end) =>
        tokens[at].Kind == TokenKind.Word && (pack.Begins(Role.ClauseMarker, tokens, at, end)
            || pack.Begins(Role.OtherVerb, tokens, at, end) || pack.Begins(Role.CueVerb, tokens, at, end));

    private static bool IsRelative(LanguagePack pack, TokenRun tokens, int at, int end) =>
        pack.Match(Role.Pronoun, tokens.AsSpan(at, end - at), out var features) > 0
        && (features & Features.Relative) != 0;

    /// <summary>Whether a coordinator and somebody who acts begin another clause: ", and she …".</summary>
    private static bool HasSubject(LanguagePack pack, TokenRun tokens, int at, int end) =>
        pack.Settings.IsSubjectFirst
        && pack.Match(Role.Coordinator, tokens.AsSpan(at, end - at)) is var length and > 0 && at + length < end
        && pack.Match(Role.Pronoun, tokens.AsSpan(at + length, end - at - length), out var features) > 0
        && (features & (Features.Masculine | Features.Feminine)) != 0
        && !pack.Begins(Role.Determiner, tokens, at + length, end);

    private static bool IsParticiple(LanguagePack pack, TokenRun tokens, int at, int end) =>
        pack.Match(Role.CueVerb, tokens.AsSpan(at, end - at), out var features) > 0
        && (features & Features.Participle) != 0;
}
