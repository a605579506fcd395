using System.Text;

namespace OnRecord.Benchmarks.Parsing;

/// <summary>
/// Articles of our own making, always the same ones: for runs without a corpus, and in languages that it lacks.
/// </summary>
internal sealed class Prose
{
    private const int Paragraphs = 14;

    private readonly Dictionary<string, List<string>> _sections = new(StringComparer.Ordinal);

    /// <param name="language">The language's code; its parts of articles are a resource of this assembly.</param>
    public Prose(string language)
    {
        Language = language;
        using var reader = new StreamReader(typeof(Prose).Assembly.GetManifestResourceStream($"{language}.txt")!);
        List<string> section = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '[') _sections[line.Trim('[', ']')] = section = [];
            else section.Add(line);
        }
    }

    /// <summary>The language's code.</summary>
    public string Language { get; }

    /// <summary>The first entry of a section: a name, a title, a cue.</summary>
    public string Word(string section) => _sections[section][0];

    /// <summary>So many articles, one after another and none like the other.</summary>
    public IEnumerable<string> Articles(int count)
    {
        var random = new Random(1);
        for (var i = 0; i < count; i++) yield return string.Join("\n\n", Lines(random));
    }

    /// <summary>One text of at least so many bytes.</summary>
    public string Text(int bytes)
    {
        var random = new Random(2);
        var text = new StringBuilder();
        for (var length = 0; length < bytes;)
        {
            foreach (var line in Lines(random))
            {
                text.Append(line).Append("\n\n");
                length += Encoding.UTF8.GetByteCount(line) + 2;
            }
        }

        return text.ToString();
    }

    private IEnumerable<string> Lines(Random random)
    {
        yield return Fill("heading", random);
        for (var i = 0; i < Paragraphs; i++)
        {
            yield return i == Paragraphs / 2 ? Fill("heading", random)
                : string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Fill("paragraph", random)));
        }
    }

    private string Fill(string section, Random random)
    {
        var line = Pick(section, random);
        foreach (var slot in new[] { "name", "title", "place" })
            line = line.Replace($"{{{slot}}}", Pick(slot, random), StringComparison.Ordinal);
        return line;
    }

    private string Pick(string section, Random random) => _sections[section][random.Next(_sections[section].Count)];
}
