namespace OnRecord.Parsing.Lexing;

/// <summary>
/// What a <see cref="WordTable"/> finds a word by, built up while the word is read: the letters of a short one, a hash
/// of a long one.
/// </summary>
internal struct WordKey
{
    /// <summary>A word with no more letters is told by its key alone.</summary>
    public const int LongestExact = 6;

    private const uint Seed = 2166136261;

    /// <summary>The key of no letters.</summary>
    public WordKey() => Hash = Seed;

    /// <summary>Its last four letters.</summary>
    public ulong Last { get; private set; }

    /// <summary>The two before those, if it is short.</summary>
    public uint Before { get; private set; }

    /// <summary>The hash of all of its letters.</summary>
    public uint Hash { get; private set; }

    /// <summary>The key of a word in any case.</summary>
    /// <param name="word">The word, composed.</param>
    public static WordKey Of(ReadOnlySpan<char> word)
    {
        var key = new WordKey();
        foreach (var c in word) key.Add(Characters.ToLower(c));
        return key;
    }

    /// <summary>Takes one more letter, in lower case.</summary>
    public void Add(char letter)
    {
        Before = (Before << 16) | (uint)(Last >> 48);
        Last = (Last << 16) | letter;
        Hash = (Hash ^ letter) * 16777619;
    }
}
