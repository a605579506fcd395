using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution.Subjects;

/// <summary>
/// Finds who stands right behind a quote, however long the description is that parts them from the verb: “…”, anh Bình,
/// người từng làm việc ở đây, chia sẻ.
/// </summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="openings">Finds what words begin with.</param>
internal sealed class BehindQuotes(LanguagePack pack, OpeningFinder openings)
{
    /// <summary>A name and all that describes it have no more tokens than this.</summary>
    private const int Reach = 45;

    /// <summary>What is called by a name in marks has no longer one, in characters.</summary>
    private const int LongestMarkedName = 30;

    /// <summary>
    /// Finds the subject of a verb that only a description parts from the name behind the quote that opens its
    /// sentence, or null.
    /// </summary>
    /// <param name="surface">Where the verb stands.</param>
    /// <param name="start">Index of the sentence's first token.</param>
    /// <param name="cue">Index of the verb.</param>
    public Subject? Find(Surface surface, int start, int cue)
    {
        var tokens = surface.Tokens;
        if (!pack.Settings.IsIsolating || tokens[start].Kind != TokenKind.Quotation) return null;
        var quote = cue - 1;
        while (quote >= start && cue - quote <= Reach && tokens[quote].Kind
            is TokenKind.Word or TokenKind.Number or TokenKind.Symbol or TokenKind.Comma or TokenKind.Dash
            or TokenKind.Open or TokenKind.Close) quote--;
        if (quote < start || tokens[quote].Kind != TokenKind.Quotation) return null;
        var first = quote + 1;
        if (first < cue && tokens[first].Kind is TokenKind.Comma or TokenKind.Dash) first++;
        else if (!surface.EndsInMark(quote)) return null;
        if (first >= cue || openings.Any(surface, first, cue) is not { Kind: MentionKind.Named } named) return null;
        var at = named.End;
        if (at >= cue - 1 || tokens[at].Kind is not (TokenKind.Comma or TokenKind.Dash)
            || !Describes(tokens, at + 1, cue))
            return null;
        return new Subject(named, first, false);
    }

    /// <summary>
    /// The name in marks by which somebody is called, if nothing else stands before a verb: “Bá tước” nói.
    /// </summary>
    /// <param name="surface">Where the verb stands.</param>
    /// <param name="start">Index of the sentence's first token.</param>
    /// <param name="end">Index after the last token before the verb and its auxiliaries.</param>
    /// <param name="cue">Index of the verb.</param>
    /// <param name="mentions">Reads the name.</param>
    public Subject? MarkedName(Surface surface, int start, int end, int cue, MentionReader mentions)
    {
        var tokens = surface.Tokens;
        if (!pack.Settings.IsIsolating || end != start + 1 || tokens[start].Kind != TokenKind.Quotation
            || tokens[start].End - tokens[start].Start > LongestMarkedName || surface.EndsInMark(start)) return null;
        var next = cue + pack.Match(Role.CueVerb, tokens.AsSpan(cue));
        return next < tokens.Length && tokens[next].Kind is TokenKind.Colon or TokenKind.Quotation
            ? new Subject(mentions.Read(surface, start, end), start, false) : null;
    }

    /// <summary>
    /// Whether words describe whoever is named before them, and nobody else is: no form of address, no clause.
    /// </summary>
    private bool Describes(TokenRun tokens, int first, int end)
    {
        if (pack.Begins(Role.Honorific, tokens, first, end) || pack.Begins(Role.Pronoun, tokens, first, end)
            || pack.Begins(Role.Connector, tokens, first, end) || pack.Begins(Role.CueVerb, tokens, first, end))
            return false;
        for (var at = first; at < end; at++)
        {
            if (pack.Match(Role.Complementiser, tokens.AsSpan(at, end - at), out var features) > 0
                && (features & Features.Weak) == 0) return false;
        }

        return !tokens[first].IsCapitalised || pack.Begins(Role.Title, tokens, first, end)
            || pack.Begins(Role.OrganisationHead, tokens, first, end);
    }
}
