using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.V1;

namespace OnRecord.Parsing.Outlining;

/// <summary>Finds captions among the lines that end as headlines do: no full stop tells them from headings.</summary>
/// <param name="draft">The outline in the making.</param>
internal sealed class LineCaptions(Draft draft)
{
    /// <summary>A line without a full stop of so many words is no heading.</summary>
    private const int MoreThanHeading = 19;

    /// <summary>A line of more words is a paragraph that lost its full stop.</summary>
    private const int MostWordsOfLine = 34;

    /// <summary>So many lines do not make it sure that they are of one kind.</summary>
    private const int MostAlone = 2;

    /// <summary>More lines than this are rather the headings of a list.</summary>
    private const int MostOfPictures = 6;

    /// <summary>A line of so many words is more likely a sentence than a heading, where there are few.</summary>
    private const int MostLikelySentence = 16;

    /// <summary>A heading that begins with somebody is shorter.</summary>
    private const int ShortestAboutSomebody = 8;

    /// <summary>So many lines in a row that end without a full stop are the captions of a row of pictures.</summary>
    private const int ShortestRow = 3;

    /// <summary>A line below a picture at the very top has no more words than this.</summary>
    private const int MostWordsOnTop = 22;

    /// <summary>Judges the lines that end as headlines do, before the headings among them are known.</summary>
    public void Mark()
    {
        if (draft.Pack.Outline.LongestLead == 0) return;
        MarkTop();
        MarkRows();
        var credits = HouseStyle.CreditsPictures(draft);
        var (begins, holds, lines) = (0, 0, 0);
        for (var i = 1; i + 1 < draft.Blocks.Count; i++)
        {
            if (AnnouncesVideo(i)) draft.Set(i, BlockKind.Caption);
            if (!IsLine(i)) continue;
            if ((draft.Shapes[i].Words >= MoreThanHeading && !draft.TellsOn(i)) || (!credits && StandsBeforeHeading(i))
                || PicturePointers.Hold(draft, i) || PicturePointers.Open(draft, i))
            {
                draft.Set(i, BlockKind.Caption);
                continue;
            }

            lines++;
            if (BeginsWithName(i)) begins++;
            if (HoldsName(i)) holds++;
        }

        if (credits) return;
        if (HouseStyle.NamesPage(draft))
        {
            MarkOfPage(lines);
            return;
        }

        var isAnyName = begins > 0 && holds * 2 >= lines;
        for (var i = 1; i + 1 < draft.Blocks.Count; i++)
        {
            if (!IsLine(i)) continue;
            if ((isAnyName && (lines > MostAlone || BeginsWithName(i)))
                || (lines <= MostAlone + 1 && IsBelowPicture(i)))
                draft.Set(i, BlockKind.Caption);
        }
    }

    /// <summary>
    /// The lines of an article that credits nobody: its captions all end in a full stop, and then the lines without one
    /// are headings, or none does.
    /// </summary>
    private void MarkOfPage(int lines)
    {
        if (lines > MostOfPictures || HouseStyle.EndsCaptions(draft)) return;
        for (var i = 1; i + 1 < draft.Blocks.Count; i++)
        {
            if (IsLine(i) && IsWhole(i)) draft.Set(i, BlockKind.Caption);
        }
    }

    /// <summary>
    /// Whether a line leads to a video or a picture that the text has lost: "Video trận đấu:"; whatever it says, where
    /// nothing but the author follows.
    /// </summary>
    private bool AnnouncesVideo(int index) =>
        draft.IsOpen(index) && draft.Shapes[index] is { EndsInColon: true, Words: <= MostWordsOnTop }
        && (draft.Blocks[index + 1].Kind == BlockKind.Byline
            || (PicturePointers.Open(draft, index) && draft.IsOpen(index + 1)));

    /// <summary>
    /// Whether a line, one of few, begins with somebody or is long: an article with headings has several, all short.
    /// </summary>
    private bool IsBelowPicture(int index) =>
        IsWhole(index)
        && ((draft.Shapes[index].Words >= MostLikelySentence && !draft.TellsOn(index))
            || (draft.Shapes[index].Words >= ShortestAboutSomebody && BeginsWithSomebody(index)));

    private bool BeginsWithSomebody(int index) =>
        draft.Begins(Role.Title, index) || draft.Begins(Role.Honorific, index) || draft.Begins(Role.Nominal, index)
        || PicturePointers.Count(draft, index);

    /// <summary>Whether nothing parts a line in two, as headings often are.</summary>
    private bool IsWhole(int index) =>
        !draft.Holds(TokenKind.Colon, index) && !draft.Holds(TokenKind.Semicolon, index)
        && !draft.Holds(TokenKind.Dash, index);

