using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution.Subjects;

/// <summary>Reads a subject and the role that a copula gives to it as one, in an isolating language.</summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="mentions">Reads the phrases that are found.</param>
/// <param name="openings">Finds what sentences begin with.</param>
internal readonly struct Copulas(LanguagePack pack, MentionReader mentions, OpeningFinder openings)
{
    private readonly SegmentReader _segments = new(pack, mentions);
    private readonly SegmentBounds _bounds = new(pack);

    /// <summary>
    /// Who has the role that a copula gives them in midst of a clause: "ông Bình hiện là giám đốc sở cho biết"; or
    /// null.
    /// </summary>
    public Mention? Bearer(Surface surface, int start, Mention? role)
    {
        if (role is not { Kind: MentionKind.Title or MentionKind.Nominal } || role.Surface != surface) return null;
        var tokens = surface.Tokens;
        var copula = role.Start - pack.MatchBefore(Role.Complementiser, tokens, start, role.Start);
        if (copula == role.Start || copula - 1 <= start || !pack.Begins(Role.OtherVerb, tokens, copula, role.Start))
            return null;
        return openings.First(surface, start, copula) is { Kind: MentionKind.Named } bearer
            && (pack.AreConnectors(tokens, bearer.End, copula)
                || pack.SkipBack(Role.Auxiliary, tokens, bearer.End, copula) == bearer.End) ? bearer : null;
    }

    /// <summary>
    /// Somebody's name with the role before it that a copula gives to them, in an isolating language: "phát ngôn
    /// viên của hãng là Lê Hoa | cho biết".
    /// </summary>
    public Mention WithRole(Mention mention, int start)
    {
        if (!pack.Settings.IsIsolating || mention.Kind != MentionKind.Named) return mention;
        var (surface, tokens) = (mention.Surface, mention.Surface.Tokens);
        var copula = mention.Start - pack.MatchBefore(Role.Complementiser, tokens, start, mention.Start);
        if (copula == mention.Start || copula <= start || tokens[copula - 1].Kind != TokenKind.Word) return mention;
        var role = _segments.Read(surface, _bounds.Start(tokens, start, copula), copula,
            new SegmentContext(false, false, false, false), out _);
        return role is { Kind: MentionKind.Title or MentionKind.Nominal } && role.End == copula
            ? mention with { Whole = surface.Range(role.Start, mention.End) } : mention;
    }
}
