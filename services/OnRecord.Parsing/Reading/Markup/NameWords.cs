namespace OnRecord.Parsing.Reading.Markup;

/// <summary>Parts the classes and ids of elements into the words that they are made of.</summary>
internal static class NameWords
{
    /// <summary>The words of "article-lead ArticleIntro_x1": "article", "lead", "Article", "Intro", "x1".</summary>
    public static IEnumerable<string> Of(string names)
    {
        var start = 0;
        for (var i = 1; i <= names.Length; i++)
        {
            if (i < names.Length && char.IsLetterOrDigit(names[i])
                && !(char.IsUpper(names[i]) && char.IsLower(names[i - 1])))
                continue;
            if (!char.IsLetterOrDigit(names[start])) start++;
            if (start < i) yield return names[start..i];
            start = i;
        }
    }
}
