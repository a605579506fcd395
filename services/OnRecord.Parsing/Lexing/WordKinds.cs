namespace OnRecord.Parsing.Lexing;

/// <summary>Of which kinds phrases hold each word, and where.</summary>
/// <param name="words">The largest number of a word.</param>
internal sealed class WordKinds(int words)
{
    private static readonly WordKind None;

    private readonly WordKind[] _kinds = new WordKind[words + 1];

    /// <summary>What is known of a word; nothing of one of a larger number.</summary>
    public ref readonly WordKind this[int word]
    {
        get
        {
            if ((uint)word < (uint)_kinds.Length) return ref _kinds[word];
            return ref None;
        }
    }

    /// <summary>Notes a phrase of a kind.</summary>
    /// <param name="kind">The one bit of the kind.</param>
    /// <param name="phrase">The numbers of its words.</param>
    public void Add(ulong kind, ReadOnlySpan<int> phrase)
    {
        if (phrase.Length == 1)
        {
            _kinds[phrase[0]].Alone |= kind;
            return;
        }

        _kinds[phrase[0]].First |= kind;
        _kinds[phrase[1]].Second |= kind;
        _kinds[phrase[^2]].LastButOne |= kind;
        _kinds[phrase[^1]].Last |= kind;
    }
}

/// <summary>Where phrases hold a word: a bit for each kind of which one does so.</summary>
internal struct WordKind
{
    /// <summary>It is one by itself.</summary>
    public ulong Alone;

    /// <summary>It is the first of several.</summary>
    public ulong First;

    /// <summary>It is the second of several.</summary>
    public ulong Second;

    /// <summary>It is the last but one of several.</summary>
    public ulong LastButOne;

    /// <summary>It is the last of several.</summary>
    public ulong Last;

    /// <summary>Some phrase begins with it.</summary>
    public readonly ulong Begins => Alone | First;

    /// <summary>Some phrase ends with it.</summary>
    public readonly ulong Ends => Alone | Last;
}
