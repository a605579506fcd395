using OnRecord.Parsing.Attribution.Subjects;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Frames;

/// <summary>Knows the phrases that hold a cue's words and report nothing: "nói chung", "speak of the devil".</summary>
/// <param name="pack">What is known about the language.</param>
internal readonly struct BlockedCues(LanguagePack pack)
{
    private readonly Owners _owners = new(pack);

    /// <summary>
    /// How many tokens, from a place on, hold a cue's words but report nothing; a name's last holds none.
    /// </summary>
    public int Length(TokenRun tokens, int start, int at, int end)
    {
        var length = pack.Match(Role.CueBlocker, tokens.AsSpan(at, end - at));
        if (pack.Settings.IsIsolating && at > start && tokens[at].IsCapitalised
            && !(length > 2 && pack.MatchBefore(Role.OrganisationHead, tokens, start, at) > 0)
            && (tokens[at - 1].IsCapitalised || pack.MatchBefore(Role.Honorific, tokens, start, at) > 0)) return 0;
        if (length < 2) return length;
        return OpensClause(tokens, at, length, end) || BeginsSource(tokens, at + length - 1, end)
            || LeadsToPlace(tokens, at, length, end)
            || (pack.MatchBefore(Role.CueNoun, tokens, at + 1, at + length) > 0
                && _owners.Behind(tokens, at + length, end) >= 0) ? 0 : length;
    }

    /// <summary>
    /// Whether somebody's pronoun ends a phrase and is the subject of a clause: "khẳng định mình | vô can", "khẳng định
    /// bản thân | rất yêu nghề", but "khẳng định bản thân".
    /// </summary>
    private bool OpensClause(TokenRun tokens, int at, int length, int end)
    {
        var verb = pack.Match(Role.CueVerb, tokens.AsSpan(at, length));
        return verb > 0 && verb < length && pack.Begins(Role.ClauseMarker, tokens, at + length, end)
            && (pack.Covers(Role.Pronoun, tokens.AsSpan(at + verb, length - verb))
                || (length - verb > 1 && pack.Covers(Role.Connector, tokens.AsSpan(at + verb, length - verb))));
    }

    /// <summary>
    /// Whether the last word of a phrase leads to where somebody spoke: "ông nói | trên AFP", but "ông nói trên".
    /// </summary>
    private bool LeadsToPlace(TokenRun tokens, int at, int length, int end) =>
        at + length < end && tokens[at + length].IsCapitalised
        && pack.MatchBefore(Role.AddresseePreposition, tokens, at + 1, at + length) == 1
        && pack.Match(Role.CueVerb, tokens.AsSpan(at, length - 1), out var features) == length - 1
        && (features & Features.Strong) != 0;

    /// <summary>
    /// Whether the last word of a phrase is the first of a longer one for a source: "theo luật | sư".
    /// </summary>
    private bool BeginsSource(TokenRun tokens, int at, int end) =>
        pack.Match(Role.Title, tokens.AsSpan(at, end - at)) > 1
        || pack.Match(Role.Nominal, tokens.AsSpan(at, end - at)) > 1
        || pack.Match(Role.DocumentHead, tokens.AsSpan(at, end - at)) > 1;
}
