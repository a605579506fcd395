using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Attribution.VerbSecond;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution.Subjects;

/// <summary>Finds the noun phrase after a cue that is its source: "theo ông Lâm", "said Smith".</summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="mentions">Reads the phrases that are found.</param>
/// <param name="groups">Reads phrases where the verb stands second.</param>
internal sealed class SourceFinder(LanguagePack pack, MentionReader mentions, NounGroups groups)
{
    /// <summary>How old somebody is takes no more tokens than this: "62", "45 ans".</summary>
    private const int LongestAge = 2;

    /// <summary>A longer phrase is no source.</summary>
    private const int MaxTokens = 30;

    /// <summary>No more adjectives than this stand between an owner and a noun.</summary>
    private const int MaxAdjectives = 3;

    private readonly Descriptions _descriptions = new(pack);
    private readonly PhraseHeads _heads = new(pack);
    private readonly Owners _owners = new(pack);
    private readonly SourceEnds _ends = new(pack);
    private readonly Modifiers _modifiers = new(pack, mentions);
    private readonly NamesBehindTitles _names = new(pack, mentions);
    private readonly NamedTexts _texts = new(pack);

    /// <summary>Whether the word before a place names somebody who can speak.</summary>
    public bool CanSpeak(TokenRun tokens, int start, int end) =>
        pack.MatchBefore(Role.Nominal, tokens, start, end) > 0 || pack.MatchBefore(Role.Title, tokens, start, end) > 0
        || pack.MatchBefore(Role.OrganisationTail, tokens, start, end) > 0
        || pack.MatchBefore(Role.DocumentHead, tokens, start, end) > 0
        || pack.MatchBefore(Role.Pronoun, tokens, start, end) > 0;

    /// <summary>Whether a phrase names a text that can speak: "a Springfield poll", "an average of polls".</summary>
    public bool IsText(Mention mention) =>
        mention.Kind == MentionKind.Document
        || pack.Holds(Role.DocumentHead, mention.Surface.Tokens, mention.Start, mention.End);

    /// <summary>Finds the one whose a noun is: "Doe's claim", "her false claim"; or null.</summary>
    /// <param name="surface">Where the noun stands.</param>
    /// <param name="start">Index of the sentence's first token.</param>
    /// <param name="noun">Index of the noun.</param>
    public Mention? Possessor(Surface surface, int start, int noun)
    {
        var tokens = surface.Tokens;
        for (var at = noun; at > start && noun - at < MaxAdjectives; at--)
        {
            if (tokens[at - 1].IsClitic)
            {
                var first = NounPhrases.StartBefore(pack, tokens, start, at - 1);
                return first < at - 1 ? mentions.Read(surface, first, at - 1) : null;
            }

            if (pack.Begins(Role.Pronoun, tokens, at - 1, at) && pack.Begins(Role.Determiner, tokens, at - 1, at))
                return mentions.Read(surface, at - 1, at);
            if (tokens[at - 1].Kind != TokenKind.Word
                || (tokens[at - 1].IsCapitalised && !pack.Begins(Role.Time, tokens, at - 1, at))) return null;
        }

        return null;
    }

    /// <summary>Finds the source that follows a cue.</summary>
    /// <param name="surface">Where the cue stands.</param>
    /// <param name="start">Index of the token after the cue.</param>
    /// <param name="end">Index after the sentence's last token.</param>
    /// <param name="isFirst">Whether the cue opens the sentence, so that all belongs to the source that stands before
    /// the verb.</param>
    /// <param name="after">Index of the first token after the source and its appositions.</param>
    public Mention? After(Surface surface, int start, int end, bool isFirst, out int after)
    {
        var tokens = surface.Tokens;
        after = start;
        if (pack.Settings.VerbSecond)
        {
            if (start >= end || groups.Read(tokens, start, end, isFirst) is not { } group) return null;
            after = group.Next;
            return groups.Mention(surface, group);
        }

        var stop = _ends.OfPhrase(tokens, start, Math.Min(end, start + MaxTokens));
        if (stop <= start || IsInanimate(tokens.AsSpan(start, stop - start))) return null;
        if (pack.Settings.IsIsolating)
        {
            start = _owners.Of(tokens, start, stop);
            stop = Math.Max(start + 1, pack.SkipBack(Role.Coordinator, tokens, start, stop));
        }

        var mention = mentions.Read(surface, start, stop);
        if (pack.Settings.IsIsolating) mention = _modifiers.WithoutOwner(mention);
        after = stop;
        if (after < end && tokens[after].Kind == TokenKind.Open) after = Past(tokens, after, end);
        if (_names.Find(mention, after, end) is { } named)
        {
            after = named.End;
            return isFirst ? named
                : named with { Extent = surface.Range(start, _descriptions.End(tokens, after, end)) };
        }

        var role = Apposition(surface, after, end, mention, out var next);
        after = next;
        var described = role is null ? _ends.OfModifiers(tokens, after, end, mention)
            : after < end && tokens[after].Kind == TokenKind.Comma ? after + 1 : after;
        if (!isFirst) described = _descriptions.End(tokens, described, end);
        if (described > mention.End) mention = mention with { Extent = surface.Range(start, described) };
        return role is null || IsAge(role) ? mention : mention with { Role = role.Range };
    }

