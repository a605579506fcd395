using System.Buffers;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Outlining;

/// <summary>Finds the lines whose words stand elsewhere in the text as well, as those of a caption often do.</summary>
/// <remarks>The runs of words of the whole text are indexed when the first line is asked about.</remarks>
/// <param name="draft">The outline in the making.</param>
internal sealed class Echoes(Draft draft) : IDisposable
{
    /// <summary>So many words in a row are hardly the same by chance.</summary>
    private const int Length = 4;

    /// <summary>A line is an echo if at least this share of its runs of words stands elsewhere.</summary>
    private const double Share = 0.7;

    /// <summary>A longer text, in words and marks, is no news article and is not worth the memory.</summary>
    private const int MostTokens = 50_000;

    /// <summary>
    /// So many other runs are compared with one at the most, so that texts made of the like stay cheap.
    /// </summary>
    private const int MostCompared = 64;

    // Runs by the index of their first token and one, so that 0 is none: the last one of each signature, and for each
    // the one before
    private ushort[]? _last;
    private ushort[] _before = [];

    /// <summary>Whether most of a block's words stand, in the same order, in another block.</summary>
    public bool Repeats(int index)
    {
        if (draft.Tokens.Count > MostTokens) return false;
        if (_last is null) Index();
        var block = draft.Blocks[index];
        var (all, repeated) = (0, 0);
        for (var (at, end) = (block.FirstToken, EndOfRuns(block)); at < end; at++)
        {
            if (!IsWord(draft.Tokens[at])) continue;
            all++;
            if (StandsElsewhere(at, block)) repeated++;
        }

        return all > 0 && repeated >= all * Share;
    }

    /// <summary>Gives the memory of the index back.</summary>
    public void Dispose()
    {
        if (_last is null) return;
        ArrayPool<ushort>.Shared.Return(_last);
        ArrayPool<ushort>.Shared.Return(_before);
        _last = null;
    }

    private void Index()
    {
        _last = ArrayPool<ushort>.Shared.Rent(draft.Tokens.Count + 1);
        _before = ArrayPool<ushort>.Shared.Rent(draft.Tokens.Count + 1);
        Array.Clear(_last);
        foreach (var block in draft.Blocks)
        {
            for (var (at, end) = (block.FirstToken, EndOfRuns(block)); at < end; at++)
            {
                if (!IsWord(draft.Tokens[at])) continue;
                ref var last = ref _last[Slot(at)];
                _before[at] = last;
                last = (ushort)(at + 1);
            }
        }
    }

    private bool StandsElsewhere(int run, OutlineBlock block)
    {
        var other = _last![Slot(run)] - 1;
        for (var compared = 0; other >= 0 && compared < MostCompared; other = _before[other] - 1)
        {
            if (other >= block.FirstToken && other < block.EndToken) continue;
            if (IsSame(run, other)) return true;
            compared++;
        }

        return false;
    }

    /// <summary>Index after the first token of a block's last run.</summary>
    private int EndOfRuns(OutlineBlock block)
    {
        var (at, words) = (block.EndToken, 0);
        while (at > block.FirstToken && words < Length)
        {
            if (IsWord(draft.Tokens[--at])) words++;
        }

        return words < Length ? block.FirstToken : at + 1;
    }

    /// <summary>A number that runs of the same words share, from the ends of the words alone.</summary>
    private int Slot(int run)
    {
        var signature = 0u;
        for (var word = 0; word < Length; word++, run++)
        {
            while (!IsWord(draft.Tokens[run])) run++;
            var token = draft.Tokens[run];
            var (first, last) = (Characters.ToLower(draft.Text[token.Start]),
                Characters.ToLower(draft.Text[token.End - 1]));
            signature = ((signature ^ first) * 0x9E3779B1) + ((uint)last << 5) + (uint)(token.End - token.Start);
        }

        return (int)(((ulong)(signature * 0x85EBCA6B) * (uint)_last!.Length) >> 32);
    }

    /// <summary>Whether two runs are of the same words but for case.</summary>
    private bool IsSame(int x, int y)
    {
        for (var word = 0; word < Length; word++, x++, y++)
        {
            while (!IsWord(draft.Tokens[x])) x++;
            while (!IsWord(draft.Tokens[y])) y++;
            if (!draft.Tokens[x].Range.Of(draft.Text)
                .Equals(draft.Tokens[y].Range.Of(draft.Text), StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return true;
    }

    private static bool IsWord(Token token) => token.Kind is TokenKind.Word or TokenKind.Number;
}
