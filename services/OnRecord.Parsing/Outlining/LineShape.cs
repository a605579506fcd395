using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Outlining;

/// <summary>What the form of a block tells before anything is known of its place.</summary>
/// <param name="Length">How many characters a reader counts in it.</param>
/// <param name="Words">How many words and numbers it has.</param>
/// <param name="Capitalised">How many of them begin with a capital.</param>
/// <param name="Sentences">How many sentences end in it.</param>
/// <param name="EndsSentence">Whether it ends as a sentence does, with a full stop or an ellipsis.</param>
/// <param name="EndsInColon">Whether it ends in a colon.</param>
/// <param name="HoldsMarks">Whether it has quotation marks.</param>
/// <param name="IsClause">Whether one of the small words that make a clause stands in it.</param>
/// <param name="StartsAsItem">Whether it begins with a bullet or a number with a full stop or bracket.</param>
internal readonly record struct LineShape(
    int Length, int Words, int Capitalised, int Sentences, bool EndsSentence, bool EndsInColon, bool HoldsMarks,
    bool IsClause, bool StartsAsItem)
{
    private static readonly RoleSet ClauseMarkers = RoleSet.Of(Role.ClauseMarker);

    /// <summary>Measures a block.</summary>
    public static LineShape Of(string text, TokenList tokens, OutlineBlock block, LanguagePack pack)
    {
        var (words, capitalised, sentences, holdsMarks, isClause) = (0, 0, 0, false, false);
        var line = tokens.Slice(block.FirstToken, block.EndToken);
        for (var at = 0; at < line.Length; at++)
        {
            ref readonly var token = ref line[at];
            if (token.Kind is TokenKind.Word or TokenKind.Number && !token.IsClitic) words++;
            if (token.IsCapitalised) capitalised++;
            holdsMarks |= token.Kind == TokenKind.QuoteMark;
            if (token.Kind == TokenKind.Stop && (at + 1 == line.Length || line[at + 1].IsCapitalised)) sentences++;
            if (!isClause && LanguagePack.MayBegin(ClauseMarkers, token))
                isClause = pack.Match(ClauseMarkers, line.Slice(at, Math.Min(2, line.Length - at))) > 0;
        }

        var last = block.EndToken - 1;
        while (last > block.FirstToken && tokens[last].Kind is TokenKind.QuoteMark or TokenKind.Close) last--;
        var endsSentence = tokens[last].Kind == TokenKind.Stop && text[tokens[last].Start] is '.' or '…';
        return new LineShape(
            Folding.Length(block.Range.Of(text)), words, capitalised, sentences, endsSentence,
            tokens[last].Kind == TokenKind.Colon, holdsMarks,
            isClause, StartsItem(text, tokens, block));
    }

    private static bool StartsItem(string text, TokenList tokens, OutlineBlock block)
    {
        if (block.TokenCount < 2) return false;
        var (first, second) = (tokens[block.FirstToken], tokens[block.FirstToken + 1]);
        if (first.Kind == TokenKind.Dash) return (first.Shape & TokenShape.SpaceAfter) != 0 || second.IsCapitalised;
        if (first.Kind == TokenKind.Symbol) return text[first.Start] is '•' or '*' or '·' or '▪' or '●' or '+' or '►';
        return first.Kind == TokenKind.Number && first.End - first.Start <= 2
            && (second.Kind == TokenKind.Close
                || (second.Kind == TokenKind.Comma && block.TokenCount > 2
                    && tokens[block.FirstToken + 2].IsCapitalised)
                || (second.Kind == TokenKind.Stop && second.Start == first.End));
    }
}
