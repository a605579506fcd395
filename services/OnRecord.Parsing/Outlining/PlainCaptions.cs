using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.V1;

namespace OnRecord.Parsing.Outlining;

/// <summary>Finds captions that credit nobody: short lines between paragraphs that say what a picture shows.</summary>
/// <param name="draft">The outline in the making.</param>
internal sealed class PlainCaptions(Draft draft)
{
    private const int MostWords = 22;

    /// <summary>A clause is a caption only where it has less than this share of the usual paragraph's words.</summary>
    private const double ShortShare = 0.29;

    /// <summary>
    /// Where an article has such captions, so has the one between two paragraphs that has less than this share.
    /// </summary>
    private const double LikelyShare = 0.36;

    /// <summary>Fewer words may be repeated by chance, and more are a paragraph's.</summary>
    private const int MinEcho = 6;
    private const int MostEcho = 26;

    /// <summary>A caption that repeats a paragraph has less than this share of the usual one's words.</summary>
    private const double EchoShare = 0.6;

    /// <summary>Judges the blocks that are still open.</summary>
    public void Mark()
    {
        if (draft.Pack.Outline.LongestLead == 0) return;
        using var echoes = new Echoes(draft);
        MarkCaptions(echoes);
    }

    private void MarkCaptions(Echoes echoes)
    {
        var usual = UsualWords();
        var found = 0;
        for (var i = 1; i + 1 < draft.Blocks.Count; i++)
        {
            if (!draft.IsOpen(i) || !IsCaption(i, usual, echoes)) continue;
            draft.Set(i, BlockKind.Caption);
            found++;
        }

        for (var i = 2; i + 1 < draft.Blocks.Count && found > 0; i++)
        {
            if (draft.IsOpen(i) && IsLikeCaption(i, usual)) draft.Set(i, BlockKind.Caption);
        }
    }

    /// <summary>Whether a sentence is short beside both paragraphs around it.</summary>
    private bool IsLikeCaption(int index, int usual)
    {
        var shape = draft.Shapes[index];
        return shape.Sentences == 1 && !shape.HoldsMarks && shape.Words < usual * LikelyShare
            && shape.Words * 2 < draft.Shapes[index - 1].Words && shape.Words * 2 < draft.Shapes[index + 1].Words
            && !draft.Begins(Role.Pronoun, index) && !draft.Holds(TokenKind.Colon, index);
    }

    private bool IsCaption(int index, int usual, Echoes echoes)
    {
        var shape = draft.Shapes[index];
        if (draft.Blocks[index - 1].Kind is BlockKind.Title or BlockKind.ListItem
            || draft.Begins(Role.Connector, index))
            return false;
        if (PointsAtPicture(index)) return true;
        if (shape.HoldsMarks || shape.Words is < 2 or > MostEcho || shape.Sentences > 1) return false;
        if (draft.Holds(TokenKind.Colon, index)) return false;
        if (shape.Words >= MinEcho && shape.Words < usual * EchoShare && echoes.Repeats(index)) return true;
        if (shape.Words > MostWords) return false;
        return !shape.IsClause || (shape.Words < usual * ShortShare && !draft.Begins(Role.Pronoun, index));
    }

    /// <summary>"(phải)", "trong ảnh": words that only a picture gives a meaning.</summary>
    private bool PointsAtPicture(int index)
    {
        var block = draft.Blocks[index];
        if (draft.Shapes[index].Words > 60) return false;
        for (var at = block.FirstToken; at < block.EndToken; at++)
        {
            var length = draft.Pack.Match(Role.PictureWord, draft.Phrase(at, block.EndToken));
            if (length > 2 || (length == 2 && StandsApart(block, at, length))
                || (length == 1 && IsBracketed(block, at)))
                return true;
        }

        return false;
    }

    /// <summary>"(phải)": a word that says where in the picture, in brackets of its own.</summary>
    private bool IsBracketed(OutlineBlock block, int at) =>
        at > block.FirstToken && draft.Tokens[at - 1].Kind == TokenKind.Open
        && at + 1 < block.EndToken && draft.Tokens[at + 1].Kind is TokenKind.Close or TokenKind.Comma;

    /// <summary>
    /// Whether two words are all of a phrase: they open or end a clause, as in "trong ảnh là …" and "…, đứng giữa".
    /// </summary>
    private bool StandsApart(OutlineBlock block, int at, int length) =>
        at == block.FirstToken || draft.Tokens[at - 1].Kind is TokenKind.Open or TokenKind.Stop
        || at + length == block.EndToken || draft.Tokens[at + length].Kind != TokenKind.Word;

    /// <summary>How many words the middle one of the paragraphs has.</summary>
    private int UsualWords()
    {
        using var counts = new LentList<int>(draft.Blocks.Count);
        for (var i = 0; i < draft.Blocks.Count; i++)
        {
            if (draft.IsOpen(i)) counts.Add(draft.Shapes[i].Words);
        }

        if (counts.Count == 0) return 0;
        counts.Sort();
        return counts[counts.Count / 2];
    }
}
