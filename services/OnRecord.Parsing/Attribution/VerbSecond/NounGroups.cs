using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution.VerbSecond;

/// <summary>
/// Reads noun phrases forwards where nouns are capitalised: a phrase is its small words and adjectives, a run of
/// capitals, and all
/// that hangs on them, owners, places, brackets, companions and descriptions between commas.
/// </summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="mentions">Reads the phrases that are found.</param>
internal sealed class NounGroups(LanguagePack pack, MentionReader mentions)
{
    /// <summary>No noun phrase is longer, in tokens.</summary>
    private const int Longest = 45;

    /// <summary>No more words than this stand between an article and its noun.</summary>
    private const int MaxModifiers = 8;

    /// <summary>No more tokens than this stand in brackets behind a name.</summary>
    private const int MaxBracket = 12;

    /// <summary>A name in marks has no more characters than this.</summary>
    private const int LongestMarkedName = 30;

    /// <summary>No more phrases than this hang on one another.</summary>
    private const int MaxDepth = 6;

    /// <summary>Where a phrase stands.</summary>
    /// <param name="Start">Index of its first token.</param>
    /// <param name="Core">Index after the tokens that name somebody or something.</param>
    /// <param name="Joined">Index after what hangs on them without a comma.</param>
    /// <param name="End">Index after the descriptions between commas.</param>
    /// <param name="Next">Index of what follows, the comma that closes a description passed over.</param>
    public readonly record struct Group(int Start, int Core, int Joined, int End, int Next);

    /// <summary>Reads the phrase that begins at a token, or null where none does.</summary>
    /// <param name="tokens">The tokens of a surface.</param>
    /// <param name="start">Index of its first token.</param>
    /// <param name="end">Index after the last token that it can have.</param>
    /// <param name="isFirst">Whether it is the first part of its clause, to which all belongs that stands before the
    /// verb.</param>
    public Group? Read(TokenRun tokens, int start, int end, bool isFirst)
    {
        end = Math.Min(end, start + Longest);
        if (pack.Match(Role.Pronoun, tokens.AsSpan(start, Math.Max(0, end - start))) is var pronoun and > 0
            && !(pack.Begins(Role.Determiner, tokens, start, end) && GoesOn(tokens, start + pronoun, end)))
            return new Group(start, start + pronoun, start + pronoun, start + pronoun, start + pronoun);
        var core = CoreEnd(tokens, start, end, 0, isFirst);
        if (core <= start) return null;
        var joined = core;
        while (joined < end && Joined(tokens, start, joined, end, 0, isFirst) is var longer
            && longer > joined) joined = longer;
        var described = Described(tokens, start, core, joined, end, isFirst);
        return described is var (last, next) && last > joined
            ? new Group(start, core, joined, last, next) : new Group(start, core, joined, joined, joined);
    }

    /// <summary>
    /// Whether a noun phrase goes on behind its article: with a noun or an adjective, not with a verb or a mark.
    /// </summary>
    private bool GoesOn(TokenRun tokens, int at, int end) =>
        at < end && tokens[at].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Quotation
            && !EndsModifiers(tokens, at, end)
        && !pack.Begins(Role.Preposition, tokens, at, end);

    /// <summary>The mention that a phrase is.</summary>
    public Mention Mention(Surface surface, Group group)
    {
        var core = mentions.Read(surface, group.Start, group.Core);
        if (group.Joined > group.Core && core.Kind is not MentionKind.Named) core = Widest(surface, group, core);
        var whole = surface.Range(group.Start, group.End);
        if (group.End == group.Joined) return core with { Whole = whole };
        var description = mentions.Read(surface, group.Joined + 1, group.End);
        return core.Kind is MentionKind.Title or MentionKind.Nominal && description.Kind == MentionKind.Named
            ? description with { Role = core.Range, Whole = whole }
            : core with { Role = description.Range, Whole = whole };
    }

    /// <summary>
    /// The mention with its owner and place, where these are part of what it is called: "die Regierung von Neuland".
    /// </summary>
    private Mention Widest(Surface surface, Group group, Mention core)
    {
        var end = group.Joined;
        for (var at = group.Core; at < end; at++)
        {
            if (surface.Tokens[at].Kind == TokenKind.Open
                || pack.Begins(Role.Coordinator, surface.Tokens, at, end)) end = at;
        }

        if (end <= group.Core) return core;
        var wide = mentions.Read(surface, group.Start, end);
        return wide.Kind == core.Kind || core.Kind == MentionKind.Nominal && wide.Kind == MentionKind.Organisation
            ? wide
            : core with { End = wide.End };
    }

