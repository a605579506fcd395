using System.Globalization;

namespace OnRecord.Parsing.Languages;

/// <summary>How long the parts of an article usually are; the section <c>[limits]</c> of <c>outline.txt</c>.</summary>
internal sealed record OutlineLimits
{
    /// <summary>A standfirst has at most this many characters; 0 where articles have none.</summary>
    public required int LongestLead { get; init; }

    /// <summary>A teaser of another article at the end has at least this many characters.</summary>
    public required int ShortestTeaser { get; init; }

    /// <summary>
    /// A teaser of another article at the end has at most this many characters; 0 where there are none.
    /// </summary>
    public required int LongestTeaser { get; init; }

    /// <summary>Reads the limits.</summary>
    /// <exception cref="PackException">One is missing, unknown or no number.</exception>
    public static OutlineLimits Read(PackFile file)
    {
        var values = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in file.Section("limits"))
        {
            if (!int.TryParse(entry.Features, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
                throw new PackException(file.Path, entry.Line,
                    $"{entry.Phrase} is '{entry.Features}'; it must be a number");
            if (entry.Phrase is not ("longest-lead" or "shortest-teaser" or "longest-teaser"))
                throw new PackException(file.Path, entry.Line, $"there is no limit {entry.Phrase}");
            values[entry.Phrase] = value;
        }

        int Get(string name) => values.TryGetValue(name, out var value)
            ? value
            : throw new PackException(file.Path, 0, $"[limits] lacks {name}");

        return new OutlineLimits
        {
            LongestLead = Get("longest-lead"),
            ShortestTeaser = Get("shortest-teaser"),
            LongestTeaser = Get("longest-teaser"),
        };
    }
}
