using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.V1;

namespace OnRecord.Parsing.Outlining;

/// <summary>Room 2: tells what each line of a plain text is to the article.</summary>
/// <remarks>
/// Nothing in a plain text says what is a heading and what a caption. So each block is judged by its own shape first
/// (dates, credits, items, links), then by its place: what comes first is the headline, what stands short and without
/// a full stop before a paragraph is a heading, names after the last paragraph are the authors.
/// </remarks>
internal sealed class Outliner
{
    private const int LongestTitle = 220;

    /// <summary>A line that leads elsewhere has no more words than this.</summary>
    private const int LongestLink = 50;

    /// <summary>A line after which the article is over has no more words than this.</summary>
    private const int LongestEnd = 90;

    /// <summary>So many words that lead elsewhere need no capital.</summary>
    private const int LongMarker = 3;

    /// <summary>A dash, a paper's name and its section have no more tokens than this.</summary>
    private const int LongestSignature = 5;

    /// <summary>More headlines in a row are no links to other articles.</summary>
    private const int MostLinks = 4;

    private readonly Draft _draft;
    private readonly Bylines _bylines;

    private Outliner(Draft draft)
    {
        _draft = draft;
        _bylines = new Bylines(draft);
    }

    /// <summary>Outlines a text.</summary>
    public static Outline Outline(string text, LanguagePack pack)
    {
        using var draft = Draft.OfLines(text, pack);
        var outliner = new Outliner(draft);
        outliner.MarkByShape();
        new RepeatedLines(draft).Mark();
        outliner.MarkTop();
        new TableCells(draft).Mark();
        new EndMatter(draft, outliner._bylines).Mark();
        new PlainItems(draft).Mark();
        new LineCaptions(draft).Mark();
        new PlainHeadings(draft).Mark();
        new PlainCaptions(draft).Mark();
        return new Outline(draft.Tokens, draft.Blocks, draft.Published);
    }

    private void MarkByShape()
    {
        var captions = new Captions(_draft.Tokens, _draft.Pack);
        for (var i = 0; i < _draft.Blocks.Count; i++)
        {
            if (_draft.Blocks[i].Kind == BlockKind.Metadata) continue;
            if (IsRelated(i, out var endsArticle))
            {
                _draft.Set(i, BlockKind.Other);
                if (!endsArticle || i * 3 < _draft.Blocks.Count) continue;
                MarkRest(i + 1);
                return;
            }
            else if (captions.Read(_draft.Blocks[i]) is { } caption
                && (caption.Credit is null || !IsByline(i)))
                _draft.Blocks[i] = caption;
            else if (IsByline(i))
                _draft.Set(i, BlockKind.Byline);
            else if (GivesAddress(i))
                _draft.Set(i, BlockKind.Other);
            else if (_draft.Shapes[i].StartsAsItem) _draft.Set(i, BlockKind.ListItem);
            else if (_draft.Shapes[i] is { Capitalised: 0, Words: <= 1 } || !_draft.Holds(TokenKind.Word, i))
                _draft.Set(i, BlockKind.Other);
        }
    }

    private bool IsByline(int index) =>
        _bylines.NamesPage(index) || (index * 2 > _draft.Blocks.Count && _bylines.IsShort(index));

    /// <summary>Whether a line late in the text asks readers to write to an address: "… email: a@b.vn".</summary>
    private bool GivesAddress(int index) =>
        _draft.Pack.Outline.LongestTeaser > 0 && index * 2 > _draft.Blocks.Count
        && _draft.Shapes[index].Words <= LongestEnd && HoldsAddress(_draft.Blocks[index].Range.Of(_draft.Text));

    private static bool HoldsAddress(ReadOnlySpan<char> line) =>
        line.IndexOf('@') is var at and > 0 && at + 1 < line.Length && char.IsLetterOrDigit(line[at - 1])
        && char.IsLetterOrDigit(line[at + 1]);

    /// <summary>
    /// Addresses and accounts that follow the line after which the article is over, and the author below them.
    /// </summary>
    private void MarkRest(int first)
    {
        for (var i = first; i < _draft.Blocks.Count; i++)
        {
            var isByline = _bylines.NamesPage(i) || (i + 1 == _draft.Blocks.Count && _bylines.Is(i));
            _draft.Set(i, isByline ? BlockKind.Byline : BlockKind.Other);
        }
    }

