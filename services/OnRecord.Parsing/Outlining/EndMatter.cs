using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.V1;

namespace OnRecord.Parsing.Outlining;

/// <summary>Finds where the article ends: its authors, and what a crawl has left after them.</summary>
/// <param name="draft">The outline in the making.</param>
/// <param name="bylines">Knows lines of names.</param>
internal sealed class EndMatter(Draft draft, Bylines bylines)
{
    /// <summary>A summary below the headline of another article is no longer than this, in characters.</summary>
    private const int LongestSummary = 300;

    private const int ShortestSummary = 90;

    /// <summary>Such a summary has no more sentences than this.</summary>
    private const int MostSentences = 2;

    /// <summary>A summary that breaks off has so many characters.</summary>
    private const int ShortestCut = 90;
    private const int LongestCut = 135;

    private const int MostWordsOfNames = 20;

    /// <summary>So many names below paragraphs sign what stands above them.</summary>
    private const int FewestSignatures = 2;

    private const int MostWordsOfName = 5;

    /// <summary>
    /// No name is longer, in characters: a longer one could take long at every letter of the text that it is looked for
    /// in.
    /// </summary>
    private const int LongestName = 200;

    /// <summary>An author's name is looked for in so many lines before one that stands at the end.</summary>
    private const int Tail = 8;

    /// <summary>Judges the blocks at the end.</summary>
    public void Mark()
    {
        MarkPairs();
        var last = draft.Blocks.Count - 1;
        MarkGlued(last);
        while (last > 0
            && (draft.Blocks[last].Kind is BlockKind.Other or BlockKind.Caption || bylines.Is(last) || IsTail(last)))
            last--;
        MarkCommentators(last + 1);
        var isAfterByline = false;
        for (var i = last + 1; i < draft.Blocks.Count; i++)
        {
            if (bylines.Is(i) || (i == last + 1 && IsBareCredit(i))) draft.Set(i, BlockKind.Byline);
            else if (draft.IsOpen(i) && isAfterByline) draft.Set(i, BlockKind.Other);
            isAfterByline |= draft.Blocks[i].Kind == BlockKind.Byline;
        }

        MarkTeaser(draft.Blocks.Count - 1);
    }

    /// <summary>Headlines of other articles, each with its summary of a sentence or two.</summary>
    private void MarkPairs()
    {
        if (draft.Pack.Outline.LongestTeaser == 0) return;
        for (var last = draft.Blocks.Count - 1; last >= 5; last -= 2)
        {
            if (!draft.IsHeadlineLike(last - 1) || !draft.IsOpen(last) || draft.IsHeadlineLike(last)) return;
            if (bylines.Is(last)) return;
            if (draft.Shapes[last].Sentences > 3 || draft.Shapes[last].Length > LongestSummary) return;
            draft.Set(last - 1, BlockKind.Other);
            draft.Set(last, BlockKind.Other);
        }
    }

    /// <summary>
    /// Names between readers' comments, each below what it signs, where the text ends with such a name: headings would
    /// have a paragraph below the last one.
    /// </summary>
    private void MarkCommentators(int end)
    {
        if (end >= draft.Blocks.Count || !bylines.Is(end)) return;
        var (names, isSomebody) = (0, false);
        for (var i = 1; i < end; i++)
        {
            if (!Signs(i)) continue;
            names++;
            isSomebody |= draft.Begins(Role.FirstName, i);
        }

        if (names < FewestSignatures || !isSomebody || Signs(0)) return;
        for (var i = 1; i < end; i++)
        {
            if (Signs(i) || MaySign(i)) draft.Set(i, BlockKind.Byline);
        }
    }

    /// <summary>Whether a few words between two comments sign one, where other names do: "đò cũ 72".</summary>
    private bool MaySign(int index) =>
        draft.IsOpen(index) && draft.Shapes[index] is { Words: <= MostWordsOfName, Sentences: <= 1 } shape
        && (!shape.EndsSentence || shape.Capitalised == shape.Words) && !shape.EndsInColon
        && draft.IsOpen(index - 1) && draft.Shapes[index - 1].EndsSentence;

    /// <summary>
    /// Whether a line is a name below a paragraph: capital words, and nothing else, which the next text does not go on
    /// about.
    /// </summary>
    private bool Signs(int index)
    {
        var block = draft.Blocks[index];
        if (!draft.IsOpen(index) || block.TokenCount is < 2 or > MostWordsOfName
            || block.Range.Length > LongestName || draft.Begins(Role.Place, index))
            return false;
        for (var at = block.FirstToken; at < block.EndToken; at++)
        {
            if (draft.Tokens[at] is not { Kind: TokenKind.Word, IsCapitalised: true }) return false;
        }

        return (index == 0 || draft.IsOpen(index - 1)) && !draft.Blocks[index + 1].Range.Of(draft.Text)
            .Contains(block.Range.Of(draft.Text), StringComparison.Ordinal);
    }

