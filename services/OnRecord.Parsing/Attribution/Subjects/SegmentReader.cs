using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution.Subjects;

/// <summary>Reads the noun phrase that can speak out of a segment of a clause.</summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="mentions">Reads the phrases that are found.</param>
internal readonly struct SegmentReader(LanguagePack pack, MentionReader mentions)
{
    /// <summary>What a clause within another begins with.</summary>
    private static readonly RoleSet Subordinate = RoleSet.Of(
        Role.Pronoun, Role.Complementiser, Role.Subordinator, Role.Question);

    private readonly PhraseHeads _heads = new(pack);
    private readonly PhraseEnds _ends = new(pack);
    private readonly LeadIns _leadIns = new(pack);
    private readonly NamedTexts _texts = new(pack);
    private readonly Modifiers _modifiers = new(pack, mentions);

    /// <summary>Reads the subject out of a segment.</summary>
    /// <param name="surface">Where the segment stands.</param>
    /// <param name="first">Index of its first token.</param>
    /// <param name="end">Index after its last token.</param>
    /// <param name="context">What the cue tells about its subject.</param>
    /// <param name="isElliptic">Whether it holds nothing but connectors.</param>
    public Mention? Read(Surface surface, int first, int end, SegmentContext context, out bool isElliptic)
    {
        var tokens = surface.Tokens;
        var start = _leadIns.Skip(tokens, first, end, out var inPhrase);
        isElliptic = start >= end;
        if (isElliptic) return null;
        if (!pack.Settings.IsIsolating) (start, end) = PhraseIn(tokens, start, end, inPhrase, context);
        else start = pack.SkipBack(Role.Determiner, tokens, start,
            inPhrase ? _heads.Last(tokens, start, end) : _heads.First(tokens, start, end));
        if (start >= end) return null;
        if (pack.Settings.IsIsolating) start = Counted(tokens, first, start);
        if (pack.Match(Role.Inanimate, tokens.AsSpan(start, end - start)) is var thing and > 0
            && !_texts.Begin(tokens.AsSpan(start, end - start))
            && _heads.Length(tokens.AsSpan(start, end - start)) <= thing) return null;
        end = NounPhrases.EndAfter(pack, tokens, start, end);
        if (pack.Settings.IsIsolating)
        {
            var named = mentions.Read(surface, start, _ends.After(tokens, start, end, context));
            var speaker = _modifiers.Without(named);
            return (context.NeedsSpeaker && !mentions.BeginsVerb(speaker)) || mentions.IsSpeaker(speaker)
                ? speaker : null;
        }

        var mention = mentions.Read(surface, start, end);
        return mention.Kind == MentionKind.Nominal && !context.NeedsSpeaker
            && !HasSpeakingHead(tokens, mention) ? null : mention;
    }

    /// <summary>
    /// Where the number begins that counts a noun, in an isolating language: "hơn 300 | hộ dân".
    /// </summary>
    private int Counted(TokenRun tokens, int first, int noun)
    {
        if (noun <= first || tokens[noun - 1].Kind != TokenKind.Number
            || pack.MatchBefore(Role.Time, tokens, first, noun - 1) > 0) return noun;
        return pack.SkipBack(Role.Determiner, tokens, first, noun - 1);
    }

    /// <summary>Reads the noun phrase that a clause begins with, if it can speak.</summary>
    public Mention? ReadFirst(Surface surface, int first, int end)
    {
        var tokens = surface.Tokens;
        var stop = NounPhrases.HeadEnd(pack, tokens, first, end);
        if (stop <= first || pack.Begins(Role.Inanimate, tokens, first, stop)) return null;
        var mention = mentions.Read(surface, first, stop);
        return mention.Kind == MentionKind.Nominal && !HasSpeakingHead(tokens, mention) ? null : mention;
    }

    /// <summary>
    /// The noun phrase next to the cue, unless a preposition or another verb governs it: then the subject is the phrase
    /// that the clause begins with, as in "police in Springfield said", "she left the room and said".
    /// </summary>
    private (int Start, int End) PhraseIn(TokenRun tokens, int start, int end, bool inPhrase, SegmentContext context)
    {
        var phrase = NounPhrases.StartBefore(pack, tokens, start, end);
        if (inPhrase || context.TakesNearest || phrase <= start
            || !(context.IsCoordinated || phrase >= end || IsGoverned(tokens, start, phrase)))
            return (phrase, end);
        if (!context.IsCoordinated && HoldsPredicate(tokens, start, phrase, end)) return (end, end);
        if (!_heads.BeginsAt(tokens, start, end) && !pack.Begins(Role.Determiner, tokens, start, end)
            && tokens[start].Kind != TokenKind.Number) return (end, end);
        return (start, NounPhrases.HeadEnd(pack, tokens, start, end));
    }

    /// <summary>
    /// Whether the phrase that a clause begins with has its own predicate, so that what follows only describes a thing
    /// in it: "The towers are parts of bridges | called “spans”".
    /// </summary>
    private bool HoldsPredicate(TokenRun tokens, int start, int phrase, int end)
    {
        if (phrase >= end) return false;
        var holds = false;
        for (var at = start + 1; at < phrase; at++)
        {
            if (pack.BeginsAny(Subordinate, tokens, at, end)) return false;
            // "have in the past | said", "has steadfastly | refused"
            holds |= !tokens[at].IsCapitalised && pack.Begins(Role.ClauseMarker, tokens, at, end)
                && (at + 1 < phrase || end - phrase > 1) && !pack.Begins(Role.Preposition, tokens, at + 1, end);
        }

        return holds;
    }

    private bool IsGoverned(TokenRun tokens, int start, int at) =>
        pack.MatchBefore(Role.Preposition, tokens, start, at) > 0
        || pack.MatchBefore(Role.OtherVerb, tokens, start, at) > 0;

    /// <summary>
    /// Whether the noun that a phrase turns on, its last or the one before "of", is somebody who can speak.
    /// </summary>
    private bool HasSpeakingHead(TokenRun tokens, Mention mention)
    {
        var end = mention.End;
        for (var at = mention.Start + 1; at < mention.End; at++)
        {
            if (pack.Match(Role.Genitive, tokens.AsSpan(at, mention.End - at)) == 0 || tokens[at].IsClitic) continue;
            end = at;
            break;
        }

        return pack.MatchBefore(Role.Nominal, tokens, mention.Start, end) > 0
            || pack.MatchBefore(Role.Title, tokens, mention.Start, end) > 0
            || pack.MatchBefore(Role.DocumentHead, tokens, mention.Start, end) > 0
            || pack.MatchBefore(Role.Determiner, tokens, mention.Start, end) > 0
            || tokens[end - 1].IsCapitalised;
    }
}
