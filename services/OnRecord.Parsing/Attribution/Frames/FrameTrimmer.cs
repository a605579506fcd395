using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Frames;

/// <summary>Ends what one cue of a sentence reports where the next cue's clause begins.</summary>
internal static class FrameTrimmer
{
    /// <summary>Trims the contents of a sentence's frames.</summary>
    public static void Trim(LanguagePack pack, List<Frame> frames)
    {
        if (pack.Settings.IsSubjectFirst)
        {
            for (var i = 0; i < frames.Count; i++) frames[i] = DependentClauses.End(pack, frames[i]);
        }

        for (var i = 0; i + 1 < frames.Count; i++)
        {
            if (frames[i].Order is not (FrameOrder.SpeakerCueContent or FrameOrder.CueSpeakerContent)) continue;
            for (var next = i + 1; next < frames.Count; next++)
            {
                if (Joint(pack, frames[next]) is var joint and > 0 && joint > frames[i].Cue.End)
                {
                    frames[i] = frames[i] with { Contents = Shorten(frames[i].Contents, joint) };
                    break;
                }

                if ((!ContinuesOrCarries(pack, frames[i], frames[next])
                        && !SharesSubject(pack, frames[i], frames[next]))
                    || IsInBrackets(pack, frames[i], frames[next])
                    || (IsContentFirst(frames[next]) && frames[next].Contents[0].End <= frames[i].Cue.Start)) continue;
                var end = IsContentFirst(frames[next])
                    ? frames[next].Contents[0].End
                    : ClauseStart(pack, frames[next].Cue.Tokens, frames[i].Cue.End, frames[next].Cue.Start);
                if (BeginsBehind(frames[i], frames[next])) break;
                var contents = Shorten(frames[i].Contents, end);
                if (contents != frames[i].Contents) frames[i] = frames[i] with { Contents = contents };
                break;
            }
        }
    }

    /// <summary>
    /// Leaves what several verbs lead to to the nearest of them: "…, der das Beben gemessen hatte, sagte, dass …",
    /// "sprach sich dagegen aus und sagte, dass …".
    /// </summary>
    public static void LeaveToNearest(List<Frame> frames)
    {
        for (var last = frames.Count - 1; last > 0; last--)
        {
            if (frames[last] is not { Contents.Count: > 0 } nearest) continue;
            for (var before = last - 1; before >= 0; before--)
            {
                if (frames[before].Contents.Count == 0 || frames[before].Contents[0] != nearest.Contents[0]) continue;
                frames.RemoveAt(before);
                last--;
            }
        }
    }

    /// <summary>
    /// The comma behind which a coordinator joins another speaker's clause: "Doe said that …, and Roe said that …"; or
    /// -1.
    /// </summary>
    private static int Joint(LanguagePack pack, Frame frame)
    {
        if (!pack.Settings.IsSubjectFirst || frame.Source is not { } source || source.Surface != frame.Cue.Surface
            || source.Start > frame.Cue.Start || frame.Order != FrameOrder.SpeakerCueContent) return -1;
        var tokens = frame.Cue.Tokens;
        var start = frame.Cue.SentenceStart;
        var at = source.Start - pack.MatchBefore(Role.Coordinator, tokens, start, source.Start);
        return at < source.Start && at > start && tokens[at - 1].Kind == TokenKind.Comma ? at - 1 : -1;
    }

    /// <summary>
    /// Whether a frame has the same subject, names at the end who carried the report, or reports all before it.
    /// </summary>
    private static bool ContinuesOrCarries(LanguagePack pack, Frame before, Frame frame) =>
        (frame.HasEllipsis && !frame.Cue.Is(Features.Participle) && !FollowsSubject(pack, before, frame))
        || (frame.Source is not null && frame.Order == FrameOrder.ContentSpeakerCue
            && frame.Cue.Start < frame.Source.Start)
        || IsContentFirst(frame);

