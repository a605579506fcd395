using System.Collections.Frozen;
using System.Globalization;

namespace OnRecord.Query.Words;

/// <summary>Which letter and marks a letter with marks is made of.</summary>
/// <remarks>
/// A table of our own because <see cref="string.Normalize()"/> does nothing where globalization is invariant, and a
/// search must not depend on what the machine has installed.
/// </remarks>
internal static class Decompositions
{
    private static readonly FrozenDictionary<char, string> Table = Load();

    // Letters that Unicode takes as letters of their own, but that people type without their stroke or apart.
    private static readonly FrozenDictionary<char, string> Plain = new Dictionary<char, string>
    {
        ['đ'] = "d",
        ['ð'] = "d",
        ['ħ'] = "h",
        ['ı'] = "i",
        ['ł'] = "l",
        ['ø'] = "o",
        ['ŧ'] = "t",
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['þ'] = "th",
    }.ToFrozenDictionary();

    /// <summary>The letter and its marks in canonical order, or the letter alone. Takes lower-case letters.</summary>
    public static string? Of(char letter) => letter < '\u00C0' ? null : Table.GetValueOrDefault(letter);

    /// <summary>How a letter is typed without marks, where that is not its decomposition.</summary>
    public static string? PlainOf(char letter) => letter < '\u00C0' ? null : Plain.GetValueOrDefault(letter);

    private static FrozenDictionary<char, string> Load()
    {
        using var stream = typeof(Decompositions).Assembly.GetManifestResourceStream("Decompositions.txt")
            ?? throw new InvalidOperationException("The table of decompositions is not in the assembly.");
        using var lines = new StreamReader(stream);
        var table = new Dictionary<char, string>();
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            var fields = line.Split(' ');
            var marks = fields.Skip(2)
                .Select(f => (char)int.Parse(f, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            table.Add(fields[0][0], fields[1] + string.Concat(marks));
        }

        return table.ToFrozenDictionary();
    }
}
