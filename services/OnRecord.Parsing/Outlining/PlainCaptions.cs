using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.V1;

namespace OnRecord.Parsing.Outlining;

/// <summary>Finds captions that credit nobody: short lines between paragraphs that say what a picture shows.</summary>
/// <param name="draft">The outline in the making.</param>
internal sealed class PlainCaptions(Draft draft)
{
    private const int MostWords = 22;

    /// <summary>So much of what a caption says a paragraph says as well, or of a clause that is very short.</summary>
    private const double Echo = 0.65;
    private const double EchoOfClause = 0.5;

    /// <summary>A clause is a caption only where it has less than this share of the usual paragraph's words.</summary>
    private const double ShortShare = 0.3;

    /// <summary>A sentence that repeats a paragraph may have more, and more again if it is of no story.</summary>
    private const double EchoShare = 0.4;
    private const double LongestShare = 0.63;

    /// <summary>So few words tell no story: they name what is to be seen, or stand below a picture.</summary>
    private const int SurelyShort = 10;

    /// <summary>
    /// Where an article has such captions, so has the one between two paragraphs that has less than this share.
    /// </summary>
    private const double LikelyShare = 0.36;

    /// <summary>Fewer words may be repeated by chance, and more are a paragraph's.</summary>
    private const int MinEcho = 5;
    private const int MostEcho = 26;

    /// <summary>Where most blocks have so few words each, they are those of a gallery.</summary>
    private const int UsualOfGallery = 19;

    /// <summary>A line that stands twice has so many words.</summary>
    private const int ShortestTwice = 6;

    /// <summary>Where the usual paragraph is shorter, a short sentence may be one too.</summary>
    private const int ShortestUsual = 30;

    /// <summary>Where a paper sets a sentence below each picture, one of so many words is no paragraph.</summary>
    private const int MostWordsAlways = 18;

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
        var credits = HouseStyle.CreditsPictures(draft);
        var usual = UsualWords();
        var found = 0;
        for (var i = 1; i + 1 < draft.Blocks.Count; i++)
        {
            if (!draft.IsOpen(i) || !MayBeCaption(i)) continue;
            if (!SpeaksOfPicture(i) && !(credits ? IsShortPhrase(i, usual) : IsCaption(i, usual, namesPage))
                && !(namesPage && IsBelowPicture(i)))
                continue;
            draft.Set(i, BlockKind.Caption);
            found++;
        }

        for (var i = 2; i + 1 < draft.Blocks.Count && found > 0 && !credits; i++)
        {
            if (draft.IsOpen(i) && IsLikeCaption(i, usual)) draft.Set(i, BlockKind.Caption);
        }
    }

    /// <summary>
    /// A gallery that was read twice, once with each picture: the same line stands there again. Long ones are captions
    /// if some line of the gallery speaks of its picture.
    /// </summary>
    private void MarkTwice()
    {
        var (pointsAtPicture, isShort, isLong) = (false, 0, 0);
        for (var i = 1; i < draft.Blocks.Count; i++)
        {
            if (!IsTwice(i)) continue;
            pointsAtPicture |= PicturePointers.HoldAnywhere(draft, i);
            if (draft.Shapes[i].Words <= MostInRow) isShort++;
            else isLong++;
        }

        for (var i = 1; i < draft.Blocks.Count && (pointsAtPicture || isShort > isLong); i++)
        {
            if (!IsTwice(i)) continue;
            draft.Set(i - 1, BlockKind.Caption);
            draft.Set(i, BlockKind.Caption);
        }
    }

    private bool IsTwice(int index) =>
        draft.Shapes[index].Words >= ShortestTwice && draft.IsOpen(index)
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
        while (first > 2 && draft.IsOpen(first - 1)
            && draft.Shapes[first - 1].Words is >= ShortestTwice and <= MostInRow
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
        && !draft.Shapes[index].StartsAsItem && !draft.Begins(Role.Connector, index) && !draft.IsBrokenOff(index)
        && !draft.IsUnfinished(index);

    /// <summary>Whether a line points at something in a picture, or begins by saying what picture it is.</summary>
    private bool SpeaksOfPicture(int index) =>
        PicturePointers.Hold(draft, index)
        || (draft.Shapes[index] is { Sentences: 1, Words: <= MostWords } && PicturePointers.Open(draft, index));

    /// <summary>Whether one sentence says again what a paragraph near it tells, or is short and tells little.</summary>
    private bool IsCaption(int index, int usual, bool namesPage)
    {
        var shape = draft.Shapes[index];
        if (!IsPlain(index) || shape.Words > MostEcho) return false;
        if (shape.Words >= usual * LongestShare)
            return usual <= UsualOfGallery && !shape.IsClause && shape.EndsSentence && !IsOfStory(index);
        var share = Echoes.Share(draft, index);
        var repeats = share >= Echo && shape.Words >= MinEcho;
        if (repeats && (namesPage || (shape.Words <= MostWords && shape.Words < usual * EchoShare))) return true;
        if (IsOfStory(index)) return false;
        if (repeats) return true;
        if (shape.Words > MostWords) return false;
        return !shape.IsClause || (share >= EchoOfClause && usual >= ShortestUsual && shape.Words < usual * ShortShare
            && !draft.Begins(Role.Pronoun, index)
            && draft.Blocks[index + 1].Kind is not (BlockKind.Byline or BlockKind.Other));
    }

    /// <summary>
    /// Whether a few words are no clause: they name what is to be seen in a picture, but in none whose credit stands
    /// beside them.
    /// </summary>
    private bool IsShortPhrase(int index, int usual) =>
        IsPlain(index) && draft.Shapes[index] is { IsClause: false, Words: <= SurelyShort } shape
        && shape.Words < usual * LikelyShare
        && draft.Blocks[index - 1].Credit is null && draft.Blocks[index + 1].Credit is null
        && !IsOfStory(index);

    private bool IsPlain(int index) =>
        draft.Shapes[index] is { HoldsMarks: false, Words: >= 2, Sentences: <= 1 }
        && !draft.Holds(TokenKind.Colon, index);

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
