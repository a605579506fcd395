using OnRecord.Parsing.Attribution.Subjects;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution.Frames;

/// <summary>Finds the frames of nouns that report and are somebody's: "Doe's claim that …", "her reply: “…”".</summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="sources">Finds who owns a noun.</param>
internal sealed class OwnedNounFrames(LanguagePack pack, SourceFinder sources)
{
    /// <summary>A quote stands among so many tokens behind the noun that announces it.</summary>
    private const int QuoteReach = 4;

    /// <summary>"Doe's claim that …", "her suggestion that …".</summary>
    /// <param name="surface">Where the noun stands.</param>
    /// <param name="sentence">Index of its sentence.</param>
    /// <param name="at">Index of a token that it may begin at.</param>
    /// <param name="before">The frames of the sentence's earlier cues.</param>
    public Frame? Find(Surface surface, int sentence, int at, List<Frame> before)
    {
        var (start, end) = surface.Sentences[sentence];
        var tokens = surface.Tokens;
        var length = pack.Match(Role.CueNoun, tokens.AsSpan(at, end - at));
        if (length == 0 || at == start || at + length + 1 >= end) return null;
        var opening = at + length;
        if (pack.Begins(Role.ClauseMarker, tokens, opening, end)) opening++;
        var complementiser = pack.Match(Role.Complementiser, tokens.AsSpan(opening, end - opening));
        var quote = complementiser > 0 || Frame.AnyCovers(before, at) ? -1 : QuoteBehind(tokens, at + length, end);
        if ((complementiser == 0 && quote < 0) || sources.Possessor(surface, start, at) is not { } source) return null;
        var contentEnd = ContentFinder.WithoutStop(tokens, start, end);
        if (complementiser == 0)
        {
            return new Frame(new Cue(surface, sentence, at, at + length, Features.Weak), FrameOrder.SpeakerCueContent,
                source, [(quote, contentEnd)], false);
        }

        var content = opening + complementiser;
        if (content < contentEnd && tokens[content].Kind == TokenKind.Comma) content++;
        if (content >= contentEnd) return null;
        return new Frame(new Cue(surface, sentence, at, at + length, Features.None), FrameOrder.SpeakerCueContent,
            source, [(content, contentEnd)], true)
        {
            Opening = pack.Settings.ClauseHoldsOpening ? opening : -1,
        };
    }

    /// <summary>
    /// Where words begin, with a quote in them, that say what a noun means: "her call for a “truce”", "his reply: “…”";
    /// or -1.
    /// </summary>
    private int QuoteBehind(TokenRun tokens, int start, int end)
    {
        if (!pack.Settings.IsSubjectFirst) return -1;
        for (var at = start; at < Math.Min(end, start + QuoteReach); at++)
        {
            if (tokens[at].Kind == TokenKind.Quotation)
                return start < at && tokens[start].Kind is TokenKind.Comma or TokenKind.Colon ? start + 1 : start;
            if (at == start && tokens[at].Kind is TokenKind.Comma or TokenKind.Colon) continue;
            if (tokens[at].Kind != TokenKind.Word || pack.Begins(Role.OtherVerb, tokens, at, end)
                || pack.Begins(Role.Aside, tokens, at, end)) return -1;
        }

        return -1;
    }
}
