using OnRecord.Parsing.Languages;

namespace OnRecord.Parsing.Attribution;

/// <summary>Somebody whom the article names.</summary>
internal sealed class Person
{
    /// <summary>The fullest form of the name so far.</summary>
    public required string Name { get; set; }

    /// <summary>Its words, folded.</summary>
    public required string[] Parts { get; set; }

    /// <summary>Gender, as far as forms of address have told.</summary>
    public Features Gender { get; set; }

    /// <summary>Whether a title or form of address has shown that it is a human being.</summary>
    public bool IsCertain { get; set; }

    /// <summary>The titles that went with the name, folded; null where there was none.</summary>
    public HashSet<string>? Titles { get; private set; }

    /// <summary>Notes a title, folded.</summary>
    public void AddTitle(string title) => (Titles ??= new HashSet<string>(StringComparer.Ordinal)).Add(title);

    /// <summary>Whether nothing speaks against this gender.</summary>
    public bool MayBe(Features gender)
    {
        const Features both = Features.Masculine | Features.Feminine;
        return (gender & both) == 0 || (Gender & both) == 0 || (Gender & gender & both) != 0;
    }

    /// <summary>Whether these words, in this order, are the name or a part of it.</summary>
    public bool IsCalled(ReadOnlySpan<string> parts)
    {
        var at = 0;
        foreach (var part in Parts)
        {
            if (at < parts.Length && part == parts[at]) at++;
        }

        return at == parts.Length;
    }
}
