using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Outlining;

/// <summary>Finds where a crawl has joined two lines without a space.</summary>
internal static class LostSpaces
{
    /// <summary>So many capitals at a word's end are no unit or trade name.</summary>
    private const int FewCapitals = 4;

    /// <summary>So many letters behind a number are no unit.</summary>
    private const int FewLetters = 4;

    private const int DigitsOfYear = 4;

    private static readonly RoleSet SmallWords = RoleSet.Of(
        Role.CuePreposition, Role.Preposition, Role.Subordinator, Role.Determiner, Role.Time, Role.Connector);

    /// <summary>
    /// Whether headline and summary of another article stand together without a space: "…trang trạiÔng…".
    /// </summary>
    public static bool IsIn(Draft draft, OutlineBlock block)
    {
        for (var at = block.FirstToken + 6; at < block.EndToken; at++)
        {
            if (IsGluedMark(draft, block, at) || IsGluedNumber(draft, block, at) || IsGluedStop(draft, block, at))
                return true;
            var word = draft.Tokens[at].Range.Of(draft.Text);
            if (Folding.NeedsComposing(word)) word = Folding.Compose(word);
            // A name of the trade is written so as well, if not with a small word in it
            var mayBeName = word.Length > 0 && !char.IsLower(word[0]) && System.Text.Ascii.IsValid(word);
            for (var i = 2; i + 1 < word.Length; i++)
            {
                if (char.IsUpper(word[i]) && !char.IsUpper(word[i - 1]) && char.IsLower(word[i + 1])
                    && (mayBeName ? IsSmallWord(draft, word[i..]) : EndsWord(word, i)))
                    return true;
                if (EndsInCapitals(word, i)) return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether what stands before a capital may be a word: it ends in two small letters, or is a name of two that no
    /// trade writes so: "…ở MỹÔng…".
    /// </summary>
    private static bool EndsWord(ReadOnlySpan<char> word, int at) =>
        char.IsLower(word[at - 1])
        && (char.IsLower(word[at - 2]) || (at == 2 && !System.Text.Ascii.IsValid(word[..2])));

    /// <summary>Whether small letters go over into capitals until the end: "…đờiNSND", "…kgTRUNG".</summary>
    private static bool EndsInCapitals(ReadOnlySpan<char> word, int at) =>
        char.IsLower(word[at - 1]) && char.IsLower(word[at - 2]) && char.IsUpper(word[at]) && char.IsUpper(word[^1])
        && (word.Length - at >= FewCapitals || !System.Text.Ascii.IsValid(word));

    /// <summary>Whether a mark stands between a small word and a capital one with no space: "…hò'Biểu".</summary>
    private static bool IsGluedMark(Draft draft, OutlineBlock block, int at) =>
        draft.Tokens[at].Kind == TokenKind.QuoteMark && at + 1 < block.EndToken
        && draft.Tokens[at - 1] is { Kind: TokenKind.Word, IsCapitalised: false } before
        && before.End == draft.Tokens[at].Start && draft.Tokens[at + 1].Start == draft.Tokens[at].End
        && draft.Tokens[at + 1] is { Kind: TokenKind.Word, IsCapitalised: true };

    /// <summary>
    /// Whether a word with a capital, in marks or not, follows a question or a call with no space: "…sắp xếp?Tỉnh…".
    /// </summary>
    private static bool IsGluedStop(Draft draft, OutlineBlock block, int at)
    {
        if (draft.Tokens[at].Kind != TokenKind.Stop || draft.Text[draft.Tokens[at].Start] is not ('?' or '!'))
            return false;
        var next = at + 1;
        if (next < block.EndToken && draft.Tokens[next].Kind == TokenKind.QuoteMark
            && draft.Tokens[next].Start == draft.Tokens[at].End) next++;
        return next < block.EndToken && draft.Tokens[next].Start == draft.Tokens[next - 1].End
            && draft.Tokens[next] is { Kind: TokenKind.Word, IsCapitalised: true };
    }

    /// <summary>
    /// Where in a word another begins with a capital that a lost space has joined to it: "Bình|Ảnh"; 0 for nowhere.
    /// </summary>
    public static int In(ReadOnlySpan<char> word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (char.IsUpper(word[i]) && char.IsLower(word[i - 1])) return i;
        }

        return 0;
    }

    /// <summary>Whether a word with a capital follows a number with no space: "…2025Chiến…".</summary>
    private static bool IsGluedNumber(Draft draft, OutlineBlock block, int at)
    {
        var text = draft.Text.AsSpan(draft.Tokens[at].Start, draft.Tokens[at].End - draft.Tokens[at].Start);
        if (draft.Tokens[at].Kind == TokenKind.Number && at + 1 < block.EndToken
            && draft.Tokens[at + 1].Start == draft.Tokens[at].End)
            text = draft.Text.AsSpan(
                draft.Tokens[at].Start, draft.Tokens[at + 1].End - draft.Tokens[at].Start);
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        var letters = text.Length - digits;
        if (digits < 1 || letters < 2 || !char.IsUpper(text[digits])) return false;
        if ((Characters.ClassOf(text[^1]) & (CharacterClass.Letter | CharacterClass.Mark)) == 0) return false;
        // A unit or a model is written without marks
        if (!System.Text.Ascii.IsValid(text) && char.IsLower(text[digits + 1])) return true;
        return (letters >= FewLetters || (letters == FewLetters - 1 && digits >= DigitsOfYear))
            && char.IsLower(text[digits + 2]);
    }

    private static bool IsSmallWord(Draft draft, ReadOnlySpan<char> word) =>
        LanguagePack.MayBegin(SmallWords, draft.Pack.Tokenizer.Of(word));
}
