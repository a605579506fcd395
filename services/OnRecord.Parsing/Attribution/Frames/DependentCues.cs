using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Frames;

/// <summary>
/// Tells, in an isolating language, the clauses of a cue that only say something of another clause or of a noun:
/// conditions, purposes, what somebody hears, what is told of a thing.
/// </summary>
internal static class DependentCues
{
    /// <summary>Whether a frame's clause reports nothing by itself.</summary>
    public static bool Is(LanguagePack pack, Frame frame) =>
        frame is { Order: FrameOrder.SpeakerCueContent, Source: { } source } && source.Surface == frame.Cue.Surface
        && (TellsOfThing(pack, frame, source) || IsSupposed(pack, frame, frame.Cue.Start)
            || (source.Start < frame.Cue.Start
                && (IsSupposed(pack, frame, source.Start) || IsCondition(pack, frame) || IsModifier(pack, frame)
                    || IsRelative(pack, frame, source) || HasAnotherDoIt(pack, frame, source))));

    /// <summary>
    /// Whether a word before the subject, or before a verb without one, makes the clause a mere thought, a reason, a
    /// purpose, a demand or what somebody hears: "nếu ông nói …", "vì cho rằng …", "đề nghị cho biết …", "nghe bà kể".
    /// </summary>
    private static bool IsSupposed(LanguagePack pack, Frame frame, int at)
    {
        var (tokens, start) = (frame.Cue.Tokens, frame.Cue.SentenceStart);
        if (at < frame.Cue.Start && pack.MatchBefore(Role.Topic, tokens, start, at, out var features) > 0
            && (features & Features.Strong) != 0) return true;
        if (at == frame.Cue.Start && pack.MatchBefore(Role.CueVerb, tokens, start, at, out features) is var told and > 0
            && (features & Features.Directive) != 0 && !tokens[at - told].IsCapitalised
            && pack.MatchBefore(Role.OrganisationHead, tokens, start, at) <= told) return true;
        if (EndsName(tokens, start, at)) return false;
        var length = pack.MatchBefore(Role.Subordinator, tokens, start, at, out features);
        if (length > 0 && (features & Features.Participle) != 0)
            return at - length <= pack.AfterConnectors(tokens, start, at) && !frame.IsExplicit;
        return (length > 0 || pack.MatchBefore(Role.OtherVerb, tokens, start, at, out features) > 0)
            && (features & (at < frame.Cue.Start ? Features.Thought : Features.Thought | Features.Weak)) != 0;
    }

    /// <summary>Whether a small word ends a name: "xã Ba Vì | cho biết".</summary>
    private static bool EndsName(TokenRun tokens, int start, int at) =>
        at - 1 > start && tokens[at - 1].IsCapitalised
        && tokens[at - 2] is { Kind: TokenKind.Word, IsCapitalised: true };

