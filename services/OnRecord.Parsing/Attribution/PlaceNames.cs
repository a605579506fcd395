using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution;

/// <summary>Knows the names of places by the word for their kind before them: "xã Hòa Tân", "TP Vinh".</summary>
internal static class PlaceNames
{
    /// <summary>So many capitals in a row are the place and somebody's name behind it.</summary>
    private const int WithPerson = 4;

    /// <summary>How many syllables the name of a place has as a rule.</summary>
    private const int Usual = 2;

    /// <summary>How many tokens from a place on name a place, its kind included; 0 where none do.</summary>
    public static int Length(LanguagePack pack, Token[] tokens, int at, int end)
    {
        if (pack.Match(Role.PlaceHead, tokens.AsSpan(at, end - at)) is not (var head and > 0)) return 0;
        var run = at + head;
        if (run < end && tokens[run].Kind == TokenKind.Number) return head + 1;
        if (run >= end || tokens[run] is not { Kind: TokenKind.Word, IsCapitalised: true }) return 0;
        if (pack.Match(Role.Place, tokens.AsSpan(run, end - run)) is var known and > 0) return head + known;
        while (run < end && tokens[run] is { Kind: TokenKind.Word, IsCapitalised: true }) run++;
        var capitals = run - at - head;
        return head + (capitals >= WithPerson ? Usual : capitals);
    }
}
