using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution.Frames;

/// <summary>
/// Ends what is reported in a clause that depends on another where that other goes on: "When Doe said that …, Roe
/// left."
/// </summary>
internal static class DependentClauses
{
    /// <summary>Ends the content of a frame whose clause depends on the one behind its comma.</summary>
    public static Frame End(LanguagePack pack, Frame frame)
    {
        if (frame.Order != FrameOrder.SpeakerCueContent || frame.Contents.Count != 1) return frame;
        var (start, end) = frame.Contents[0];
        if (start < frame.Cue.End || frame.Cue.Tokens[start - 1].Kind == TokenKind.Comma) return frame;
        var stop = Opens(pack, frame) || LacksSubject(pack, frame, start) ? Comma(pack, frame.Cue.Surface, start, end)
            : IsSetIn(frame) ? Resumption(pack, frame.Cue.Tokens, start, end)
            : end;
        return stop < end ? frame with { Contents = [(start, stop)] } : frame;
    }

    /// <summary>Whether the clause that a cue stands in opens its sentence and is not its main one.</summary>
    private static bool Opens(LanguagePack pack, Frame frame)
    {
        var tokens = frame.Cue.Tokens;
        var first = frame.Cue.SentenceStart;
        while (first < frame.Cue.Start
            && pack.Match(Role.Connector, tokens.AsSpan(first, frame.Cue.Start - first)) is var length and > 0
            && !pack.Begins(Role.Subordinator, tokens, first, frame.Cue.Start))
        {
            first += length;
            if (first < frame.Cue.Start && tokens[first].Kind == TokenKind.Comma) first++;
        }

        if (first == frame.Cue.Start) return frame.IsPassive || frame.Cue.Is(Features.Participle);
        if (first + 1 == frame.Cue.Start && pack.Begins(Role.OtherVerb, tokens, first, frame.Cue.Start)) return true;
        if (!pack.Begins(Role.Subordinator, tokens, first, frame.Cue.Start)
            && !(IsRelative(frame) && pack.Begins(Role.Preposition, tokens, first, frame.Cue.Start))) return false;
        var until = frame.Source is { } source && source.Surface == frame.Cue.Surface && source.Start > first
            ? Math.Min(source.Start, frame.Cue.Start) : frame.Cue.Start;
        for (var at = first; at < until; at++)
        {
            if (tokens[at].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Quotation) return false;
        }

        return true;
    }

    /// <summary>Whether a verb without a subject follows a cue: "a plan, which officials said will go on, …".</summary>
    private static bool LacksSubject(LanguagePack pack, Frame frame, int start) =>
        start == frame.Cue.End && !frame.IsExplicit
        && pack.Begins(Role.OtherVerb, frame.Cue.Tokens, start, frame.Contents[0].End);

    /// <summary>
    /// Whether a clause is set into another one: "Doe, who said that …, left", "Doe, saying that …, left".
    /// </summary>
    private static bool IsSetIn(Frame frame) =>
        frame.IsPassive || frame.Cue.Is(Features.Participle) || IsRelative(frame);

    private static bool IsRelative(Frame frame) =>
        frame.Source is { } source && (source.Features & Features.Relative) != 0;

    /// <summary>
    /// The comma behind which the verb stands of the clause around the one that is set in; or the end.
    /// </summary>
    private static int Resumption(LanguagePack pack, TokenRun tokens, int start, int end)
    {
        for (var at = start + 1; at + 1 < end; at++)
        {
            if (tokens[at].Kind == TokenKind.Comma && (pack.Begins(Role.OtherVerb, tokens, at + 1, end)
                || pack.Begins(Role.Auxiliary, tokens, at + 1, end)
                || (pack.Match(Role.CueVerb, tokens.AsSpan(at + 1, end - at - 1), out var features) > 0
                    && (features & Features.Participle) == 0)))
                return at;
        }

        return end;
    }

    /// <summary>The comma behind which the other clause goes on.</summary>
    private static int Comma(LanguagePack pack, Surface surface, int start, int end)
    {
        var tokens = surface.Tokens;
        for (var at = start + 1; at + 1 < end; at++)
        {
            if (tokens[at].Kind == TokenKind.Quotation && surface.EndsInMark(at)
                && tokens[at + 1].Kind == TokenKind.Word
                && !pack.Begins(Role.Coordinator, tokens, at + 1, end))
                return at + 1;
            if (tokens[at].Kind == TokenKind.Comma && !pack.Begins(Role.Coordinator, tokens, at + 1, end)
                && tokens[at + 1].Kind != TokenKind.Quotation)
                return at;
        }

        return end;
    }
}
