namespace OnRecord.Parsing.Lexing;

/// <summary>Numbers the words that a language pack knows, blind to case and composition.</summary>
/// <param name="spellings">What makes two spellings the same word.</param>
internal sealed class Vocabulary(Spellings spellings)
{
    /// <summary>No word of a pack is longer; longer ones need not be looked up.</summary>
    private const int MaxLength = 48;

    /// <summary>Shorter endings are hardly words.</summary>
    private const int ShortestEnding = 4;

    private readonly WordTable _words = new();
    private readonly WordTable _endings = new();
    private readonly HashSet<ulong> _lastLetters = [];
    private readonly List<(string Suffix, int Number)> _enclitics = [];
    private readonly List<string> _ownerEndings = [];
    private int _longestEnding;

    /// <summary>How many words it holds in all spellings; no number is greater.</summary>
    public int Count => _words.Count;

    /// <summary>The number of a word, given a new one if need be.</summary>
    public int Add(string word)
    {
        var folded = Folding.Fold(word);
        if (_words.Find(folded, WordKey.Of(folded)) is var known and > 0) return known;
        var number = _words.Count + 1;
        _words.Add(folded, number);
        foreach (var other in spellings.Others(folded)) _words.Add(other, number);
        return number;
    }

    /// <summary>The number of a word that holds apostrophes, whichever glyphs those are; or 0.</summary>
    public int FindWithApostrophes(ReadOnlySpan<char> word)
    {
        if (word.Length > MaxLength) return 0;
        Span<char> straight = stackalloc char[MaxLength];
        straight = straight[..word.Length];
        for (var i = 0; i < word.Length; i++) straight[i] = QuoteGlyphs.IsApostrophe(word[i]) ? '\'' : word[i];
        return Find(straight);
    }

    /// <summary>The number of a word as it stands in a text, or 0.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if (word.Length > MaxLength) return 0;
        if (!Folding.NeedsComposing(word)) return Find(word, WordKey.Of(word));
        Span<char> composed = stackalloc char[MaxLength];
        composed = composed[..Folding.Compose(word, composed)];
        return Find(composed, WordKey.Of(composed));
    }

    /// <summary>The number of a word that needs no composing, or 0.</summary>
    /// <param name="word">The word.</param>
    /// <param name="key">Its key.</param>
    public int Find(ReadOnlySpan<char> word, WordKey key)
    {
        if (word.Length > MaxLength) return 0;
        var number = _words.Find(word, key);
        return number != 0 || word.Length <= ShortestEnding || _longestEnding == 0 ? number : FindEnding(word);
    }

    /// <summary>Makes a word a token of its own where it hangs on a verb by a hyphen: "explique-t-elle".</summary>
    /// <param name="enclitic">
    /// The words behind the first hyphen, such as <c>t-elle</c>; the last of them is what it means.
    /// </param>
    public void AddEnclitic(string enclitic) =>
        _enclitics.Add(("-" + enclitic, Add(enclitic[(enclitic.LastIndexOf('-') + 1)..])));

    /// <summary>The length of the enclitic that begins with the hyphen at a place and ends its word, or 0.</summary>
    public int MatchEnclitic(ReadOnlySpan<char> rest, out int number)
    {
        foreach (var (suffix, meaning) in _enclitics)
        {
            if (!rest.StartsWith(suffix, StringComparison.OrdinalIgnoreCase)) continue;
            if (rest.Length > suffix.Length && (char.IsLetter(rest[suffix.Length]) || rest[suffix.Length] == '-'))
                continue;
            number = meaning;
            return suffix.Length;
        }

        number = 0;
        return 0;
    }

    /// <summary>Makes letters the ending of an owner's name: the <c>s</c> of "Vogts Meinung".</summary>
    public void AddOwnerEnding(string ending) => _ownerEndings.Add(ending);

    /// <summary>Whether a word ends as an owner's name does.</summary>
    public bool EndsAsOwner(ReadOnlySpan<char> word)
    {
        foreach (var ending in _ownerEndings)
        {
            if (word.Length > ending.Length && word.EndsWith(ending, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>The word without the ending of an owner's name, each way that this can be done.</summary>
    public IEnumerable<string> WithoutOwnerEnding(string word)
    {
        foreach (var ending in _ownerEndings)
        {
            if (word.Length > ending.Length && word.EndsWith(ending, StringComparison.Ordinal))
                yield return word[..^ending.Length];
        }
    }

    /// <summary>Makes a word stand for all compounds that end in it.</summary>
    public void AddEnding(string word)
    {
        var folded = Folding.Fold(word);
        _endings.Add(folded, Add(word));
        _lastLetters.Add(LastLetters(folded));
        _longestEnding = Math.Max(_longestEnding, folded.Length);
    }

    /// <summary>The number of the longest ending of a word that stands for its compounds, or 0.</summary>
    private int FindEnding(ReadOnlySpan<char> word)
    {
        if (!_lastLetters.Contains(LastLetters(word))) return 0;
        for (var length = Math.Min(_longestEnding, word.Length - 1); length >= ShortestEnding; length--)
        {
            var ending = word[^length..];
            if (_endings.Find(ending, WordKey.Of(ending)) is var number and > 0) return number;
        }

        return 0;
    }

    /// <summary>As many letters as every ending has, so that most words can be seen to have none.</summary>
    private static ulong LastLetters(ReadOnlySpan<char> word)
    {
        var letters = 0UL;
        foreach (var c in word[^Math.Min(ShortestEnding, word.Length)..])
            letters = (letters << 16) | Characters.ToLower(c);
        return letters;
    }
}
