using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.People;

/// <summary>Where the people of an article are named, in the order of the text.</summary>
/// <remarks>A look back sees the last few names at the most, so that a hostile text stays linear.</remarks>
internal sealed class Appearances : IDisposable
{
    private const int MaxLookBack = 40;
    private const int Usual = 64;

    private readonly LentList<Appearance> _appearances = new(Usual);
    private int _sentence;

    /// <summary>Who was named last of all, or null.</summary>
    public Person? Latest => _appearances.Count > 0 ? _appearances[_appearances.Count - 1].Person : null;

    /// <summary>Notes that the names from here on stand in another sentence.</summary>
    public void NextSentence() => _sentence++;

    /// <summary>Notes that somebody is named, behind all who were noted before.</summary>
    /// <param name="person">Who it is.</param>
    /// <param name="name">By what name.</param>
    /// <param name="seen">Where and how.</param>
    public void Add(Person person, KnownName name, in NameSeen seen) => _appearances.Add(
        new Appearance(seen.Position, seen.End, name.Number, person, seen.IsSubject, _sentence));

    /// <summary>Who is named at a place by the whole of a name, or null.</summary>
    public Person? At(int position, KnownName name) =>
        LastBefore(position + 1) is var at and >= 0 && _appearances[at].Position == position
        && _appearances[at].Name == name.Number ? _appearances[at].Person : null;

    /// <summary>The person whose name ends at a place, or null.</summary>
    public Person? EndingAt(int position) =>
        LastBefore(position) is var at and >= 0 && _appearances[at].End == position ? _appearances[at].Person : null;

    /// <summary>
    /// The person who last appeared before a place and fits: the subject of the last sentence that has such a person,
    /// else whoever of it stands last, unless the sentence before has a subject that fits.
    /// </summary>
    /// <param name="position">The place.</param>
    /// <param name="wanted">What the person must fit.</param>
    /// <param name="fits">Tells whether a person, who is or is not the subject there, fits it.</param>
    public Person? Last<T>(int position, T wanted, Func<Person, T, bool, bool> fits)
    {
        var at = LastBefore(position);
        Person? any = null;
        var sentence = -1;
        for (var seen = 0; at >= 0 && seen < MaxLookBack; at--, seen++)
        {
            var appearance = _appearances[at];
            if (any is not null && appearance.Sentence < sentence - 1) break;
            var person = appearance.Person;
            if (!fits(person, wanted, appearance.IsSubject)) continue;
            if (appearance.IsSubject) return person;
            if (any is null) (any, sentence) = (person, appearance.Sentence);
        }

        return any;
    }

    /// <summary>Whether a person was the subject of a sentence between two places.</summary>
    public bool Appeared(Person person, int after, int before)
    {
        for (var (at, seen) = (LastBefore(before), 0); at >= 0 && seen < MaxLookBack; at--, seen++)
        {
            if (_appearances[at].Position <= after) return false;
            if (_appearances[at].IsSubject && _appearances[at].Person == person) return true;
        }

        return false;
    }

    /// <summary>Whether a person was named between two places.</summary>
    public bool Named(Person person, int after, int before)
    {
        for (var (at, seen) = (LastBefore(before), 0); at >= 0 && seen < MaxLookBack; at--, seen++)
        {
            if (_appearances[at].Position < after) return false;
            if (_appearances[at].Person == person) return true;
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

    /// <summary>Gives lent memory back.</summary>
    public void Dispose() => _appearances.Dispose();

    private readonly record struct Appearance(
        int Position, int End, int Name, Person Person, bool IsSubject, int Sentence);
}
