using OnRecord.Parsing.Attribution.Frames;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.VerbSecond;

/// <summary>
/// Tells from where to where a verb reaches that stands in two places, with its subject or others between them where
/// the finite verb of a main clause stands second: "kündigte Vogt an", "hat der Rat gesagt", "gesagt haben soll".
/// </summary>
internal readonly struct VerbBrackets(LanguagePack pack)
{
    /// <summary>The auxiliary stands no further before the verb, in tokens.</summary>
    private const int Reach = 40;

    private readonly ClauseWords _words = new(pack);

    /// <summary>The tokens from the first to the last that belong to a frame's verb.</summary>
    public (int Start, int End) Around(Frame frame)
    {
        var (tokens, start, end) = (frame.Cue.Tokens, frame.Cue.Start, frame.Cue.End);
        if (!pack.Begins(Role.CueVerb, tokens, start, end)) return (start, end);
        return (Before(frame, Math.Max(frame.Cue.SentenceStart, start - Reach)), Behind(frame, frame.Cue.SentenceEnd));
    }

    /// <summary>The auxiliary of the verb, or the word that makes its clause report the one around it.</summary>
    private int Before(Frame frame, int from)
    {
        var (tokens, start) = (frame.Cue.Tokens, frame.Cue.Start);
        var subject = frame.Source is { Surface: var surface, Start: var first } && surface == frame.Cue.Surface
            && first >= from && first < start ? first : start;
        var clause = ClauseWords.StartOf(tokens, from, start);
        foreach (var opening in (ReadOnlySpan<int>)[clause, ClauseWords.StartOf(tokens, from, subject)])
        {
            if (pack.Match(Role.Subordinator, tokens.AsSpan(opening, start - opening), out var features) > 0
                && (features & Features.Strong) != 0) return IsOver(frame, opening, start) ? start : opening;
        }

        if (pack.MatchBefore(Role.CuePreposition, tokens, from, start) is var so and > 0 && start - so > from
            && tokens[start - so - 1].Kind is TokenKind.Comma or TokenKind.Quotation) return start - so;
        for (var at = start - 1; at >= clause && !pack.Begins(Role.Coordinator, tokens, at, start); at--)
        {
            if (!tokens[at].IsCapitalised && _words.IsAuxiliaryVerb(tokens, at, start))
                return IsOver(frame, at, start) ? start : at;
        }

        return start;
    }

    /// <summary>The particle of the verb, or the auxiliary right behind it; else the verb's end.</summary>
    private int Behind(Frame frame, int sentenceEnd)
    {
        var (tokens, end) = (frame.Cue.Tokens, frame.Cue.End);
        while (end < sentenceEnd && _words.IsAuxiliaryVerb(tokens, end, sentenceEnd)) end++;
        var particle = Particles.EndBehind(pack, tokens, end, Features.Weak | Features.Strong);
        return particle > end && particle <= sentenceEnd && !IsOver(frame, end, particle) ? particle : end;
    }

    /// <summary>Whether what is reported stands among some tokens.</summary>
    private static bool IsOver(Frame frame, int start, int end)
    {
        foreach (var content in frame.Contents)
        {
            if (content.Start < end && start < content.End) return true;
        }

        return false;
    }
}
