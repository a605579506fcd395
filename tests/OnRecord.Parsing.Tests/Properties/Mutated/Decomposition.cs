using System.Text;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Tests.Properties.Mutated;

/// <summary>
/// Parts letters from their marks (NFD), which the runtime does not do without the globalization library.
/// </summary>
internal static class Decomposition
{
    private static readonly Dictionary<char, string> Parted = Table();

    public static string Of(string text)
    {
        var parted = new StringBuilder(text.Length * 2);
        foreach (var c in text) Append(parted, c);
        return parted.ToString();
    }

    private static void Append(StringBuilder parted, char c)
    {
        if (!Parted.TryGetValue(c, out var parts))
        {
            parted.Append(c);
            return;
        }

        Append(parted, parts[0]);
        parted.Append(parts[1]);
    }

    private static Dictionary<char, string> Table()
    {
        var table = new Dictionary<char, string>();
        for (var letter = 'A'; letter <= '\u1EF9'; letter++)
        {
            if (!char.IsLetter(letter) || letter is > '\u01B0' and < '\u1EA0') continue;
            for (var mark = '\u0300'; mark <= '\u0331'; mark++)
            {
                if (Folding.Compose([letter, mark]) is [var composed]) table.TryAdd(composed, $"{letter}{mark}");
            }
        }

        return table;
    }
}
