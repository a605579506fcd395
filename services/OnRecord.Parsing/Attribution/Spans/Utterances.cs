using OnRecord.Parsing.Attribution.Frames;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Spans;

/// <summary>Tells whole utterances from fragments.</summary>
internal static class Utterances
{
    /// <summary>So many words are a statement, whether or not they end as a sentence does.</summary>
    private const int ShortestStatement = 6;

    /// <summary>
    /// Whether a span next to its cue is all that is reported: it is long or ends a sentence, or stands alone before
    /// the cue, and no words of the reporter's own begin the clause that it only completes.
    /// </summary>
    public static bool IsWhole(LanguagePack pack, SpanShape shape, Evidence evidence, Placement place)
    {
        var isWhole = shape.Words >= ShortestStatement || shape.EndsSentence;
        if (evidence.Frame is not { Order: FrameOrder.ContentSpeakerCue or FrameOrder.ContentCueSpeaker } frame
            || frame.Cue.Surface != place.Surface || place.Token >= frame.Cue.Start) return isWhole;
        var tokens = place.Surface.Tokens;
        foreach (var (start, end) in frame.Contents)
        {
            if (start == place.Token) return end == place.Token + 1 || isWhole;
            if (start < place.Token && place.Token < end && tokens[place.Token - 1].Kind == TokenKind.Word)
                return isWhole && pack.AreConnectors(tokens, start, place.Token);
        }

        return isWhole;
    }
}
