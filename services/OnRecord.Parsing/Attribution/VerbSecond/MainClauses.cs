using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution.VerbSecond;

/// <summary>The subject and the verb of a main clause.</summary>
/// <param name="Mention">Somebody who can speak.</param>
/// <param name="Verb">Index of the finite verb.</param>
internal readonly record struct MainClause(Mention Mention, int Verb);

/// <summary>
/// Finds who is the subject of a main clause, whatever its verb: before it, or behind it where it stands first.
/// </summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="groups">Reads noun phrases.</param>
internal sealed class MainClauses(LanguagePack pack, NounGroups groups)
{
    /// <summary>A phrase that a word behind it makes a source is no longer than this, in tokens.</summary>
    private const int LongestBackwards = 16;

    private readonly ClauseWords _words = new(pack);
    private readonly Nominatives _nominatives = new(pack, groups);
    private readonly Moods _moods = new(pack);
    private readonly Passives _passives = new(pack, groups);

    /// <summary>Whether the form of a verb among some words shows that they are somebody's.</summary>
    public bool IsReported(TokenRun tokens, int start, int end) => _moods.IsReported(tokens, start, end);

    /// <summary>
    /// Who acts in a main clause whose verb makes a passive of it, or null where nobody is said to; its subject else.
    /// </summary>
    public Mention? Actor(Surface surface, MainClause main, int end) =>
        pack.Match(Role.PassiveVerb, surface.Tokens.AsSpan(main.Verb, 1), out var features) > 0
        && (features & Features.Strong) != 0 ? _passives.Agent(surface, main.Verb + 1, end) : main.Mention;

    /// <summary>Whether a mention is somebody or something that can speak.</summary>
    public bool CanSpeak(Mention mention) => _nominatives.CanSpeak(mention);

    /// <summary>
    /// The longest phrase that ends right before a token: "Angaben der Polizei" before "zufolge"; or null.
    /// </summary>
    public Mention? Ending(Surface surface, int start, int end)
    {
        for (var at = Math.Max(start, end - LongestBackwards); at < end; at++)
        {
            if (surface.Tokens[at].Kind is not (TokenKind.Word or TokenKind.Number)
                || pack.Begins(Role.Preposition, surface.Tokens, at, end)
                || pack.Begins(Role.Coordinator, surface.Tokens, at, end)) continue;
            if (groups.Read(surface.Tokens, at, end, isFirst: true) is { } group
                && group.Joined == end && !HoldsArticle(surface.Tokens, at, group.Core))
                return groups.Mention(surface, group);
        }

        return null;
    }

    /// <summary>
    /// Whether a phrase begins at an article among some words, and not with what stands before it: "die | seiner
    /// Ansicht nach".
    /// </summary>
    private bool HoldsArticle(TokenRun tokens, int start, int end)
    {
        for (var at = start + 1; at < end; at++)
        {
            if (!tokens[at - 1].IsCapitalised && pack.Begins(Role.Determiner, tokens, at, end)) return true;
        }

        return false;
    }

    /// <summary>
    /// The subject and verb of the main clause that begins at a token, if the subject can speak; or null.
    /// </summary>
    public MainClause? Subject(Surface surface, int start, int end)
    {
        var tokens = surface.Tokens;

        // A catchword: "Finanzen: Der Rat will …"
        if (start + 1 < end && tokens[start + 1].Kind == TokenKind.Colon) start += 2;
        var at = _words.SkipSmallWords(tokens, start, end);
        if (at >= end) return null;
        if (!pack.Begins(Role.Preposition, tokens, at, end) && !pack.Begins(Role.Subordinator, tokens, at, end)
            && groups.Read(tokens, at, end, isFirst: true) is { } first
                && AfterRelative(tokens, first.Next, end) is var next && _words.IsVerbAt(tokens, next, end))
            return _nominatives.IsNominative(tokens, first) && Speaking(surface, first) is { } mention
                ? new MainClause(mention, next)
                : BehindFinite(surface, at, end);
        return VerbFirst(surface, at, end) ?? BehindPhrase(surface, at, end) ?? BehindFinite(surface, at, end);
    }

    /// <summary>Who is named right before a colon, or is the subject of the clause that ends in it.</summary>
    public Mention? BeforeColon(Surface surface, int start, int colon)
    {
        if (Ending(surface, start,
            colon) is { Kind: MentionKind.Named or MentionKind.Title or MentionKind.Organisation } named
            && (named.Start == start || surface.Tokens[named.Start - 1].Kind is not TokenKind.Word
                || pack.MatchBefore(Role.Coordinator, surface.Tokens, start, named.Start) > 0))
            return named;
        var clause = ClauseWords.StartOf(surface.Tokens, start, colon);
        return (clause > start && !_moods.IsInfinitive(surface.Tokens, clause, colon)
            && Subject(surface, clause, colon) is { } own
            ? own : Subject(surface, start, colon))?.Mention
            ?? Opening(surface, start, colon) ?? Text(surface, start, colon);
    }

    /// <summary>The phrase that begins at a token, and what follows it; or null.</summary>
    public (Mention Mention, int After)? PhraseAt(Surface surface, int at, int end) =>
        groups.Read(surface.Tokens, at, end, isFirst: false) is { } group
            ? (groups.Mention(surface, group), group.Next) : null;

