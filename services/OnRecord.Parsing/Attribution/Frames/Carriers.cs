using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Attribution.Subjects;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution.Frames;

/// <summary>Finds who carried what somebody else said: "Reuters dẫn lời ông Lâm nói …".</summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="subjects">Finds who quoted.</param>
internal sealed class Carriers(LanguagePack pack, SubjectFinder subjects)
{
    /// <summary>"dẫn lời kể của" has no more tokens than this.</summary>
    private const int LongestRelay = 5;

    /// <summary>
    /// Tells the frames of whoever is quoted by somebody who quoted them: "Reuters dẫn lời ông Lâm nói …".
    /// </summary>
    public void Name(Surface surface, int sentence, List<Frame> frames)
    {
        var (start, end) = surface.Sentences[sentence];
        for (var i = 0; i < frames.Count; i++)
        {
            if (frames[i].Source is not { } source || source.Surface != surface || source.Start <= start) continue;
            var cue = RelayBefore(surface.Tokens, start, source.Start);
            if (cue < 0 || subjects.Before(surface, start, cue, Features.None).Mention is not { } carrier) continue;
            if (carrier.Kind is MentionKind.Organisation or MentionKind.Document)
                frames[i] = frames[i] with { Carrier = carrier };
        }
    }

    /// <summary>Where the words begin that stand between who carried a statement and who made it, or -1.</summary>
    private int RelayBefore(TokenRun tokens, int start, int source)
    {
        for (var at = source - 1; at >= Math.Max(start, source - LongestRelay); at--)
        {
            if (pack.Match(Role.CuePreposition, tokens.AsSpan(at, source - at), out var features) == source - at
                && (features & Features.Relayed) != 0)
                return at;
        }

        return -1;
    }
}
