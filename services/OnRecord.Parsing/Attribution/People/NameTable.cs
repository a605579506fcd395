using System.Buffers;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.People;

/// <summary>A name of an article, as a <see cref="NameTable"/> has it.</summary>
/// <param name="Number">Its number in the table.</param>
/// <param name="FirstWord">Where its words begin in the table.</param>
/// <param name="Words">How many words it has.</param>
internal readonly record struct KnownName(int Number, int FirstWord, int Words);

/// <summary>
/// The names of an article, each read but once however often it stands in the text, with numbers for their words.
/// </summary>
/// <param name="spellings">What makes two spellings of a word the same.</param>
internal sealed class NameTable(Spellings spellings) : IDisposable
{
    /// <summary>A longer name is folded in memory of its own.</summary>
    private const int UsualLength = 128;

    private const int UsualNames = 64;

    private static readonly SearchValues<char> Separators = SearchValues.Create(" \u00A0\n\r\t.");

    private readonly RunTable _names = new();
    private readonly RunTable _numbers = new();
    private readonly LentList<int> _words = new(UsualNames * 2);

    // For each name its words, and the name as a string once that has been asked for
    private readonly LentList<(KnownName Name, string? Text)> _read = new(UsualNames);

    /// <summary>The name that some characters are.</summary>
    public KnownName Read(ReadOnlySpan<char> name)
    {
        if (Folding.NeedsComposing(name)) name = Folding.Compose(name);
        var number = _names.Add(name);
        if (number < _read.Count) return _read[number].Name;
        var first = _words.Count;
        AddWords(name);
        var read = new KnownName(number, first, _words.Count - first);
        _read.Add((read, null));
        return read;
    }

    /// <summary>A name, composed.</summary>
    public string TextOf(KnownName name) => _read[name.Number].Text ??= _names[name.Number].ToString();

    /// <summary>How many characters a name has, composed.</summary>
    public int LengthOf(KnownName name) => _names[name.Number].Length;

    /// <summary>Whether a name is a single word that no name before has had.</summary>
    public bool IsNewWord(ReadOnlySpan<char> name)
    {
        if (name.Length > UsualLength || name.ContainsAny(Separators) || Folding.NeedsComposing(name)) return false;
        Span<char> folded = stackalloc char[name.Length];
        Folding.Lower(name, folded);
        spellings.PlaceMarks(folded);
        return _numbers.Find(folded) < 0;
    }

    /// <summary>The numbers of a name's words, blind to case and to where their marks stand, in order.</summary>
    public ReadOnlySpan<int> WordsOf(KnownName name) => _words.Slice(name.FirstWord, name.FirstWord + name.Words);

    /// <summary>Gives lent memory back.</summary>
    public void Dispose()
    {
        _names.Dispose();
        _numbers.Dispose();
        _words.Dispose();
        _read.Dispose();
    }

    private void AddWords(ReadOnlySpan<char> name)
    {
        var folded = name.Length <= UsualLength ? stackalloc char[name.Length] : new char[name.Length];
        Folding.Lower(name, folded);
        var rest = folded;
        while (!rest.IsEmpty)
        {
            var length = rest.IndexOfAny(Separators);
            if (length < 0) length = rest.Length;
            spellings.PlaceMarks(rest[..length]);
            if (length > 0) _words.Add(_numbers.Add(rest[..length]));
            rest = rest[Math.Min(rest.Length, length + 1)..];
        }
    }
}