    /// <summary>
    /// The first text that a phrase of place names: "Auf dem Plakat stand: …"; or null. Where nothing but a text can
    /// be meant, a name in marks is one too: "wurde im „Elbkurier“ als … bezeichnet".
    /// </summary>
    public Mention? Text(Surface surface, int start, int end, bool orMarked = false)
    {
        var tokens = surface.Tokens;
        for (var at = start; at + 1 < end; at++)
        {
            if (pack.Match(Role.Preposition, tokens.AsSpan(at, end - at)) is not (var length and > 0)
                || at + length >= end
                || groups.Read(tokens, at + length, end, isFirst: at == start) is not { } group) continue;
            for (var noun = group.Start; noun < group.Core; noun++)
            {
                if (tokens[noun].IsCapitalised && (pack.Begins(Role.DocumentHead, tokens, noun, group.Core)
                    || (orMarked && !surface.SpansIn(noun, noun + 1).IsEmpty)))
                    return groups.Mention(surface, group);
            }
        }

        return null;
    }

    /// <summary>The subject of a clause that opens with its verb, known or not: "…, meldete die Zeitung".</summary>
    public MainClause? VerbFirst(Surface surface, int at, int end)
    {
        var tokens = surface.Tokens;
        if (at >= end || !_words.IsVerbAt(tokens, at, end) || pack.Begins(Role.Subordinator, tokens, at, end))
            return null;
        return _nominatives.SubjectFrom(surface, at + 1, end) is { } group && Speaking(surface, group) is { } mention
            ? new MainClause(mention, at) : null;
    }

    /// <summary>
    /// The subject behind the verb, known or not, that follows a phrase of place or time: "Im Rat warb Vogt für …".
    /// </summary>
    private MainClause? BehindPhrase(Surface surface, int at, int end)
    {
        var length = pack.Match(Role.Preposition, surface.Tokens.AsSpan(at, end - at));
        return length > 0 && at + length < end
            && groups.Read(surface.Tokens, at + length, end, isFirst: true) is { } phrase
            ? VerbFirst(surface, phrase.Joined, end) ?? VerbFirst(surface, phrase.Core, end) : null;
    }

    /// <summary>The subject behind the verb of a clause that opens with it or with a phrase; or null.</summary>
    public MainClause? Behind(Surface surface, int at, int end) =>
        VerbFirst(surface, at, end) ?? BehindPhrase(surface, at, end);

    /// <summary>Where a clause goes on behind a relative clause between commas.</summary>
    private int AfterRelative(TokenRun tokens, int at, int end)
    {
        var first = at > 0 && tokens[at - 1].Kind == TokenKind.Comma ? at : at + 1;
        if (first + 1 >= end || tokens[first - 1].Kind != TokenKind.Comma || !_moods.IsRelative(tokens, first, end))
            return at;
        var close = first + 1;
        while (close < end && tokens[close].Kind != TokenKind.Comma) close++;
        return Math.Min(end, close + 1);
    }

    /// <summary>What a sentence begins with, whether or not it can speak: "Das Fazit des Berichts lautet:".</summary>
    private Mention? Opening(Surface surface, int start, int end)
    {
        var at = _words.SkipSmallWords(surface.Tokens, start, end);
        return at < end && !pack.Begins(Role.Preposition, surface.Tokens, at, end)
            && groups.Read(surface.Tokens, at, end, isFirst: true) is { } group
            && _nominatives.IsNominative(surface.Tokens, group)
            && pack.Match(Role.Inanimate, surface.Tokens.AsSpan(at, end - at)) < group.Core - at
                ? groups.Mention(surface, group) : null;
    }

    private MainClause? BehindFinite(Surface surface, int start, int end)
    {
        var tokens = surface.Tokens;
        for (var at = start; at < end
            && tokens[at].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Quotation; at++)
        {
            if (tokens[at].IsCapitalised || !(pack.Begins(Role.OtherVerb, tokens, at, end)
                || pack.Begins(Role.CueVerb, tokens, at, end) || PrecedesSubject(tokens, at, end))) continue;
            return _nominatives.SubjectFrom(surface, at + 1, end) is { } group
                && Speaking(surface, group) is { } mention
                ? new MainClause(mention, at) : null;
        }

        return null;
    }

    /// <summary>
    /// Whether a word of no other part stands before a pronoun that can only be a subject, and so is a verb: "…
    /// lenkte er".
    /// </summary>
    private bool PrecedesSubject(TokenRun tokens, int at, int end) =>
        at + 1 < end && (tokens[at].Word == 0 || !_words.IsSmall(tokens, at, end)) && _words.IsVerbAt(tokens, at, end)
        && pack.Match(Role.Pronoun, tokens.AsSpan(at + 1, end - at - 1), out var features) > 0
        && (features & (Features.Masculine | Features.Feminine)) != 0
        && !pack.Begins(Role.ObjectMarker, tokens, at + 1, end) && !pack.Begins(Role.Determiner, tokens, at + 1, end);

    private Mention? Speaking(Surface surface, NounGroup group) => groups.Mention(surface,
        group) is var mention && _nominatives.CanSpeak(mention) ? mention : null;
}
