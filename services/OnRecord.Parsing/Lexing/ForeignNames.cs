namespace OnRecord.Parsing.Lexing;

/// <summary>Knows foreign names where every word of the language is a single syllable.</summary>
internal static class ForeignNames
{
    /// <summary>Whether a word begins with a capital and has vowels in more than one place: "Jessica".</summary>
    /// <param name="text">The text.</param>
    /// <param name="token">One of its words.</param>
    public static bool Is(string text, Token token)
    {
        if (token is not { Kind: TokenKind.Word, IsCapitalised: true, IsAllCapitals: false }) return false;
        var (syllables, inVowels) = (0, false);
        for (var i = token.Start; i < token.End; i++)
        {
            var isVowel = IsVowel(Characters.ToLower(text[i]));
            if (isVowel && !inVowels) syllables++;
            inVowels = isVowel;
        }

        return syllables > 1;
    }

    /// <summary>Letters with marks are vowels where tones are written, all but one.</summary>
    private static bool IsVowel(char c) =>
        c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' || (c > '\u007F' && c != 'đ' && char.IsLetterOrDigit(c))
        || c is >= '\u0300' and <= '\u036F';
}
