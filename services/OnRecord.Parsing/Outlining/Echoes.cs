using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Outlining;

/// <summary>Finds the lines whose words stand elsewhere in the text as well, as those of a caption often do.</summary>
internal sealed class Echoes
{
    /// <summary>So many words in a row are hardly the same by chance.</summary>
    private const int Length = 4;

    /// <summary>A line is an echo if at least this share of its runs of words stands elsewhere.</summary>
    private const double Share = 0.7;

    /// <summary>A longer text, in words and marks, is no news article and is not worth the memory.</summary>
    private const int MostTokens = 50_000;

    private const int InSeveral = -1;

    private readonly Draft _draft;

    // For each run of words, by the index of its first token, the block that it stands in
    private readonly Dictionary<int, int> _blocks;

    /// <summary>Reads all blocks of a text, in time linear in its words.</summary>
    public Echoes(Draft draft)
    {
        _draft = draft;
        _blocks = new Dictionary<int, int>(new SameWords(draft));
        if (draft.Tokens.Count > MostTokens) return;
        for (var block = 0; block < draft.Blocks.Count; block++)
        {
            foreach (var run in Runs(block))
            {
                if (!_blocks.TryAdd(run, block) && _blocks[run] != block) _blocks[run] = InSeveral;
            }
        }
    }

    /// <summary>Whether most of a block's words stand, in the same order, in another block.</summary>
    public bool Repeats(int index)
    {
        var (all, repeated) = (0, 0);
        foreach (var run in Runs(index))
        {
            all++;
            if (_blocks.GetValueOrDefault(run) == InSeveral) repeated++;
        }

        return all > 0 && repeated >= all * Share;
    }

    private IEnumerable<int> Runs(int index)
    {
        var block = _draft.Blocks[index];
        var (last, words) = (block.EndToken, 0);
        while (last > block.FirstToken && words < Length)
        {
            if (IsWord(_draft.Tokens[--last])) words++;
        }

        if (words < Length) yield break;
        for (var at = block.FirstToken; at <= last; at++)
        {
            if (IsWord(_draft.Tokens[at])) yield return at;
        }
    }

    private static bool IsWord(Token token) => token.Kind is TokenKind.Word or TokenKind.Number;

    /// <summary>Holds two runs to be one if their words are the same but for case.</summary>
    private sealed class SameWords(Draft draft) : IEqualityComparer<int>
    {
        public bool Equals(int x, int y)
        {
            for (var word = 0; word < Length; word++, x++, y++)
            {
                if (!Word(ref x).Equals(Word(ref y), StringComparison.OrdinalIgnoreCase)) return false;
            }

            return true;
        }

        public int GetHashCode(int run)
        {
            var hash = new HashCode();
            for (var word = 0; word < Length; word++, run++)
                hash.Add(string.GetHashCode(Word(ref run), StringComparison.OrdinalIgnoreCase));
            return hash.ToHashCode();
        }

        private ReadOnlySpan<char> Word(ref int at)
        {
            while (at < draft.Tokens.Count && !IsWord(draft.Tokens[at])) at++;
            return at < draft.Tokens.Count ? draft.Tokens[at].Range.Of(draft.Text) : default;
        }
    }
}
