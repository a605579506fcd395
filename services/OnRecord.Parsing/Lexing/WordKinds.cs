namespace OnRecord.Parsing.Lexing;

/// <summary>Of which kinds phrases begin or end with each word.</summary>
/// <param name="words">The largest number of a word.</param>
internal sealed class WordKinds(int words)
{
    private readonly (ulong Begins, ulong Ends)[] _kinds = new (ulong, ulong)[words + 1];

    /// <summary>
    /// A bit for each kind of which some phrase begins, and ends, with a word; none for a word of a larger number.
    /// </summary>
    public (ulong Begins, ulong Ends) this[int word] => word < _kinds.Length ? _kinds[word] : default;

    /// <summary>Notes a phrase of a kind.</summary>
    /// <param name="kind">The one bit of the kind.</param>
    /// <param name="phrase">The numbers of its words.</param>
    public void Add(ulong kind, ReadOnlySpan<int> phrase)
    {
        _kinds[phrase[0]].Begins |= kind;
        _kinds[phrase[^1]].Ends |= kind;
    }
}
