namespace OnRecord.Parsing.Lexing;

/// <summary>Which way a quotation mark points.</summary>
[Flags]
internal enum MarkDirection : byte
{
    /// <summary>It can only open.</summary>
    Opening = 1,

    /// <summary>It can only close.</summary>
    Closing = 2,

    /// <summary>The glyph does not tell: its neighbours decide.</summary>
    Neutral = Opening | Closing,
}

/// <summary>Whether a mark is a double one, a single one or a guillemet; marks of a class close one another.</summary>
internal enum MarkClass : byte
{
    /// <summary>" “ ” „ ‟ and two apostrophes together.</summary>
    Double,

    /// <summary>' ‘ ’ ‚ ‛</summary>
    Single,

    /// <summary>« » ‹ › and the corner brackets.</summary>
    Guillemet,
}

/// <summary>The glyphs that are used as quotation marks.</summary>
/// <remarks>
/// What a glyph says about direction is a default: “ closes in German, ” opens in Swedish, » opens in Danish and in
/// German books. So all curly marks are a hint only, which <c>MarkPairing</c> weighs against the neighbours.
/// </remarks>
internal static class QuoteGlyphs
{
    /// <summary>Whether a character may be an apostrophe.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC' or '\u2018';

    /// <summary>How many characters the quotation mark at a place has; 0 where there is none.</summary>
    public static int Length(string text, int start, int limit) => text[start] switch
    {
        '\'' or '`' or '\u2019' or '\u2018' =>
            start + 1 < limit && text[start + 1] == text[start] && !ClosesInner(text, start, limit) ? 2 : 1,
        '"' or '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' => 1,
        '\u201A' or '\u201B' or '\u2039' or '\u203A' or '\uFF02' or '\u300C' or '\u300D' or '\u300E' or '\u300F' => 1,
        _ => 0,
    };

    /// <summary>
    /// Whether the first of three apostrophes closes a quote within a quote, which the two behind it close.
    /// </summary>
    private static bool ClosesInner(string text, int start, int limit)
    {
        var (c, end) = (text[start], start + 3);
        return end <= limit && text[start + 2] == c
            && (end == limit || (text[end] != c && !char.IsLetterOrDigit(text[end])))
            && start > 0 && text[start - 1] != c && !char.IsWhiteSpace(text[start - 1]);
    }

    /// <summary>What class of mark a glyph is.</summary>
    public static MarkClass ClassOf(ReadOnlySpan<char> mark) => mark[0] switch
    {
        _ when mark.Length == 2 => MarkClass.Double,
        '\'' or '`' or '\u2018' or '\u2019' or '\u201A' or '\u201B' => MarkClass.Single,
        '\u00AB' or '\u00BB' or '\u2039' or '\u203A' or '\u300C' or '\u300D' or '\u300E' or '\u300F' =>
            MarkClass.Guillemet,
        _ => MarkClass.Double,
    };

    /// <summary>Which way a glyph points by itself.</summary>
    public static MarkDirection DirectionOf(ReadOnlySpan<char> mark) => mark[0] switch
    {
        '\u201E' or '\u201A' or '`' or '\u201C' or '\u2018' or '\u201F' or '\u201B' => MarkDirection.Opening,
        '\u00AB' or '\u2039' or '\u300C' or '\u300E' => MarkDirection.Opening,
        '\u201D' or '\u2019' or '\u00BB' or '\u203A' or '\u300D' or '\u300F' => MarkDirection.Closing,
        _ => MarkDirection.Neutral,
    };
}
