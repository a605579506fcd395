using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.V1;

namespace OnRecord.Parsing.Outlining;

/// <summary>Tells the items of a list from turns of a talk and from headings that are numbered.</summary>
/// <param name="draft">The outline in the making.</param>
internal sealed class PlainItems(Draft draft)
{
    private const int LongestHeading = 110;

    /// <summary>Fewer lines begin with the same word by chance.</summary>
    private const int FewestParallel = 3;

    private const int MostWordsOfItem = 30;

    /// <summary>Fewer lines in a row that end in a semicolon may be sentences that lost the break between them.</summary>
    private const int FewestUnfinished = 3;

    /// <summary>Whoever is spoken to is named in no more tokens than this, comma included.</summary>
    private const int LongestAddress = 6;

    /// <summary>Judges the blocks that begin as items do.</summary>
    public void Mark()
    {
        if (draft.Pack.Outline.LongestLead > 0) MarkParallel();
        MarkUnfinished();
        var isTalk = IsTalk();
        for (var i = 0; i < draft.Blocks.Count; i++)
        {
            if (draft.Blocks[i].Kind == BlockKind.ListItem && draft.Shapes[i].StartsAsItem)
                draft.Set(i, IsNumbered(i) ? KindOfNumbered(i) : KindOfDashed(i, isTalk));
        }
    }

    private BlockKind KindOfNumbered(int index) =>
        IsHeading(index) && IsAlone(index, IsNumbered) ? BlockKind.Heading
        : IsAlone(index, other => other > 0 || IsNumbered(other)) ? BlockKind.Paragraph : BlockKind.ListItem;

    private BlockKind KindOfDashed(int index, bool isTalk) =>
        isTalk || IsAlone(index, other => other > 0 || !IsNumbered(other)) ? BlockKind.Paragraph : BlockKind.ListItem;

    /// <summary>
    /// Lines in a row that begin with the same word, behind a colon or with one of their own, are the items of a list
    /// that lost its bullets.
    /// </summary>
    private void MarkParallel()
    {
        for (var (first, end) = (1, 0); first < draft.Blocks.Count; first = Math.Max(end, first + 1))
        {
            end = first;
            while (end < draft.Blocks.Count && MayBeItem(end) && IsParallel(first, end)) end++;
            if (end - first < FewestParallel || !(draft.Shapes[first - 1].EndsInColon || AllHoldColon(first, end)))
                continue;
            for (var i = first; i < end; i++) draft.Set(i, BlockKind.ListItem);
        }
    }

    /// <summary>
    /// Lines in a row that end in a semicolon are the items of a list, and so is the one behind them; behind a colon
    /// one such line is enough.
    /// </summary>
    private void MarkUnfinished()
    {
        for (var (first, end) = (1, 0); first < draft.Blocks.Count; first = end + 1)
        {
            end = first;
            while (end < draft.Blocks.Count && MayGoOn(end)) end++;
            if (end == first || (end - first < FewestUnfinished && !draft.Shapes[first - 1].EndsInColon)) continue;
            if (end < draft.Blocks.Count && draft.IsOpen(end) && draft.Shapes[end].EndsSentence) end++;
            for (var i = first; i < end; i++) draft.Set(i, BlockKind.ListItem);
        }
    }

    private bool MayGoOn(int index) =>
        draft.Blocks[index].Kind is BlockKind.Paragraph or BlockKind.ListItem && draft.IsUnfinished(index);

    private bool MayBeItem(int index) =>
        draft.IsOpen(index) && draft.Shapes[index] is { Words: <= MostWordsOfItem, Sentences: <= 1 };

    private bool IsParallel(int index, int other) =>
        draft.Tokens[draft.Blocks[index].FirstToken].Kind == TokenKind.Word
        && draft.Tokens[draft.Blocks[index].FirstToken].Range.Of(draft.Text)
            .SequenceEqual(draft.Tokens[draft.Blocks[other].FirstToken].Range.Of(draft.Text));

    private bool AllHoldColon(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!draft.Holds(TokenKind.Colon, i)) return false;
        }

        return true;
    }

    /// <summary>
    /// Whether a line behind a dash asks something or addresses somebody: lists do neither.
    /// </summary>
    private bool IsTalk()
    {
        for (var i = 0; i < draft.Blocks.Count; i++)
        {
            var block = draft.Blocks[i];
            if (block.Kind == BlockKind.ListItem && !IsNumbered(i)
                && (draft.Text.AsSpan(block.Range.Start, block.Range.Length).Contains('?') || Addresses(block)))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a line begins, before its first comma, with a verb of speech and a form of address: "- Thưa bà, …".
    /// </summary>
    private bool Addresses(OutlineBlock block)
    {
        var first = block.FirstToken + 1;
        if (first >= block.EndToken) return false;
        var opening = draft.Tokens.Slice(first, Math.Min(block.EndToken, first + LongestAddress));
        if (draft.Pack.Match(Role.CueVerb, opening) is not (var verb and > 0)
            || draft.Pack.Match(Role.Honorific, opening[verb..]) == 0) return false;
        foreach (var token in opening[verb..])
        {
            if (token.Kind == TokenKind.Comma) return true;
        }

        return false;
    }

    private bool IsNumbered(int index) => draft.Tokens[draft.Blocks[index].FirstToken].Kind == TokenKind.Number;

    /// <summary>
    /// Whether no item of its kind stands right before or behind it; a dash that opens the text belongs to no list, and
    /// a number above a paragraph to none of dashes.
    /// </summary>
    private bool IsAlone(int index, Func<int, bool> isOfKind)
    {
        var (before, after) = (index - 1, index + 1);
        while (before > 0 && draft.Blocks[before].Kind == BlockKind.Caption) before--;
        while (after < draft.Blocks.Count && draft.Blocks[after].Kind == BlockKind.Caption) after++;
        return !IsLike(before) && !IsLike(after);

        bool IsLike(int other) =>
            other >= 0 && other < draft.Blocks.Count && draft.Shapes[other].StartsAsItem && isOfKind(other);
    }

    private bool IsHeading(int index) =>
        !draft.Shapes[index].EndsSentence && draft.Shapes[index].Length <= LongestHeading
        && index + 1 < draft.Blocks.Count
        && (draft.IsOpen(index + 1) || draft.Blocks[index + 1].Kind == BlockKind.Caption);
}
