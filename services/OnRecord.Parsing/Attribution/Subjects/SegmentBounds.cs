using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Subjects;

/// <summary>Finds where the segment of a clause begins that a subject may stand in.</summary>
/// <param name="pack">What is known about the language.</param>
internal readonly struct SegmentBounds(LanguagePack pack)
{
    /// <summary>What stands in marks within a subject is a name, of no more characters than this.</summary>
    private const int LongestMarkedName = 40;

    /// <summary>A word that begins no phrase of these ends no segment.</summary>
    private static readonly RoleSet Turns = RoleSet.Of(
        Role.Complementiser, Role.Subordinator, Role.CuePreposition, Role.CueVerb, Role.Passive, Role.Connector,
        Role.Coordinator);

    private readonly PhraseHeads _heads = new(pack);

    /// <summary>Where the bracket opens that closes at a place; the place itself where none does.</summary>
    private static int Opening(TokenRun tokens, int start, int close)
    {
        for (var at = close - 1; at >= start; at--)
        {
            if (tokens[at].Kind == TokenKind.Open) return at;
            if (tokens[at].Kind is TokenKind.Close or TokenKind.Quotation or TokenKind.Stop) break;
        }

        return close;
    }

    /// <summary>Whether a mark ends whatever phrase stands before it.</summary>
    public static bool IsBarrier(TokenKind kind) =>
        kind is TokenKind.Colon or TokenKind.Semicolon or TokenKind.Stop or TokenKind.Quotation or TokenKind.Open;

    /// <summary>Whether marks only hold a name within a phrase: "phong trào “Sạch làng”".</summary>
    private bool IsMarkedName(TokenRun tokens, int start, int at) =>
        pack.Settings.IsIsolating && tokens[at].Kind == TokenKind.Quotation
        && tokens[at].End - tokens[at].Start <= LongestMarkedName
        && pack.MatchBefore(Role.TermIntroducer, tokens, start, at) > 0
        && !_heads.IsAddressed(tokens, at + 1);

    /// <summary>
    /// How many tokens before a subject make it the one who acts upon, or is quoted by, the phrase before: "bị", "dẫn
    /// lời".
    /// </summary>
    private int AgentMarker(TokenRun tokens, int first, int at, int end)
    {
        var rest = tokens.AsSpan(at, end - at);
        if (pack.Match(Role.CuePreposition, rest, out var features) is var carrier and > 0
            && (features & Features.Relayed) != 0)
            return carrier;
        if (pack.Match(Role.CueVerb, rest, out features) is var told and > 0 && (features & Features.Directive) != 0
            && pack.MatchBefore(Role.OrganisationHead, tokens, first, at + told) <= told)
            return told;
        return pack.Match(Role.Passive, rest) is var passive && passive >= _heads.Length(rest) ? passive : 0;
    }

    /// <summary>
    /// How many tokens turn from one clause to the next, whose subject follows: "khi bà cười thì ông nói".
    /// </summary>
    private int Turn(TokenRun tokens, int at, int end) =>
        pack.Match(Role.Connector, tokens.AsSpan(at, end - at)) is 1
        && !tokens[at].IsCapitalised && tokens[at - 1].Kind == TokenKind.Word
        && pack.Begins(Role.Auxiliary, tokens, at, end) && !pack.Begins(Role.Coordinator, tokens, at, end)
        && at + 1 < end && (tokens[at + 1].IsCapitalised || pack.Begins(Role.Honorific, tokens, at + 1, end)
            || pack.Begins(Role.Nominal, tokens, at + 1, end))
            ? 1 : 0;

    /// <summary>
    /// How many tokens join a clause to one before it, whose verb shows, and has a subject of its own: "xã họp bàn và
    /// các hộ dân | nói …".
    /// </summary>
    private int Joint(TokenRun tokens, int first, int at, int end)
    {
        var length = pack.Match(Role.Coordinator, tokens.AsSpan(at, end - at));
        if (length == 0 || at + length >= end || tokens[at - 1].IsCapitalised || tokens[at + length].IsCapitalised
            || !(pack.Begins(Role.Determiner, tokens, at + length, end)
                || pack.Begins(Role.Pronoun, tokens, at + length, end)
                || pack.Begins(Role.Honorific, tokens, at + length, end))) return 0;
        for (var verb = first + 1; verb < at; verb++)
        {
            if (!tokens[verb].IsCapitalised
                && pack.Match(Role.OtherVerb, tokens.AsSpan(verb, at - verb), out var features) > 0
                && (features & Features.Strong) != 0)
                return length;
        }

        return 0;
    }

    /// <summary>
    /// Whether a word leads to who made the text before it: "nghiên cứu | do xã thực hiện".
    /// </summary>
    private bool IsAuthored(TokenRun tokens, int first, int at, int end) =>
        pack.Match(Role.Subordinator, tokens.AsSpan(at, end - at), out var features) > 0
        && (features & Features.Strong) != 0
        && pack.MatchBefore(Role.DocumentHead, tokens, first, at) > 0;

    /// <summary>Where the segment that ends at a place begins.</summary>
    public int Start(TokenRun tokens, int start, int end)
    {
        var first = end;
        while (first > start && (!IsBarrier(tokens[first - 1].Kind) || IsMarkedName(tokens, start, first - 1))
            && (tokens[first - 1].Kind is not (TokenKind.Comma or TokenKind.Dash)
                || ListedNames.Joins(pack, tokens, start, first - 1, end)))
        {
            first--;
            if (tokens[first].Kind == TokenKind.Close) first = Opening(tokens, start, first);
        }

        for (var at = end - 1; at > first; at--)
        {
            if (!LanguagePack.MayBegin(Turns, tokens[at])) continue;
            // "Trần Như Quỳnh": a small word with a capital among others is part of a name
            if (pack.Settings.IsIsolating && tokens[at].IsCapitalised && tokens[at - 1].IsCapitalised) continue;
            var rest = tokens.AsSpan(at, end - at);
            if (IsAuthored(tokens, first, at, end)) continue;
            var length = Math.Max(pack.Match(Role.Complementiser, rest), pack.Match(Role.Subordinator, rest));
            if (pack.Settings.IsIsolating)
                length = Math.Max(length, Math.Max(AgentMarker(tokens, first, at, end),
                    Math.Max(Turn(tokens, at, end), Joint(tokens, first, at, end))));
            if (length > 0 && at + length < end && (_heads.BeginsAt(tokens, at + length, end)
                || (pack.Settings.IsIsolating && (tokens[at + length].Kind == TokenKind.Number
                    || pack.Begins(Role.Determiner, tokens, at + length, end)))))
                return at + length;
        }

        return first;
    }
}
