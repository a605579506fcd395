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

    /// <summary>So many capitals at a word's end are no unit or trade name.</summary>
    private const int FewCapitals = 4;

    /// <summary>An author's name is looked for in so many lines before one that stands at the end.</summary>
    private const int Tail = 8;

    private static readonly RoleSet SmallWords = RoleSet.Of(
        Role.CuePreposition, Role.Preposition, Role.Subordinator, Role.Determiner, Role.Time, Role.Connector);

    /// <summary>Judges the blocks at the end.</summary>
    public void Mark()
    {
        MarkPairs();
        var last = draft.Blocks.Count - 1;
        MarkGlued(last);
        while (last > 0
            && (draft.Blocks[last].Kind is BlockKind.Other or BlockKind.Caption || bylines.Is(last) || IsTail(last)))
            last--;
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
    /// Headline and summary of other articles that stand together without a space, one after another at the end.
    /// </summary>
    private void MarkGlued(int last)
    {
        if (draft.Pack.Outline.LongestTeaser == 0) return;
        for (var at = last; at >= 4 && draft.IsOpen(at) && HasLostSpace(draft.Blocks[at]); at--)
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
        if (draft.Shapes[index].Sentences > 1) return false;
        for (var before = index - 1; before > 0 && before >= index - Tail; before--)
        {
            if (bylines.Is(before)) return true;
            if (draft.IsOpen(before) && draft.Shapes[before].Sentences > 2) return false;
        }

        return false;
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
        && char.IsLetter(draft.Text[block.Range.End - 4]) && draft.Shapes[index].Sentences >= 2;

    /// <summary>
    /// Whether headline and summary of another article stand together without a space: "…trang trạiÔng…".
    /// </summary>
    private bool HasLostSpace(OutlineBlock block)
    {
        for (var at = block.FirstToken + 6; at < block.EndToken; at++)
        {
            if (IsGluedMark(block, at) || IsGluedNumber(block, at)) return true;
            var word = draft.Tokens[at].Range.Of(draft.Text);
            if (Folding.NeedsComposing(word)) word = Folding.Compose(word);
            // A name of the trade is written so as well, if not with a small word in it
            var mayBeName = word.Length > 0 && !char.IsLower(word[0]) && System.Text.Ascii.IsValid(word);
            for (var i = 2; i + 1 < word.Length; i++)
            {
                if (char.IsUpper(word[i]) && !char.IsUpper(word[i - 1]) && char.IsLower(word[i + 1])
                    && (mayBeName ? IsSmallWord(word[i..]) : char.IsLower(word[i - 1]) && char.IsLower(word[i - 2])))
                    return true;
                if (EndsInCapitals(word, i)) return true;
            }
        }

        return false;
    }

    /// <summary>Whether small letters go over into capitals until the end: "…đờiNSND", "…kgTRUNG".</summary>
    private static bool EndsInCapitals(ReadOnlySpan<char> word, int at) =>
        char.IsLower(word[at - 1]) && char.IsLower(word[at - 2]) && char.IsUpper(word[at]) && char.IsUpper(word[^1])
        && (word.Length - at >= FewCapitals || !System.Text.Ascii.IsValid(word));

    /// <summary>Whether a mark stands between a small word and a capital one with no space: "…hò'Biểu".</summary>
    private bool IsGluedMark(OutlineBlock block, int at) =>
        draft.Tokens[at].Kind == TokenKind.QuoteMark && at + 1 < block.EndToken
        && draft.Tokens[at - 1] is { Kind: TokenKind.Word, IsCapitalised: false } before
        && before.End == draft.Tokens[at].Start && draft.Tokens[at + 1].Start == draft.Tokens[at].End
        && draft.Tokens[at + 1] is { Kind: TokenKind.Word, IsCapitalised: true };

    /// <summary>Whether a word with a capital follows a number with no space: "…2025Chiến…".</summary>
    private bool IsGluedNumber(OutlineBlock block, int at)
    {
        var text = draft.Text.AsSpan(draft.Tokens[at].Start, draft.Tokens[at].End - draft.Tokens[at].Start);
        if (draft.Tokens[at].Kind == TokenKind.Number && at + 1 < block.EndToken
            && draft.Tokens[at + 1].Start == draft.Tokens[at].End)
            text = draft.Text.AsSpan(
                draft.Tokens[at].Start, draft.Tokens[at + 1].End - draft.Tokens[at].Start);
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && digits + 2 < text.Length && char.IsUpper(text[digits])
            && char.IsLower(text[digits + 1]) && char.IsLower(text[digits + 2]);
    }

    private bool IsSmallWord(ReadOnlySpan<char> word) =>
        draft.Pack.MayBegin(SmallWords, new Token(0, 0, draft.Pack.Vocabulary.Find(word), TokenKind.Word, default));
}
