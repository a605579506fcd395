using OnRecord.Parsing.Attribution.Frames;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;
using OnRecord.Parsing.Reading;

namespace OnRecord.Parsing.Attribution.Statements;

/// <summary>Finds where a statement begins and ends within what its frame holds.</summary>
internal static class StatementEdges
{
    /// <summary>So few tokens before a colon and a quote only introduce it.</summary>
    private const int ShortestIntroduction = 8;

    /// <summary>The part of a statement that one of a frame's contents is; empty where it is none.</summary>
    public static (int Start, int End) Of(Article article, Frame frame, (int Start, int End) content)
    {
        var (pack, surface) = (article.Pack, frame.Cue.Surface);
        var start = content.Start;
        if (start < frame.Cue.Start && pack.Settings.IsSubjectFirst
            && frame.Order is FrameOrder.ContentSpeakerCue or FrameOrder.ContentCueSpeaker)
            start = pack.AfterConnectors(surface.Tokens, start, content.End);
        var end = BeforeCredit(article, surface, start, BeforeQuote(surface, start, content.End));
        var isCut = end < content.End;
        if (isCut && frame.Cue.Start >= content.End && !pack.Settings.IsIsolating) return default;
        if (frame.Order == FrameOrder.SpeakerCueContent) end = ClauseEnds.Of(pack, frame, start, end);
        if (end <= start) return default;
        var onlyIntroduces = end < content.End && end - start < ShortestIntroduction && pack.Settings.IsIsolating
            && !ClauseSigns.HasMarker(pack, surface.Tokens, start, end);
        return onlyIntroduces ? default : (start, end);
    }

    /// <summary>
    /// Where a part of a statement stands; in an isolating language with the mark of its sentence, if that is more than
    /// a full stop, and without a colon or what opens a bracket: "… là gì?", "… như sau | :", "… đã nứt | (theo Sở X)".
    /// </summary>
    public static TextRange RangeOf(Article article, Surface surface, int sentence, int start, int end)
    {
        var tokens = surface.Tokens;
        var (first, last) = (tokens[start].Start, surface.Sentences[sentence].End);
        if (!article.Pack.Settings.IsIsolating) return surface.Range(start, end);
        if (end == last && (tokens[end - 1].Shape & TokenShape.Abbreviation) != 0)
            return new TextRange(first, tokens[end - 1].End - 1);
        var stop = end;
        while (stop > start + 1 && tokens[stop - 1].Kind is TokenKind.Colon or TokenKind.Open) stop--;
        return stop == end && end < last && tokens[end].Kind == TokenKind.Stop
            && !article.Text.AsSpan(tokens[end].Start, tokens[end].End - tokens[end].Start).SequenceEqual(".")
            ? surface.Range(start, end + 1) : surface.Range(start, stop);
    }

    /// <summary>Where a statement ends that a colon and a quote follow: "he said that all was well: …"</summary>
    private static int BeforeQuote(Surface surface, int start, int end)
    {
        for (var at = start + 1; at + 1 < end; at++)
        {
            if (surface.Tokens[at].Kind == TokenKind.Colon && surface.Tokens[at + 1].Kind == TokenKind.Quotation)
                return at;
        }

        return end;
    }

    /// <summary>Where a statement in a caption ends before who made the picture: "… sắp đổ (Ảnh: Lê Hoa)".</summary>
    private static int BeforeCredit(Article article, Surface surface, int start, int end)
    {
        if (article.Blocks[surface.Block].Credit is not { } credit) return end;
        var (tokens, at) = (surface.Tokens, end);
        while (at > start && tokens[at - 1].Start >= credit.Start) at--;
        if (at == end || (at > start && tokens[at - 1].Kind == TokenKind.Colon && --at == start)) return at;
        at -= article.Pack.MatchBefore(Role.CaptionCredit, tokens, start, at);
        while (at > start && tokens[at - 1].Kind is TokenKind.Open or TokenKind.Dash or TokenKind.Comma) at--;
        return at;
    }
}
