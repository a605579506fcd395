using System.Text;

namespace OnRecord.Query.Words;

/// <summary>What each character is folded to, looked up once for all texts.</summary>
internal static class FoldTable
{
    /// <summary>Stands for what nobody sees.</summary>
    public const char Nothing = '\uFFFF';

    /// <summary>Stands for a mark on the letter before it.</summary>
    public const char Mark = '\uFDD0';

    /// <summary>Stands for what parts words.</summary>
    public const char Parting = '\0';

    /// <summary>Stands for what is folded to several characters, or is half of one.</summary>
    public const char Several = '\uFFFE';

    private static readonly char[] Folds = Make();

    /// <summary>The letter or digit that a character is folded to, or one of the above.</summary>
    public static char Of(char character) => Folds[character];

    private static char[] Make()
    {
        var folds = new char[char.MaxValue + 1];
        for (var i = 0; i < folds.Length; i++)
        {
            if (!Rune.TryCreate((char)i, out var rune)) folds[i] = Several;
            else if (Folding.FoldOf(rune) is { } folded) folds[i] = folded.Length == 1 ? folded[0] : Several;
            else folds[i] = Folding.IsMark(rune) ? Mark : Folding.IsInvisible(rune) ? Nothing : Parting;
        }

        return folds;
    }
}
