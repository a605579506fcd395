namespace OnRecord.Parsing.Lexing;

/// <summary>Phrases of one or more words, found by longest match.</summary>
/// <typeparam name="T">What the table says about each phrase.</typeparam>
/// <remarks>A trie over word numbers; a match costs one look-up a word.</remarks>
internal sealed class PhraseTable<T>
    where T : notnull
{
    private readonly Dictionary<long, int> _edges = [];
    private readonly List<(bool IsPhrase, T Value)> _nodes = [(false, default!)];
    private readonly HashSet<int> _firstWords = [];
    private readonly HashSet<int> _lastWords = [];

    /// <summary>How many phrases it holds.</summary>
    public int Count { get; private set; }

    /// <summary>The words that begin a phrase.</summary>
    public IReadOnlySet<int> FirstWords => _firstWords;

    /// <summary>The words that end a phrase.</summary>
    public IReadOnlySet<int> LastWords => _lastWords;

    /// <summary>Adds a phrase.</summary>
    /// <returns>False where the phrase was there already; it then keeps its value.</returns>
    public bool TryAdd(ReadOnlySpan<int> words, T value)
    {
        var node = 0;
        _firstWords.Add(words[0]);
        _lastWords.Add(words[^1]);
        foreach (var word in words)
        {
            if (!_edges.TryGetValue(Edge(node, word), out var next))
            {
                next = _nodes.Count;
                _nodes.Add((false, default!));
                _edges[Edge(node, word)] = next;
            }

            node = next;
        }

        if (_nodes[node].IsPhrase) return false;
        _nodes[node] = (true, value);
        Count++;
        return true;
    }

    /// <summary>Finds the longest phrase that begins with a token.</summary>
    /// <param name="tokens">The tokens of a sentence from the one to begin with.</param>
    /// <param name="value">What the table says about the phrase.</param>
    /// <returns>How many tokens the phrase has; 0 where none begins here.</returns>
    public int Match(ReadOnlySpan<Token> tokens, out T value)
    {
        value = default!;
        if (tokens.IsEmpty || tokens[0].Word == 0) return 0;

        var (node, length) = (0, 0);
        for (var i = 0; i < tokens.Length && _edges.TryGetValue(Edge(node, tokens[i].Word), out node); i++)
        {
            if (!_nodes[node].IsPhrase) continue;
            length = i + 1;
            value = _nodes[node].Value;
        }

        return length;
    }

    private static long Edge(int node, int word) => ((long)node << 32) | (uint)word;
}
