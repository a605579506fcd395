using OnRecord.Parsing.Attribution.Frames;
using OnRecord.Parsing.Reading;
using OnRecord.V1;

namespace OnRecord.Parsing.Attribution.Spans;

/// <summary>
/// Makes one quote of marked spans that only their attribution parts: “A,” she said, “B.” The attribution may end a
/// sentence, and what follows in marks then goes on: “A,” she said. “B.”
/// </summary>
internal static class QuoteJoiner
{
    /// <summary>Joins a marked span to the one before it, or returns null where they are two quotes.</summary>
    /// <param name="article">The article.</param>
    /// <param name="first">The finding before.</param>
    /// <param name="second">The finding that may go on with it.</param>
    public static Finding? Join(Article article, Finding first, Finding second)
    {
        if (first.Frame is not { } frame || second.Frame != frame) return null;
        if (!EndAlike(first.Repair, second.Repair)) return null;
        if (second.Rule == "floating") return GoesOn(article, frame, first, second) ? Joined(first, second) : null;
        if (second.Rule == "row" || !InSentence(frame, first) || !InSentence(frame, second)) return null;
        if (frame.Order is not (FrameOrder.ContentSpeakerCue or FrameOrder.ContentCueSpeaker)) return null;
        if (first.Kind == QuoteKind.Term || second.Kind == QuoteKind.Term || first.Spans.Count > 1) return null;

        var cue = frame.Cue.Surface.Range(frame.Cue.Start, frame.Cue.End);
        if (first.Parts[^1].End > cue.Start || second.Parts[0].Start < cue.End) return null;
        return EndsSentence(article.Text, first.Parts[^1]) ? null : Joined(first, second);
    }

    private static Finding Joined(Finding first, Finding second) => first with
    {
        Kind = QuoteKind.Direct,
        Parts = Lengthened(first.Parts, second.Parts),
        Spans = Lengthened(first.Spans, second.Spans),
        Clause = default,
        Repair = first.Repair == MarkRepair.Unspecified ? second.Repair : first.Repair,
    };

    /// <summary>Whether the same was done to the ends of two spans, whatever mark stands within them.</summary>
    private static bool EndAlike(MarkRepair first, MarkRepair second) =>
        (first == MarkRepair.Stray ? MarkRepair.Unspecified : first)
        == (second == MarkRepair.Stray ? MarkRepair.Unspecified : second);

    /// <summary>
    /// Some things and more behind them. What has been lengthened before is lengthened itself, since the quote that it
    /// belonged to is given up: else a long row of quotes would be copied again and again.
    /// </summary>
    private static List<T> Lengthened<T>(IReadOnlyList<T> first, IReadOnlyList<T> second)
    {
        var whole = first as List<T> ?? [.. first];
        whole.AddRange(second);
        return whole;
    }

    /// <summary>
    /// Whether a quote goes on in the next sentence of its paragraph, with nothing but its attribution between.
    /// </summary>
    private static bool GoesOn(Article article, Frame frame, Finding first, Finding second)
    {
        if (first.Kind != QuoteKind.Direct || second.Kind != QuoteKind.Direct || second.Block != first.Block)
            return false;
        var attributed = frame.Cue.Tokens[frame.Cue.SentenceEnd - 1].End;
        var between = Math.Max(first.Parts[^1].End, attributed);
        foreach (var c in article.Text.AsSpan(between, Math.Max(0, second.Parts[0].Start - between)))
        {
            if (char.IsLetterOrDigit(c)) return false;
        }

        return true;
    }

    private static bool InSentence(Frame frame, Finding finding)
    {
        var sentence = frame.Cue.Surface.Range(frame.Cue.SentenceStart, frame.Cue.SentenceEnd);
        return sentence.Start <= finding.Parts[0].Start && finding.Parts[^1].End <= sentence.End;
    }

    private static bool EndsSentence(string text, TextRange range) => text[range.End - 1] is '.' or '!' or '?' or '…';
}
