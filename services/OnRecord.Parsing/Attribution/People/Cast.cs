using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.People;

/// <summary>The people of an article, in the order in which they come up.</summary>
/// <remarks>
/// A shorter form is taken for the person who was last called by a name that holds it, or by it. Look-ups go by single
/// words of names and see at most the last few people with such a word, so that a hostile text stays linear. Forms of
/// address part people of one name: "Mr. Vogt", "bà Bình".
/// </remarks>
/// <param name="spellings">What makes two spellings of a name the same.</param>
internal sealed class Cast(Spellings spellings) : IDisposable
{
    private const int MaxNamesakes = 8;
    private const int UsualPeople = 32;

    private readonly NameTable _names = new(spellings);
    private readonly LentList<Person> _people = new(UsualPeople);

    // Who was last called by a word of a name, as an index into what follows, where each is tied to the one before
    private readonly LentList<int> _byWord = new(UsualPeople * 2);
    private readonly LentList<(int Person, int Before)> _namesakes = new(UsualPeople * 2);

    /// <summary>Where they are named.</summary>
    public Appearances Appearances { get; } = new();

    /// <summary>Notes that a name stands at a place.</summary>
    /// <param name="seen">The name; never before the one noted last.</param>
    /// <returns>Whether it is taken for a person's.</returns>
    public bool Note(in NameSeen seen)
    {
        if (!seen.MayBeNew && _names.IsNewWord(seen.Name)) return false;
        var known = _names.Read(seen.Name);
        var index = Find(known, seen.Gender, seen.Position);
        if (index < 0)
        {
            if (known.Words < 2 && !seen.MayBeNew) return false;
            index = Extended(known, seen) is var shorter and >= 0 ? shorter : Add(known, seen.Position);
        }

        var person = _people[index];
        person.Last = seen.Position;
        person.Gender |= seen.Gender & (Features.Masculine | Features.Feminine);
        person.IsCertain |= seen.IsCertain;
        if (!seen.Title.IsEmpty && Folding.Fold(seen.Title) is { Length: > 0 } folded) person.AddTitle(folded);
        Appearances.Add(person, known, seen);
        return true;
    }

    /// <summary>Notes a title that follows the name noted last.</summary>
    public void Describe(ReadOnlySpan<char> title)
    {
        if (Appearances.Latest is { } person && Folding.Fold(title) is { Length: > 0 } folded) person.AddTitle(folded);
    }

    /// <summary>Gives a name to whoever was called by nothing but its last word.</summary>
    public void Complete(ReadOnlySpan<char> name)
    {
        var full = _names.Read(name);
        var words = _names.WordsOf(full);
        if (words.Length < 2 || LastCalled(words[^1]) is not (var last and >= 0)) return;
        var person = _people[_namesakes[last].Person];
        if (person.Name.Words == 1) person.Name = full;
    }

    /// <summary>A name as the article has it.</summary>
    public KnownName Read(ReadOnlySpan<char> name) => _names.Read(name);

    /// <summary>A name, composed.</summary>
    public string TextOf(KnownName name) => _names.TextOf(name);

    /// <summary>Whether one name is longer than another.</summary>
    public bool IsLonger(KnownName name, KnownName other) => _names.LengthOf(name) > _names.LengthOf(other);

    /// <summary>The person whom a name means at a place, or null.</summary>
    /// <param name="name">The name.</param>
    /// <param name="position">Index of its first character.</param>
    /// <param name="gender">What a form of address tells.</param>
    public Person? Called(KnownName name, int position, Features gender = Features.None)
    {
        if (Appearances.At(position, name) is { } noted && noted.MayBe(gender)) return noted;
        return Find(name, gender, position) is var index and >= 0 ? _people[index] : null;
    }

    /// <summary>Whether a person's name ends as another does.</summary>
    /// <param name="person">The person.</param>
    /// <param name="name">The other name, which has a word at the least.</param>
    /// <param name="gender">What a form of address tells.</param>
    public bool IsLastNameOf(Person person, KnownName name, Features gender) =>
        _names.WordsOf(person.Name)[^1] == _names.WordsOf(name)[^1] && person.MayBe(gender);

    /// <summary>Gives lent memory back.</summary>
    public void Dispose()
    {
        _names.Dispose();
        _people.Dispose();
        _byWord.Dispose();
        _namesakes.Dispose();
        Appearances.Dispose();
    }

    /// <summary>
    /// Who has a name that another ends, and so is not the Doe Building where "Doe" is asked for, or at the least holds
    /// it: the one last called so of those who were named before a place, else whoever is named after it.
    /// </summary>
    private int Find(KnownName name, Features gender, int position)
    {
        var words = _names.WordsOf(name);
        if (words.IsEmpty || LastCalled(words[^1]) is not (var last and >= 0)) return -1;
        var (found, best) = (-1, (EndsSame: false, IsKnown: false, Last: -1));
        for (var (at, seen) = (last, 0); at >= 0 && seen < MaxNamesakes; at = _namesakes[at].Before, seen++)
        {
            var index = _namesakes[at].Person;
            if (!Holds(index, name, gender)) continue;
            var person = _people[index];
            var isKnown = person.First < position;
            var rank = (_names.WordsOf(person.Name)[^1] == words[^1], isKnown, isKnown ? person.Last : -person.First);
            if (found >= 0 && rank.CompareTo(best) <= 0) continue;
            (found, best) = (index, rank);
        }

        return found;
    }

    private bool Holds(int person, KnownName name, Features gender) =>
        IsPart(_names.WordsOf(name), _names.WordsOf(_people[person].Name)) && _people[person].MayBe(gender);

    /// <summary>Whether some words, in this order, are a name or a part of it.</summary>
    private static bool IsPart(ReadOnlySpan<int> words, ReadOnlySpan<int> name)
    {
        var at = 0;
        foreach (var word in name)
        {
            if (at < words.Length && word == words[at]) at++;
        }

        return at == words.Length;
    }

    /// <summary>
    /// Somebody known so far only by a part of this name, who is now named in full: by its end, as a place may begin
    /// with it, unless nothing but that name has shown the person.
    /// </summary>
    private int Extended(KnownName name, in NameSeen seen)
    {
        var words = _names.WordsOf(name);
        foreach (var word in words)
        {
            if (LastCalled(word) is not (var last and >= 0)) continue;
            var index = _namesakes[last].Person;
            var person = _people[index];
            if (!person.MayBe(seen.Gender)) continue;
            if (person.Name.Words == 1
                ? person.IsCertain && !seen.IsCertain && word != words[^1]
                : !seen.IsWhole || !words.EndsWith(_names.WordsOf(person.Name))) continue;
            person.Name = name;
            Register(index, words);
            return index;
        }

        return -1;
    }

    private int Add(KnownName name, int position)
    {
        _people.Add(new Person(name) { First = position });
        Register(_people.Count - 1, _names.WordsOf(name));
        return _people.Count - 1;
    }

    private void Register(int index, ReadOnlySpan<int> words)
    {
        foreach (var word in words)
        {
            var before = LastCalled(word);
            if (before >= 0 && _namesakes[before].Person == index) continue;
            while (_byWord.Count <= word) _byWord.Add(-1);
            _byWord[word] = _namesakes.Count;
            _namesakes.Add((index, before));
        }
    }

    private int LastCalled(int word) => word < _byWord.Count ? _byWord[word] : -1;
}
