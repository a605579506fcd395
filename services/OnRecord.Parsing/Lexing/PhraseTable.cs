namespace OnRecord.Parsing.Lexing;

/// <summary>Phrases of one or more words, found by longest match.</summary>
/// <typeparam name="T">What the table says about each phrase.</typeparam>
/// <remarks>A trie over word numbers; a match costs one look-up a word.</remarks>
internal sealed class PhraseTable<T>
    where T : notnull
{
    // Open addressing, at most half full: from a node by a word to the next node. No node leads back to the first, 0
    private (int Node, int Word, int Next)[] _edges = new (int, int, int)[16];
    private Node[] _nodes = new Node[16];
    private int _nodeCount = 1;
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
            ref var edge = ref _edges[SlotOf(_edges, node, word)];
            if (edge.Next == 0)
            {
                edge = (node, word, _nodeCount);
                _nodes[node].GoesOn = true;
                if (++_nodeCount > _nodes.Length) Array.Resize(ref _nodes, _nodes.Length * 2);
            }

            node = edge.Next;
            if (_nodeCount * 2 > _edges.Length) Grow();
        }

        ref var last = ref _nodes[node];
        if (last.IsPhrase) return false;
        (last.IsPhrase, last.Value) = (true, value);
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
        for (var i = 0; i < tokens.Length; i++)
        {
            node = _edges[SlotOf(_edges, node, tokens[i].Word)].Next;
            if (node == 0) break;
            ref readonly var reached = ref _nodes[node];
            if (reached.IsPhrase) (length, value) = (i + 1, reached.Value);
            if (!reached.GoesOn) break;
        }

        return length;
    }

    private static int SlotOf((int Node, int Word, int Next)[] edges, int node, int word)
    {
        var hash = ((uint)node * 0x9E3779B1) ^ ((uint)word * 0x85EBCA6B);
        for (var slot = (int)(hash >> 8) & (edges.Length - 1); ; slot = (slot + 1) & (edges.Length - 1))
        {
            ref var edge = ref edges[slot];
            if (edge.Next == 0 || (edge.Node == node && edge.Word == word)) return slot;
        }
    }

    private void Grow()
    {
        var larger = new (int Node, int Word, int Next)[_edges.Length * 2];
        foreach (var edge in _edges)
        {
            if (edge.Next != 0) larger[SlotOf(larger, edge.Node, edge.Word)] = edge;
        }

        _edges = larger;
    }

    /// <summary>Where some words in a row lead.</summary>
    private struct Node
    {
        /// <summary>Whether they are a phrase.</summary>
        public bool IsPhrase;

        /// <summary>Whether a longer phrase begins with them.</summary>
        public bool GoesOn;

        /// <summary>What the table says about the phrase.</summary>
        public T Value;
    }
}
