using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;
using OnRecord.Parsing.Reading;

namespace OnRecord.Parsing.Attribution.VerbSecond;

/// <summary>
/// Reads noun phrases forwards where nouns are capitalised: a phrase is its small words and adjectives, a run of
/// capitals, and all that hangs on them, owners, places, brackets, companions and descriptions between commas.
/// </summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="mentions">Reads the phrases that are found.</param>
internal sealed class NounGroups(LanguagePack pack, MentionReader mentions)
{
    /// <summary>No noun phrase is longer, in tokens.</summary>
    private const int Longest = 45;

    private readonly NounCores _cores = new(pack);
    private readonly NounAttachments _attachments = new(pack);

    /// <summary>Reads the phrase that begins at a token, or null where none does.</summary>
    /// <param name="tokens">The tokens of a surface.</param>
    /// <param name="start">Index of its first token.</param>
    /// <param name="end">Index after the last token that it can have.</param>
    /// <param name="isFirst">Whether it is the first part of its clause, to which all belongs that stands before the
    /// verb.</param>
    public NounGroup? Read(TokenRun tokens, int start, int end, bool isFirst)
    {
        end = Math.Min(end, start + Longest);
        if (pack.Match(Role.Pronoun, tokens.AsSpan(start, Math.Max(0, end - start))) is var pronoun and > 0
            && !(pack.Begins(Role.Determiner, tokens, start, end) && GoesOn(tokens, start + pronoun, end)))
            return new NounGroup(start, start + pronoun, start + pronoun, start + pronoun, start + pronoun);
        var core = _cores.End(tokens, start, end, 0, isFirst);
        if (core <= start) return null;
        var joined = _attachments.End(tokens, start, core, end, 0, isFirst);
        var described = Described(tokens, start, core, joined, end, isFirst);
        return described is var (last, next) && last > joined
            ? new NounGroup(start, core, joined, last, next) : new NounGroup(start, core, joined, joined, joined);
    }

    /// <summary>
    /// Whether a noun phrase goes on behind its article: with a noun or an adjective, not with a verb or a mark.
    /// </summary>
    private bool GoesOn(TokenRun tokens, int at, int end) =>
        at < end && tokens[at].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Quotation
            && !_cores.EndsModifiers(tokens, at, end)
        && !pack.Begins(Role.Preposition, tokens, at, end);

    /// <summary>A family name that begins with small words: "von der Aue".</summary>
    public static Mention Particled(Surface surface, int start, int end) => new(
        surface, start, end, MentionKind.Named, surface.Range(start, end), default, Features.None);

    /// <summary>The mention that a phrase is.</summary>
    public Mention Mention(Surface surface, NounGroup group)
    {
        var core = mentions.Read(surface, group.Start, group.Core);
        if (IsOwned(surface, group, core)) core = Owned(surface, group);
        else if (group.Joined > group.Core && core.Kind != MentionKind.Named) core = Widest(surface, group, core);
        if (core.Kind is MentionKind.Title or MentionKind.Nominal or MentionKind.Document
            && Owner(surface, group) is { } owner) core = core with { Owner = owner };
        var whole = surface.Range(group.Start, group.End);
        if (group.End == group.Joined) return core with { Whole = whole };
        var description = mentions.Read(surface, group.Joined + 1, group.End);
        return (core.Kind is MentionKind.Title or MentionKind.Nominal || !IsKnown(surface.Tokens, group))
            && description.Kind == MentionKind.Named ? description with { Role = core.Range, Whole = whole }
            : core with { Role = description.Range, Whole = whole };
    }

    /// <summary>
    /// Whether a phrase only names whose noun follows it: "Vogts langjähriger Mitarbeiter Jan Meer".
    /// </summary>
    private bool IsOwned(Surface surface, NounGroup group, Mention core) =>
        core.Kind is MentionKind.Named or MentionKind.Organisation && group.Core == group.Start + 1
        && _attachments.IsOwned(surface.Tokens, group.Core, group.Joined);

    /// <summary>Somebody who is called by the one that they belong to, whose name is part of their title.</summary>
    private Mention Owned(Surface surface, NounGroup group)
    {
        var owned = mentions.Read(surface, group.Core, group.Joined);
        return owned with
        {
            Start = group.Start,
            Title = owned.Title.IsEmpty ? default : new TextRange(surface.Tokens[group.Start].Start, owned.Title.End),
        };
    }

    /// <summary>Whether a list holds one of the nouns of a phrase, so that it is what it seems to be.</summary>
    private bool IsKnown(TokenRun tokens, NounGroup group)
    {
        if (!pack.Begins(Role.Determiner, tokens, group.Start, group.Core)) return true;
        for (var at = group.Start; at < group.Core; at++)
        {
            if (tokens[at].IsCapitalised && tokens[at].Word != 0 && at > group.Start
                && (tokens[at].Shape & TokenShape.Possessive) == 0) return true;
        }

        return false;
    }

