using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.V1;

namespace OnRecord.Parsing.Attribution.Frames;

/// <summary>Tells how a statement was reported: whether it was made at all, and who only carried it.</summary>
internal static class Reporting
{
    /// <summary>Whether a frame says that its content was said.</summary>
    public static Stance StanceOf(Frame? frame) =>
        frame is null ? Stance.Unspecified
        : frame.Cue.Is(Features.Declined) ? Stance.Declined
        : frame.IsNegated ? Stance.Negated : Stance.Unspecified;

    /// <summary>
    /// The body that a source preposition names around somebody else's words: "Theo KCNA, ông Kim nói …"; or null.
    /// </summary>
    /// <param name="pack">What is known about the language.</param>
    /// <param name="frame">The frame of the words.</param>
    /// <param name="frames">All frames of its sentence.</param>
    public static Mention? CarrierOf(LanguagePack pack, Frame? frame, ReadOnlySpan<Frame> frames)
    {
        if (frame?.Carrier is { } carrier) return carrier;
        if (frame?.Source is null || frame.Cue.IsEmpty) return null;
        foreach (var other in frames)
        {
            if (other != frame && Carries(pack, other, frame)) return other.Source;
        }

        return null;
    }

    /// <summary>
    /// Whether a frame names only who carried the words that another frame of the sentence gives to their speaker.
    /// </summary>
    public static bool OnlyCarries(LanguagePack pack, Frame frame, ReadOnlySpan<Frame> frames)
    {
        foreach (var other in frames)
        {
            if (other != frame && other.Source is not null && other.Contents.Count > 0 && Carries(pack, frame, other)
                && (!pack.Settings.IsIsolating || IsToldBy(pack, other)))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether somebody is the subject right before a cue, and what follows is a statement: not "ví dụ cho thấy …".
    /// </summary>
    private static bool IsToldBy(LanguagePack pack, Frame frame)
    {
        if (frame.Cue.Is(Features.Directive) && !frame.IsExplicit || !StatementClauses.Is(pack, frame))
            return false;
        var tokens = frame.Cue.Tokens;
        if (frame.Source is not { } source || source.Surface != frame.Cue.Surface) return false;
        for (var at = source.End; at < frame.Cue.Start; at++)
        {
            if (pack.Begins(Role.OtherVerb, tokens, at, frame.Cue.Start)
                && !pack.Begins(Role.Auxiliary, tokens, at, frame.Cue.Start)) return false;
        }

        return true;
    }

    private static bool Carries(LanguagePack pack, Frame carrier, Frame frame) =>
        (carrier.Order == FrameOrder.CueSpeakerContent || (pack.Settings.IsIsolating && IsPhraseBehind(carrier)))
        && carrier.Source is { Kind: MentionKind.Organisation or MentionKind.Document }
        && frame.Order == FrameOrder.SpeakerCueContent && !frame.Cue.Is(Features.Weak | Features.Thought)
        && carrier.Covers(frame.Cue.Start);

    /// <summary>Whether a source preposition stands behind what it reports: "…, theo KCNA".</summary>
    private static bool IsPhraseBehind(Frame frame) =>
        frame.Order == FrameOrder.ContentSpeakerCue && frame.Source is { } source && frame.Cue.Start < source.Start;
}
