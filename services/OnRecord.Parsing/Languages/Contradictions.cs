using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Languages;

/// <summary>Refuses a pack that says of a phrase what cannot both be.</summary>
internal static class Contradictions
{
    /// <summary>Sections of which a phrase can stand in one only.</summary>
    private static readonly IReadOnlyList<(string File, string Section, string OtherFile, string OtherSection)>
        Exclusive =
    [
        ("cues", "verbs", "cues", "blockers"),
        ("cues", "prepositions", "cues", "blockers"),
        ("people", "titles", "grammar", "inanimates"),
        ("people", "honorifics", "grammar", "inanimates"),
        ("people", "nominals", "grammar", "inanimates"),
        ("outline", "bylines", "outline", "related"),
        ("outline", "caption-credits", "outline", "related"),
    ];

    /// <summary>Looks through a pack.</summary>
    /// <param name="file">Gives a file of the pack by its name.</param>
    /// <exception cref="PackException">
    /// A phrase stands in two sections that exclude each other; names the later line.
    /// </exception>
    public static void Refuse(Func<string, PackFile> file)
    {
        foreach (var (name, section, otherName, otherSection) in Exclusive)
        {
            var (one, other) = (file(name), file(otherName));
            var lines = LinesOf(one, section);
            foreach (var (phrase, line) in LinesOf(other, otherSection))
            {
                if (!lines.TryGetValue(phrase, out var first)) continue;
                throw new PackException(
                    other.Path, line,
                    $"'{phrase}' cannot stand in [{otherSection}] and, at {one.Path}:{first}, in [{section}]");
            }
        }
    }

    private static Dictionary<string, int> LinesOf(PackFile file, string section)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in file.Section(section))
        {
            foreach (var phrase in PhraseReader.Alternatives(entry.Phrase))
                lines.TryAdd(Folding.Fold(phrase), entry.Line);
        }

        return lines;
    }
}
