using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution;

/// <summary>Finds the noun phrase before a cue that is its subject.</summary>
/// <remarks>
/// The words before the cue are cut into segments by commas, dashes and brackets. What only stands between subject and
/// verb is passed over, as are appositions; the first segment, read backwards, that holds a speaker is the subject's.
/// </remarks>
/// <param name="pack">What is known about the language.</param>
/// <param name="mentions">Reads the phrases that are found.</param>
internal sealed class SubjectFinder(LanguagePack pack, MentionReader mentions)
{
    /// <summary>How many appositions are passed over at the most.</summary>
    private const int MaxSegments = 5;

    /// <summary>What stands before a cue.</summary>
    /// <param name="Mention">The subject, or null where the clause has none.</param>
    /// <param name="Edge">Index of the first token that belongs to the subject's clause.</param>
    /// <param name="IsElliptic">Whether nothing but connectors stands before the cue, so that an earlier subject goes on.</param>
    public readonly record struct Subject(Mention? Mention, int Edge, bool IsElliptic);

    /// <summary>Finds the subject of a cue.</summary>
    /// <param name="surface">Where the cue stands.</param>
    /// <param name="start">Index of the first token that the subject may begin with.</param>
    /// <param name="cue">Index of the cue's first token.</param>
    public Subject Before(Surface surface, int start, int cue)
    {
        var tokens = surface.Tokens;
        var end = cue;
        Mention? nearest = null;
        for (var segment = 0; segment < MaxSegments; segment++)
        {
            end = TrimBack(tokens, start, end);
            while (end > start && tokens[end - 1].Kind is TokenKind.Comma or TokenKind.Dash)
                end = TrimBack(tokens, start, end - 1);
            if (end <= start || IsBarrier(tokens[end - 1].Kind))
                return nearest is null ? new Subject(null, end, segment == 0) : new Subject(nearest, end, false);

            var first = SegmentStart(tokens, start, end);
            var mention = Read(surface, first, end, out var isElliptic);
            if (isElliptic && nearest is null) return new Subject(null, first, true);
            if (mention is not null && !IsApposition(surface, mention, first, start))
                return new Subject(mention with { Role = nearest?.Range ?? default }, first, false);
            if (mention is null && segment == 0 && !FollowsName(tokens, start, first)) return new Subject(null, first, false);
            nearest ??= mention;
            end = first;
        }

        return new Subject(nearest, end, false);
    }

    /// <summary>Whether a segment describes the person named just before it: "Tô Lâm, Bộ trưởng Công an".</summary>
    private bool IsApposition(Surface surface, Mention mention, int first, int start)
    {
        if (mention.Kind is not (MentionKind.Title or MentionKind.Nominal or MentionKind.Organisation)) return false;
        if (!mention.Name.IsEmpty && mention.Kind == MentionKind.Named) return false;
        if (first <= start) return false;
        var separator = surface.Tokens[first - 1].Kind;
        if (separator is not (TokenKind.Comma or TokenKind.Dash or TokenKind.Close)) return false;
        var end = first - 1;
        if (end <= start) return false;
        var before = SegmentStart(surface.Tokens, start, end);
        return before < end && Read(surface, before, end, out _) is { Kind: MentionKind.Named };
    }

    private static bool FollowsName(Token[] tokens, int start, int first) =>
        first - 2 >= start && tokens[first - 1].Kind is TokenKind.Comma or TokenKind.Dash && tokens[first - 2] is { IsCapitalised: true };

    /// <summary>Passes over what may stand between a subject and its verb.</summary>
    private int TrimBack(Token[] tokens, int start, int end)
    {
        while (end > start)
        {
            if (tokens[end - 1].Kind == TokenKind.Close)
            {
                var open = end - 1;
                while (open > start && tokens[open].Kind != TokenKind.Open) open--;
                if (tokens[open].Kind != TokenKind.Open) return end;
                end = open;
                continue;
            }

            if (tokens[end - 1].Kind == TokenKind.Number && end - 1 > start
                && pack.MatchBefore(Role.Time, tokens, start, end - 1) is var dated and > 0)
            {
                end -= dated + 1;
                continue;
            }

            var length = pack.MatchBefore(Role.Auxiliary, tokens, start, end);
            if (length == 0) length = pack.MatchBefore(Role.Time, tokens, start, end);
            if (length == 0 && end - start > 1) length = pack.MatchBefore(Role.Coordinator, tokens, start, end);
            if (length == 0) return end;
            end -= length;
        }

        return end;
    }

