using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.People;

/// <summary>Tells from the words around capitals whose name they are, in an isolating language.</summary>
/// <param name="pack">What is known about the language.</param>
internal readonly struct NameNeighbours(LanguagePack pack)
{
    /// <summary>No more nouns than this stand between somebody's kind and a name.</summary>
    private const int MostNouns = 6;

    /// <summary>No more tokens than this tell what a body does before its name.</summary>
    private const int LongestBody = 12;

    /// <summary>A word that begins no phrase of these may be a noun that describes somebody.</summary>
    private static readonly RoleSet NoNouns = RoleSet.Of(
        Role.Preposition, Role.Subordinator, Role.CuePreposition, Role.OtherVerb, Role.CueVerb, Role.Genitive,
        Role.Coordinator, Role.OrganisationHead, Role.PlaceHead);

    /// <summary>A word that begins no phrase of these ends no name.</summary>
    private static readonly RoleSet NameEnds = RoleSet.Of(
        Role.CueVerb, Role.OtherVerb, Role.Auxiliary, Role.Preposition, Role.Coordinator, Role.Passive,
        Role.ClauseMarker, Role.Time);

    /// <summary>Whether words are a body's kind, whose name may follow: "công ty", but "cảnh sát Trần Bình".</summary>
    public bool IsBody(TokenRun tokens, int start, int at, int length) =>
        (tokens[at].IsCapitalised || at == start || !tokens[at - 1].IsCapitalised)
        && !pack.EndsCompound(tokens, start, at) && pack.Match(Role.Nominal, tokens.AsSpan(at, length)) == 0;

    /// <summary>Whether a title ends in a body's kind, whose name may follow: "chủ tịch hội".</summary>
    public bool EndsInBody(TokenRun tokens, int at, int end) =>
        pack.MatchBefore(Role.OrganisationHead, tokens, at, end) is var body and > 0 && body < end - at;

    /// <summary>
    /// Whether capitals are what a body's kind before them is called, and not somebody of it: "công ty gỗ Hòa Bình".
    /// </summary>
    /// <param name="tokens">The tokens of a surface.</param>
    /// <param name="body">Index of the token after the body's kind.</param>
    /// <param name="at">Index of the first capital.</param>
    /// <param name="run">Index of the token after the last.</param>
    /// <param name="title">Index of the token after a title, or -1.</param>
    /// <param name="isForeign">Whether they end in a foreign name.</param>
    public bool IsBodysName(TokenRun tokens, int body, int at, int run, int title, bool isForeign) =>
        title <= body && NameRuns.FullNameIn(pack, tokens, at, run) < 0
        && FollowsOnlyNouns(tokens, body, at, LongestBody)
        && (title < 0 || ((run - at == 1 || !isForeign)
            && !pack.Begins(Role.FirstName, tokens, at, run)));

    /// <summary>
    /// How many tokens of a capital's run are a verb without a subject, or a noun, that only opens a sentence before a
    /// name: "Nhìn", "Nhà".
    /// </summary>
    public int WordBeforeName(TokenRun tokens, int at, int end)
    {
        if (pack.Begins(Role.FirstName, tokens, at, end)) return 0;
        var rest = tokens.AsSpan(at, end - at);
        var length = Math.Max(pack.Match(Role.OtherVerb, rest), pack.Match(Role.CueVerb, rest));
        if (length == 0 && pack.Match(Role.Nominal, rest) == 1) length = 1;
        return length < rest.Length && rest[length].IsCapitalised ? length : 0;
    }

    /// <summary>
    /// Whether nothing but nouns that describe somebody stands before a name: "nhà sưu tầm già Trần Bình".
    /// </summary>
    public bool FollowsOnlyNouns(TokenRun tokens, int start, int name) =>
        FollowsOnlyNouns(tokens, start, name, MostNouns);

    private bool FollowsOnlyNouns(TokenRun tokens, int start, int name, int most)
    {
        if (!pack.Settings.IsIsolating || name - start > most) return false;
        for (var at = start; at < name; at++)
        {
            if (tokens[at].Kind != TokenKind.Word || pack.BeginsAny(NoNouns, tokens, at, name)) return false;
        }

        return true;
    }

    /// <summary>
    /// Whether a lower-case word shows that one capital behind a title is a name, and not of what somebody heads:
    /// "Chủ tịch Kim nói", but "Thứ trưởng Nội vụ".
    /// </summary>
    public bool EndsName(TokenRun tokens, int at, int end) => pack.BeginsAny(NameEnds, tokens, at, end);
}
