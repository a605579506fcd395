using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Languages;

/// <summary>Tells the language of a text by the small words that no text of it can do without.</summary>
/// <remarks>
/// Looks at the first few thousand words at the most, and no further once one language leads clearly.
/// </remarks>
internal sealed class LanguageDetector
{
    private const int MaxWords = 3000;

    /// <summary>A language that leads by so many small words is the text's, whatever is declared.</summary>
    private const int Lead = 16;

    /// <summary>
    /// The second language's small words, times so many, are asked for on top of the lead before the rest of the text
    /// is left unread: who teaches English in Vietnamese has whole paragraphs of it.
    /// </summary>
    private const int Rival = 3;

    /// <summary>How many words are read between two looks at who leads.</summary>
    private const int Stride = 16;

    /// <summary>No small word is longer, its marks counted.</summary>
    private const int LongestWord = 24;

    private const CharacterClass InWord = CharacterClass.Letter | CharacterClass.Mark;

    private readonly string[] _codes;
    private readonly WordTable _words = new();
    private readonly int[] _languagesOf;
    private readonly string _fallback;

    /// <param name="packs">The packs to choose from; each has a section <c>[words]</c> in <c>detection.txt</c>.</param>
    public LanguageDetector(IReadOnlyDictionary<string, LanguagePack> packs)
    {
        _codes = [.. packs.Keys.Order(StringComparer.Ordinal)];
        _fallback = Array.Find(_codes, code => packs[code].Settings.IsFallback) ?? _codes[0];
        var languagesOf = new List<int> { 0 };
        for (var i = 0; i < _codes.Length; i++)
        {
            foreach (var entry in packs[_codes[i]].File("detection").Section("words"))
            {
                var word = Folding.Fold(entry.Phrase);
                _words.Add(word, languagesOf.Count);
                var number = _words.Find(word, WordKey.Of(word));
                if (number == languagesOf.Count) languagesOf.Add(0);
                languagesOf[number] |= 1 << i;
            }
        }

        _languagesOf = [.. languagesOf];
    }

    /// <summary>
    /// The code of the language whose small words are the most frequent; the fallback's where there are none.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="declared">
    /// The language that the text's markup declares, or null: right unless the words say otherwise.
    /// </param>
    public string Detect(string text, string? declared = null)
    {
        Span<int> scores = stackalloc int[_codes.Length];
        var words = 0;
        for (var at = 0; at < text.Length && words < MaxWords;)
        {
            if ((Characters.ClassOf(text[at]) & InWord) == 0)
            {
                at++;
                continue;
            }

            if (NumberOf(text, ref at) is var number and > 0) Score(scores, _languagesOf[number]);
            if (++words % Stride == 0 && IsClear(scores)) break;
        }

        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best]) best = i;
        }

        var said = Array.IndexOf(_codes, declared);
        if (said >= 0 && scores[best] < scores[said] + Lead) return _codes[said];
        return scores[best] > 0 ? _codes[best] : _fallback;
    }

    /// <summary>The number of the word at a place, 0 for none of the small words, and passes over it.</summary>
    private int NumberOf(string text, ref int at)
    {
        var start = at;
        (at, var key, var seen) = Letters.Read(text, start, default, InWord);
        if (at - start > LongestWord) return 0;
        if ((seen & CharacterClass.NeedsComposing) == 0) return _words.Find(text.AsSpan(start, at - start), key);
        var folded = Folding.Fold(text.AsSpan(start, at - start));
        return _words.Find(folded, WordKey.Of(folded));
    }

    private static bool IsClear(ReadOnlySpan<int> scores)
    {
        var (first, second) = (0, 0);
        foreach (var score in scores)
            (first, second) = (Math.Max(first, score), Math.Max(second, Math.Min(first, score)));
        return first >= Lead + (Rival * second);
    }

    private static void Score(Span<int> scores, int languages)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            if ((languages & (1 << i)) != 0) scores[i]++;
        }
    }
}
