using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Attribution.VerbSecond;
using OnRecord.Parsing.Languages;

namespace OnRecord.Parsing.Attribution.Frames;

/// <summary>Leads a source that says whose words it names back to the subject: "nach eigenen Angaben".</summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="clauses">Finds who a clause is about.</param>
internal readonly struct OwnWords(LanguagePack pack, MainClauses clauses)
{
    /// <summary>A source with the subject of its clause as its owner, if it says that the words are theirs.</summary>
    public Mention Of(Cue cue, Mention source)
    {
        var mention = cue.Tokens.AsSpan(source.Start, source.End - source.Start);
        if (pack.Match(Role.Adjective, mention, out var features) == 0
            || (features & Features.PointsBack) == 0) return source;
        var clause = ClauseWords.StartOf(cue.Tokens, cue.SentenceStart, Math.Min(cue.Start, source.Start));
        return source with
        {
            Owner = clauses.Subject(cue.Surface, clause, cue.SentenceEnd)?.Mention,
            Features = source.Features | Features.PointsBack,
        };
    }
}