    /// <summary>Where the nouns end that a phrase turns on; its start where it has none.</summary>
    private int CoreEnd(TokenRun tokens, int start, int end, int depth, bool isFirst)
    {
        var at = start;
        var (counted, isNested) = (false, false);
        while (at < end && pack.Match(Role.Determiner, tokens.AsSpan(at, end - at)) is var determiner and > 0
            && !(at > start && tokens[at].IsCapitalised))
        {
            at += determiner;
            counted = true;
        }

        var first = at;
        while (at < end && at - first <= MaxModifiers && !IsNoun(tokens, at, end))
        {
            if (tokens[at].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Quotation)
                || tokens[at].IsCapitalised) return counted && at > first ? start : Counted();
            if (pack.Begins(Role.Preposition, tokens, at, end))
            {
                // "der für die Küste zuständige Minister"
                if (!counted || depth >= MaxDepth || at == start) return Counted();
                var governed = CoreEnd(tokens, at + pack.Match(Role.Preposition, tokens.AsSpan(at, end - at)), end,
                    depth + 1, false);
                if (governed <= at + 1 || governed >= end || tokens[governed].IsCapitalised) return Counted();
                (at, isNested) = (governed, true);
                continue;
            }

            if (tokens[at].Kind == TokenKind.Word && !isNested && EndsModifiers(tokens, at, end)) return Counted();
            at++;
        }

        if (at >= end || !IsNoun(tokens, at, end)) return Counted();
        while (at < end)
        {
            if (IsNoun(tokens, at, end)) at++;
            else if (at + 1 < end && pack.Begins(Role.NameParticle, tokens, at, end) && IsNoun(tokens, at + 1, end)
                && !pack.Begins(Role.Determiner, tokens, at, end) && (isFirst
                    || !pack.Begins(Role.Preposition, tokens, at, end))) at += 2;
            else if (at > start && tokens[at].Kind is TokenKind.Dash or TokenKind.Symbol && at + 1 < end
                && tokens[at + 1].Kind == TokenKind.Word
                && tokens[at].Start == tokens[at - 1].End && tokens[at + 1].Start == tokens[at].End) at += 2;
            else if (at > first && isFirst && tokens[at].Kind == TokenKind.Number) at++;
            else if (at > first && tokens[at].Kind == TokenKind.Dash && tokens[at].Start == tokens[at - 1].End) at++;
            else break;
        }

        return at;