    /// <summary>
    /// Whether a verb whose subject nothing shows stands right behind a capital within what another reports, in an
    /// isolating language: "cho biết Campuchia đã không chia sẻ …".
    /// </summary>
    private static bool FollowsSubject(LanguagePack pack, Frame before, Frame frame)
    {
        if (!pack.Settings.IsIsolating) return false;
        var tokens = frame.Cue.Tokens;
        var at = pack.SkipBack(Role.Auxiliary, tokens, before.Cue.End, frame.Cue.Start);
        return at > before.Cue.End && tokens[at - 1].IsCapitalised;
    }

    /// <summary>
    /// Whether a verb is joined to another by their subject and a comma, or by a coordinator where it does nothing but
    /// report, in an isolating language: "xác nhận vụ sập cầu và cho biết", "…, bác bỏ cáo buộc".
    /// </summary>
    private static bool SharesSubject(LanguagePack pack, Frame frame, Frame next)
    {
        if (!pack.Settings.IsIsolating || next.Order != FrameOrder.SpeakerCueContent
            || frame.Source is null || next.Source != frame.Source)
            return false;
        var tokens = next.Cue.Tokens;
        var at = pack.SkipBack(Role.Auxiliary, tokens, frame.Cue.End, next.Cue.Start);
        if (at <= frame.Cue.End) return false;
        var isStrong = next.Cue.Is(Features.Strong);
        if (tokens[at - 1].Kind == TokenKind.Comma)
            return isStrong || (next.Cue.Is(Features.Judging | Features.Directive)
                && !next.Cue.Is(Features.Weak));
        return isStrong && pack.MatchBefore(Role.Coordinator, tokens, frame.Cue.End, at) > 0;
    }

    /// <summary>
    /// Whether a cue stands in brackets within what another reports, in an isolating language: "cho biết ông Nam
    /// (thường gọi là Năm) đã về".
    /// </summary>
    private static bool IsInBrackets(LanguagePack pack, Frame frame, Frame other)
    {
        var tokens = other.Cue.Tokens;
        for (var at = other.Cue.Start - 1; pack.Settings.IsIsolating && at >= frame.Cue.End; at--)
        {
            if (tokens[at].Kind == TokenKind.Close) return false;
            if (tokens[at].Kind == TokenKind.Open) return true;
        }

        return false;
    }

    /// <summary>
    /// Whether what a cue reports begins behind another cue, which thus stands in its own clause: "sagte er Zeugen
    /// zufolge: …".
    /// </summary>
    private static bool BeginsBehind(Frame frame, Frame other) =>
        frame.Contents.Count > 0 && frame.IsExplicit && frame.Contents[0].Start >= other.Cue.End;

    private static bool IsContentFirst(Frame frame) =>
        frame.Order is FrameOrder.ContentSpeakerCue or FrameOrder.ContentCueSpeaker && frame.Contents.Count > 0;

    private static int ClauseStart(LanguagePack pack, TokenRun tokens, int start, int cue)
    {
        var at = cue;
        while (at > start)
        {
            if (tokens[at - 1].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Semicolon) at--;
            else if (at < cue && tokens[at].Kind == TokenKind.Comma) break;
            else if (pack.MatchBefore(Role.Connector, tokens, start, at) is var connector and > 0) at -= connector;
            else if (pack.MatchBefore(Role.Coordinator, tokens, start, at) is var coordinator and > 0)
                at -= coordinator;
            else if (pack.MatchBefore(Role.Auxiliary, tokens, start, at) is var auxiliary and > 0) at -= auxiliary;
            else break;
        }

        return at;
    }

    private static Contents Shorten(Contents contents, int end)
    {
        Contents shortened = [];
        foreach (var (start, contentEnd) in contents)
        {
            if (start < end) shortened = shortened.And((start, Math.Min(contentEnd, end)));
        }

        return shortened;
    }
}
