namespace OnRecord.Parsing.Lexing;

/// <summary>Numbers the words that a language pack knows, blind to case and composition.</summary>
internal sealed class Vocabulary
{
    /// <summary>No word of a pack is longer; longer ones need not be looked up.</summary>
    private const int MaxLength = 48;

    /// <summary>Shorter endings are hardly words.</summary>
    private const int ShortestEnding = 4;

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _endings = new(StringComparer.Ordinal);
    private readonly List<(string Suffix, int Number)> _enclitics = [];
    private int _longestEnding;

    /// <summary>How many words it holds; their numbers run from 1 to this.</summary>
    public int Count => _words.Count;

    /// <summary>The number of a word, given a new one if need be.</summary>
    public int Add(string word)
    {
        var folded = Folding.Fold(word);
        if (_words.TryGetValue(folded, out var number)) return number;
        return _words[folded] = _words.Count + 1;
    }

    /// <summary>The number of a suffix, given without its apostrophe, whichever glyph that is; or 0.</summary>
    public int FindClitic(ReadOnlySpan<char> suffix)
    {
        Span<char> clitic = stackalloc char[MaxLength];
        if (suffix.Length >= MaxLength) return 0;
        clitic[0] = '\'';
        suffix.CopyTo(clitic[1..]);
        return Find(clitic[..(suffix.Length + 1)]);
    }

    /// <summary>The number of a word as it stands in a text, or 0.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if (word.Length > MaxLength) return 0;
        var lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (Folding.NeedsComposing(word)) return lookup.TryGetValue(Folding.Fold(word), out var rare) ? rare : 0;

        Span<char> folded = stackalloc char[MaxLength];
        var length = word.ToLowerInvariant(folded);
        return lookup.TryGetValue(folded[..length], out var number) ? number : FindEnding(folded[..length]);
    }

    /// <summary>Makes a word a token of its own where it hangs on a verb by a hyphen: "explique-t-elle".</summary>
    /// <param name="enclitic">The words behind the first hyphen, such as <c>t-elle</c>; the last of them is what it means.</param>
    public void AddEnclitic(string enclitic) => _enclitics.Add(("-" + enclitic, Add(enclitic[(enclitic.LastIndexOf('-') + 1)..])));

    /// <summary>The length of the enclitic that begins with the hyphen at a place and ends its word, or 0.</summary>
    public int MatchEnclitic(ReadOnlySpan<char> rest, out int number)
    {
        foreach (var (suffix, meaning) in _enclitics)
        {
            if (!rest.StartsWith(suffix, StringComparison.OrdinalIgnoreCase)) continue;
            if (rest.Length > suffix.Length && (char.IsLetter(rest[suffix.Length]) || rest[suffix.Length] == '-')) continue;
            number = meaning;
            return suffix.Length;
        }

        number = 0;
        return 0;
    }

    /// <summary>Makes a word stand for all compounds that end in it.</summary>
    public void AddEnding(string word)
    {
        var folded = Folding.Fold(word);
        _endings[folded] = Add(word);
        _longestEnding = Math.Max(_longestEnding, folded.Length);
    }

    /// <summary>The number of the longest ending of a word that stands for its compounds, or 0.</summary>
    private int FindEnding(ReadOnlySpan<char> word)
    {
        var lookup = _endings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(_longestEnding, word.Length - 1); length >= ShortestEnding; length--)
        {
            if (lookup.TryGetValue(word[^length..], out var number)) return number;
        }

        return 0;
    }
}