    /// <summary>
    /// Whose words a phrase is for: "Angaben der Polizei", "Vogts Meinung", "ihrer Ansicht"; or null.
    /// </summary>
    private Mention? Owner(Surface surface, NounGroup group)
    {
        var tokens = surface.Tokens;
        var noun = group.Start;
        while (noun < group.Core && !(tokens[noun].IsCapitalised && IsReport(tokens, noun, group.Core))) noun++;
        if (noun >= group.Core) return null;
        if (noun > group.Start && pack.Match(Role.Determiner, tokens.AsSpan(group.Start, 1), out var features) > 0
            && (features & (Features.Masculine | Features.Feminine)) != 0)
            return new Mention(surface, group.Start, group.Start + 1, MentionKind.Pronoun, default, default, features);
        if (noun > group.Start && tokens[noun - 1].IsCapitalised
            && !pack.Begins(Role.Determiner, tokens, noun - 1, noun))
            return mentions.Read(surface, group.Start, noun);
        var at = noun + 1;
        if (at >= group.End) return null;
        if (pack.Match(Role.Genitive, tokens.AsSpan(at, group.End - at)) is var genitive and > 0
            && !pack.Begins(Role.Determiner, tokens, at, group.End)) at += genitive;
        return at < group.Joined && !pack.Begins(Role.Preposition, tokens, at, group.Joined)
            && Read(tokens, at, group.End, isFirst: true) is { } owner ? Mention(surface, owner) : null;
    }

    private bool IsReport(TokenRun tokens, int at, int end) =>
        pack.Begins(Role.CueNoun, tokens, at, end) || pack.Begins(Role.DocumentHead, tokens, at, end);

    /// <summary>
    /// The mention with its owner and place, where these are part of what it is called: "die Regierung von Neuland".
    /// </summary>
    private Mention Widest(Surface surface, NounGroup group, Mention core)
    {
        var end = group.Joined;
        for (var at = group.Core; at < end; at++)
        {
            if (surface.Tokens[at].Kind == TokenKind.Open
                || pack.Begins(Role.Coordinator, surface.Tokens, at, end)) end = at;
        }

        if (end <= group.Core) return core;
        var wide = mentions.Read(surface, group.Start, end);
        return wide.Kind == core.Kind || (wide.Kind == MentionKind.Organisation && core.Kind == MentionKind.Nominal)
            || (wide.Kind == MentionKind.Named && core.Kind is MentionKind.Nominal or MentionKind.Title)
            ? wide
            : core with { End = wide.End };
    }

    /// <summary>
    /// The description between commas or dashes behind a phrase, or null: "der Chef des Werks, Jan Vogt, …".
    /// </summary>
    private (int End, int Next)? Described(TokenRun tokens, int start, int core, int joined, int end, bool isFirst)
    {
        if (joined + 1 >= end || tokens[joined].Kind is not (TokenKind.Comma or TokenKind.Dash)) return null;
        var separator = tokens[joined].Kind;
        var first = joined + 1;
        var nouns = _cores.End(tokens, first, end, 1, true);
        if (nouns <= first) return null;
        var stop = _attachments.End(tokens, first, nouns, end, 1, true);
        var closes = stop < end && tokens[stop].Kind == separator;
        if (!closes && (isFirst || (stop < end
            && tokens[stop].Kind is not (TokenKind.Stop or TokenKind.Colon)))) return null;
        if (!isFirst && !Describes(tokens, start, core, first, nouns, stop)) return null;
        return (stop, closes ? stop + 1 : stop);
    }

    /// <summary>Whether of two phrases one names a person and the other says what the person is.</summary>
    private bool Describes(TokenRun tokens, int start, int core, int first, int nouns, int stop) =>
        (_attachments.IsPersonal(tokens, start, core) && HoldsRole(tokens, first, stop))
        || (_attachments.IsPersonal(tokens, first, nouns)
            && (HoldsRole(tokens, start, core) || IsFullName(tokens, start, first, nouns)));

    /// <summary>
    /// Whether a phrase that an article opens is followed by two names that stand alone, so that whatever it says, it
    /// says it of a person: "der Burgvogt Neulands, Jan Vogt".
    /// </summary>
    private bool IsFullName(TokenRun tokens, int start, int first, int nouns) =>
        pack.Begins(Role.Determiner, tokens, start, first) && nouns - first == 2
        && tokens[first].IsCapitalised && tokens[first + 1].IsCapitalised
        && !HoldsRole(tokens, first, nouns) && !pack.Holds(Role.OrganisationTail, tokens, first, nouns)
        && !pack.Holds(Role.OrganisationHead, tokens, first, nouns) && !pack.Holds(Role.Place, tokens, first, nouns);

    private bool HoldsRole(TokenRun tokens, int start, int end) =>
        pack.Holds(Role.Title, tokens, start, end) || pack.Holds(Role.Nominal, tokens, start, end);
}
