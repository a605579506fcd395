using System.Text.RegularExpressions;

namespace OnRecord.Console.Evaluation;

/// <summary>Whether two names may be the same person's.</summary>
internal static partial class SpeakerNames
{
    private static readonly HashSet<string> Honorifics =
    [
        .. ("mr mrs ms miss dr sen senator rep representative gov governor president sir madam the lord lady "
            + "prof professor gen general col lt sgt capt justice judge rev pope king queen prince").Split(' '),
    ];

    private static readonly HashSet<string> Suffixes = [.. "jr sr ii iii iv md phd esq".Split(' ')];

    private static readonly string[] VietnameseTitles =
        ("thủ tướng|phó thủ tướng|chủ tịch|phó chủ tịch|bộ trưởng|thứ trưởng|giám đốc|phó giám đốc|tổng giám đốc|"
        + "tổng thống|đại sứ|đại biểu|luật sư|bác sĩ|tiến sĩ|thạc sĩ|giáo sư|phó giáo sư|đại tá|thượng tá|trung tá|"
        + "thiếu tá|đại úy|thượng úy|trung úy|thiếu úy|đại tướng|thượng tướng|trung tướng|thiếu tướng|nhà báo|nhà văn|"
        + "nghệ sĩ|ca sĩ|diễn viên|huấn luyện viên|hlv|pgs|gs|ts|ths|bs|ls|ông|bà|anh|chị|cô|chú|bác|em|cháu|thầy|cụ|"
        + "ngài").Split('|');

    private static readonly Dictionary<string, string> ToneMarks =
        "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy".Split(' ')
            .Zip("oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ".Split(' '))
            .ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);

    /// <summary>
    /// Compares a name with the annotated one: the last word in most languages, the given name in Vietnamese.
    /// </summary>
    public static bool Match(string wanted, string? found, string language, bool mentionsOverlap)
    {
        if (string.IsNullOrEmpty(wanted) || string.IsNullOrEmpty(found)) return false;
        var (a, b) = language == "vi" ? (Vietnamese(wanted), Vietnamese(found)) : (Western(wanted), Western(found));
        if (a.Count == 0 || b.Count == 0 || a[^1] != b[^1]) return false;
        if (language != "vi" || a.SequenceEqual(b)) return true;
        return IsWithin(a.Count <= b.Count ? a : b, a.Count <= b.Count ? b : a) || mentionsOverlap;
    }

    private static bool IsWithin(List<string> few, List<string> many)
    {
        var at = 0;
        foreach (var word in many)
        {
            if (at < few.Count && few[at] == word) at++;
        }

        return at == few.Count;
    }

    private static List<string> Western(string name)
    {
        var words = Words().Matches(Possessive().Replace(name.ToLowerInvariant().Replace('’', '\''), ""))
            .Select(match => match.Value.Trim('.')).Where(word => word.Length > 0).ToList();
        while (words.Count > 1 && Honorifics.Contains(words[0])) words.RemoveAt(0);
        while (words.Count > 1 && Suffixes.Contains(words[^1].Replace(".", "", StringComparison.Ordinal)))
            words.RemoveAt(words.Count - 1);
        return words;
    }

    private static List<string> Vietnamese(string name)
    {
        var folded = string.Join(' ', name.ToLowerInvariant()
            .Split([' ', '.', ',', '\u00A0', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries));
        while (Array.Find(VietnameseTitles,
            title => folded.StartsWith(title + " ", StringComparison.Ordinal)) is { } title)
            folded = folded[(title.Length + 1)..];
        return [.. folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Toned)];
    }

    /// <summary>A syllable with its tone mark where the newer spelling puts it.</summary>
    private static string Toned(string syllable) =>
        syllable.Length >= 2 && ToneMarks.TryGetValue(syllable[^2..], out var newer)
            ? syllable[..^2] + newer : syllable;

    [GeneratedRegex(@"'s?\b(?=\W|$)")]
    private static partial Regex Possessive();

    [GeneratedRegex(@"[\w.\-']+")]
    private static partial Regex Words();
}
