using System.Text.RegularExpressions;

namespace OnRecord.Query.Archive.Validity;

/// <summary>What the code of a language looks like.</summary>
internal static partial class LanguageCode
{
    /// <summary>Whether a text looks like a BCP 47 code; whether there is such a language, nobody asks.</summary>
    public static bool IsOne(string text) => Form().IsMatch(text);

    /// <summary>
    /// What documents are kept and found by: the language alone, in lower case, as it is what articles are read in.
    /// </summary>
    /// <param name="code">A BCP 47 code such as <c>en-US</c>.</param>
    public static string Primary(string code) => code.Split('-', 2)[0].ToLowerInvariant();

    [GeneratedRegex(@"\A[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}\z")]
    private static partial Regex Form();
}
