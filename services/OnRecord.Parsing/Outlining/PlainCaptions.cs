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

    /// <summary>Where a paper sets a sentence below each picture, one of so many words is no paragraph.</summary>
    private const int MostWordsAlways = 18;

    private const int SurelyShort = 10;

    /// <summary>In a row of pictures at the end none is described in more words.</summary>
    private const int MostInRow = 30;

    /// <summary>So many numbers are a report's.</summary>
    private const int MostNumbers = 2;

    private const int DigitsOfYear = 4;

    /// <summary>Judges the blocks that are still open.</summary>
    public void Mark()
    {
        if (draft.Pack.Outline.LongestLead == 0) return;
        MarkTwice();
        var namesPage = HouseStyle.NamesPage(draft);
        if (namesPage) MarkLastRow();
        var usual = UsualWords();
        using var echoes = new Echoes(draft);
        var found = 0;
        for (var i = 1; i + 1 < draft.Blocks.Count; i++)
        {
            if (!draft.IsOpen(i) || !MayBeCaption(i)) continue;
            if (!IsCaption(i, usual, echoes) && !(namesPage && IsBelowPicture(i))) continue;
            draft.Set(i, BlockKind.Caption);
            found++;
        }

        for (var i = 2; i + 1 < draft.Blocks.Count && found > 0; i++)
        {
            if (draft.IsOpen(i) && IsLikeCaption(i, usual)) draft.Set(i, BlockKind.Caption);
        }
    }

    /// <summary>
    /// A gallery that was read twice, once with each picture: the same line stands there again. A long one is a
    /// caption, too, if some line of the gallery speaks of its picture.
    /// </summary>
    private void MarkTwice()
    {
        var pointsAtPicture = false;
        for (var i = 1; i < draft.Blocks.Count && !pointsAtPicture; i++)
            pointsAtPicture = IsTwice(i) && PicturePointers.HoldAnywhere(draft, i);
        for (var i = 1; i < draft.Blocks.Count; i++)
        {
            if (!IsTwice(i) || !(pointsAtPicture || draft.Shapes[i].Words <= MostInRow)) continue;
            draft.Set(i - 1, BlockKind.Caption);
            draft.Set(i, BlockKind.Caption);
        }
    }

    private bool IsTwice(int index) =>
        draft.Shapes[index].Words >= MinEcho && draft.IsOpen(index)
        && draft.Blocks[index - 1].Kind is BlockKind.Paragraph or BlockKind.Caption && IsSame(index - 1, index);

    private bool IsSame(int x, int y) =>
        draft.Blocks[x].Range.Length == draft.Blocks[y].Range.Length
        && draft.Blocks[x].Range.Of(draft.Text).SequenceEqual(draft.Blocks[y].Range.Of(draft.Text));

    /// <summary>The last pictures of a gallery, each with a sentence, where nothing but an author follows.</summary>
    private void MarkLastRow()
    {
        var end = draft.Blocks.Count;
        while (end > 0 && !draft.IsOpen(end - 1)) end--;
        var first = end;
        while (first > 2 && draft.IsOpen(first - 1) && draft.Shapes[first - 1].Words is >= MinEcho and <= MostInRow
            && draft.Shapes[first - 1].EndsSentence)
            first--;
        while (first < end && draft.Begins(Role.CuePreposition, first)) first++;
        if (end - first < 2) return;
        for (var i = first; i < end; i++) draft.Set(i, BlockKind.Caption);
    }

    /// <summary>Whether a sentence is short beside both paragraphs around it.</summary>
    private bool IsLikeCaption(int index, int usual)
    {
        var shape = draft.Shapes[index];
        return shape.Sentences == 1 && !shape.HoldsMarks && shape.Words < usual * LikelyShare
            && shape.Words * 2 < draft.Shapes[index - 1].Words && shape.Words * 2 < draft.Shapes[index + 1].Words
            && !draft.Begins(Role.Pronoun, index) && !draft.Holds(TokenKind.Colon, index)
            && !shape.StartsAsItem && !IsOfStory(index);
    }

    private bool MayBeCaption(int index) =>
        draft.Blocks[index - 1].Kind is not (BlockKind.Title or BlockKind.ListItem)
        && !draft.Shapes[index].StartsAsItem && !draft.Begins(Role.Connector, index) && !draft.IsBrokenOff(index);

    private bool IsCaption(int index, int usual, Echoes echoes)
    {
        var shape = draft.Shapes[index];
        if (PicturePointers.Hold(draft, index)) return true;
        if (shape.HoldsMarks || shape.Words is < 2 or > MostEcho || shape.Sentences > 1) return false;
        if (draft.Holds(TokenKind.Colon, index)) return false;
        if (shape.Words >= MinEcho && shape.Words < usual * EchoShare && echoes.Repeats(index)) return true;
        if (shape.Words > MostWords || IsOfStory(index) || IsBesideCredit(index)) return false;
        if (!shape.IsClause) return true;
        return usual >= ShortestUsual && shape.Words < usual * ShortShare && !draft.Begins(Role.Pronoun, index)
            && draft.Blocks[index + 1].Kind is not (BlockKind.Byline or BlockKind.Other);
    }

    /// <summary>Whether a picture that is credited stands beside a line: it has its own.</summary>
    private bool IsBesideCredit(int index) =>
        draft.Blocks[index - 1].Credit is not null || draft.Blocks[index + 1].Credit is not null;

    /// <summary>Whether one sentence stands where a paper that credits nobody has its pictures.</summary>
    private bool IsBelowPicture(int index)
    {
        var shape = draft.Shapes[index];
        if (shape is not { Sentences: 1, EndsSentence: true, Words: >= 2 and <= MostWords }
            || draft.Holds(TokenKind.Colon, index) || draft.Begins(Role.CuePreposition, index))
            return false;
        if (shape.Words <= SurelyShort) return true;
        return !draft.Begins(Role.Time, index) && Numbers(index) < MostNumbers
            && (shape.Words <= MostWordsAlways || shape.Words * 2 < draft.Shapes[index - 1].Words);
    }

    /// <summary>
    /// Whether a sentence goes on with what the one before tells, or counts: what a picture shows is told of itself.
    /// </summary>
    private bool IsOfStory(int index)
    {
        var block = draft.Blocks[index];
        var first = draft.Tokens[block.FirstToken];
        if (!first.IsCapitalised && first.Kind is TokenKind.Word or TokenKind.Open) return true;
        if (draft.TellsOn(index) || draft.Begins(Role.StoryWord, index)) return true;
        for (var at = block.FirstToken; at < block.EndToken; at++)
        {
            if (draft.Pack.Match(Role.StoryWord, draft.Phrase(at, block.EndToken), out var features) > 0
                && (features & Features.Strong) != 0)
                return true;
            if (draft.Pack.Match(Role.CueVerb, draft.Phrase(at, block.EndToken), out features) > 0
                && (features & (Features.Strong | Features.Clausal)) != 0)
                return true;
        }

        return Numbers(index) >= MostNumbers;
    }

    /// <summary>How many numbers a block has that are no years.</summary>
    private int Numbers(int index)
    {
        var numbers = 0;
        for (var at = draft.Blocks[index].FirstToken; at < draft.Blocks[index].EndToken; at++)
        {
            var token = draft.Tokens[at];
            if (token.Kind == TokenKind.Number
                && !(token.End - token.Start == DigitsOfYear && draft.Text[token.Start] is '1' or '2'))
                numbers++;
        }

        return numbers;
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
