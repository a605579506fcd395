using OnRecord.Parsing.Attribution.VerbSecond;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Reading;

namespace OnRecord.Parsing.Attribution.Frames;

/// <summary>Tells how far the words reach that report, beyond the verb or noun by which a frame is found.</summary>
internal static class CueExtent
{
    /// <summary>The characters of a frame's cue; empty where it has none.</summary>
    public static TextRange Of(LanguagePack pack, Frame frame)
    {
        var (tokens, start, end) = (frame.Cue.Tokens, frame.Cue.Start, frame.Cue.End);
        if (pack.Settings.IsIsolating)
        {
            // "…", đó là tâm sự của cô Hoa: what it was is said by the noun
            if (frame.Cue.Is(Features.OfNoun) && frame.Source is { } owner && owner.Start > end
                && pack.Match(Role.CueNoun, tokens.AsSpan(end, owner.Start - end)) is var noun and > 0)
                return frame.Cue.Surface.Range(end, end + noun);
            end = WithoutLink(pack, frame);
        }

        if (pack.Settings.VerbSecond) (start, end) = new VerbBrackets(pack).Around(frame);
        if (!pack.Settings.CueHoldsNeighbours) return start < end ? frame.Cue.Surface.Range(start, end) : default;
        if (start == end)
            return start < tokens.Length && tokens[start].Kind == TokenKind.Colon ? tokens[start].Range : default;
        if (frame.Order != FrameOrder.CueSpeakerContent)
        {
            var first = frame.Source is { } source && source.End <= start
                ? source.End : frame.Cue.SentenceStart;
            start = pack.SkipBack(Role.Auxiliary, tokens, first, start);
        }

        if (end < tokens.Length && tokens[end].Kind == TokenKind.Colon) end++;
        return frame.Cue.Surface.Range(start, end);
    }

    /// <summary>
    /// Where a verb ends whose last words only lead to whom or what is behind them: "nói | với", "gọi | đây là",
    /// "thêm | rằng".
    /// </summary>
    private static int WithoutLink(LanguagePack pack, Frame frame)
    {
        var (tokens, start, end) = (frame.Cue.Tokens, frame.Cue.Start, frame.Cue.End);
        var opening = pack.MatchBefore(Role.Complementiser, tokens, start, end, out var features);
        var opensClause = opening > 0;
        if (!opensClause && pack.MatchBefore(Role.AddresseePreposition, tokens, start, end) == 0
            && pack.MatchBefore(Role.Preposition, tokens, start, end) == 0) return end;
        for (var stop = end - 1; stop > start && stop >= end - (opensClause ? 2 : 1); stop--)
        {
            if (pack.Match(Role.CueVerb, tokens.AsSpan(start, stop - start)) == stop - start) return stop;
        }

        if (!opensClause || frame.Cue.Is(Features.Clausal) || end - opening == start) return end;
        return (features & Features.Weak) == 0 ? end - opening : end;
    }
}
