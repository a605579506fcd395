namespace OnRecord.Parsing.Languages;

/// <summary>The endings by which the words of a language show gender and number.</summary>
internal sealed class Inflections
{
    private readonly List<(string Ending, Features Of)> _adjectives = [];
    private readonly List<string> _plurals = [];

    private Inflections()
    {
    }

    /// <summary>Whether the language has endings that show that a verb is several people's.</summary>
    public bool HavePlurals => _plurals.Count > 0;

    /// <summary>Reads the endings.</summary>
    /// <exception cref="PackException">A feature is unknown.</exception>
    public static Inflections Read(PackFile file)
    {
        var inflections = new Inflections();
        foreach (var entry in file.Section("adjective-endings"))
            inflections._adjectives.Add((entry.Phrase, PhraseReader.FeaturesOf(file, entry)));
        foreach (var entry in file.Section("plural-endings")) inflections._plurals.Add(entry.Phrase);
        return inflections;
    }

    /// <summary>
    /// An adjective as it stands without an article before a noun: "Deutsche" before "Dienst" is "Deutscher".
    /// </summary>
    /// <param name="adjective">The adjective, with any of its endings.</param>
    /// <param name="noun">Gender and number of the noun.</param>
    public string Of(string adjective, Features noun)
    {
        var (has, needs) = ("", (string?)null);
        foreach (var (ending, of) in _adjectives)
        {
            if (adjective.EndsWith(ending, StringComparison.Ordinal) && ending.Length > has.Length) has = ending;
            if ((of & noun) != 0) needs ??= ending;
        }

        return has.Length == 0 || needs is null ? adjective : adjective[..^has.Length] + needs;
    }

    /// <summary>Whether a verb's ending shows that several people do what it says.</summary>
    public bool IsPlural(ReadOnlySpan<char> verb)
    {
        foreach (var ending in _plurals)
        {
            if (verb.EndsWith(ending, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
