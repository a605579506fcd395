using OnRecord.Parsing.Reading;
using OnRecord.V1;

namespace OnRecord.Parsing.Attribution;

/// <summary>Makes one quote of two marked spans that only their attribution parts: “A,” she said, “B.”</summary>
internal static class QuoteJoiner
{
    /// <summary>Joins a marked span to the one before it, or returns null where they are two quotes.</summary>
    /// <param name="article">The article.</param>
    /// <param name="first">The finding before.</param>
    /// <param name="second">The finding that may go on with it.</param>
    public static Finding? Join(Article article, Finding first, Finding second)
    {
        if (first.Frame is not { } frame || second.Frame != frame || first.Repair != second.Repair) return null;
        if (!InSentence(frame, first) || !InSentence(frame, second)) return null;
        if (frame.Order is not (FrameOrder.ContentSpeakerCue or FrameOrder.ContentCueSpeaker)) return null;
        if (first.Kind == QuoteKind.Term || second.Kind == QuoteKind.Term || first.Spans.Count > 1) return null;

        var cue = frame.Surface.Range(frame.CueStart, frame.CueEnd);
        if (first.Parts[^1].End > cue.Start || second.Parts[0].Start < cue.End) return null;
        if (EndsSentence(article.Text, first.Parts[^1])) return null;
        return first with
        {
            Kind = QuoteKind.Direct,
            Parts = [.. first.Parts, .. second.Parts],
            Spans = [.. first.Spans, .. second.Spans],
            Clause = default,
        };
    }

    private static bool InSentence(Frame frame, Finding finding)
    {
        var (start, end) = frame.Surface.Sentences[frame.Sentence];
        var sentence = frame.Surface.Range(start, end);
        return sentence.Start <= finding.Parts[0].Start && finding.Parts[^1].End <= sentence.End;
    }

    private static bool EndsSentence(string text, TextRange range) => text[range.End - 1] is '.' or '!' or '?' or '…';
}
