using OnRecord.Parsing.Lexing;
using OnRecord.V1;

namespace OnRecord.Parsing.Outlining;

/// <summary>Finds the cells of tables, which a crawl writes each on a line of its own.</summary>
/// <param name="draft">The outline in the making.</param>
internal sealed class TableCells(Draft draft)
{
    /// <summary>Fewer short lines in a row are headings, captions or names.</summary>
    private const int FewestCells = 8;

    private const int MostWordsOfCell = 12;

    /// <summary>Most cells have no more words than this; captions in a row have.</summary>
    private const int UsualWordsOfCell = 6;

    /// <summary>At the end of an article so many short lines are no links and no authors either.</summary>
    private const int FewestAtEnd = 16;

    /// <summary>So many words in capitals head a part of the table.</summary>
    private const int FewestWordsOfHeading = 3;

    /// <summary>Lines that have so many words each, and all the same number, are verses.</summary>
    private const int FewestWordsOfVerse = 3;

    /// <summary>Makes the cells items of a list, before any open line is taken for a caption or a heading.</summary>
    public void Mark()
    {
        for (var (first, end) = (1, 0); first < draft.Blocks.Count; first = end + 1)
        {
            end = first;
            while (end < draft.Blocks.Count && IsShort(end)) end++;
            if (!IsTable(first, end)) continue;
            for (var i = first; i < end; i++)
            {
                // A date or a number alone stays what it is
                if (!IsCell(i, end) || draft.Blocks[i].Kind == BlockKind.Other) continue;
                draft.Set(i, IsInCapitals(i) ? BlockKind.Heading : BlockKind.ListItem);
            }
        }
    }

    private bool IsTable(int first, int end)
    {
        var (cells, usual, isVerse) = (0, 0, true);
        for (var i = first; i < end; i++)
        {
            if (!IsCell(i, end)) continue;
            var words = draft.Shapes[i].Words;
            cells++;
            if (words <= UsualWordsOfCell) usual++;
            isVerse &= words >= FewestWordsOfVerse && words == draft.Shapes[first].Words;
        }

        return cells >= (end < draft.Blocks.Count ? FewestCells : FewestAtEnd) && usual * 2 > cells && !isVerse;
    }

    private bool IsShort(int index) =>
        draft.Shapes[index] is { EndsSentence: false, Sentences: 0, Words: <= MostWordsOfCell };

    private bool IsInCapitals(int index)
    {
        var words = 0;
        for (var at = draft.Blocks[index].FirstToken; at < draft.Blocks[index].EndToken; at++)
        {
            var token = draft.Tokens[at];
            if (token.Kind != TokenKind.Word) continue;
            if (!token.IsAllCapitals) return false;
            words++;
        }

        return words >= FewestWordsOfHeading;
    }

    /// <summary>
    /// Whether a short line can be a cell: one that alone would be a date or a credit, too, but not at the end of the
    /// article, where such lines are what they look like.
    /// </summary>
    private bool IsCell(int index, int end) =>
        draft.IsOpen(index)
        || (end < draft.Blocks.Count
            && draft.Blocks[index] is { Kind: BlockKind.Other or BlockKind.Caption, Credit: null });
}
