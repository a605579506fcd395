using OnRecord.Parsing.Attribution.Frames;
using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Spans;

/// <summary>The rules that tie a marked span to a frame of its own sentence, the surest first.</summary>
/// <remarks>Ordered sieves after Muzny et al., "A Two-stage Sieve Approach for Quote Attribution" (EACL
/// 2017).</remarks>
internal static class Sieves
{
    /// <summary>A weak cue reaches no further than this many tokens.</summary>
    private const int WeakReach = 8;

    /// <summary>A row of quotes behind a colon is no longer than this, in tokens.</summary>
    private const int RowReach = 40;

    /// <summary>Finds the frame of the sentence that holds a span most closely.</summary>
    /// <param name="pack">What is known about the language.</param>
    /// <param name="place">Where the span stands.</param>
    /// <param name="frames">The frames of its sentence.</param>
    public static Evidence? InSentence(LanguagePack pack, Placement place, ReadOnlySpan<Frame> frames) =>
        QuoteBefore(pack, place, frames) ?? Colon(place, frames) ?? Adjacent(place, frames)
        ?? Preposition(place, frames) ?? Complement(pack, place, frames);

    /// <summary>"Q", ông Lâm nói; "Q," she said; "Q," said Smith.</summary>
    private static Evidence? QuoteBefore(LanguagePack pack, Placement place, ReadOnlySpan<Frame> frames)
    {
        foreach (var frame in frames)
        {
            if (frame.Order is not (FrameOrder.ContentSpeakerCue or FrameOrder.ContentCueSpeaker)) continue;
            if (frame.Contents.Count == 0 || frame.Source is null) continue;
            var (start, end) = frame.Contents[0];
            if (start <= place.Token && EndsContent(place, end)
                && (!pack.Settings.IsIsolating || !OnlyCarries(frame, place, frames)))
                return new Evidence(Name(frame), frame, frame.Source, Strength.Adjacent);
        }

        return null;
    }

