using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Subjects;

/// <summary>Tells segments of a clause that are no subject: where and when, and what is only added.</summary>
/// <param name="pack">What is known about the language.</param>
internal readonly struct Asides(LanguagePack pack)
{
    /// <summary>What tells when and where has no more tokens than this.</summary>
    private const int LongestCircumstance = 10;

    /// <summary>The name of a place has no more tokens than this.</summary>
    private const int LongestPlace = 4;

    /// <summary>
    /// Whether a segment only says where somebody lives or comes from: "quê Hà Tĩnh", "ngụ quận 4".
    /// </summary>
    public bool IsResidence(TokenRun tokens, int first, int end) =>
        pack.Settings.IsIsolating && tokens[first - 1].Kind == TokenKind.Comma
        && pack.Match(Role.Genitive, tokens.AsSpan(first, end - first), out var features) is var length and > 0
        && (features & Features.Strong) == 0 && first + length < end
        && (tokens[first + length].IsCapitalised || pack.Begins(Role.PlaceHead, tokens, first + length, end));

    /// <summary>
    /// Whether a segment is nothing but capitals between the commas of an address that a known place ends: "…, Bến Tựa,
    /// Hà Nội".
    /// </summary>
    public bool IsNarrowerPlace(TokenRun tokens, int first, int end)
    {
        if (!pack.Settings.IsIsolating || tokens[first - 1].Kind != TokenKind.Comma || end - first > LongestPlace
            || end + 1 >= tokens.Length || tokens[end].Kind != TokenKind.Comma
            || !pack.Begins(Role.Place, tokens, end + 1, tokens.Length)) return false;
        for (var at = first; at < end; at++)
        {
            if (tokens[at] is not { Kind: TokenKind.Word, IsCapitalised: true }) return false;
        }

        return !tokens[first].IsAllCapitals && !pack.Begins(Role.Title, tokens, first, end)
            && !pack.Begins(Role.Honorific, tokens, first, end)
            && !pack.Begins(Role.OrganisationHead, tokens, first, end)
            && !pack.Begins(Role.OrganisationName, tokens, first, end);
    }

    /// <summary>Whether a segment between commas only joins its sentence to another: "Doe, however, said …".</summary>
    public bool IsConnector(TokenRun tokens, int start, int first, int end) =>
        pack.Settings.IsSubjectFirst && first > start && tokens[first - 1].Kind == TokenKind.Comma
        && pack.AreConnectors(tokens, first, end);

    /// <summary>
    /// Whether a segment is a place around the one before its comma: "ở Hà Đông, Hà Nội", "a baker from Salem, Oregon
    /// said".
    /// </summary>
    public bool IsWiderPlace(TokenRun tokens, int start, int first, int end) =>
        first - 2 >= start && tokens[first - 1].Kind == TokenKind.Comma
        && tokens[first - 2].IsCapitalised && tokens[first].IsCapitalised
        && pack.Covers(Role.Place, tokens.AsSpan(first, end - first));

    /// <summary>Whether a segment only says where the place before it lies: "xã Hà Lĩnh, huyện Hà Trung".</summary>
    public bool IsPlace(TokenRun tokens, int first, int end) =>
        tokens[first - 1].Kind == TokenKind.Comma
        && (first < 2 || tokens[first - 2].IsCapitalised || tokens[first - 2].Kind != TokenKind.Word)
        && pack.Match(Role.PlaceHead, tokens.AsSpan(first, end - first)) is var length and > 0
        && first + length < end
        && (tokens[first + length].IsCapitalised || tokens[first + length].Kind == TokenKind.Number);

    /// <summary>
    /// Whether words between commas tell where, when or how: "in a statement released on Friday", "speaking in
    /// Springfield".
    /// </summary>
    public bool IsCircumstance(TokenRun tokens, int start, int first, int end) =>
        pack.Settings.IsSubjectFirst && first > start
        && tokens[first - 1].Kind == TokenKind.Comma
        && (pack.Begins(Role.Preposition, tokens, first, end)
            || (!tokens[first].IsCapitalised && pack.Begins(Role.OtherVerb, tokens, first, end)));

    /// <summary>
    /// Whether words between commas tell only when and where, in an isolating language: "…, sau trận đấu, …".
    /// </summary>
    public bool IsCircumstanceBetween(TokenRun tokens, int first, int end) =>
        pack.Settings.IsIsolating && end - first <= LongestCircumstance
        && pack.Begins(Role.Preposition, tokens, first, end) && !pack.Begins(Role.Subordinator, tokens, first, end)
        && !pack.Begins(Role.Coordinator, tokens, first, end)
        && !pack.Begins(Role.CuePreposition, tokens, first, end);

    /// <summary>
    /// Whether words between commas only add something: "who was there", "of Springfield", "since she left office".
    /// </summary>
    public bool IsAside(TokenRun tokens, int start, int first, int end)
    {
        var rest = tokens.AsSpan(first, end - first);
        return !pack.Settings.IsIsolating && (pack.Match(Role.Genitive, rest) > 0
            || pack.MatchBefore(Role.Subordinator, tokens, start, first) > 0
            || (pack.Match(Role.Pronoun, rest, out var features) > 0 && (features & Features.Relative) != 0));
    }

    /// <summary>
    /// Whether a phrase of place or time is set off on both sides, so that the subject stands before it.
    /// </summary>
    public bool IsBetweenCommas(TokenRun tokens, int start, int first, bool isClosed) =>
        !pack.Settings.IsIsolating && isClosed && first > start
        && tokens[first - 1].Kind is TokenKind.Comma or TokenKind.Dash;
}
