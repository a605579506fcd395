using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Languages;

/// <summary>Tells the language of a text by the small words that no text of it can do without.</summary>
/// <remarks>Looks at the first few thousand words only, so that its cost does not grow with the text.</remarks>
internal sealed class LanguageDetector
{
    private const int MaxWords = 3000;

    private readonly string[] _codes;
    private readonly Dictionary<string, int> _languagesOf = new(StringComparer.Ordinal);
    private readonly string _fallback;

    /// <param name="packs">The packs to choose from; each has a section <c>[words]</c> in <c>detection.txt</c>.</param>
    public LanguageDetector(IReadOnlyDictionary<string, LanguagePack> packs)
    {
        _codes = [.. packs.Keys.Order(StringComparer.Ordinal)];
        _fallback = Array.Find(_codes, code => packs[code].Settings.IsFallback) ?? _codes[0];
        for (var i = 0; i < _codes.Length; i++)
        {
            foreach (var entry in packs[_codes[i]].File("detection").Section("words"))
            {
                var word = Folding.Fold(entry.Phrase);
                _languagesOf[word] = _languagesOf.GetValueOrDefault(word) | (1 << i);
            }
        }
    }

    /// <summary>The code of the language whose small words are the most frequent; the first code where there are none.</summary>
    public string Detect(string text)
    {
        Span<int> scores = stackalloc int[_codes.Length];
        var lookup = _languagesOf.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[24];
        var words = 0;
        for (var at = 0; at < text.Length && words < MaxWords;)
        {
            var end = at;
            while (end < text.Length && (char.IsLetter(text[end]) || Folding.IsCombining(text[end]))) end++;
            if (end == at)
            {
                at++;
                continue;
            }

            words++;
            var word = text.AsSpan(at, Math.Min(end - at, lower.Length));
            ReadOnlySpan<char> folded = Folding.NeedsComposing(word) ? Folding.Fold(word).AsSpan() : lower[..word.ToLowerInvariant(lower)];
            if (lookup.TryGetValue(folded, out var languages)) Score(scores, languages);
            at = end;
        }

        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best]) best = i;
        }

        return scores[best] > 0 ? _codes[best] : _fallback;
    }

    private static void Score(Span<int> scores, int languages)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            if ((languages & (1 << i)) != 0) scores[i]++;
        }
    }
}