        // "Viele sagten", "einige der Zeugen": what counts can stand for whom it counts
        int Counted() => counted && first == start + 1 && first < end + 1 && tokens[start].IsCapitalised && depth == 0
            && !pack.Begins(Role.Inanimate, tokens, start, end) && pack.Begins(Role.Nominal, tokens, start, end)
                ? first : start;
    }

    private bool IsNoun(TokenRun tokens, int at, int end) =>
        tokens[at] is { Kind: TokenKind.Word or TokenKind.Number, IsClitic: false }
        && (tokens[at].IsCapitalised || pack.Begins(Role.OrganisationName, tokens, at, end))
        && !(pack.Begins(Role.Determiner, tokens, at, end) || pack.Begins(Role.Preposition, tokens, at, end)
            || pack.Begins(Role.Connector, tokens, at, end)
            || pack.Begins(Role.Subordinator, tokens, at, end) || pack.Begins(Role.Inanimate, tokens, at, end)
            || pack.Begins(Role.CuePreposition, tokens, at, end) || IsVerb(tokens, at, end))
        && !pack.Begins(Role.Time, tokens, at, end);

    /// <summary>A verb that begins a sentence is capitalised as a noun is.</summary>
    private bool IsVerb(TokenRun tokens, int at, int end) =>
        pack.Begins(Role.OtherVerb, tokens, at, end) && pack.Begins(Role.Auxiliary, tokens, at, end);

    private bool EndsModifiers(TokenRun tokens, int at, int end) =>
        pack.Begins(Role.OtherVerb, tokens, at, end) || pack.Begins(Role.CueVerb, tokens, at, end)
            || pack.Begins(Role.Complementiser, tokens, at, end)
        || pack.Begins(Role.Subordinator, tokens, at, end) || (pack.Begins(Role.Auxiliary, tokens, at, end)
            && !pack.Begins(Role.Coordinator, tokens, at, end) && !pack.Begins(Role.Negation, tokens, at, end))
        || (pack.Begins(Role.Pronoun, tokens, at, end) && !pack.Begins(Role.Determiner, tokens, at, end));

    /// <summary>
    /// Where the next part ends that hangs on a phrase without a comma: an owner, a place, a bracket, a companion.
    /// </summary>
    private int Joined(TokenRun tokens, int start, int at, int end, int depth, bool isFirst)
    {
        if (depth >= MaxDepth || at >= end) return at;
        if (tokens[at].Kind == TokenKind.Open) return Bracket(tokens, at, end);
        if (tokens[at].Kind != TokenKind.Word || tokens[at].IsCapitalised) return at;
        if (pack.Match(Role.Coordinator, tokens.AsSpan(at, end - at)) is var coordinator and > 0)
            return NounAt(tokens, at, at + coordinator, end, depth, isFirst);
        if (pack.Begins(Role.Determiner, tokens, at, end))
            return pack.Begins(Role.Genitive, tokens, at, end) && (isFirst || !IsPersonal(tokens, start, at))
                ? NounAt(tokens, at, at, end, depth, isFirst) : at;
        if (pack.Match(Role.Genitive, tokens.AsSpan(at, end - at)) is var genitive and > 0) return NounAt(tokens, at,
            at + genitive, end, depth, isFirst);
        if (pack.Match(Role.Preposition, tokens.AsSpan(at, end - at)) is var preposition and > 0)
            return isFirst || IsAttribute(tokens, start, at, end)
                ? NounAt(tokens, at, at + preposition, end, depth, isFirst) : at;

        // "Angaben örtlicher Behörden": an adjective that no list holds, right behind a noun
        return tokens[at].Word == 0 && (isFirst || !IsPersonal(tokens, start, at)) && at + 1 < end
            && tokens[at - 1].IsCapitalised && IsNoun(tokens, at + 1, end)
            && !HoldsArticle(tokens, start, at) ? NounAt(tokens, at, at, end, depth, isFirst) : at;
    }

    /// <summary>
    /// Whether a preposition ties what it opens to the noun before it, and not to the verb of a person named there.
    /// </summary>
    private bool IsAttribute(TokenRun tokens, int start, int at, int end) =>
        pack.Match(Role.Attribute, tokens.AsSpan(at, end - at), out var features) > 0
        && ((features & Features.Weak) == 0 || !IsPersonal(tokens, start, at));

    private bool HoldsArticle(TokenRun tokens, int start, int at) => pack.Begins(Role.Determiner, tokens, start, at);

    private int NounAt(TokenRun tokens, int before, int at, int end, int depth, bool isFirst)
    {
        var core = CoreEnd(tokens, at, end, depth + 1, isFirst);
        if (core > at) return core;
        var article = pack.Match(Role.Determiner, tokens.AsSpan(at, end - at));
        return article > 0 && at + article < end && IsMarkedName(tokens, at + article, end) ? at + article + 1 : before;
    }

    /// <summary>
    /// Whether what stands in marks is short, and words of no noun follow, so that it is one: "der „klar ag“ sagte".
    /// </summary>
    private static bool IsMarkedName(TokenRun tokens, int at, int end) =>
        tokens[at].Kind == TokenKind.Quotation && tokens[at].End - tokens[at].Start <= LongestMarkedName
        && (at + 1 >= end || !tokens[at + 1].IsCapitalised);

    /// <summary>Whether a phrase is somebody's name, behind which nothing stands in the genitive.</summary>
    private bool IsPersonal(TokenRun tokens, int start, int at) =>
        at - 2 >= start && tokens[at - 1].IsCapitalised && (tokens[at - 2].IsCapitalised
            || pack.Begins(Role.Honorific, tokens, at - 2, at))
        || (at - 1 == start && tokens[start].Word == 0) || pack.MatchBefore(Role.Pronoun, tokens, start, at) > 0;

    private static int Bracket(TokenRun tokens, int open, int end)
    {
        for (var at = open + 1; at < Math.Min(end, open + MaxBracket); at++)
        {
            if (tokens[at].Kind == TokenKind.Close) return at + 1;
        }

        return open;
    }

    /// <summary>
    /// The description between commas or dashes behind a phrase, or null: "der Chef des Werks, Jan Vogt, …".
    /// </summary>
    private (int End, int Next)? Described(TokenRun tokens, int start, int core, int joined, int end, bool isFirst)
    {
        if (joined + 1 >= end || tokens[joined].Kind is not (TokenKind.Comma or TokenKind.Dash)) return null;
        var separator = tokens[joined].Kind;
        var first = joined + 1;
        var stop = CoreEnd(tokens, first, end, 1, true);
        if (stop <= first) return null;
        while (stop < end && Joined(tokens, first, stop, end, 1, true) is var longer && longer > stop) stop = longer;
        var closes = stop < end && tokens[stop].Kind == separator;
        if (!closes && (isFirst || (stop < end
            && tokens[stop].Kind is not (TokenKind.Stop or TokenKind.Colon)))) return null;
        if (!isFirst && !Describes(tokens, start, core, first, stop)) return null;
        return (stop, closes ? stop + 1 : stop);
    }

    /// <summary>Whether of two phrases one names a person and the other says what the person is.</summary>
    private bool Describes(TokenRun tokens, int start, int core, int first, int stop) =>
        (IsPersonal(tokens, start, core) && HoldsRole(tokens, first, stop)) || (HoldsRole(tokens, start, core)
            && IsPersonal(tokens, first, stop));

    private bool HoldsRole(TokenRun tokens, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (pack.Begins(Role.Title, tokens, at, end) || pack.Begins(Role.Nominal, tokens, at, end)) return true;
        }

        return false;
    }
}
