namespace OnRecord.Parsing.Languages;

/// <summary>One file of a language pack: sections in square brackets, an entry a line, <c>#</c> for comments.</summary>
/// <remarks>
/// An entry is a phrase, then optionally <c>=</c> and its features. Alternatives within a word are parted by <c>/</c>,
/// so that <c>point/points/pointed out</c> stands for three phrases.
/// </remarks>
/// <param name="Path">The file's path below the languages' folder, for messages.</param>
/// <param name="Sections">The entries by section.</param>
/// <param name="Lines">The number of each section's line, from 1.</param>
internal sealed record PackFile(
    string Path, IReadOnlyDictionary<string, IReadOnlyList<PackEntry>> Sections, IReadOnlyDictionary<string, int> Lines)
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="PackException">A line is in no section, or a section or an entry stands twice.</exception>
    public static PackFile Read(string path, string content)
    {
        var sections = new Dictionary<string, IReadOnlyList<PackEntry>>(StringComparer.Ordinal);
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var phrases = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        List<PackEntry>? section = null;
        var (name, number) = ("", 0);
        foreach (var raw in content.AsSpan().EnumerateLines())
        {
            number++;
            var line = raw.Trim();
            if (line.IsEmpty || line[0] == '#') continue;
            if (line[0] == '[' && line[^1] == ']')
            {
                name = line[1..^1].ToString();
                phrases.Clear();
                if (!sections.TryAdd(name, section = []))
                    throw new PackException(path, number, $"section [{name}] stands twice");
                lines[name] = number;
            }
            else if (section is null)
            {
                throw new PackException(path, number, "stands in no section");
            }
            else
            {
                var entry = Entry(line, number);
                if (!phrases.Add(entry.Phrase))
                    throw new PackException(path, number, $"'{entry.Phrase}' stands twice in [{name}]");
                section.Add(entry);
            }
        }

        return new PackFile(path, sections, lines);
    }

    /// <summary>Refuses a file with a section that nothing reads, as a misspelt one would be.</summary>
    /// <exception cref="PackException">There is one.</exception>
    public void KeepTo(IReadOnlySet<string> known)
    {
        foreach (var (name, line) in Lines)
        {
            if (!known.Contains(name)) throw new PackException(Path, line, $"there is no section [{name}]");
        }
    }

    /// <summary>The entries of a section; none where the file has no such section.</summary>
    public IReadOnlyList<PackEntry> Section(string name) => Sections.GetValueOrDefault(name, []);

    private static PackEntry Entry(ReadOnlySpan<char> line, int number)
    {
        var equals = line.IndexOf('=');
        if (equals < 0) return new PackEntry(line.ToString(), "", number);
        return new PackEntry(line[..equals].TrimEnd().ToString(), line[(equals + 1)..].Trim().ToString(), number);
    }
}

/// <summary>One line of a language pack.</summary>
/// <param name="Phrase">What stands before the equals sign, or the whole line.</param>
/// <param name="Features">What stands after it, or nothing.</param>
/// <param name="Line">The line's number, from 1.</param>
internal sealed record PackEntry(string Phrase, string Features, int Line);

/// <summary>Thrown when a language pack cannot be used; names the file and the line.</summary>
/// <param name="path">The file's path below the languages' folder.</param>
/// <param name="line">The line's number, from 1; 0 for the file as a whole.</param>
/// <param name="problem">What is wrong with it.</param>
public sealed class PackException(string path, int line, string problem)
    : Exception(line > 0 ? $"{path}:{line}: {problem}" : $"{path}: {problem}");
