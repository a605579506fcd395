using System.Buffers;
using System.Runtime.InteropServices;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution;

/// <summary>A name of an article, as a <see cref="NameTable"/> has it.</summary>
/// <param name="Text">The name, composed.</param>
/// <param name="FirstWord">Where its words begin in the table.</param>
/// <param name="Words">How many words it has.</param>
internal readonly record struct KnownName(string Text, int FirstWord, int Words);

/// <summary>
/// The names of an article, each read but once however often it stands in the text, with numbers for their words.
/// </summary>
internal sealed class NameTable
{
    /// <summary>A longer name is folded in memory of its own.</summary>
    private const int UsualLength = 128;

    private static readonly SearchValues<char> Separators = SearchValues.Create(" \u00A0\n\r\t.");

    private readonly Dictionary<string, KnownName> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<int> _words = [];

    /// <summary>The name that some characters are.</summary>
    public KnownName Read(ReadOnlySpan<char> name)
    {
        var known = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.TryGetValue(name, out var read)) return read;
        var raw = name.ToString();
        var text = Folding.NeedsComposing(name) ? Folding.Compose(name) : raw;
        var first = _words.Count;
        AddWords(text);
        return _names[raw] = new KnownName(text, first, _words.Count - first);
    }

    /// <summary>Whether a name is a single word that no name before has had.</summary>
    public bool IsNewWord(ReadOnlySpan<char> name)
    {
        if (name.Length > UsualLength || name.ContainsAny(Separators) || Folding.NeedsComposing(name)) return false;
        Span<char> folded = stackalloc char[name.Length];
        name.ToLowerInvariant(folded);
        return !_numbers.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(folded);
    }

    /// <summary>The numbers of a name's words, blind to case, in order.</summary>
    public ReadOnlySpan<int> WordsOf(KnownName name) =>
        CollectionsMarshal.AsSpan(_words).Slice(name.FirstWord, name.Words);

    private void AddWords(ReadOnlySpan<char> name)
    {
        var folded = name.Length <= UsualLength ? stackalloc char[name.Length] : new char[name.Length];
        name.ToLowerInvariant(folded);
        ReadOnlySpan<char> rest = folded;
        while (!rest.IsEmpty)
        {
            var length = rest.IndexOfAny(Separators);
            if (length < 0) length = rest.Length;
            if (length > 0) _words.Add(NumberOf(rest[..length]));
            rest = rest[Math.Min(rest.Length, length + 1)..];
        }
    }

    private int NumberOf(ReadOnlySpan<char> word)
    {
        var numbers = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!numbers.TryGetValue(word, out var number)) numbers[word] = number = _numbers.Count;
        return number;
    }
}
