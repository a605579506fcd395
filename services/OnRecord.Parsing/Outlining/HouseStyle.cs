using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.V1;

namespace OnRecord.Parsing.Outlining;

/// <summary>Tells papers apart by how they write dates and credits, where only some of them do a thing.</summary>
internal static class HouseStyle
{
    /// <summary>The day of a date has no more digits than this.</summary>
    private const int LongestDay = 2;

    /// <summary>The page's address is one of the last lines.</summary>
    private const int Tail = 4;

    /// <summary>A sentence below a picture has no more words, and so many such sentences are no chance.</summary>
    private const int MostWordsBelow = 18;
    private const int FewestBelow = 2;

    /// <summary>
    /// Whether articles of this paper end with the summary of another article: those that set credits off by a dash do;
    /// null where the article shows neither that nor another way, but writes "ngày 28-5" as those do.
    /// </summary>
    public static bool? EndsInTeaser(Draft draft)
    {
        bool? style = null;
        var isDashed = false;
        foreach (var block in draft.Blocks)
        {
            for (var at = block.FirstToken; at < block.EndToken; at++)
            {
                var kind = draft.Tokens[at].Kind;
                if (kind == TokenKind.Dash && block.Kind == BlockKind.Caption && at + 1 < block.EndToken
                    && draft.Pack.Match(Role.CaptionCredit, draft.Phrase(at + 1, block.EndToken)) > 0) return true;
                if (kind != TokenKind.Number) continue;
                if (IsDate(draft, at, '/')) style = false;
                isDashed |= at > block.FirstToken && IsDate(draft, at, '-')
                    && draft.Pack.Match(Role.Time, draft.Phrase(at - 1, at)) > 0;
            }
        }

        return isDashed ? style : false;
    }

    /// <summary>
    /// Whether the article ends with the address of its page: papers that do so set a sentence below each picture and
    /// credit nobody.
    /// </summary>
    public static bool NamesPage(Draft draft)
    {
        for (var i = Math.Max(0, draft.Blocks.Count - Tail); i < draft.Blocks.Count; i++)
        {
            var block = draft.Blocks[i];
            if (block.Kind == BlockKind.Byline
                && block.Range.Of(draft.Text).Contains("http", StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>Whether captions of the article end in a full stop, by how many short sentences it has.</summary>
    public static bool EndsCaptions(Draft draft)
    {
        var found = 0;
        for (var i = 1; i < draft.Blocks.Count; i++)
        {
            if (draft.IsOpen(i)
                && draft.Shapes[i] is { Sentences: 1, EndsSentence: true, HoldsMarks: false, Words: <= MostWordsBelow }
                && !draft.TellsOn(i) && !draft.Holds(TokenKind.Colon, i))
                found++;
        }

        return found >= FewestBelow;
    }

    /// <summary>
    /// Whether the article says who took a picture: then it says so of each, and no line without a credit stands below
    /// one. A credit that ends the article is for all of its pictures, and tells nothing of them.
    /// </summary>
    public static bool CreditsPictures(Draft draft)
    {
        for (var i = 0; i < draft.Blocks.Count; i++)
        {
            if (draft.Blocks[i].Credit is not null
                && (i + Tail < draft.Blocks.Count || !draft.Begins(Role.CaptionCredit, i)))
                return true;
        }

        return false;
    }

    private static bool IsDate(Draft draft, int at, char separator)
    {
        ref readonly var token = ref draft.Tokens[at];
        var day = draft.Text.AsSpan(token.Start, Math.Min(LongestDay + 1, draft.Text.Length - token.Start))
            .IndexOf(separator);
        return day > 0 && token.Start + day + 1 < draft.Text.Length
            && char.IsAsciiDigit(draft.Text[token.Start + day + 1]);
    }
}