    /// <summary>
    /// Headline and summary of other articles that stand together without a space, one after another at the end.
    /// </summary>
    private void MarkGlued(int last)
    {
        if (draft.Pack.Outline.LongestTeaser == 0) return;
        for (var at = last; at >= 4 && draft.IsOpen(at) && LostSpaces.IsIn(draft, draft.Blocks[at]); at--)
            draft.Set(at, IsOfNames(at) ? BlockKind.Byline : BlockKind.Other);
    }

    /// <summary>Whether a short line without a full stop is made of names: a lawyer and the firm.</summary>
    private bool IsOfNames(int index) =>
        draft.Shapes[index] is { EndsSentence: false, Words: <= MostWordsOfNames } shape
        && shape.Capitalised * 10 >= shape.Words * 7;

    /// <summary>A line after the last paragraph that only an author's name may precede.</summary>
    private bool IsTail(int index)
    {
        if (!draft.IsOpen(index)) return false;
        if (index + 1 == draft.Blocks.Count && bylines.Is(index - 1))
            return draft.Shapes[index] is { Sentences: <= MostSentences, Length: <= LongestSummary };
        if (IsOfLastSummaries(index)) return true;
        if (draft.Shapes[index].Sentences > 1) return false;
        for (var before = index - 1; before > 0 && before >= index - Tail; before--)
        {
            if (bylines.Is(before)) return true;
            if (draft.IsOpen(before) && draft.Shapes[before].Sentences > 2) return false;
        }

        return false;
    }

    /// <summary>Whether the text ends in an author's name and the summaries of two other articles.</summary>
    private bool IsOfLastSummaries(int index)
    {
        var first = draft.Blocks.Count - 2;
        return index >= first && first > 2 && bylines.Is(first - 1) && Signs(first - 1)
            && IsSummary(first) && IsSummary(first + 1);
    }

    private bool IsBareCredit(int index) =>
        draft.Blocks[index].Kind == BlockKind.Caption && draft.Blocks[index].TokenCount <= 8
            && draft.Shapes[index].Words <= 6;

    /// <summary>The summary of another article, in one sentence, that ends the text.</summary>
    private void MarkTeaser(int index)
    {
        if (index < 4 || !draft.IsOpen(index)) return;
        if (IsLastHeadline(index))
        {
            draft.Set(index, BlockKind.Other);
            return;
        }

        var block = draft.Blocks[index];
        var style = HouseStyle.EndsInTeaser(draft);
        if (IsCutOff(index) || (draft.Pack.Outline.LongestTeaser > 0 && style == true && IsSummary(index)))
        {
            draft.Set(index, BlockKind.Other);
            return;
        }

        var shape = draft.Shapes[index];
        if (style is not null || shape.Length < draft.Pack.Outline.ShortestTeaser
            || shape.Length > draft.Pack.Outline.LongestTeaser)
            return;
        if (shape.Sentences != 1 || draft.Blocks[index - 1].Kind != BlockKind.Paragraph) return;
        if (draft.Begins(Role.Connector, index)) return;
        var first = draft.Tokens[block.FirstToken];
        if (first.Kind == TokenKind.QuoteMark && draft.Text[first.Start] != '\'') return;
        draft.Set(index, BlockKind.Other);
    }

    /// <summary>Whether the last line is the headline of another article.</summary>
    private bool IsLastHeadline(int index) =>
        draft.Pack.Outline.LongestTeaser > 0 && draft.IsHeadlineLike(index)
        && (!draft.Shapes[index].HoldsMarks || draft.Holds(TokenKind.Colon, index))
        && draft.IsOpen(index - 1) && draft.Shapes[index - 1].EndsSentence;

    /// <summary>Whether a paper that ends its articles with the summary of another has done so.</summary>
    private bool IsSummary(int index) =>
        draft.Shapes[index].Sentences <= MostSentences
        && draft.Shapes[index].Length is >= ShortestSummary and <= LongestSummary
        && !draft.Begins(Role.Connector, index)
        && !(draft.Tokens[draft.Blocks[index].FirstToken] is { Kind: TokenKind.QuoteMark } mark
            && draft.Text[mark.Start] != '\'');

    /// <summary>Whether a short last line breaks off: "… đóng cửa. Nhiều công..."</summary>
    private bool IsCutOff(int index) => draft.Blocks[index] is var block
        && draft.Pack.Outline.LongestTeaser > 0 && draft.Shapes[index].Length is >= ShortestCut and <= LongestCut
        && draft.Text.AsSpan(block.Range.Start, block.Range.Length).EndsWith("...", StringComparison.Ordinal)
        && (char.IsLetter(draft.Text[block.Range.End - 4]) || draft.Text[block.Range.End - 4] == ',')
        && draft.Shapes[index].Sentences >= 2;
}
