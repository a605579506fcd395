using OnRecord.Parsing.Attribution.Frames;
using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Attribution.VerbSecond;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution.Subjects;

/// <summary>Reads whom a sentence, or words of it, begin with or name, whether or not it has a cue.</summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="openings">Finds what sentences begin with, where the subject comes first.</param>
/// <param name="mainClauses">Reads main clauses where the verb stands second.</param>
/// <param name="clauseSubjects">Finds the subjects of verbs there.</param>
internal sealed class SentenceSubjects(
    LanguagePack pack, OpeningFinder openings, MainClauses mainClauses, ClauseSubjects clauseSubjects)
{
    /// <summary>The speaker that a sentence begins with; or null.</summary>
    public Mention? Of(Surface surface, int sentence)
    {
        var (start, end) = surface.Sentences[sentence];
        return pack.Settings.VerbSecond ? mainClauses.Subject(surface, start, end)?.Mention
            : openings.First(surface, start, end);
    }

    /// <summary>
    /// The speaker that a sentence begins with, or who acts in it where its verb makes a passive of it; or null.
    /// </summary>
    public Mention? Actor(Surface surface, int sentence)
    {
        var (start, end) = surface.Sentences[sentence];
        if (!pack.Settings.VerbSecond) return openings.First(surface, start, end);
        return mainClauses.Subject(surface, start, end) is { } main ? mainClauses.Actor(surface, main, end) : null;
    }

    /// <summary>The subject, named or not, that the words from a place on begin with; or null.</summary>
    public Mention? From(Surface surface, int start, int end) => openings.Main(surface, start, end);

    /// <summary>
    /// The speaker that the words from a place on begin with, in an isolating language; or null.
    /// </summary>
    public Mention? SpeakerFrom(Surface surface, int start, int end) => openings.Any(surface, start, end);

    /// <summary>The longest phrase that ends right before a token, where the verb stands second; or null.</summary>
    public Mention? EndingBefore(Surface surface, int start, int end) => mainClauses.Ending(surface, start, end);

    /// <summary>
    /// The subject behind the verb of the clause that begins at a token, or behind the comma there; or null.
    /// </summary>
    public Mention? Behind(Surface surface, int start, int end)
    {
        if (start < end && surface.Tokens[start].Kind == TokenKind.Comma) start++;
        return start < end ? mainClauses.Behind(surface, start, end)?.Mention : null;
    }

    /// <summary>
    /// The text that a sentence names as the place of its words, where the verb stands second; or null.
    /// </summary>
    public Mention? Text(Surface surface, int sentence) => pack.Settings.VerbSecond
        ? mainClauses.Text(surface, surface.Sentences[sentence].Start, surface.Sentences[sentence].End) : null;

    /// <summary>Who passes the judgement of a verb, where the verb stands second; or null.</summary>
    public Mention? Judge(Cue cue) => clauseSubjects.Of(cue).Mention;
}
