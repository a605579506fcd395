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

    /// <summary>Where the usual paragraph is shorter, a short sentence may be one too.</summary>
    private const int ShortestUsual = 30;

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
            && !draft.Begins(Role.Pronoun, index) && !draft.Holds(TokenKind.Colon, index)
            && !draft.Begins(Role.Connector, index) && !shape.StartsAsItem;
    }

    private bool IsCaption(int index, int usual, Echoes echoes)
    {
        var shape = draft.Shapes[index];
        if (draft.Blocks[index - 1].Kind is BlockKind.Title or BlockKind.ListItem || shape.StartsAsItem
            || draft.Begins(Role.Connector, index))
            return false;
        if (PicturePointers.Hold(draft, index)) return true;
        if (shape.HoldsMarks || shape.Words is < 2 or > MostEcho || shape.Sentences > 1) return false;
        if (draft.Holds(TokenKind.Colon, index)) return false;
        if (shape.Words >= MinEcho && shape.Words < usual * EchoShare && echoes.Repeats(index)) return true;
        if (shape.Words > MostWords || draft.Begins(Role.Time, index)) return false;
        if (!shape.IsClause) return true;
        return usual >= ShortestUsual && shape.Words < usual * ShortShare && !draft.Begins(Role.Pronoun, index)
            && draft.Blocks[index + 1].Kind is not (BlockKind.Byline or BlockKind.Other)
            && draft.Tokens[draft.Blocks[index].FirstToken].Kind != TokenKind.Open;
    }

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