    /// <summary>
    /// Whether a phrase begins with a thing that cannot speak, and not with a longer word for somebody or a text: "điều
    /// | tra viên", nor with a text and its number: "Điều 20".
    /// </summary>
    private bool IsInanimate(ReadOnlySpan<Token> phrase) =>
        pack.Match(Role.Inanimate, phrase) is var length and > 0 && !_texts.Begin(phrase)
        && Math.Max(_heads.Length(phrase), pack.Match(Role.DocumentHead, phrase)) <= length;

    /// <summary>Whether an apposition is no more than how old somebody is: "Jane Doe, | 62".</summary>
    public static bool IsAge(Mention apposition) =>
        apposition.Surface.Tokens[apposition.Start].Kind == TokenKind.Number
        && apposition.End - apposition.Start <= LongestAge;

    /// <summary>The description between commas, dashes or brackets that follows a named source.</summary>
    private Mention? Apposition(Surface surface, int at, int end, Mention mention, out int after)
    {
        after = at;
        var tokens = surface.Tokens;
        if (mention.Kind != MentionKind.Named || at + 1 >= end) return null;
        if (tokens[at].Kind is not (TokenKind.Comma or TokenKind.Dash)) return null;
        var separator = tokens[at].Kind;
        var stop = at + 1;
        while (stop < end && stop - at < MaxTokens && tokens[stop].Kind is not (TokenKind.Comma or TokenKind.Colon
            or TokenKind.Stop or TokenKind.Semicolon or TokenKind.Quotation or TokenKind.Dash or TokenKind.Open))
            stop++;
        if (stop == at + 1) return null;
        var past = stop < end && tokens[stop].Kind == TokenKind.Open ? Past(tokens, stop, end) : stop;
        var closes = past < end && tokens[past].Kind is TokenKind.Comma or TokenKind.Dash;
        if (!closes && pack.Match(Role.Title, tokens.AsSpan(at + 1, stop - at - 1)) == 0
            && !EndsSentence(tokens, stop, end))
            return null;
        var role = mentions.Read(surface, at + 1, stop);
        var describes = role.Kind != MentionKind.Pronoun && IsRole(tokens, at + 1, stop);
        if (!describes && !(separator == TokenKind.Dash && closes && tokens[past].Kind == TokenKind.Dash)) return null;
        after = closes ? past : stop;
        return role;
    }

    /// <summary>
    /// Whether words describe a person: a title, an age, in a language that is not isolating any noun phrase.
    /// </summary>
    private bool IsRole(TokenRun tokens, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (pack.Begins(Role.ClauseMarker, tokens, at, end)) return false;
        }

        var phrase = tokens.AsSpan(start, end - start);
        return pack.Match(Role.Title, phrase[pack.SkipDeterminers(phrase)..]) > 0
            || phrase[0].Kind == TokenKind.Number
            || (!pack.Settings.IsIsolating
                && (pack.Match(Role.Determiner, phrase) > 0 || IsBareNoun(tokens, start, end)));
    }

    /// <summary>
    /// Whether words begin with a noun that needs no article, or with an owner: "head of the school", "Doe's lawyer".
    /// </summary>
    private bool IsBareNoun(TokenRun tokens, int start, int end) =>
        start + 1 < end && tokens[start].Kind == TokenKind.Word && !tokens[end - 1].IsClitic
        && (tokens[start + 1].IsClitic || (!tokens[start].IsCapitalised
            && !pack.Begins(Role.Preposition, tokens, start, end) && !pack.Begins(Role.Coordinator, tokens, start, end)
            && !pack.Begins(Role.Subordinator, tokens, start, end) && !pack.Begins(Role.Connector, tokens, start, end)
            && !pack.Begins(Role.CueVerb, tokens, start, end) && !pack.Begins(Role.OtherVerb, tokens, start, end)
            && !pack.Begins(Role.Pronoun, tokens, start, end) && !pack.Begins(Role.Genitive, tokens, start, end)
            && !pack.Begins(Role.Auxiliary, tokens, start, end) && !pack.Begins(Role.Time, tokens, start, end)));

    private bool EndsSentence(TokenRun tokens, int at, int end) =>
        pack.Settings.IsSubjectFirst && (at >= end || tokens[at].Kind == TokenKind.Stop);

    private static int Past(TokenRun tokens, int open, int end)
    {
        var at = open;
        while (at < end && tokens[at].Kind != TokenKind.Close) at++;
        return Math.Min(end, at + 1);
    }
}
