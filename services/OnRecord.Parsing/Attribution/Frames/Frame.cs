using OnRecord.Parsing.Attribution.Mentions;

namespace OnRecord.Parsing.Attribution.Frames;

/// <summary>How the parts of a frame follow one another.</summary>
internal enum FrameOrder
{
    /// <summary>Speaker, cue, content: "ông Lâm nói …", "she said that …".</summary>
    SpeakerCueContent,

    /// <summary>Content, speaker, cue: "…, ông Lâm nói", "…, she said".</summary>
    ContentSpeakerCue,

    /// <summary>Content, cue, speaker: "…, said Smith".</summary>
    ContentCueSpeaker,

    /// <summary>Cue, speaker, content: "Theo ông Lâm, …", "according to her, …".</summary>
    CueSpeakerContent,

    /// <summary>A colon after a speaker without a cue: "Smith: …".</summary>
    SpeakerColonContent,
}

/// <summary>A cue with the speaker and the content that belong to it.</summary>
/// <param name="Cue">The words that report; empty, and right before a colon, where there are none.</param>
/// <param name="Order">How its parts follow one another.</param>
/// <param name="Source">Who speaks, or null where the clause does not say.</param>
/// <param name="Contents">What is reported, as half-open ranges of the surface's tokens, in order.</param>
/// <param name="IsExplicit">Whether a colon or a complementiser marks the content as reported.</param>
internal sealed record Frame(Cue Cue, FrameOrder Order, Mention? Source, Contents Contents, bool IsExplicit)
{
    /// <summary>
    /// Whether the source is taken from a clause before, because the frame's own clause has no subject.
    /// </summary>
    public bool HasEllipsis { get; init; }

    /// <summary>Whether the speaker is reported not to have said it.</summary>
    public bool IsNegated { get; init; }

    /// <summary>
    /// Whether the frame's verb is passive, so that nobody needs to be named who speaks: "asked whether …".
    /// </summary>
    public bool IsPassive { get; init; }

    /// <summary>
    /// Who only carried the words, where the verb that says so is no frame of its own: "Reuters dẫn lời ông Lâm nói …".
    /// </summary>
    public Mention? Carrier { get; init; }

    /// <summary>Index of the first token of the complementiser that opens the content, or -1.</summary>
    public int Opening { get; init; } = -1;

    /// <summary>Where the whole reported clause begins whose content begins at a token.</summary>
    public int ClauseStart(int contentStart) =>
        Opening >= 0 && contentStart == Contents[0].Start ? Opening : contentStart;

    /// <summary>Whether a token lies within the content of any of some frames.</summary>
    public static bool AnyCovers(List<Frame> frames, int token)
    {
        foreach (var frame in frames)
        {
            if (frame.Covers(token)) return true;
        }

        return false;
    }

    /// <summary>Whether a token lies within the content.</summary>
    public bool Covers(int token)
    {
        foreach (var (start, end) in Contents)
        {
            if (start <= token && token < end) return true;
        }

        return false;
    }
}