    /// <summary>
    /// Whether a body behind a quote only passes on what somebody else is on record for: "Ông Lâm khẳng định … “Q”,
    /// theo Reuters."
    /// </summary>
    private static bool OnlyCarries(Frame frame, Placement place, ReadOnlySpan<Frame> frames)
    {
        if (frame.Source is not { Kind: MentionKind.Organisation } carrier || carrier.Start < frame.Cue.End)
            return false;
        foreach (var other in frames)
        {
            if (other.Cue.End <= place.Token && other.Covers(place.Token) && other.Source is { } source
                && source.Kind != MentionKind.Document
                && other.Cue.Is(Features.Strong))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a span ends what is reported, other quotes of the same row aside: "Q", "Q", ông Lâm nói.
    /// </summary>
    private static bool EndsContent(Placement place, int end)
    {
        for (var at = place.Token + 1; at < end; at++)
        {
            if (place.Surface.Tokens[at].Kind is not (TokenKind.Quotation or TokenKind.Comma or TokenKind.Semicolon))
                return false;
        }

        return place.Token < end;
    }

    /// <summary>Ông Lâm nói: "Q"; Smith: "Q".</summary>
    private static Evidence? Colon(Placement place, ReadOnlySpan<Frame> frames)
    {
        var first = place.Token;
        while (first > Math.Max(place.SentenceStart, place.Token - RowReach)
            && place.Surface.Tokens[first - 1].Kind is TokenKind.Quotation or TokenKind.Comma)
            first--;
        if (first == place.SentenceStart || place.Surface.Tokens[first - 1].Kind != TokenKind.Colon) return null;
        Frame? carrier = null;
        for (var i = frames.Length - 1; i >= 0; i--)
        {
            if (frames[i].Cue.Start >= place.Token || !frames[i].Covers(place.Token)) continue;
            if (IsThoughtTold(frames, i, first - 1)) continue;
            if (frames[i].Order is not (FrameOrder.CueSpeakerContent or FrameOrder.ContentSpeakerCue))
                return new Evidence("colon", frames[i], frames[i].Source, Strength.Adjacent);
            carrier ??= frames[i];
        }

        return carrier is null ? null : new Evidence("colon", carrier, carrier.Source, Strength.Adjacent);
    }

    /// <summary>
    /// Whether a frame only holds what somebody thinks of whom another tells, far from the colon: "bà nhận định việc mẹ
    /// lo cho con là dễ hiểu: “Q”".
    /// </summary>
    private static bool IsThoughtTold(ReadOnlySpan<Frame> frames, int at, int colon)
    {
        const Features weakThought = Features.Thought | Features.Weak;
        var thought = frames[at];
        if ((thought.Cue.Features & weakThought) != weakThought || thought.Cue.End >= colon) return false;
        for (var i = 0; i < at; i++)
        {
            if (frames[i].Cue.Is(Features.Strong) && frames[i].Source is not null
                && frames[i].Covers(thought.Cue.Start)) return true;
        }

        return false;
    }

    /// <summary>The span is where the content begins: ông Lâm nói "Q"; he said, "Q"; "…," he said, "Q".</summary>
    private static Evidence? Adjacent(Placement place, ReadOnlySpan<Frame> frames)
    {
        for (var i = frames.Length - 1; i >= 0; i--)
        {
            foreach (var (start, _) in frames[i].Contents)
            {
                if (start == place.Token && frames[i].Cue.Start < start)
                    return new Evidence(Name(frames[i]), frames[i], frames[i].Source, Strength.Adjacent);
            }
        }

        return null;
    }

    /// <summary>Theo ông Lâm, … "Q" …; … "Q" …, theo ông Lâm.</summary>
    private static Evidence? Preposition(Placement place, ReadOnlySpan<Frame> frames)
    {
        foreach (var frame in frames)
        {
            if (frame.Order == FrameOrder.CueSpeakerContent && frame.Covers(place.Token)
                && !HasCueBetween(frames, frame.Cue.End, place.Token))
                return new Evidence("source-preposition", frame, frame.Source, Strength.Within);
        }

        return null;
    }

    /// <summary>The span stands within what a cue before it, or after it, reports.</summary>
    private static Evidence? Complement(LanguagePack pack, Placement place, ReadOnlySpan<Frame> frames)
    {
        for (var i = frames.Length - 1; i >= 0; i--)
        {
            var frame = frames[i];
            if (frame.Cue.End > place.Token || !frame.Covers(place.Token)) continue;
            if (frame.Cue.Is(Features.Weak) && !frame.IsExplicit && place.Token - frame.Cue.End > WeakReach)
                continue;
            frame = Outer(pack, place, frames, i) ?? frame;
            return new Evidence(frame.HasEllipsis ? "complement.same-subject" : "complement", frame, frame.Source,
                Strength.Within);
        }

        foreach (var frame in frames)
        {
            if ((pack.Settings.MarksMeanSpeech || frame.Cue.Start > place.Token) && frame.Covers(place.Token))
                return new Evidence("complement.before-cue", frame, frame.Source, Strength.Within);
        }

        return null;
    }

    /// <summary>
    /// The frame of somebody who is on record for what another frame within its words says of somebody else: "Doe said
    /// that Roe wanted “a truce”". A body or a text only carries the words of whoever it says has spoken.
    /// </summary>
    private static Frame? Outer(LanguagePack pack, Placement place, ReadOnlySpan<Frame> frames, int inner)
    {
        for (var i = inner - 1; i >= 0; i--)
        {
            var frame = frames[i];
            if (frame.Source is not { } source || source == frames[inner].Source
                || !frame.Cue.Is(Features.Strong)
                || !frame.Covers(place.Token) || !frame.Covers(frames[inner].Cue.Start))
                continue;
            if (GoesOn(pack, frames[inner])) continue;
            if (!frames[inner].Cue.Is(Features.Strong)
                || source.Kind is not (MentionKind.Organisation or MentionKind.Document)) return frame;
        }

        return null;
    }

    /// <summary>
    /// Whether a frame begins a clause of its own beside the one before: "…, and Roe vowed …", "…, while Roe said …".
    /// </summary>
    private static bool GoesOn(LanguagePack pack, Frame frame)
    {
        if (frame.Source is not { } source || source.Surface != frame.Cue.Surface) return false;
        var tokens = frame.Cue.Tokens;
        var joined = source.Start - Math.Max(pack.MatchBefore(Role.Coordinator, tokens, 0, source.Start),
            pack.MatchBefore(Role.ClauseEnd, tokens, 0, source.Start));
        return joined < source.Start && joined > 0
            && (tokens[joined - 1].Kind == TokenKind.Comma || frame.Cue.Surface.EndsInMark(joined - 1));
    }

    private static bool HasCueBetween(ReadOnlySpan<Frame> frames, int start, int end)
    {
        foreach (var frame in frames)
        {
            if (frame.Cue.Start >= start && frame.Cue.End <= end && frame.Covers(end)
                && !frame.Cue.Is(Features.Weak) && frame.Source is not null) return true;
        }

        return false;
    }

    private static string Name(Frame frame) => frame.Order switch
    {
        FrameOrder.ContentSpeakerCue =>
            frame.Cue.Start < frame.Contents[0].End ? "frame.cue-quote" : "frame.quote-speaker-cue",
        FrameOrder.ContentCueSpeaker => "frame.quote-cue-speaker",
        FrameOrder.CueSpeakerContent => "source-preposition",
        FrameOrder.SpeakerColonContent => "colon",
        _ => frame.HasEllipsis ? "frame.cue-quote" : "frame.speaker-cue-quote",
    };
}