    private static bool IsBarrier(TokenKind kind) =>
        kind is TokenKind.Colon or TokenKind.Semicolon or TokenKind.Stop or TokenKind.Quotation or TokenKind.Open;

    /// <summary>Where the segment that ends at a place begins.</summary>
    private int SegmentStart(Token[] tokens, int start, int end)
    {
        var first = end;
        while (first > start && !IsBarrier(tokens[first - 1].Kind)
            && tokens[first - 1].Kind is not (TokenKind.Comma or TokenKind.Dash)) first--;
        for (var at = end - 1; at > first; at--)
        {
            if (pack.Match(Role.Complementiser, tokens.AsSpan(at, end - at)) > 0 && at + 1 < end
                && pack.Settings.HasArticles) return at + 1;
        }

        return first;
    }

    /// <summary>Reads the subject out of a segment.</summary>
    private Mention? Read(Surface surface, int first, int end, out bool isElliptic)
    {
        var tokens = surface.Tokens;
        var start = SkipOpening(tokens, first, end, out var inPhrase);
        isElliptic = start >= end;
        if (isElliptic) return null;
        if (pack.Settings.HasArticles) start = NounPhrases.StartBefore(pack, tokens, start, end);
        else if (inPhrase) start = LastHead(tokens, start, end);
        else start = FirstHead(tokens, start, end);
        if (start >= end) return null;
        if (pack.Match(Role.Inanimate, tokens.AsSpan(start, end - start)) > 0) return null;
        var stop = NounPhrases.EndAfter(tokens, start, end);
        return mentions.Read(surface, start, stop);
    }

    /// <summary>Passes over connectors, times and the prepositions that open a phrase of place or time.</summary>
    private int SkipOpening(Token[] tokens, int at, int end, out bool inPhrase)
    {
        inPhrase = false;
        while (at < end)
        {
            var rest = tokens.AsSpan(at, end - at);
            var length = pack.Match(Role.Connector, rest);
            if (length == 0) length = pack.Match(Role.Coordinator, rest);
            if (length == 0 && pack.Match(Role.Honorific, rest) == 0) length = pack.Match(Role.Auxiliary, rest);
            if (length == 0 && pack.Match(Role.Time, rest) is var time and > 0)
            {
                length = time;
                while (length < rest.Length && rest[length].Kind == TokenKind.Number) length++;
            }

            if (length == 0 && (pack.Match(Role.Preposition, rest) is var preposition and > 0
                || (preposition = pack.Match(Role.Subordinator, rest)) > 0))
            {
                length = preposition;
                inPhrase = true;
            }

            if (length == 0) return at;
            at += length;
        }

        return at;
    }

    /// <summary>Where the last noun phrase that can speak begins, in a segment that opens with something else.</summary>
    private int LastHead(Token[] tokens, int start, int end)
    {
        for (var at = end - 1; at >= start; at--)
        {
            if (!IsHead(tokens, at, end)) continue;

            // "Phó giám đốc Sở Y tế Tăng Chí Thượng" is one phrase: go on to the head that begins it
            while (at > start && Leads(tokens, start, at, end) is var lead && lead >= start && lead < at) at = lead;
            return at;
        }

        return end;
    }

    /// <summary>The head that directly leads to the one at a place, or -1.</summary>
    private int Leads(Token[] tokens, int start, int at, int end)
    {
        for (var before = at - 1; before >= Math.Max(start, at - 8); before--)
        {
            if (tokens[before].Kind is not TokenKind.Word) return -1;
            var rest = tokens.AsSpan(before, end - before);
            var length = Math.Max(pack.Match(Role.Title, rest), pack.Match(Role.Nominal, rest));
            if (length > 0) return before;
        }

        return -1;
    }

    private int FirstHead(Token[] tokens, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (IsHead(tokens, at, end) || pack.Begins(Role.Determiner, tokens, at, end)) return at;
        }

        return end;
    }

    /// <summary>Whether a noun phrase that can speak may begin at a token.</summary>
    private bool IsHead(Token[] tokens, int at, int end)
    {
        if (tokens[at].Kind != TokenKind.Word) return false;
        if (tokens[at].IsCapitalised) return true;
        var rest = tokens.AsSpan(at, end - at);
        return pack.Match(Role.Title, rest) > 0 || pack.Match(Role.Honorific, rest) > 0
            || pack.Match(Role.Pronoun, rest) > 0 || pack.Match(Role.Nominal, rest) > 0
            || pack.Match(Role.OrganisationHead, rest) > 0 || pack.Match(Role.DocumentHead, rest) > 0;
    }
}
