using System.Text.RegularExpressions;
using OnRecord.Console.Output;

namespace OnRecord.Console.Evaluation;

/// <summary>Whether two names may be the same speaker's.</summary>
/// <remarks>
/// Knows no titles and no language: the parser's names are to have none, and an annotated one that has is longer by it.
/// </remarks>
internal static partial class SpeakerNames
{
    /// <summary>
    /// Compares a name with the annotated one, blind to case and diacritics: all words of one must stand in the
    /// other, in the same order; the last word is enough where the same words of the article name both.
    /// </summary>
    public static bool Match(string wanted, string? found, bool mentionsOverlap)
    {
        var (few, many) = (WordsOf(wanted), WordsOf(found ?? ""));
        if (few.Length > many.Length) (few, many) = (many, few);
        return few.Length > 0 && (StandIn(many, few) || (mentionsOverlap && few[^1] == many[^1]));
    }

    private static bool StandIn(string[] many, string[] few)
    {
        var at = 0;
        foreach (var word in many)
        {
            if (at < few.Length && few[at] == word) at++;
        }

        return at == few.Length;
    }

    private static string[] WordsOf(string name) =>
        [.. Words().Matches(Folding.Fold(name)).Select(match => match.Value)];

    [GeneratedRegex(@"\w+")]
    private static partial Regex Words();
}