    /// <summary>A line that leads to other articles, by its first words or by the arrows before them.</summary>
    private bool IsRelated(int index, out bool endsArticle)
    {
        var block = _draft.Blocks[index];
        var first = block.FirstToken;
        endsArticle = false;
        while (first < block.EndToken - 1
            && _draft.Tokens[first].Kind is TokenKind.Symbol or TokenKind.QuoteMark or TokenKind.Open)
            first++;
        if (first - block.FirstToken >= 2 && _draft.Text[_draft.Tokens[block.FirstToken].Start] == '>') return true;
        var length = _draft.Pack.Match(Role.RelatedMarker, _draft.Phrase(first, block.EndToken), out var features);
        if (length == 0 || (length < LongMarker && !_draft.Tokens[first].IsCapitalised)) return false;
        if ((features & Features.Weak) != 0 && !_draft.Shapes[index].EndsInColon
            && (first + length == block.EndToken || _draft.Tokens[first + length].Kind != TokenKind.Colon))
            return false;
        endsArticle = (features & Features.Strong) != 0;
        return _draft.Shapes[index].Words <= (endsArticle ? LongestEnd : LongestLink);
    }

    /// <summary>Headline and standfirst.</summary>
    private void MarkTop()
    {
        var title = NextText(-1);
        if (title < 0 || _draft.Blocks.Count == 1) return;
        if (!IsTitle(title))
        {
            MarkLinks(title + 1);
            return;
        }

        _draft.Set(title, BlockKind.Title);
        var lead = NextText(title);
        if (lead < 0 || NextText(lead) < 0) return;
        MarkLinks(lead + 1);
        if (_bylines.Is(lead)) _draft.Set(lead, BlockKind.Byline);
        else if (_draft.Shapes[lead].Length <= _draft.Pack.Outline.LongestLead && _draft.Shapes[lead].Words >= 8
            && _draft.Blocks.Count - lead > 2 && lead - title <= 4) _draft.Set(lead, BlockKind.Lead);
        if (IsPlace(lead + 1)) _draft.Set(lead + 1, BlockKind.Other);
    }

    /// <summary>Whether a line names nothing but where the text was written: "Lâm Đồng:".</summary>
    private bool IsPlace(int index)
    {
        var block = _draft.Blocks[index];
        if (!_draft.IsOpen(index) || _draft.Shapes[index].EndsSentence) return false;
        var end = block.EndToken - (_draft.Shapes[index].EndsInColon ? 1 : 0);
        return _draft.Pack.Match(Role.Place, _draft.Phrase(block.FirstToken, end)) == end - block.FirstToken;
    }

    /// <summary>
    /// Headlines of other articles, two or more of them right below the first paragraph, or one below a standfirst that
    /// a paper has signed as it does where its pages are listed: "… – VnExpress".
    /// </summary>
    private void MarkLinks(int first)
    {
        if (_draft.Pack.Outline.LongestLead == 0) return;
        var end = first;
        while (end < _draft.Blocks.Count && end - first <= MostLinks && _draft.IsHeadlineLike(end)) end++;
        var fewest = IsSigned(_draft.Blocks[first - 1]) ? 1 : 2;
        if (end - first < fewest || end - first > MostLinks || end == _draft.Blocks.Count) return;
        for (var i = first; i < end; i++) _draft.Set(i, BlockKind.Other);
    }

    /// <summary>Whether the name of a body follows the last dash of a line, with at most a section behind it.</summary>
    private bool IsSigned(OutlineBlock block)
    {
        for (var at = block.EndToken - 2; at > block.FirstToken && at >= block.EndToken - LongestSignature; at--)
        {
            if (_draft.Tokens[at].Kind == TokenKind.Dash)
                return _draft.Pack.Match(Role.OrganisationName, _draft.Phrase(at + 1, block.EndToken)) > 0;
            if (!_draft.Tokens[at].IsNameWord) return false;
        }

        return false;
    }

    private bool IsTitle(int index)
    {
        var shape = _draft.Shapes[index];
        if (shape.Length > LongestTitle || shape.Words < 2 || shape.EndsInColon) return false;
        if (!shape.EndsSentence) return true;
        return shape.Sentences <= 1 && shape.Words >= 3 && shape.Capitalised * 10 >= shape.Words * 6;
    }

    private int NextText(int index)
    {
        for (var i = index + 1; i < _draft.Blocks.Count; i++)
        {
            if (_draft.IsOpen(i)) return i;
            if (_draft.Blocks[i].Kind is not (BlockKind.Metadata or BlockKind.Other or BlockKind.Caption)) return -1;
        }

        return -1;
    }
}
