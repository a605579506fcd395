using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.V1;

namespace OnRecord.Parsing.Outlining;

/// <summary>Knows a line that names authors, agencies or sources.</summary>
/// <param name="draft">The outline in the making.</param>
internal sealed class Bylines(Draft draft)
{
    /// <summary>A line of names alone is no longer than this, in characters.</summary>
    private const int LongestNames = 60;

    /// <summary>A line of names with sources in brackets behind them is no longer than this, in characters.</summary>
    private const int LongestSources = 120;

    private const int MostWordsInBrackets = 12;

    /// <summary>A line that begins with a marker is no longer than this, in characters.</summary>
    private const int LongestMarked = 300;

    /// <summary>Whether a block is a byline.</summary>
    public bool Is(int index)
    {
        var block = draft.Blocks[index];
        if (block.Kind is not (BlockKind.Paragraph or BlockKind.Byline) || draft.Shapes[index].Length > LongestMarked)
            return false;
        if (IsInBrackets(index) || IsGluedToCredit(index)) return true;
        var phrase = draft.Phrase(block.FirstToken, block.EndToken);
        if (draft.Pack.Match(Role.BylineMarker, phrase) is var marker and > 0
            && (marker == phrase.Length || phrase[marker].Kind == TokenKind.Colon
                || IsNames(block.FirstToken + marker, block.EndToken)))
            return true;
        var shape = draft.Shapes[index];
        return shape.Length <= (NamesSources(block) ? LongestSources : LongestNames)
            && !shape.EndsSentence && !shape.EndsInColon && !shape.HoldsMarks
            && IsNames(block.FirstToken, EndOfNames(block));
    }

    /// <summary>Whether a block gives the address of the page that it was taken from: "Nguồn: http://…".</summary>
    public bool NamesPage(int index)
    {
        var block = draft.Blocks[index];
        var phrase = draft.Phrase(block.FirstToken, block.EndToken);
        if (draft.Pack.Match(Role.BylineMarker, phrase) is not (var marker and > 0) || marker + 1 >= phrase.Length)
            return false;
        return phrase[marker].Kind == TokenKind.Colon
            && draft.Text.AsSpan(phrase[marker + 1].Start).StartsWith("http", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a short line says no more than who wrote: "Độc giả giấu tên".</summary>
    public bool IsShort(int index) =>
        draft.Shapes[index] is { Words: <= 5, EndsSentence: false, EndsInColon: false }
            && draft.Begins(Role.BylineMarker, index)
        && !draft.Holds(TokenKind.Colon, index);

    /// <summary>Whether a line is nothing but brackets around a source: "(Theo Reuters)".</summary>
    private bool IsInBrackets(int index)
    {
        var block = draft.Blocks[index];
        return draft.Shapes[index].Words <= MostWordsInBrackets
            && draft.Tokens[block.FirstToken].Kind == TokenKind.Open
            && draft.Tokens[block.EndToken - 1].Kind == TokenKind.Close
            && draft.Pack.Match(Role.BylineMarker, draft.Phrase(block.FirstToken + 1, block.EndToken)) > 0;
    }

    /// <summary>
    /// Whether a line is an author's name and, with the space between them lost, whose the pictures are:
    /// "Lê TâmẢnh: Vi Thảo".
    /// </summary>
    private bool IsGluedToCredit(int index)
    {
        if (draft.Shapes[index].Length > LongestNames) return false;
        var (block, colon) = (draft.Blocks[index], draft.Blocks[index].FirstToken + 1);
        while (colon < block.EndToken && draft.Tokens[colon].Kind == TokenKind.Word) colon++;
        if (colon == block.EndToken || draft.Tokens[colon].Kind != TokenKind.Colon) return false;
        var word = draft.Tokens[colon - 1].Range.Of(draft.Text);
        return LostSpaces.In(word) is var credit and > 0 && IsNames(block.FirstToken, colon)
            && draft.Pack.Match(Role.CaptionCredit, [draft.Pack.Tokenizer.Of(word[credit..])]) > 0;
    }

    /// <summary>Index after the names of a line that says last what they did: "Lê Phạm tổng hợp".</summary>
    private int EndOfNames(OutlineBlock block)
    {
        for (var at = block.EndToken - 2; at > block.FirstToken && at < block.EndToken; at++)
        {
            if (draft.Pack.Match(Role.BylineMarker, draft.Phrase(at, block.EndToken)) == block.EndToken - at) return at;
        }

        return block.EndToken;
    }

    /// <summary>Whether a line ends in brackets that a marker opens: "Hoa Bình (Theo Reuters, AFP)".</summary>
    private bool NamesSources(OutlineBlock block)
    {
        if (draft.Tokens[block.EndToken - 1].Kind != TokenKind.Close) return false;
        for (var at = block.EndToken - 2; at > block.FirstToken; at--)
        {
            if (draft.Tokens[at].Kind == TokenKind.Open)
                return draft.Pack.Match(Role.BylineMarker, draft.Phrase(at + 1, block.EndToken)) > 0;
        }

        return false;
    }

    /// <summary>Whether there is nothing but names, with brackets, dashes and commas between them.</summary>
    private bool IsNames(int first, int end)
    {
        var (names, small, inBrackets) = (0, 0, false);
        for (var at = first; at < end; at++)
        {
            var token = draft.Tokens[at];
            inBrackets = token.Kind == TokenKind.Open || (inBrackets && token.Kind != TokenKind.Close);
            if (token.Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Open or TokenKind.Close
                or TokenKind.Symbol)
                continue;
            if (token.Kind == TokenKind.Stop && at + 1 < end) continue;
            if (token.Kind != TokenKind.Word && !inBrackets) return false;
            if (!token.IsCapitalised && !inBrackets && Folding.Length(token.Range.Of(draft.Text)) > 3) return false;
            if (token.IsCapitalised) names++;
            else if (!inBrackets) small++;
        }

        return names is >= 1 and <= 12 && small <= names;
    }
}
