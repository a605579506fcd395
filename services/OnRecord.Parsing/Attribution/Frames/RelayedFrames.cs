using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Frames;

/// <summary>
/// Finds the frames of words by which one relays what another said: "Reuters dẫn lời ông Lâm: …", “Q”, Reuters dẫn lời
/// ông Lâm: the one behind them spoke, the one before them carried it.
/// </summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="mentions">Knows who can speak.</param>
internal readonly struct RelayedFrames(LanguagePack pack, MentionReader mentions)
{
    /// <summary>A quote stands no more tokens than this before who carried it.</summary>
    private const int CarrierReach = 24;

    /// <summary>Who carries what another said is named in no more tokens than this.</summary>
    private const int LongestCarrier = 10;

    /// <summary>What describes somebody has no more tokens than this.</summary>
    private const int LongestDescription = 30;

    /// <summary>The frame of such words, or null where they report nothing.</summary>
    /// <param name="cue">The words.</param>
    /// <param name="source">Who stands behind them.</param>
    /// <param name="after">Index of the first token after the source.</param>
    public Frame? Find(Cue cue, Mention source, int after)
    {
        var tokens = cue.Tokens;
        if (!mentions.IsSpeaker(source)) return null;
        var quotation = cue.Start - 1;
        var first = Math.Max(cue.SentenceStart, cue.Start - CarrierReach);
        while (quotation >= first && tokens[quotation].Kind != TokenKind.Quotation) quotation--;
        if (pack.Match(Role.CueVerb, tokens.AsSpan(after, cue.SentenceEnd - after)) is var verb and > 0)
        {
            if (!SaysNoMore(tokens, after + verb, cue.SentenceEnd)) return null;
            if (quotation < first) return BehindClause(cue with { Start = after, End = after + verb }, source, cue);
            (cue, after) = (cue with { Start = after, End = after + verb }, after + verb);
        }

        if (quotation >= first && !(after < cue.ContentEnd && tokens[after].Kind == TokenKind.Quotation))
        {
            return new Frame(cue, FrameOrder.ContentSpeakerCue, source, [(cue.SentenceStart, quotation + 1)], false);
        }

        if (BehindDescription(cue, after) is var quote and >= 0)
        {
            return new Frame(cue, FrameOrder.CueSpeakerContent, source, [(quote, cue.ContentEnd)], true);
        }

        if (after >= cue.ContentEnd) return BehindClause(cue, source, cue);
        var next = ContentFinder.BehindMarks(tokens, after, cue.ContentEnd);
        var complementiser = next < cue.ContentEnd
            ? pack.Match(Role.Complementiser, tokens.AsSpan(next, cue.ContentEnd - next)) : 0;
        if (next + complementiser >= cue.ContentEnd
            || (next + complementiser == after && tokens[after].Kind != TokenKind.Quotation))
            return null;
        return new Frame(cue, FrameOrder.CueSpeakerContent, source, [(next + complementiser, cue.ContentEnd)], true);
    }

    /// <summary>
    /// The frame of a clause without marks that a comma parts from who carried it: "cầu đã hỏng, Reuters dẫn lời ông
    /// Lâm cho biết"; or null.
    /// </summary>
    private Frame? BehindClause(Cue cue, Mention source, Cue relayed)
    {
        var (tokens, comma) = (cue.Tokens, relayed.Start - 1);
        var first = Math.Max(cue.SentenceStart, relayed.Start - LongestCarrier);
        while (comma >= first && tokens[comma].Kind is TokenKind.Word or TokenKind.Number) comma--;
        var isClause = comma >= first && tokens[comma].Kind == TokenKind.Comma
            && ClauseSigns.HasTense(pack, tokens, cue.SentenceStart, comma);
        return isClause
            ? new Frame(cue, FrameOrder.ContentSpeakerCue, source, [(cue.SentenceStart, comma)], false)
            : null;
    }

    /// <summary>Whether no words behind a verb can be what it reports: they tell when, where or to whom.</summary>
    private bool SaysNoMore(TokenRun tokens, int at, int end) =>
        at >= end || tokens[at].Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Close
        || new Adverbials(pack).Starts(tokens, (at, end));

    /// <summary>
    /// Where the quote stands from which a description and a colon part the one who said it: "dẫn lời ông Lâm, người
    /// trông cầu: | “…”"; or -1.
    /// </summary>
    private int BehindDescription(Cue cue, int after)
    {
        var tokens = cue.Tokens;
        if (after >= cue.ContentEnd || tokens[after].Kind is not (TokenKind.Comma or TokenKind.Dash)) return -1;
        for (var at = after + 1; at + 1 < Math.Min(cue.ContentEnd, after + LongestDescription); at++)
        {
            switch (tokens[at].Kind)
            {
                case TokenKind.Colon:
                    return tokens[at + 1].Kind == TokenKind.Quotation
                        && pack.MatchBefore(Role.CueVerb, tokens, after, at) == 0 ? at + 1 : -1;
                case TokenKind.Quotation or TokenKind.Stop or TokenKind.Semicolon:
                    return -1;
                default:
                    break;
            }
        }

        return -1;
    }
}
