namespace OnRecord.Parsing.Lexing;

/// <summary>The tokens of a text, in memory that is lent and given back.</summary>
/// <param name="capacity">How many there will hardly be more of.</param>
internal sealed class TokenList(int capacity) : LentList<Token>(capacity)
{
    /// <summary>Words and marks, each with the space before it, are hardly shorter than this on the average.</summary>
    private const int UsualLength = 4;

    /// <summary>A list for the tokens of a text.</summary>
    public static TokenList For(string text) => new((text.Length / UsualLength) + 16);

    /// <summary>Some of them, for as long as none is added.</summary>
    /// <param name="first">Index of the first.</param>
    /// <param name="end">Index after the last.</param>
    public TokenRun Run(int first, int end) => new(Items, first, end - first);
}
