using System.Buffers;

namespace OnRecord.Parsing.Lexing;

/// <summary>Endings that a language writes in two ways: "tòa" is "toà", "sỹ" is "sĩ".</summary>
internal sealed class Spellings
{
    private readonly List<(string Ending, string Other)> _pairs = [];

    // Those of the same letters, which differ in where a mark stands: names are told apart by letters
    private readonly List<(string Ending, string Other)> _marks = [];
    private SearchValues<char> _lastOfMarks = SearchValues.Create("");

    /// <summary>Makes two endings of a word the same.</summary>
    public void Add(string ending, string other)
    {
        var pair = (Folding.Fold(ending), Folding.Fold(other));
        _pairs.Add(pair);
        if (pair.Item1.Length != pair.Item2.Length || Letters(pair.Item1) != Letters(pair.Item2)) return;
        _marks.Add(pair);
        _lastOfMarks = SearchValues.Create([.. _marks.Select(marks => marks.Other[^1]).Distinct()]);
    }

    /// <summary>How else a word may be written.</summary>
    /// <param name="word">The word, folded.</param>
    public IEnumerable<string> Others(string word)
    {
        foreach (var (ending, other) in _pairs)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal)) yield return word[..^ending.Length] + other;
            else if (word.EndsWith(other, StringComparison.Ordinal)) yield return word[..^other.Length] + ending;
        }
    }

    /// <summary>Writes a word of a name as all of the same letters and marks are written, in place.</summary>
    /// <param name="word">The word, folded.</param>
    public void PlaceMarks(Span<char> word)
    {
        if (word.IsEmpty || !_lastOfMarks.Contains(word[^1])) return;
        foreach (var (ending, other) in _marks)
        {
            if (!word.EndsWith(other)) continue;
            ending.CopyTo(word[^ending.Length..]);
            return;
        }
    }

    private static string Letters(string ending) => string.Concat(ending.Select(Composition.LetterOf));
}
