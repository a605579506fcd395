using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Frames;

/// <summary>
/// Tells, in an isolating language, a verb that has no more than a thing for its object before the verb that
/// reports: "Xã xác nhận vụ sập cầu và cho biết …", "chuyên gia phân tích cầu đường Lê Hoa nhận định …".
/// </summary>
internal static class HollowFrames
{
    /// <summary>No more tokens than this join the clause of a verb to what stands before: ", đồng thời cũng".</summary>
    private const int LongestJoint = 5;

    /// <summary>Whether a frame reports nothing, since a later one within what follows it does.</summary>
    /// <param name="pack">What is known about the language.</param>
    /// <param name="frame">The frame.</param>
    /// <param name="frames">All frames of its sentence.</param>
    public static bool Is(LanguagePack pack, Frame frame, ReadOnlySpan<Frame> frames)
    {
        if (!pack.Settings.IsIsolating || frame is not { Order: FrameOrder.SpeakerCueContent, IsExplicit: false }
            || frame.Contents.Count == 0)
            return false;
        var isNoun = IsNoun(pack, frame);
        foreach (var other in frames)
        {
            if (other.Cue.Start < frame.Cue.End || !Reports(pack, other, isOnlyVerb: isNoun)) continue;
            if (frame.Covers(other.Cue.Start) || EndsBefore(frame, other)) return HoldsThing(pack, frame, other);
        }

        return false;
    }

    /// <summary>Whether what follows a verb ends where the clause of another begins.</summary>
    private static bool EndsBefore(Frame frame, Frame other) =>
        frame.Contents[0].End is var end && end <= other.Cue.Start && other.Cue.Start - end <= LongestJoint;

    /// <summary>Whether a word may as well be a noun: "chuyên gia phân tích cầu đường".</summary>
    private static bool IsNoun(LanguagePack pack, Frame frame) =>
        !frame.Cue.Is(Features.Strong)
        && pack.Begins(Role.CueNoun, frame.Cue.Tokens, frame.Cue.Start, frame.Cue.End);

    /// <summary>
    /// Whether a verb has a statement behind it, and hardly does anything but report unless it is the only verb.
    /// </summary>
    private static bool Reports(LanguagePack pack, Frame frame, bool isOnlyVerb) =>
        frame is { Order: FrameOrder.SpeakerCueContent, Source: not null, IsNegated: false, Contents.Count: > 0 }
        && (frame.IsExplicit || (!frame.Cue.Is(Features.Weak)
            && (isOnlyVerb || frame.Cue.Is(Features.Strong | Features.Clausal))))
        && !frame.Cue.Is(Features.Thought | Features.OfText)
        && StatementClauses.Is(pack, frame);

    /// <summary>
    /// Whether what stands between a verb and the clause of another has no word that makes it a clause.
    /// </summary>
    private static bool HoldsThing(LanguagePack pack, Frame frame, Frame other)
    {
        var (tokens, (start, stop)) = (frame.Cue.Tokens, frame.Contents[0]);
        var own = other.Source is { } source && source.Surface == frame.Cue.Surface && source.Start >= frame.Cue.End
            && source.Start < other.Cue.Start ? source.Start : -1;
        var end = Math.Min(stop, own >= 0 ? own : other.Cue.Start);
        var isStrong = frame.Cue.Is(Features.Strong);
        if (end <= start) return IsAside(pack, frame) || (own < 0 && start == frame.Cue.End && !isStrong);
        var clause = own >= 0 ? own : pack.SkipBack(Role.Auxiliary, tokens, start, other.Cue.Start);
        if (isStrong && !IsJoined(pack, tokens, start, clause)) return false;
        if (frame.Cue.Is(Features.Clausal)) return false;
        for (var at = start; at < end; at++)
        {
            if (pack.Begins(Role.ClauseMarker, tokens, at, end)) return false;
        }

        return true;
    }

    /// <summary>Whether a comma or a conjunction stands right before a clause.</summary>
    private static bool IsJoined(LanguagePack pack, TokenRun tokens, int start, int clause) =>
        clause > start && (tokens[clause - 1].Kind == TokenKind.Comma
            || pack.MatchBefore(Role.Coordinator, tokens, start, clause) > 0);

    /// <summary>Whether a clause only says who reported before: "Như báo A đã đưa tin, …".</summary>
    private static bool IsAside(LanguagePack pack, Frame frame)
    {
        var start = frame.Cue.SentenceStart;
        return pack.Begins(Role.Aside, frame.Cue.Tokens,
            pack.AfterConnectors(frame.Cue.Tokens, start, frame.Cue.Start), frame.Cue.Start);
    }
}
