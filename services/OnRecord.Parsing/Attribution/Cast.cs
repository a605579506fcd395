using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution;

/// <summary>The people of an article, in the order in which they come up.</summary>
/// <remarks>
/// A shorter form is taken for the person who was last called by a name that holds it. Look-ups go by single words of
/// names and see at most the last few people with such a word, so that a hostile text stays linear.
/// </remarks>
internal sealed class Cast
{
    private const int MaxNamesakes = 8;
    private const int MaxLookBack = 40;

    private static readonly char[] Separators = [' ', '\u00A0', '\n', '\r', '\t', '.'];

    private readonly Dictionary<string, (string Composed, string[] Parts)> _names = new(StringComparer.Ordinal);
    private readonly List<Person> _people = [];

    // Who was last called by a word of a name, as an index into what follows, where each is tied to the one before
    private readonly Dictionary<string, int> _byPart = new(StringComparer.Ordinal);
    private readonly List<(int Person, int Before)> _namesakes = [];
    private readonly List<(int Position, int Person, bool IsSubject)> _appearances = [];

    /// <summary>Everybody, in the order of first appearance.</summary>
    public IReadOnlyList<Person> People => _people;

    /// <summary>Notes that a name stands at a place.</summary>
    /// <param name="position">Index of its first character; never before the one noted last.</param>
    /// <param name="name">The name as it stands there.</param>
    /// <param name="title">The title before it, folded, or empty.</param>
    /// <param name="gender">What a form of address tells.</param>
    /// <param name="isCertain">Whether a title or a form of address stands before it.</param>
    /// <param name="isSubject">Whether it begins a sentence.</param>
    public void Note(int position, ReadOnlySpan<char> name, string title, Features gender, bool isCertain,
        bool isSubject)
    {
        var (composed, parts) = Read(name);
        var index = Find(parts);
        if (index < 0)
        {
            if (parts.Length < 2 && !isCertain) return;
            index = Extended(parts, composed, isCertain) is var shorter and >= 0 ? shorter : Add(composed, parts);
        }

        var person = _people[index];
        person.Gender |= gender & (Features.Masculine | Features.Feminine);
        person.IsCertain |= isCertain;
        if (title.Length > 0) person.AddTitle(title);
        _appearances.Add((position, index, isSubject));
    }

    /// <summary>The person last called by these words, or null.</summary>
    public Person? Called(string name) => Find(PartsOf(name)) is var index and >= 0 ? _people[index] : null;

    /// <summary>The person who last appeared before a place and fits, subjects of sentences first.</summary>
    public Person? Last(int position, Func<Person, bool> fits)
    {
        var at = LastBefore(position);
        Person? any = null;
        for (var seen = 0; at >= 0 && seen < MaxLookBack; at--, seen++)
        {
            var (_, index, isSubject) = _appearances[at];
            var person = _people[index];
            if (!fits(person)) continue;
            if (isSubject) return person;
            any ??= person;
        }

        return any;
    }

    /// <summary>Whether a person was the subject of a sentence between two places.</summary>
    public bool Appeared(Person person, int after, int before)
    {
        for (var (at, seen) = (LastBefore(before), 0); at >= 0 && seen < MaxLookBack; at--, seen++)
        {
            var (position, index, isSubject) = _appearances[at];
            if (position <= after) return false;
            if (isSubject && _people[index] == person) return true;
        }

        return false;
    }

    private int LastBefore(int position)
    {
        var (low, high) = (0, _appearances.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_appearances[middle].Position < position) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }

    /// <summary>
    /// The composed form and the words of a name, which is read but once however often it stands in the text.
    /// </summary>
    private (string Composed, string[] Parts) Read(ReadOnlySpan<char> name)
    {
        var known = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.TryGetValue(name, out var read)) return read;
        var composed = Folding.Compose(name);
        return known[name] = (composed, PartsOf(composed));
    }

    private static string[] PartsOf(string name) =>
        name.ToLowerInvariant().Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    private int Find(string[] parts)
    {
        if (parts.Length == 0 || !_byPart.TryGetValue(parts[^1], out var last)) return -1;
        var any = -1;
        for (var (at, seen) = (last, 0); at >= 0 && seen < MaxNamesakes; at = _namesakes[at].Before, seen++)
        {
            var person = _people[_namesakes[at].Person];
            if (!person.IsCalled(parts)) continue;

            // A short form is the end of a name, so that "Doe" is Jane Doe and not the Doe Building
            if (person.Parts[^1] == parts[^1]) return _namesakes[at].Person;
            if (any < 0) any = _namesakes[at].Person;
        }

        return any;
    }

    /// <summary>
    /// Somebody known so far only by a part of this name, who is now named in full: by its end, as a place may begin
    /// with it.
    /// </summary>
    private int Extended(string[] parts, string name, bool isCertain)
    {
        foreach (var part in isCertain ? parts : parts[^1..])
        {
            if (!_byPart.TryGetValue(part, out var last)) continue;
            var index = _namesakes[last].Person;
            if (_people[index] is not { Parts.Length: 1 } person) continue;
            person.Name = name;
            person.Parts = parts;
            Register(index, parts);
            return index;
        }

        return -1;
    }

    private int Add(string name, string[] parts)
    {
        _people.Add(new Person { Name = name, Parts = parts });
        Register(_people.Count - 1, parts);
        return _people.Count - 1;
    }

    private void Register(int index, string[] parts)
    {
        foreach (var part in parts)
        {
            var before = _byPart.GetValueOrDefault(part, -1);
            if (before >= 0 && _namesakes[before].Person == index) continue;
            _byPart[part] = _namesakes.Count;
            _namesakes.Add((index, before));
        }
    }
}
