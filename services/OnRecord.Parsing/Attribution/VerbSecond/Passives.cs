using OnRecord.Parsing.Attribution.Frames;
using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution.VerbSecond;

/// <summary>Finds who acts in a passive: "der Plan wurde von der Polizei bestätigt".</summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="groups">Reads noun phrases.</param>
internal sealed class Passives(LanguagePack pack, NounGroups groups)
{
    private readonly Nominatives _nominatives = new(pack, groups);

    /// <summary>
    /// The clause of a passive, its agent for a subject, or no subject where the verb's form leaves no doubt; null for
    /// a verb that is none. A verb that names who carried words has for its subject who said them, even so.
    /// </summary>
    /// <param name="cue">The verb.</param>
    /// <param name="clause">Index of its clause's first token.</param>
    /// <param name="finite">Index of the finite verb.</param>
    public Clause? Of(Cue cue, int clause, int finite)
    {
        if (finite == cue.Start) finite = Joined(cue, clause) ?? finite;
        if (finite == cue.Start || cue.Is(Features.Relayed)
            || (pack.Match(Role.PassiveVerb, cue.Tokens.AsSpan(finite, 1), out var features) == 0
                && (cue.End >= cue.SentenceEnd
                    || pack.Match(Role.PassiveVerb, cue.Tokens.AsSpan(cue.End, 1), out features) == 0))) return null;
        var agent = Agent(cue.Surface, finite + 1, cue.Start) ?? Agent(cue.Surface, clause, cue.Start);
        return agent is null && (features & Features.Strong) == 0
            ? null : new Clause(agent, clause, cue.End, ClauseOrder.SubjectFirst);
    }

    /// <summary>
    /// The finite verb that a coordinator joins to another clause of the same subject: "trat zurück und | wurde von der
    /// Polizei gewarnt".
    /// </summary>
    private int? Joined(Cue cue, int clause)
    {
        for (var at = cue.Start - 1; at > clause; at--)
        {
            if (pack.Begins(Role.PassiveVerb, cue.Tokens, at, cue.Start)
                && pack.MatchBefore(Role.Coordinator, cue.Tokens, clause, at) > 0) return at;
        }

        return null;
    }

    /// <summary>Whether the finite verb before a cue makes a passive, or a future, of it.</summary>
    public bool MayBe(Cue cue, int finite) =>
        finite < cue.Start && !cue.Is(Features.Relayed)
        && pack.Match(Role.PassiveVerb, cue.Tokens.AsSpan(finite, 1)) > 0;

    /// <summary>
    /// Whether a verb in its clause, or right behind it, makes a passive of a cue: "ihm wird vorgeworfen".
    /// </summary>
    public bool Makes(Cue cue, int clause)
    {
        if (pack.Begins(Role.PassiveVerb, cue.Tokens, cue.End, cue.SentenceEnd)) return true;
        for (var at = clause; at < cue.Start; at++)
        {
            if (pack.Begins(Role.PassiveVerb, cue.Tokens, at, cue.Start)) return true;
        }

        return false;
    }

    /// <summary>The first phrase among some words that names by whom; or null.</summary>
    public Mention? Agent(Surface surface, int from, int end)
    {
        var tokens = surface.Tokens;
        for (var at = from; at + 1 < end; at++)
        {
            if (pack.Match(Role.Agent, tokens.AsSpan(at, end - at)) is not (var length and > 0)) continue;
            if (groups.Read(tokens, at + length, end, isFirst: false) is { } group
                && groups.Mention(surface, group) is var mention && _nominatives.CanSpeak(mention)) return mention;
        }

        return null;
    }
}
