namespace OnRecord.Parsing.Lexing;

/// <summary>What a <see cref="WordTable"/> finds a word by: its last letters, in lower case.</summary>
/// <param name="Last">The last four.</param>
/// <param name="Before">The two before those.</param>
internal readonly record struct WordKey(ulong Last, uint Before)
{
    /// <summary>A word with no more letters is told by its key alone.</summary>
    public const int LongestExact = 6;

    /// <summary>The key of a word in any case.</summary>
    /// <param name="word">The word, composed.</param>
    public static WordKey Of(ReadOnlySpan<char> word)
    {
        var key = default(WordKey);
        foreach (var c in word) key = key.With(Characters.ToLower(c));
        return key;
    }

    /// <summary>The key of a word with one letter more.</summary>
    /// <param name="letter">The letter, in lower case.</param>
    public WordKey With(char letter) => new((Last << 16) | letter, (Before << 16) | (uint)(Last >> 48));

    /// <summary>Where to begin to look for the word; hardly ever where another one does.</summary>
    /// <param name="more">What tells words apart that have the same key.</param>
    public int Hash(ulong more = 0) =>
        (int)((((Last ^ ((ulong)Before << 20)) + more) * 0x9E3779B97F4A7C15) >> 40);
}
