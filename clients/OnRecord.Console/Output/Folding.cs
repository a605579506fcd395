using System.Globalization;
using System.Text;

namespace OnRecord.Console.Output;

/// <summary>
/// Text as it is typed in haste: lower case, without the diacritics of Vietnamese and its neighbours.
/// </summary>
/// <remarks>
/// A table of our own, because <see cref="string.Normalize()"/> does nothing where globalization is invariant.
/// </remarks>
internal static class Folding
{
    private static readonly Dictionary<char, char> Bases = new[]
    {
        "aàáảãạăằắẳẵặâầấẩẫậäåā",
        "cçćč",
        "dđ",
        "eèéẻẽẹêềếểễệëē",
        "iìíỉĩịïî",
        "nñń",
        "oòóỏõọôồốổỗộơờớởỡợöøō",
        "sšś",
        "uùúủũụưừứửữựüûū",
        "yỳýỷỹỵÿ",
        "zžźż",
    }.SelectMany(letters => letters.Skip(1).Select(letter => (letter, letters[0]))).ToDictionary();

    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            var lower = char.ToLowerInvariant(c);
            folded.Append(Bases.GetValueOrDefault(lower, lower));
        }

        return folded.ToString();
    }
}
