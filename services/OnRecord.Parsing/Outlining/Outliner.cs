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
    private const int LongestHeading = 110;
    private const int LongestTitle = 220;
    private const int LongestByline = 60;
    private const int LongestTeaserPair = 300;

    private readonly string _text;
    private readonly LanguagePack _pack;
    private readonly List<Token> _tokens = new();
    private readonly List<OutlineBlock> _blocks;
    private readonly Google.Type.Date? _published;
    private readonly LineShape[] _shapes;

    private Outliner(string text, LanguagePack pack)
    {
        _text = text;
        _pack = pack;
        _blocks = LineReader.Read(text, pack.Tokenizer, _tokens);
        _published = new DateLines(text, _tokens, pack).Mark(_blocks);
        _shapes = new LineShape[_blocks.Count];
        for (var i = 0; i < _shapes.Length; i++) _shapes[i] = LineShape.Of(text, _tokens, _blocks[i], pack);
    }

    /// <summary>Outlines a text.</summary>
    public static Outline Outline(string text, LanguagePack pack)
    {
        var outliner = new Outliner(text, pack);
        outliner.MarkByShape();
        outliner.MarkTop();
        outliner.MarkEnd();
        outliner.MarkHeadings();
        outliner.MarkPlainCaptions();
        return new Outline(outliner._tokens, outliner._blocks, outliner._published);
    }

    private void MarkByShape()
    {
        var captions = new Captions(_tokens, _pack);
        for (var i = 0; i < _blocks.Count; i++)
        {
            if (_blocks[i].Kind == BlockKind.Metadata) continue;
            if (captions.Read(_blocks[i]) is { } caption) _blocks[i] = caption;
            else if (_shapes[i].StartsAsItem) Set(i, BlockKind.ListItem);
            else if (IsRelated(i) || _shapes[i].Capitalised == 0 && _shapes[i].Words <= 1) Set(i, BlockKind.Other);
        }
    }

    private bool IsRelated(int index)
    {
        var block = _blocks[index];
        var first = block.FirstToken;
        while (first < block.EndToken - 1 && _tokens[first].Kind == TokenKind.Symbol) first++;
        if (first - block.FirstToken >= 2 && _text[_tokens[block.FirstToken].Start] == '>') return true;
        return _shapes[index].Words <= 40 && _pack.Match(Role.RelatedMarker, Phrase(first, block.EndToken)) > 0
            && _tokens[first].IsCapitalised;
    }

    /// <summary>Headline and standfirst.</summary>
    private void MarkTop()
    {
        var title = NextText(-1);
        if (title < 0 || _blocks.Count == 1) return;
        if (!IsTitle(title)) return;
        Set(title, BlockKind.Title);

        var lead = NextText(title);
        if (lead < 0 || NextText(lead) < 0) return;
        if (IsByline(lead)) Set(lead, BlockKind.Byline);
        else if (_blocks[lead].Range.Length <= _pack.Outline.LongestLead && _shapes[lead].Words >= 8 && _blocks.Count - lead > 3
            && lead - title <= 4) Set(lead, BlockKind.Lead);
    }

    private bool IsTitle(int index)
    {
        var shape = _shapes[index];
        if (_blocks[index].Range.Length > LongestTitle || shape.Words < 2 || shape.EndsInColon) return false;
        if (!shape.EndsSentence) return true;
        return shape.Sentences <= 1 && shape.Words >= 3 && shape.Capitalised * 10 >= shape.Words * 6;
    }

    /// <summary>Authors and what comes after them, read from the end.</summary>
    private void MarkEnd()
    {
        MarkTeaserPairs();
        var last = _blocks.Count - 1;
        while (last > 0 && (_blocks[last].Kind is BlockKind.Other or BlockKind.Caption || IsByline(last) || IsTail(last))) last--;
        var afterByline = false;
        for (var i = last + 1; i < _blocks.Count; i++)
        {
            if (IsByline(i) || (_blocks[i].Kind == BlockKind.Caption && IsBareCredit(i) && i == last + 1)) Set(i, BlockKind.Byline);
            else if (_blocks[i].Kind == BlockKind.Paragraph && afterByline) Set(i, BlockKind.Other);
            afterByline |= _blocks[i].Kind == BlockKind.Byline;
        }

        MarkTeaser(_blocks.Count - 1);
    }

    /// <summary>Headlines of other articles, each with its summary of one sentence, at the very end.</summary>
    private void MarkTeaserPairs()
    {
        if (_pack.Outline.LongestTeaser == 0) return;
        for (var last = _blocks.Count - 1; last >= 5; last -= 2)
        {
            if (!IsHeadlineLike(last - 1) || _blocks[last].Kind != BlockKind.Paragraph) return;
            if (_shapes[last].Sentences > 3 || _blocks[last].Range.Length > LongestTeaserPair || IsHeadlineLike(last)) return;
            Set(last - 1, BlockKind.Other);
            Set(last, BlockKind.Other);
        }
    }

    private bool IsHeadlineLike(int index) =>
        _blocks[index].Kind == BlockKind.Paragraph && !_shapes[index].EndsSentence && !_shapes[index].EndsInColon
        && _shapes[index].Words >= 7 && _blocks[index].Range.Length <= LongestHeading;

    /// <summary>A line after the last paragraph that only an author's name may precede.</summary>
    private bool IsTail(int index)
    {
        if (_blocks[index].Kind != BlockKind.Paragraph || _shapes[index].Sentences > 1) return false;
        for (var before = index - 1; before > 0 && before >= index - 8; before--)
        {
            if (IsByline(before)) return true;
            if (_blocks[before].Kind == BlockKind.Paragraph && _shapes[before].Sentences > 2) return false;
        }

        return false;
    }

    /// <summary>The summary of another article, in one sentence, that a crawl has left at the end.</summary>
    private void MarkTeaser(int index)
    {
        if (index < 4 || _blocks[index].Kind != BlockKind.Paragraph) return;
        var block = _blocks[index];
        if (HasLostSpace(block)) Set(index, BlockKind.Other);
        if (block.Range.Length < _pack.Outline.ShortestTeaser || block.Range.Length > _pack.Outline.LongestTeaser) return;
        if (_shapes[index].Sentences != 1 || _blocks[index - 1].Kind != BlockKind.Paragraph) return;
        if (_pack.Match(Role.Connector, Phrase(block.FirstToken, block.EndToken)) > 0) return;
        if (_tokens[block.FirstToken].Kind == TokenKind.QuoteMark && _text[_tokens[block.FirstToken].Start] != '\'') return;
        Set(index, BlockKind.Other);
    }

    /// <summary>Whether headline and summary of another article stand together without a space: "…trang trạiÔng…".</summary>
    private bool HasLostSpace(OutlineBlock block)
    {
        for (var at = block.FirstToken + 3; at < block.EndToken; at++)
        {
            var word = _tokens[at].Range.Of(_text);
            for (var i = 2; i < word.Length; i++)
            {
                if (char.IsUpper(word[i]) && char.IsLower(word[i - 1]) && char.IsLower(word[i - 2]) && word.Length > i + 1
                    && char.IsLower(word[i + 1]) && at - block.FirstToken > 5) return true;
            }
        }

        return false;
    }

    private bool IsByline(int index)
    {
        var block = _blocks[index];
        if (block.Kind is not (BlockKind.Paragraph or BlockKind.Byline)) return false;
        var shape = _shapes[index];
        var phrase = Phrase(block.FirstToken, block.EndToken);
        if (_pack.Match(Role.BylineMarker, phrase) is var marker and > 0
            && (marker == phrase.Length || phrase[marker].Kind == TokenKind.Colon || IsNames(block.FirstToken + marker, block.EndToken)))
            return block.Range.Length <= LongestByline * 5;
        return block.Range.Length <= LongestByline && !shape.EndsSentence && !shape.EndsInColon && !shape.HoldsMarks
            && IsNames(block.FirstToken, block.EndToken);
    }

    /// <summary>Whether there is nothing but names, with brackets, dashes and commas between them.</summary>
    private bool IsNames(int first, int end)
    {
        var names = 0;
        var inBrackets = false;
        for (var at = first; at < end; at++)
        {
            var token = _tokens[at];
            inBrackets = token.Kind == TokenKind.Open || (inBrackets && token.Kind != TokenKind.Close);
            if (token.Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Open or TokenKind.Close or TokenKind.Symbol) continue;
            if (token.Kind == TokenKind.Stop && at + 1 == end) return false;
            if (token.Kind is TokenKind.Stop) continue;
            if (token.Kind != TokenKind.Word && !inBrackets) return false;
            if (token.Kind == TokenKind.Word && !token.IsCapitalised && !inBrackets && token.End - token.Start > 3) return false;
            if (token.IsCapitalised) names++;
        }

        return names is >= 1 and <= 12;
    }

    private bool IsBareCredit(int index) => _blocks[index].TokenCount <= 8 && _shapes[index].Words <= 6;

    private void MarkHeadings()
    {
        for (var i = 1; i + 1 < _blocks.Count; i++)
        {
            if (_blocks[i].Kind != BlockKind.Paragraph) continue;
            var shape = _shapes[i];
            if (shape.EndsSentence || shape.Words < 2 || _blocks[i].Range.Length > LongestHeading) continue;
            if (!StartsWithCapital(_blocks[i])) continue;
            var next = i + 1;
            while (next < _blocks.Count && _blocks[next].Kind == BlockKind.Caption) next++;
            if (next == _blocks.Count) continue;
            if (shape.EndsInColon && _blocks[next].Kind != BlockKind.ListItem && shape.Words > 6) continue;
            if (_blocks[next].Kind is BlockKind.Paragraph or BlockKind.ListItem && IsText(next)) Set(i, BlockKind.Heading);
        }
    }

    private bool StartsWithCapital(OutlineBlock block)
    {
        var first = _tokens[block.FirstToken];
        if (first.Kind == TokenKind.QuoteMark && block.TokenCount > 1) first = _tokens[block.FirstToken + 1];
        return first.IsCapitalised || first.Kind == TokenKind.Number;
    }

    private bool IsText(int index) => _blocks[index].Kind == BlockKind.ListItem || _shapes[index].EndsSentence || _shapes[index].Words >= 18;

    /// <summary>A short line between paragraphs that is no clause says what a picture shows.</summary>
    private void MarkPlainCaptions()
    {
        for (var i = 1; i + 1 < _blocks.Count; i++)
        {
            if (_blocks[i].Kind != BlockKind.Paragraph || _shapes[i].HoldsMarks || _shapes[i].IsClause) continue;
            if (_shapes[i].Words is < 3 or > 20 || _shapes[i].Sentences > 1 || HoldsColon(_blocks[i])) continue;
            if (_blocks[i - 1].Kind is BlockKind.Title or BlockKind.ListItem) continue;
            if (_pack.Match(Role.Connector, Phrase(_blocks[i].FirstToken, _blocks[i].EndToken)) > 0) continue;
            if (_pack.Outline.LongestLead > 0 && _shapes[i].Words <= 20) Set(i, BlockKind.Caption);
        }
    }

    private bool HoldsColon(OutlineBlock block)
    {
        for (var at = block.FirstToken; at < block.EndToken; at++)
        {
            if (_tokens[at].Kind == TokenKind.Colon) return true;
        }

        return false;
    }

    private int NextText(int index)
    {
        for (var i = index + 1; i < _blocks.Count; i++)
        {
            if (_blocks[i].Kind == BlockKind.Paragraph) return i;
            if (_blocks[i].Kind is not (BlockKind.Metadata or BlockKind.Other or BlockKind.Caption)) return -1;
        }

        return -1;
    }

    private void Set(int index, BlockKind kind) => _blocks[index] = _blocks[index] with { Kind = kind, Credit = null };

    private Token[] Phrase(int first, int end)
    {
        var phrase = new Token[Math.Min(8, end - first)];
        for (var i = 0; i < phrase.Length; i++) phrase[i] = _tokens[first + i];
        return phrase;
    }
}
