using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Subjects;

/// <summary>
/// Finds whom a title behind its cue means, if a comma parts it from the name: "said the mayor, Jane Doe".
/// </summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="mentions">Reads the phrases that are found.</param>
internal readonly struct NamesBehindTitles(LanguagePack pack, MentionReader mentions)
{
    /// <summary>A name of one word could as well be a place's, unless it is a known first name.</summary>
    private const int SureName = 2;

    /// <summary>The bearer's name, with the title as its role; or null.</summary>
    /// <param name="title">What follows the cue.</param>
    /// <param name="at">Index of the token behind it.</param>
    /// <param name="end">Index after the sentence's last token.</param>
    public Mention? Find(Mention title, int at, int end)
    {
        var (surface, tokens) = (title.Surface, title.Surface.Tokens);
        if (title.Kind is not (MentionKind.Title or MentionKind.Nominal)
            || at + 1 >= end || tokens[at].Kind != TokenKind.Comma) return null;
        var stop = pack.Settings.IsIsolating ? AddressEnd(tokens, title, at + 1, end)
            : NameEnd(tokens, title, at + 1, end);
        return stop > at && mentions.Read(surface, at + 1, stop) is { Kind: MentionKind.Named } named
            ? named with { Role = title.Range, Extent = surface.Range(title.Start, stop) } : null;
    }

    /// <summary>
    /// Where whoever is addressed between the commas behind a title ends, in an isolating language: "theo giám đốc sở,
    /// ông Bình, …"; or -1.
    /// </summary>
    private int AddressEnd(TokenRun tokens, Mention title, int start, int end)
    {
        if (!pack.Begins(Role.Title, tokens, title.Start, title.End)
            || pack.Match(Role.Honorific, tokens.AsSpan(start, end - start)) is not (var address and > 0)) return -1;
        var stop = start + address;
        while (stop < end && tokens[stop] is { Kind: TokenKind.Word, IsCapitalised: true }) stop++;
        return stop > start + address && stop < end && tokens[stop].Kind == TokenKind.Comma ? stop : -1;
    }

    /// <summary>Where a name ends that nothing but the comma or the stop behind it goes on with; or -1.</summary>
    private int NameEnd(TokenRun tokens, Mention title, int start, int end)
    {
        if (!tokens[start].IsNameWord || !(pack.Holds(Role.Title, tokens, title.Start, title.End)
            || pack.Holds(Role.Nominal, tokens, title.Start, title.End))) return -1;
        var stop = NameRuns.End(pack, tokens, start, end);
        return (stop >= end || tokens[stop].Kind is TokenKind.Comma or TokenKind.Stop)
            && (stop - start >= SureName || pack.Begins(Role.FirstName, tokens, start, stop))
            && !pack.Covers(Role.Place, tokens.AsSpan(start, stop - start)) ? stop : -1;
    }
}
