using System.Diagnostics.CodeAnalysis;
using OnRecord.Parsing.Reading;

namespace OnRecord.Parsing.Lexing;

/// <summary>
/// Some tokens in a row, numbered from 0, wherever they are kept; those around them are out of reach.
/// </summary>
/// <param name="all">Where they are kept.</param>
/// <param name="first">Index of the first of them there.</param>
/// <param name="length">How many they are.</param>
internal readonly struct TokenRun(Token[] all, int first, int length)
{
    /// <summary>How many they are.</summary>
    public int Length => length;

    /// <summary>The token at an index.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none at the index.</exception>
    public ref readonly Token this[int index]
    {
        get
        {
            if ((uint)index >= (uint)length) Refuse(index);
            return ref all[first + index];
        }
    }

    /// <summary>The tokens as they are written in code that has them in an array.</summary>
    public static implicit operator TokenRun(Token[] tokens) => new(tokens, 0, tokens.Length);

    /// <summary>All of them from one on.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The first lies beyond them.</exception>
    public ReadOnlySpan<Token> AsSpan(int start) => AsSpan(start, length - start);

    /// <summary>So many of them from one on.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Some lie beyond them.</exception>
    public ReadOnlySpan<Token> AsSpan(int start, int count)
    {
        if ((uint)start > (uint)length || (uint)count > (uint)(length - start)) Refuse(start + count);
        return all.AsSpan(first + start, count);
    }

    /// <summary>The characters of a half-open range of them, which is not empty.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Some lie beyond them.</exception>
    public TextRange Range(int start, int end) => new(this[start].Start, this[end - 1].End);

    /// <summary>Whether one of a half-open range of them has a capital.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Some lie beyond them.</exception>
    public bool HoldsCapital(int start, int end)
    {
        foreach (ref readonly var token in AsSpan(start, end - start))
        {
            if (token.IsCapitalised) return true;
        }

        return false;
    }

    /// <summary>Goes through them in order.</summary>
    public ReadOnlySpan<Token>.Enumerator GetEnumerator() => AsSpan(0).GetEnumerator();

    [DoesNotReturn]
    private static void Refuse(int index) =>
        throw new ArgumentOutOfRangeException(nameof(index), index, "There is no such token.");
}
