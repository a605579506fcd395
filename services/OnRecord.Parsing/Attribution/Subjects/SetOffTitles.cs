using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Subjects;

/// <summary>
/// Finds the title that a comma or a dash parts from the name behind it, to which it belongs where nobody is addressed,
/// in an isolating language: "chủ tịch câu lạc bộ Hoa Lan, Robert Doe, nói", but "chủ tịch hội, ông Bình, nói".
/// </summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="mentions">Reads the phrases that are found.</param>
internal readonly struct SetOffTitles(LanguagePack pack, MentionReader mentions)
{
    private readonly LeadIns _leadIns = new(pack);
    private readonly SegmentBounds _bounds = new(pack);

    /// <summary>A name together with the title that is set off before it, if one is.</summary>
    /// <param name="mention">The name.</param>
    /// <param name="clause">Index of the first token that belongs to its clause.</param>
    public Mention With(Mention mention, int clause)
    {
        if (!pack.Settings.IsIsolating || mention.Kind != MentionKind.Named || mention.Start - 1 <= clause)
            return mention;
        var (surface, tokens, end) = (mention.Surface, mention.Surface.Tokens, mention.Start - 1);
        if (tokens[end].Kind is not (TokenKind.Comma or TokenKind.Dash)) return mention;
        var isTitled = pack.Begins(Role.Title, tokens, mention.Start, mention.End);
        if (!isTitled && (!tokens[mention.Start].IsCapitalised
            || pack.Begins(Role.Honorific, tokens, mention.Start, mention.End))) return mention;
        var lead = _leadIns.Skip(tokens, _bounds.Start(tokens, clause, end), end, out var inPhrase);
        if (inPhrase || lead >= end || !IsTitle(tokens, lead, end)
            || (isTitled && !pack.Covers(Role.Title, tokens.AsSpan(lead, end - lead)))
            || mentions.Read(surface, lead, end).Kind == MentionKind.Named) return mention;
        return mention with { Whole = surface.Range(lead, mention.End) };
    }

    /// <summary>Whether words are a title with what belongs to it, and hold no clause.</summary>
    private bool IsTitle(TokenRun tokens, int start, int end)
    {
        if (!pack.Begins(Role.Title, tokens, start, end)) return false;
        var title = pack.Match(Role.Title, tokens.AsSpan(start, end - start));
        for (var at = start + title; at < end; at++)
        {
            if (tokens[at].Kind != TokenKind.Word) return false;
            if (!tokens[at].IsCapitalised && (pack.Begins(Role.ClauseMarker, tokens, at, end)
                || pack.Begins(Role.CueVerb, tokens, at, end))) return false;
        }

        return true;
    }
}
