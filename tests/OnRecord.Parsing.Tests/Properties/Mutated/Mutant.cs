namespace OnRecord.Parsing.Tests.Properties.Mutated;

/// <summary>What is done to one line of an article.</summary>
internal enum LineMutation
{
    DropMark,
    DoubleMark,
    OtherMark,
    SwapMarks,
    StrayMark,
    JoinWithNext,
    Split,
}

/// <summary>An article one of whose lines has been changed.</summary>
/// <param name="Text">The changed text.</param>
/// <param name="First">The first line that was touched.</param>
/// <param name="Last">The last line that was touched.</param>
internal sealed record Mutant(string Text, int First, int Last)
{
    private const string Marks = "\"“”„«»‘’'";

    /// <summary>Changes a line; null where there is nothing to be changed.</summary>
    /// <param name="lines">The lines of the article.</param>
    /// <param name="mutation">What to do.</param>
    /// <param name="line">Which line, counted round.</param>
    /// <param name="place">Where in the line, counted round.</param>
    public static Mutant? Of(IReadOnlyList<string> lines, LineMutation mutation, int line, int place)
    {
        line %= lines.Count;
        var words = lines[line];
        var marks = Enumerable.Range(0, words.Length).Where(at => Marks.Contains(words[at], StringComparison.Ordinal))
            .ToList();
        var mark = marks.Count > 0 ? marks[place % marks.Count] : -1;
        var at = words.Length > 0 ? place % words.Length : 0;
        if (at > 0 && char.IsLowSurrogate(words[at])) at--;
        var other = Marks[place % Marks.Length];
        return mutation switch
        {
            LineMutation.DropMark when mark >= 0 => With(words.Remove(mark, 1)),
            LineMutation.DoubleMark when mark >= 0 => With(words.Insert(mark, words[mark].ToString())),
            LineMutation.OtherMark when mark >= 0 => With(words.Remove(mark, 1).Insert(mark, other.ToString())),
            LineMutation.SwapMarks when marks.Count > 1 => With(Swapped(words, mark, marks[(place + 1) % marks.Count])),
            LineMutation.StrayMark when words.Length > 0 => With(words.Insert(at, other.ToString())),
            LineMutation.Split when words.Length > 0 => With($"{words[..at]}\n{words[at..]}"),
            LineMutation.JoinWithNext when line + 1 < lines.Count => new Mutant(
                string.Join('\n', [.. lines.Take(line), $"{words} {lines[line + 1]}", .. lines.Skip(line + 2)]), line,
                line + 1),
            _ => null,
        };

        Mutant With(string changed) =>
            new(string.Join('\n', [.. lines.Take(line), changed, .. lines.Skip(line + 1)]), line, line);
    }

    private static string Swapped(string words, int one, int other)
    {
        var characters = words.ToCharArray();
        (characters[one], characters[other]) = (characters[other], characters[one]);
        return new string(characters);
    }
}
