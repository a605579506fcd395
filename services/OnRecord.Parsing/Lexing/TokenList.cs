using System.Buffers;

namespace OnRecord.Parsing.Lexing;

/// <summary>The tokens of a text, in memory that is lent and given back.</summary>
/// <remarks>A text has a token for every few bytes, and none of them outlives the reading of it.</remarks>
/// <param name="capacity">How many there will hardly be more of.</param>
internal sealed class TokenList(int capacity) : IDisposable
{
    /// <summary>Words and marks, each with the space before it, are hardly shorter than this on the average.</summary>
    private const int UsualLength = 4;

    private Token[] _tokens = ArrayPool<Token>.Shared.Rent(capacity);

    /// <summary>A list for the tokens of a text.</summary>
    public static TokenList For(string text) => new((text.Length / UsualLength) + 16);

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The token at an index.</summary>
    public Token this[int index] => _tokens[index];

    /// <summary>Some of them.</summary>
    /// <param name="first">Index of the first.</param>
    /// <param name="end">Index after the last.</param>
    public ReadOnlySpan<Token> Slice(int first, int end) => _tokens.AsSpan(first, end - first);

    /// <summary>Some of them, for as long as none is added.</summary>
    /// <param name="first">Index of the first.</param>
    /// <param name="end">Index after the last.</param>
    public TokenRun Run(int first, int end) => new(_tokens, first, end - first);

    /// <summary>Adds one.</summary>
    public void Add(Token token)
    {
        if (Count == _tokens.Length) Grow();
        _tokens[Count++] = token;
    }

    /// <summary>Gives the memory back. The list is empty afterwards.</summary>
    public void Dispose()
    {
        ArrayPool<Token>.Shared.Return(_tokens);
        (_tokens, Count) = ([], 0);
    }

    private void Grow()
    {
        var larger = ArrayPool<Token>.Shared.Rent(Math.Max(capacity, Count * 2));
        _tokens.CopyTo(larger, 0);
        ArrayPool<Token>.Shared.Return(_tokens);
        _tokens = larger;
    }
}
