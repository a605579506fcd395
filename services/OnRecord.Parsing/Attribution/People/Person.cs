using OnRecord.Parsing.Languages;

namespace OnRecord.Parsing.Attribution.People;

/// <summary>Somebody whom the article names.</summary>
/// <param name="name">The name by which the article first calls them.</param>
internal sealed class Person(KnownName name)
{
    /// <summary>
    /// Nobody has more titles in an article; more are not remembered, since each mention by a title looks through them.
    /// </summary>
    private const int MostTitles = 32;

    private string? _title;
    private HashSet<string>? _moreTitles;

    /// <summary>The fullest form of the name so far.</summary>
    public KnownName Name { get; set; } = name;

    /// <summary>Where the article names them first, as an index of a character.</summary>
    public required int First { get; init; }

    /// <summary>Where the article names them last, as far as it has been read.</summary>
    public int Last { get; set; }

    /// <summary>Gender, as far as forms of address have told.</summary>
    public Features Gender { get; set; }

    /// <summary>Whether a title or form of address has shown that it is a human being.</summary>
    public bool IsCertain { get; set; }

    /// <summary>Notes a title, folded.</summary>
    public void AddTitle(string title)
    {
        if (_title is null) _title = title;
        else if (_title != title && _moreTitles is not { Count: >= MostTitles })
            (_moreTitles ??= new HashSet<string>(StringComparer.Ordinal)).Add(title);
    }

    /// <summary>Whether a title that went with the name, folded, fits what is asked for.</summary>
    public bool HasTitle(string wanted, Func<string, string, bool> fits)
    {
        if (_title is null) return false;
        if (fits(_title, wanted)) return true;
        if (_moreTitles is null) return false;
        foreach (var title in _moreTitles)
        {
            if (fits(title, wanted)) return true;
        }

        return false;
    }

    /// <summary>Whether nothing speaks against this gender.</summary>
    public bool MayBe(Features gender)
    {
        const Features both = Features.Masculine | Features.Feminine;
        return (gender & both) == 0 || (Gender & both) == 0 || (Gender & gender & both) != 0;
    }
}
