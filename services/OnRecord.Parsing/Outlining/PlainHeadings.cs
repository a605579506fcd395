using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.V1;

namespace OnRecord.Parsing.Outlining;

/// <summary>
/// Finds headings that nothing marks but their shape: short, without a full stop, before a paragraph.
/// </summary>
/// <param name="draft">The outline in the making.</param>
internal sealed class PlainHeadings(Draft draft)
{
    private const int LongestHeading = 110;

    /// <summary>So many words that begin with a time or a connector are a sentence that lost its full stop.</summary>
    private const int ShortestStory = 12;

    /// <summary>A clause that leads to a list has so many words.</summary>
    private const int ShortestClause = 11;

    /// <summary>So many words that end in an exclamation mark are a sentence of the text.</summary>
    private const int ShortestCall = 10;

    /// <summary>Judges the blocks that are still open.</summary>
    public void Mark()
    {
        for (var i = 1; i + 1 < draft.Blocks.Count; i++)
        {
            if (draft.IsOpen(i) && IsHeading(i)) draft.Set(i, BlockKind.Heading);
        }
    }

    private bool IsHeading(int index)
    {
        var shape = draft.Shapes[index];
        if (shape.EndsSentence || shape.Words < 2 || shape.Length > LongestHeading || draft.IsUnfinished(index))
            return false;
        if (!StartsWithCapital(draft.Blocks[index]) || IsTurn(index) || draft.IsBrokenOff(index)
            || IsSigned(draft.Blocks[index])) return false;
        if (shape.Words >= ShortestStory && draft.Pack.Outline.LongestLead > 0 && draft.TellsOn(index)) return false;
        if (shape.Words >= ShortestCall && IsCall(draft.Blocks[index])) return false;
        if (shape.EndsInColon && LeadsOn(index)) return false;
        var next = index + 1;
        while (next < draft.Blocks.Count && draft.Blocks[next].Kind == BlockKind.Caption) next++;
        if (next == draft.Blocks.Count
            || (shape.EndsInColon && draft.Blocks[next].Kind != BlockKind.ListItem && shape.Words > 6))
            return false;
        return draft.Blocks[next].Kind == BlockKind.ListItem || (draft.IsOpen(next)
            && (draft.Shapes[next].EndsSentence || draft.Shapes[next].Words >= 18));
    }

    /// <summary>
    /// Whether a line that ends in a colon is the clause that the next one goes on with: its verb reports, or it has
    /// one of the small words that make a clause.
    /// </summary>
    private bool LeadsOn(int index)
    {
        if (draft.Pack.Outline.LongestLead == 0) return false;
        var block = draft.Blocks[index];
        for (var at = Math.Max(block.FirstToken + 1, block.EndToken - 3); at < block.EndToken - 1; at++)
        {
            if (draft.Pack.Match(Role.CueVerb, draft.Phrase(at, block.EndToken)) == block.EndToken - 1 - at)
                return true;
        }

        return draft.Shapes[index] is { IsClause: true, Words: >= ShortestClause } && !draft.Shapes[index].StartsAsItem;
    }

    /// <summary>A turn of an interview: a name or initials, a colon and a question.</summary>
    private bool IsTurn(int index)
    {
        var block = draft.Blocks[index];
        var reach = Math.Min(block.EndToken - 1, block.FirstToken + 4);
        for (var at = block.FirstToken + 1; at < reach; at++)
        {
            if (draft.Tokens[at].Kind == TokenKind.Colon)
                return draft.Tokens[block.EndToken - 1].Kind == TokenKind.Stop;
        }

        return false;
    }

    /// <summary>Whether a line says at its end who has said it: “We waited.” – Jane Doe</summary>
    private bool IsSigned(OutlineBlock block)
    {
        for (var at = block.EndToken - 2; at >= block.FirstToken + 2; at--)
        {
            if (draft.Tokens[at].Kind != TokenKind.Dash) continue;
            var last = draft.Tokens[at - 1];
            return last.Kind == TokenKind.QuoteMark
                ? draft.Tokens[at - 2].Kind == TokenKind.Stop
                : last.Kind == TokenKind.Stop && draft.Text[last.Start] is '.' or '…';
        }

        return false;
    }

    private bool IsCall(OutlineBlock block)
    {
        var last = draft.Tokens[block.EndToken - 1];
        return last.Kind == TokenKind.Stop && draft.Text[last.Start] == '!';
    }

    private bool StartsWithCapital(OutlineBlock block)
    {
        var first = draft.Tokens[block.FirstToken];
        if (first.Kind == TokenKind.QuoteMark && block.TokenCount > 1) first = draft.Tokens[block.FirstToken + 1];
        return first.IsCapitalised || first.Kind == TokenKind.Number;
    }
}