    /// <summary>One short sentence before the first paragraph of an article that comes without its headline.</summary>
    private void MarkTop()
    {
        var shape = draft.Shapes[0];
        if (draft.Blocks.Count < 3 || !draft.IsOpen(0) || !draft.IsOpen(1) || !shape.EndsSentence) return;
        if (shape.Sentences != 1 || shape.Words is < 4 or > MostWordsOnTop
            || draft.Shapes[1].Words < MostWordsOnTop - 2)
            return;
        if (!draft.TellsOn(0) && !draft.Holds(TokenKind.Colon, 0)) draft.Set(0, BlockKind.Caption);
    }

    private void MarkRows()
    {
        var (first, lines) = (1, 0);
        for (var i = 1; i <= draft.Blocks.Count; i++)
        {
            if (i < draft.Blocks.Count && (IsLine(i) || draft.Blocks[i].Kind == BlockKind.Caption))
            {
                if (IsLine(i)) lines++;
                continue;
            }

            var isMost = lines * 2 > draft.Blocks.Count;
            if (lines >= ShortestRow && (i < draft.Blocks.Count || isMost))
            {
                for (var at = first; at < i; at++)
                {
                    if (draft.IsOpen(at)) draft.Set(at, BlockKind.Caption);
                }
            }

            (first, lines) = (i + 1, 0);
        }
    }

    /// <summary>An open line that ends without a full stop and has the words of a sentence.</summary>
    private bool IsLine(int index) =>
        draft.IsOpen(index) && !draft.IsBrokenOff(index)
        && draft.Shapes[index] is
        { EndsSentence: false, EndsInColon: false, Sentences: 0, Words: >= 5 and <= MostWordsOfLine }
        && !draft.Shapes[index].StartsAsItem && !IsQuoted(index) && !HoldsLink(index)
        && draft.Tokens[draft.Blocks[index].EndToken - 1].Kind != TokenKind.Stop;

    /// <summary>Whether a line begins and ends with a mark: somebody's words.</summary>
    private bool IsQuoted(int index) =>
        draft.Tokens[draft.Blocks[index].FirstToken].Kind == TokenKind.QuoteMark
        && draft.Tokens[draft.Blocks[index].EndToken - 1].Kind == TokenKind.QuoteMark;

    private bool HoldsLink(int index) =>
        draft.Shapes[index].Words >= MoreThanHeading
        && draft.Blocks[index].Range.Of(draft.Text).Contains("://", StringComparison.Ordinal);

    /// <summary>Of two lines without a full stop the first one belongs to a picture.</summary>
    private bool StandsBeforeHeading(int index) =>
        index + 2 < draft.Blocks.Count && draft.Shapes[index].Words >= 6 && IsLine(index + 1)
        && draft.Shapes[index + 1].Words < draft.Shapes[index].Words && draft.IsOpen(index + 2)
        && draft.Shapes[index + 2].EndsSentence && draft.IsOpen(index - 1) && draft.Shapes[index - 1].EndsSentence;

    /// <summary>
    /// Whether a line begins with a name of two words, as what a picture shows does more than a heading.
    /// </summary>
    private bool BeginsWithName(int index)
    {
        var block = draft.Blocks[index];
        if (draft.Shapes[index].Words < 7 || block.TokenCount < 3) return false;
        var (first, second) = (draft.Tokens[block.FirstToken], draft.Tokens[block.FirstToken + 1]);
        if (first.Kind != TokenKind.Word || second.Kind != TokenKind.Word || !second.IsCapitalised) return false;
        if (first.IsAllCapitals || second.IsAllCapitals) return false;
        // Two plain words are as likely a brand or a town as somebody.
        if (System.Text.Ascii.IsValid(draft.Text.AsSpan(first.Start, second.End - first.Start))) return false;
        return !BeginsWithKind(index);
    }

    /// <summary>Whether the first word says what the name after it is the name of: "Vịnh Hạ Long".</summary>
    private bool BeginsWithKind(int index) =>
        draft.Begins(Role.Place, index) || draft.Begins(Role.PlaceHead, index)
        || draft.Begins(Role.OrganisationHead, index) || draft.Begins(Role.OrganisationName, index)
        || draft.Begins(Role.TermIntroducer, index);

    /// <summary>Whether two capitalised words stand side by side in a line.</summary>
    private bool HoldsName(int index)
    {
        var block = draft.Blocks[index];
        for (var at = block.FirstToken; at + 1 < block.EndToken; at++)
        {
            if (draft.Tokens[at] is { IsCapitalised: true, Kind: TokenKind.Word }
                && draft.Tokens[at + 1] is { IsCapitalised: true, Kind: TokenKind.Word })
                return true;
        }

        return false;
    }
}