    /// <summary>
    /// Whether the subject hears somebody speak, or wants it, and says nothing: "làng nghe ông Nam nói …".
    /// </summary>
    private static bool HasAnotherDoIt(LanguagePack pack, Frame frame, Mention source)
    {
        var tokens = frame.Cue.Tokens;
        var heads = new PhraseHeads(pack);
        var end = pack.SkipBack(Role.Auxiliary, tokens, source.Start, frame.Cue.Start);
        for (var at = source.Start + 1; at < end; at++)
        {
            if (tokens[at].IsCapitalised) continue;
            if (pack.Match(Role.OtherVerb, tokens.AsSpan(at, end - at), out var features) is var verb and > 0
                && (features & Features.Thought) != 0 && at + verb < end && heads.BeginsAt(tokens, at + verb, end))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether the clause only tells what a thing before it says that somebody rejects or speaks of: "bác bỏ ý kiến |
    /// cho rằng …", "trước thông tin | cho rằng …".
    /// </summary>
    private static bool TellsOfThing(LanguagePack pack, Frame frame, Mention source)
    {
        var (tokens, start) = (frame.Cue.Tokens, frame.Cue.SentenceStart);
        if (!StatementClauses.OpensClause(pack, frame)) return false;
        var thing = frame.Cue.Start - pack.MatchBefore(Role.Thing, tokens, start, frame.Cue.Start);
        return thing < frame.Cue.Start && (source.Start <= thing || source.Start >= frame.Cue.End)
            && (pack.MatchBefore(Role.CueVerb, tokens, start, thing) > 0
                || pack.MatchBefore(Role.Preposition, tokens, start, thing) > 0);
    }

    /// <summary>
    /// Whether the clause only tells which thing is meant, and the thing's own predicate follows: "đoạn phim mà bà chia
    /// sẻ | đã gây xúc động".
    /// </summary>
    private static bool IsRelative(LanguagePack pack, Frame frame, Mention source)
    {
        var (tokens, start) = (frame.Cue.Tokens, frame.Cue.SentenceStart);
        return !frame.IsExplicit && frame.Contents[0].Start == frame.Cue.End
            && pack.MatchBefore(Role.Subordinator, tokens, start, source.Start, out var features) is var length and > 0
            && (features & Features.Relative) != 0 && source.Start - length > start
            && tokens[source.Start - length - 1].Kind is TokenKind.Word or TokenKind.Number
            && (pack.Begins(Role.Auxiliary, tokens, frame.Cue.End, frame.Contents[0].End) || IsNamed(pack, frame));
    }

    /// <summary>Whether a cue ends in the copula, and so tells what a thing is held to be: "cho | là".</summary>
    private static bool IsNamed(LanguagePack pack, Frame frame)
    {
        var tokens = frame.Cue.Tokens;
        return pack.MatchBefore(Role.Complementiser, tokens, frame.Cue.Start, frame.Cue.End, out var features) > 0
            && (features & Features.Weak) != 0;
    }

    /// <summary>
    /// Whether the clause of a cue only says when or if that behind its comma holds: "nếu xã yêu cầu, cầu sẽ đóng"; no
    /// longer where a connector has turned to the main clause before it: "dù cầu cũ song ông Lâm nói, …".
    /// </summary>
    private static bool IsCondition(LanguagePack pack, Frame frame)
    {
        if (frame is not { Order: FrameOrder.SpeakerCueContent, IsExplicit: false, Source: { } source }) return false;
        var (tokens, start) = (frame.Cue.Tokens, frame.Cue.SentenceStart);
        if (source.Surface != frame.Cue.Surface || source.Start < start) return false;
        var opening = tokens.AsSpan(start, source.Start - start);
        if (tokens[frame.Contents[0].Start - 1].Kind != TokenKind.Comma
            || pack.Match(Role.Subordinator, opening) <= pack.Match(Role.Connector, opening)
            || pack.Begins(Role.Aside, tokens, start, source.Start)) return false;
        if (pack.MatchBefore(Role.Connector, tokens, start, source.Start) is var turn and > 0
            && source.Start - turn > start)
            return false;
        for (var at = start; at < source.Start; at++)
        {
            if (tokens[at].Kind != TokenKind.Word) return false;
        }

        return true;
    }

    /// <summary>
    /// Whether the clause of a cue only describes the thing before it, whom somebody told or that somebody showed:
    /// "được xã thông báo tại hội nghị"; what somebody is accused of is said of them: "bị làng tố cáo có hành vi …".
    /// </summary>
    private static bool IsModifier(LanguagePack pack, Frame frame)
    {
        if (frame is not { Order: FrameOrder.SpeakerCueContent, IsExplicit: false, Source: { } source }
            || source.Surface != frame.Cue.Surface || source.Start >= frame.Cue.Start
            || StatementClauses.OpensClause(pack, frame))
            return false;
        var (tokens, start) = (frame.Cue.Tokens, frame.Cue.SentenceStart);
        return pack.MatchBefore(Role.Passive, tokens, start, source.Start) > 0
            && !(frame.Cue.Is(Features.Judging)
                && pack.Begins(Role.ClauseMarker, tokens, frame.Contents[0].Start, frame.Contents[0].End));
    }
}
