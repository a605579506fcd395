using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution.VerbSecond;

/// <summary>
/// Finds the text that a word points back at as the place of some words: "ein Schild, auf dem stand: …", "Sie schrieb
/// einen Brief. Darin heißt es, …".
/// </summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="groups">Reads noun phrases.</param>
/// <param name="main">Finds phrases by their ends.</param>
internal readonly struct TextsBefore(LanguagePack pack, NounGroups groups, MainClauses main)
{
    private readonly ClauseWords _words = new(pack);

    /// <summary>The text that some words of a sentence, up to a verb or colon, point back at; or null.</summary>
    /// <param name="surface">Where the sentence stands.</param>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="end">Index of the verb or colon.</param>
    public Mention? PointedAt(Surface surface, int sentence, int end)
    {
        var (tokens, start) = (surface.Tokens, surface.Sentences[sentence].Start);
        var clause = ClauseWords.StartOf(tokens, start, end);
        if (clause > start) return OfRelative(surface, start, clause, end);
        if (sentence == 0 || !Points(tokens, start, end)) return null;
        var (from, to) = surface.Sentences[sentence - 1];
        return Last(surface, from, to);
    }

    /// <summary>The text before the comma of a clause that a preposition and a relative pronoun open.</summary>
    private Mention? OfRelative(Surface surface, int start, int clause, int end)
    {
        var tokens = surface.Tokens;
        var length = pack.Match(Role.Preposition, tokens.AsSpan(clause, end - clause));
        return length > 0 && tokens[clause - 1].Kind == TokenKind.Comma && clause + length < end
            && IsPronoun(tokens, clause + length, end)
            ? Last(surface, start, clause - 1) : null;
    }

    /// <summary>Whether an article is a relative pronoun, since no noun follows: "auf dem stand".</summary>
    private bool IsPronoun(TokenRun tokens, int at, int end) =>
        _words.IsRelative(tokens, at, end)
        || (pack.Begins(Role.ObjectMarker, tokens, at, end) && !tokens[at + 1].IsCapitalised);

    /// <summary>Whether a sentence opens with a word that stands for a text before: "Darin …", "Dort …".</summary>
    private bool Points(TokenRun tokens, int start, int end) =>
        pack.Match(Role.Connector, tokens.AsSpan(start, end - start), out var features) > 0
        && (features & Features.PointsBack) != 0;

    /// <summary>The last phrase among some words whose noun is a text.</summary>
    private Mention? Last(Surface surface, int start, int end)
    {
        var tokens = surface.Tokens;
        for (var noun = end - 1; noun >= start; noun--)
        {
            if (!tokens[noun].IsCapitalised || !(pack.Begins(Role.DocumentHead, tokens, noun, end)
                || pack.Begins(Role.CueNoun, tokens, noun, end))) continue;
            var from = noun;
            while (from > start && tokens[from - 1] is { Kind: TokenKind.Word, IsCapitalised: false }
                && !pack.Begins(Role.Determiner, tokens, from, end)) from--;
            return groups.Read(tokens, from, end, isFirst: true) is { } group && group.Core > noun
                ? groups.Mention(surface, group) : main.Ending(surface, start, noun + 1);
        }

        return null;
    }
}
