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

    /// <summary>Judges the blocks that are still open.</summary>
    public void Mark()
    {
        if (draft.Pack.Outline.LongestLead == 0) return;
        var usual = UsualWords();
        for (var i = 1; i + 1 < draft.Blocks.Count; i++)
        {
            if (draft.IsOpen(i) && IsCaption(i, usual)) draft.Set(i, BlockKind.Caption);
        }
    }

    private bool IsCaption(int index, int usual)
    {
        var shape = draft.Shapes[index];
        if (draft.Blocks[index - 1].Kind is BlockKind.Title or BlockKind.ListItem || draft.Begins(Role.Connector, index)) return false;
        if (PointsAtPicture(index)) return true;
        if (shape.HoldsMarks || shape.Words is < 2 or > MostWords || shape.Sentences > 1) return false;
        if (draft.Holds(TokenKind.Colon, index)) return false;
        return !shape.IsClause || (shape.Words < usual * ShortShare && !draft.Begins(Role.Pronoun, index));
    }

    /// <summary>"(phải)", "trong ảnh": words that only a picture gives a meaning.</summary>
    private bool PointsAtPicture(int index)
    {
        var block = draft.Blocks[index];
        if (draft.Shapes[index].Words > 60) return false;
        for (var at = block.FirstToken; at < block.EndToken; at++)
        {
            if (draft.Pack.Match(Role.PictureWord, draft.Phrase(at, block.EndToken)) > 0) return true;
        }

        return false;
    }

    /// <summary>How many words the middle one of the paragraphs has.</summary>
    private int UsualWords()
    {
        var counts = new List<int>();
        for (var i = 0; i < draft.Blocks.Count; i++)
        {
            if (draft.IsOpen(i)) counts.Add(draft.Shapes[i].Words);
        }

        counts.Sort();
        return counts.Count > 0 ? counts[counts.Count / 2] : 0;
    }
}
