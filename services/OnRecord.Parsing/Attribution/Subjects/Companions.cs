using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Reading;

namespace OnRecord.Parsing.Attribution.Subjects;

/// <summary>
/// Finds who speaks together with a subject, and how many they are: "Doe and Roe said", "the two men said".
/// </summary>
/// <param name="pack">What is known about the language.</param>
internal readonly struct Companions(LanguagePack pack)
{
    private readonly LeadIns _leadIns = new(pack);
    private readonly SegmentBounds _bounds = new(pack);

    /// <summary>
    /// The subject that reaches back over those joined to a mention, where nothing else begins its clause, or over the
    /// role that it names the bearer of.
    /// </summary>
    /// <param name="mention">The mention.</param>
    /// <param name="clause">Index of the first token that belongs to it.</param>
    /// <param name="first">Index of the first token of its segment.</param>
    /// <param name="isClosed">Whether a comma or a dash ends its segment.</param>
    public Subject With(Mention mention, int clause, int first, bool isClosed)
    {
        var tokens = mention.Surface.Tokens;
        var start = mention.Start;
        if (start == first)
        {
            return isClosed && Described(mention, tokens, clause, first) is var role and >= 0
                ? new Subject(
                    Widened(mention, tokens, role) with { Role = mention.Surface.Range(role, first - 1) }, role, false)
                : new Subject(mention, first, false);
        }

        while (pack.MatchBefore(Role.Determiner, tokens, first, start) is var determiner and > 0) start -= determiner;
        if (pack.MatchBefore(Role.Coordinator, tokens, first, start) is var joint and > 0)
        {
            var lead = _leadIns.Skip(tokens, first, start - joint, out var inPhrase);
            if (!inPhrase && lead < start - joint && IsNounPhrase(tokens, lead, start - joint)) start = lead;
        }

        return new Subject(start == mention.Start ? mention : Widened(mention, tokens, start), first, false);
    }

    private static Mention Widened(Mention mention, TokenRun tokens, int start) => mention with
    {
        Extent = new TextRange(
            tokens[start].Start, mention.Extent.IsEmpty ? mention.Range.End : mention.Extent.End),
    };

    /// <summary>
    /// Where the role begins whose bearer a name between commas is: "the mayor, Jane Doe, said"; or -1.
    /// </summary>
    private int Described(Mention mention, TokenRun tokens, int clause, int first)
    {
        if (mention.Kind != MentionKind.Named || first - 1 <= clause || tokens[first - 1].Kind != TokenKind.Comma)
            return -1;
        var end = first - 1;
        var lead = _leadIns.Skip(tokens, _bounds.Start(tokens, clause, end), end, out var inPhrase);
        return (!inPhrase || pack.MatchBefore(Role.Subordinator, tokens, clause, lead) > 0) && lead < end
            && IsNounPhrase(tokens, lead, end) && EndsInRole(tokens, lead, HeadEnd(tokens, lead, end))
            && (pack.Begins(Role.Determiner, tokens, lead, end) || HoldsOwner(tokens, lead, end)) ? lead : -1;
    }

    /// <summary>Where a noun phrase ends before what its noun is of: "the mayor | of Springfield".</summary>
    private int HeadEnd(TokenRun tokens, int start, int end)
    {
        for (var at = start + 1; at < end; at++)
        {
            if (!tokens[at].IsClitic && pack.Begins(Role.Genitive, tokens, at, end)) return at;
        }

        return end;
    }

    private bool EndsInRole(TokenRun tokens, int start, int end) =>
        pack.MatchBefore(Role.Nominal, tokens, start, end) > 0 || pack.MatchBefore(Role.Title, tokens, start, end) > 0;

    private static bool HoldsOwner(TokenRun tokens, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (tokens[at].IsClitic) return true;
        }

        return false;
    }

    private bool IsNounPhrase(TokenRun tokens, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (tokens[at].Kind is not (TokenKind.Word or TokenKind.Number)
                || pack.Begins(Role.OtherVerb, tokens, at, end)
                || pack.Begins(Role.Auxiliary, tokens, at, end)
                || (pack.Begins(Role.Preposition, tokens, at, end) && !pack.Begins(Role.Genitive, tokens, at, end))
                || (pack.Begins(Role.CueVerb, tokens, at, end) && !pack.Begins(Role.CueNoun, tokens, at, end)))
                return false;
        }

        return true;
    }
}
