using System.Numerics;

namespace OnRecord.Parsing.Lexing;

/// <summary>Phrases of one or more words, each of some kind, found by longest match.</summary>
/// <typeparam name="T">What the table says about a phrase of a kind.</typeparam>
/// <remarks>
/// One trie over word numbers for the phrases of all kinds, at most 64: a kind is a bit. A match costs one look-up a
/// word, and for several kinds no more than for one. Most end at the first word, by what is known of it and of the
/// next.
/// </remarks>
internal sealed class PhraseTable<T>
{
    // For each word the kinds of which some phrase goes on with it
    private readonly ulong[] _follows;

    // Those of single words by the words' numbers, then the others
    private readonly Node[] _nodes;

    // Open addressing, at most half full: the nodes that are not of single words. None is 0
    private readonly int[] _slots;

    // By node, then by kind
    private readonly T[] _values;

    /// <param name="phrases">The phrases, none twice in a kind.</param>
    /// <param name="words">How many words there are, one less than their largest number.</param>
    public PhraseTable(IReadOnlyCollection<Phrase<T>> phrases, int words)
    {
        var most = words + 1 + phrases.Sum(phrase => phrase.Words.Length - 1);
        (_follows, Words) = (new ulong[words + 1], new WordKinds(words));
        (_nodes, _slots) = (new Node[most], new int[BitOperations.RoundUpToPowerOf2((uint)(most - words) * 2)]);
        var count = words + 1;
        var values = new List<(int Node, int Kind, T Value)>(phrases.Count);
        foreach (var phrase in phrases)
        {
            var node = Add(phrase.Words, 1UL << phrase.Kind, ref count);
            values.Add((node, phrase.Kind, phrase.Value));
            Kinds |= 1UL << phrase.Kind;
        }

        Array.Resize(ref _nodes, count);
        values.Sort((a, b) => (a.Node, a.Kind).CompareTo((b.Node, b.Kind)));
        _values = [.. values.Select(value => value.Value)];
        for (var i = values.Count - 1; i >= 0; i--) _nodes[values[i].Node].FirstValue = i;
    }

    /// <summary>A bit for each kind of which there is a phrase.</summary>
    public ulong Kinds { get; }

    /// <summary>Of which kinds phrases begin or end with each word.</summary>
    public WordKinds Words { get; }

    /// <summary>Finds the longest phrase of one of some kinds that begins with a token.</summary>
    /// <param name="kinds">A bit for each kind.</param>
    /// <param name="tokens">The tokens of a sentence from the one to begin with.</param>
    /// <returns>How many tokens the phrase has; 0 where none begins here.</returns>
    public int Match(ulong kinds, ReadOnlySpan<Token> tokens) => tokens.IsEmpty ? 0 : Walk(kinds, tokens, out _);

    /// <summary>Finds the longest phrase of a kind that begins with a token.</summary>
    /// <param name="kind">The one bit of the kind.</param>
    /// <param name="tokens">The tokens of a sentence from the one to begin with.</param>
    /// <param name="value">What the table says about the phrase.</param>
    /// <returns>How many tokens the phrase has; 0 where none begins here.</returns>
    public int Match(ulong kind, ReadOnlySpan<Token> tokens, out T? value)
    {
        value = default;
        if (tokens.IsEmpty) return 0;
        var length = Walk(kind, tokens, out var node);
        if (length == 0) return 0;
        ref readonly var phrase = ref _nodes[node];
        value = _values[phrase.FirstValue + BitOperations.PopCount(phrase.Kinds & (kind - 1))];
        return length;
    }

    /// <summary>Walks as far as phrases of some kinds lead.</summary>
    private int Walk(ulong kinds, ReadOnlySpan<Token> tokens, out int phrase)
    {
        var (length, node) = (0, tokens[0].Word);
        phrase = 0;
        for (var next = 1; ; next++)
        {
            ref readonly var reached = ref _nodes[node];
            if ((reached.Kinds & kinds) != 0) (length, phrase) = (next, node);
            if (next >= tokens.Length) break;
            var word = tokens[next].Word;
            if ((reached.Longer & _follows[word] & kinds) == 0) break;
            node = _slots[SlotOf(node, word)];
            if (node == 0) break;
        }

        return length;
    }

    private int Add(int[] phrase, ulong kind, ref int count)
    {
        Words.Add(kind, phrase);
        var node = phrase[0];
        foreach (var word in phrase.AsSpan(1))
        {
            _nodes[node].Longer |= kind;
            _follows[word] |= kind;
            ref var slot = ref _slots[SlotOf(node, word)];
            if (slot == 0)
            {
                _nodes[count] = new Node { Before = node, Word = word };
                slot = count++;
            }

            node = slot;
        }

        _nodes[node].Kinds |= kind;
        return node;
    }

    /// <summary>The slot of the node that a word leads to from another, or the free one where it would stand.</summary>
    private int SlotOf(int node, int word)
    {
        var hash = ((uint)node * 0x9E3779B1) ^ ((uint)word * 0x85EBCA6B);
        for (var slot = (int)(hash >> 8) & (_slots.Length - 1); ; slot = (slot + 1) & (_slots.Length - 1))
        {
            var next = _slots[slot];
            if (next == 0 || (_nodes[next].Before == node && _nodes[next].Word == word)) return slot;
        }
    }

    /// <summary>Where some words in a row lead.</summary>
    private struct Node
    {
        /// <summary>The kinds of which they are a phrase.</summary>
        public ulong Kinds;

        /// <summary>The kinds of which a longer phrase begins with them.</summary>
        public ulong Longer;

        /// <summary>The node of all of them but the last.</summary>
        public int Before;

        /// <summary>The last of them.</summary>
        public int Word;

        /// <summary>Where the values of the phrases stand, one for each kind.</summary>
        public int FirstValue;
    }
}

/// <summary>A phrase of a table.</summary>
/// <typeparam name="T">What the table says about it.</typeparam>
/// <param name="Kind">Its kind, from 0 to 63.</param>
/// <param name="Words">The numbers of its words, at least one.</param>
/// <param name="Value">What the table says about it as a phrase of this kind.</param>
internal readonly record struct Phrase<T>(int Kind, int[] Words, T Value);
