using System.Globalization;
using System.Text;

namespace OnRecord.Console.Output;

/// <summary>Text as it is typed in haste: lower case, no diacritics.</summary>
internal static class Folding
{
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            // The bar of đ is no combining mark: it does not come off by itself.
            folded.Append(c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c));
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }
}
