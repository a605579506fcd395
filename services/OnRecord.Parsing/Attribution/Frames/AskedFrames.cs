using OnRecord.Parsing.Attribution.Subjects;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Frames;

/// <summary>
/// Finds the questions that somebody was asked: "Asked whether …, Doe said", "Doe, when asked by Roe why …".
/// </summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="sources">Finds who asked.</param>
internal sealed class AskedFrames(LanguagePack pack, SourceFinder sources)
{
    /// <summary>A question begins no more tokens than this behind its verb.</summary>
    private const int LongestAside = 12;

    /// <summary>Whether a verb that asks is passive: it opens its clause, or follows what makes a passive.</summary>
    public bool IsPassive(TokenRun tokens, int start, int at, Features features)
    {
        if (!pack.Settings.IsSubjectFirst) return false;
        if ((features & Features.Asking) == 0 || (features & Features.Participle) != 0) return false;
        if (pack.MatchBefore(Role.Subordinator, tokens, start, at) > 0) return true;
        at = pack.SkipBack(Role.Connector, tokens, start, at);
        if (at == start) return true;
        while (at > start && pack.MatchBefore(Role.Auxiliary, tokens, start, at) is var length and > 0)
        {
            if (pack.MatchBefore(Role.Passive, tokens, start, at) > 0) return true;
            at -= length;
        }

        return pack.MatchBefore(Role.Passive, tokens, start, at) > 0;
    }

    /// <summary>The frame of a passive verb that asks, or null where no question follows it.</summary>
    public Frame? Find(Cue cue)
    {
        var (tokens, end) = (cue.Tokens, cue.ContentEnd);
        var at = cue.End;
        var agent = pack.Match(Role.Agent, tokens.AsSpan(at, Math.Max(0, end - at)));
        var source = agent > 0 ? sources.After(cue.Surface, at + agent, end, isFirst: true, out at) : null;
        for (var last = Math.Min(end, at + LongestAside); at < last; at++)
        {
            if (pack.Begins(Role.Question, tokens, at, end))
            {
                return new Frame(cue, FrameOrder.SpeakerCueContent, source, [(at, end)], true)
                { IsPassive = true, Opening = at };
            }

            if (tokens[at].Kind is not (TokenKind.Word or TokenKind.Number)) return null;
        }

        return null;
    }
}
