using OnRecord.Parsing.Attribution.Frames;
using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution.VerbSecond;

/// <summary>
/// Finds the frames of nouns behind whose comma a clause stands: "auf den Vorwurf der Partei, es handele sich …", "er
/// vertritt die These, dass …".
/// </summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="mains">Finds phrases and the subjects of clauses.</param>
internal sealed class NounFrames(LanguagePack pack, MainClauses mains)
{
    /// <summary>No more tokens than this stand between a preposition that makes a noun a source and the noun.</summary>
    private const int SourceReach = 4;

    /// <summary>
    /// Adds the frames of a sentence's nouns to those of its verbs, where these do not report the same.
    /// </summary>
    public void AddTo(List<Frame> frames, Surface surface, int sentence)
    {
        var (start, end) = surface.Sentences[sentence];
        for (var at = start + 1; at < end; at++)
        {
            if (surface.Tokens[at].IsCapitalised && Of(surface, sentence, at) is { } frame
                && !Frame.AnyCovers(frames, frame.Contents[0].Start)) frames.Add(frame);
        }
    }

    private Frame? Of(Surface surface, int sentence, int noun)
    {
        var (start, end) = surface.Sentences[sentence];
        var tokens = surface.Tokens;
        if (pack.Match(Role.CueNoun, tokens.AsSpan(noun, end - noun)) is not (var length and > 0)) return null;
        if (IsSource(tokens, start, noun)) return null;
        var (owner, comma) = Owner(surface, noun + length, end);
        if (comma >= end || tokens[comma].Kind != TokenKind.Comma || comma + 1 >= end) return null;
        var complementiser = pack.Match(Role.Complementiser, tokens.AsSpan(comma + 1, end - comma - 1));
        var stop = ContentEnd(tokens, comma + 1, ContentFinder.WithoutStop(tokens, start, end));
        var content = comma + 1 + complementiser;
        if (content >= stop || (complementiser == 0 && (owner is null || !mains.IsReported(tokens, content, stop))))
            return null;
        owner ??= mains.Subject(surface, ClauseWords.StartOf(tokens, start, noun), comma)?.Mention;
        return owner is null ? null : new Frame(new Cue(surface, sentence, noun, noun + length, Features.None),
            FrameOrder.SpeakerCueContent, owner, [(content, stop)], true)
        {
            Opening = complementiser > 0 ? comma + 1 : -1,
        };
    }

    /// <summary>
    /// Whose a noun is, as what follows it says, and what follows that: "der Partei", "von Jan Vogt".
    /// </summary>
    private (Mention? Owner, int After) Owner(Surface surface, int at, int end)
    {
        var tokens = surface.Tokens;
        if (at >= end || pack.Match(Role.Genitive, tokens.AsSpan(at, end - at)) is not (var length and > 0))
            return (null, at);
        var first = pack.Begins(Role.Determiner, tokens, at, end) ? at : at + length;
        return first < end && mains.PhraseAt(surface, first, end) is var (owner, after) && mains.CanSpeak(owner)
            ? (owner, after > first && tokens[after - 1].Kind == TokenKind.Comma ? after - 1 : after) : (null, at);
    }

    /// <summary>
    /// Whether a preposition before a noun makes it the source of its own sentence: "nach Angaben der Polizei".
    /// </summary>
    private bool IsSource(TokenRun tokens, int start, int noun)
    {
        for (var at = noun - 1; at >= Math.Max(start, noun - SourceReach); at--)
        {
            if (pack.Match(Role.CuePreposition, tokens.AsSpan(at, noun - at), out var features) > 0
                && (features & Features.OfQuote) == 0) return true;
        }

        return false;
    }

    /// <summary>
    /// Where the clause of a noun ends: before a comma behind which a verb goes on with the clause around it.
    /// </summary>
    private int ContentEnd(TokenRun tokens, int start, int end)
    {
        for (var at = start; at + 1 < end; at++)
        {
            if (tokens[at].Kind == TokenKind.Comma && !tokens[at + 1].IsCapitalised
                && (pack.Begins(Role.CueVerb, tokens, at + 1, end) || pack.Begins(Role.OtherVerb, tokens, at + 1, end)))
                return at;
        }

        return end;
    }
}
