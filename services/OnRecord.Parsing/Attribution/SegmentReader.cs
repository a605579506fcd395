using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution;

/// <summary>Reads the noun phrase that can speak out of a segment of a clause.</summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="mentions">Reads the phrases that are found.</param>
internal readonly struct SegmentReader(LanguagePack pack, MentionReader mentions)
{
    /// <summary>Reads the subject out of a segment.</summary>
    /// <param name="surface">Where the segment stands.</param>
    /// <param name="first">Index of its first token.</param>
    /// <param name="end">Index after its last token.</param>
    /// <param name="context">What the cue tells about its subject.</param>
    /// <param name="isElliptic">Whether it holds nothing but connectors.</param>
    public Mention? Read(Surface surface, int first, int end, SegmentContext context, out bool isElliptic)
    {
        var tokens = surface.Tokens;
        var start = SkipOpening(tokens, first, end, out var inPhrase);
        isElliptic = start >= end;
        if (isElliptic) return null;
        if (pack.Settings.VerbSecond && inPhrase && !HoldsSubordinator(tokens, first, start)) return null;
        if (pack.Settings.HasArticles) (start, end) = PhraseIn(tokens, start, end, inPhrase, context);
        else start = WithDeterminers(tokens, start,
            inPhrase ? LastHead(tokens, start, end) : FirstHead(tokens, start, end));
        if (start >= end) return null;
        if (pack.Match(Role.Inanimate, tokens.AsSpan(start, end - start)) > 0) return null;
        var mention = mentions.Read(surface, start, PhraseEnd(tokens, start, NounPhrases.EndAfter(tokens, start, end)));
        if (!pack.Settings.HasArticles)
        {
            mention = WithoutModifier(mention);
            return context.NeedsSpeaker || mentions.IsSpeaker(mention) ? mention : null;
        }

        return mention.Kind == MentionKind.Nominal && !context.NeedsSpeaker
            && !HasSpeakingHead(tokens, mention) ? null : mention;
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

    /// <summary>A phrase without the place or origin behind its name or noun: "một tiểu thương tại chợ".</summary>
    private Mention WithoutModifier(Mention mention)
    {
        if (mention.Kind is not (MentionKind.Named or MentionKind.Nominal)) return mention;
        var (tokens, end) = (mention.Surface.Tokens, mention.End);
        var noun = mention.Start + mentions.SkipDeterminers(tokens.AsSpan(mention.Start, end - mention.Start));
        for (var at = noun + Math.Max(1, HeadLength(tokens.AsSpan(noun, end - noun))); at < end; at++)
        {
            if (tokens[at].IsCapitalised
                || pack.Match(Role.Preposition, tokens.AsSpan(at, end - at)) is not (var length and > 0))
                continue;
            if (HeadLength(tokens.AsSpan(at, end - at)) > length) continue;
            if (!IsPlain(tokens, at + length, end)) return mention;
            var shorter = mentions.Read(mention.Surface, mention.Start, at);
            return shorter.Kind == mention.Kind || IsCounted(tokens, mention.Start, at) ? shorter : mention;
        }

        return mention;
    }

    /// <summary>
    /// Whether what a preposition governs is a common noun or a place, and does not lead on to a person's name.
    /// </summary>
    private bool IsPlain(TokenRun tokens, int start, int end) =>
        start < end && (!tokens[start].IsCapitalised
            || pack.Match(Role.OrganisationHead, tokens.AsSpan(start, end - start)) > 0
            || pack.Covers(Role.Place, tokens.AsSpan(start, end - start)));

    private bool IsCounted(TokenRun tokens, int start, int end) => pack.Begins(Role.Determiner, tokens, start, end);

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
        if (!IsHead(tokens, start, end) && !pack.Begins(Role.Determiner, tokens, start, end)
            && tokens[start].Kind != TokenKind.Number) return (end, end);
        return (start, NounPhrases.HeadEnd(pack, tokens, start, end));
    }

    /// <summary>
    /// Whether a clause is a dependent one, whose subject stands before its verb even behind a preposition.
    /// </summary>
    private bool HoldsSubordinator(TokenRun tokens, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (pack.Begins(Role.Subordinator, tokens, at, end)) return true;
        }

        return false;
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
            || pack.MatchBefore(Role.OrganisationTail, tokens, mention.Start, end) > 0
            || pack.MatchBefore(Role.Pronoun, tokens, mention.Start, end) > 0
            || pack.MatchBefore(Role.Determiner, tokens, mention.Start, end) > 0
            || (tokens[end - 1].IsCapitalised
                && (!pack.Settings.CapitalisesNouns || !pack.Begins(Role.Determiner, tokens, mention.Start, end)));
    }

    /// <summary>
    /// Where the phrase ends that begins at a head: a pronoun stands by itself, and a name ends a phrase unless more
    /// capitals follow it.
    /// </summary>
    private int PhraseEnd(TokenRun tokens, int start, int end)
    {
        if (pack.Settings.HasArticles) return end;
        end = VerbIn(tokens, start, VerbAfterName(tokens, start, end));
        var pronoun = pack.Match(Role.Pronoun, tokens.AsSpan(start, end - start));
        if (pronoun > 0 && start + pronoun < end && !tokens[start + pronoun].IsCapitalised
            && pack.Match(Role.Nominal, tokens.AsSpan(start, end - start)) <= pronoun) return start + pronoun;
        var title = pack.Match(Role.Title, tokens.AsSpan(start, end - start));
        var lastCapital = end - 1;
        while (lastCapital > start && !tokens[lastCapital].IsCapitalised) lastCapital--;
        if (lastCapital <= start || lastCapital == end - 1 || start + title > lastCapital) return end;

        // Two capitals, or one after a form of address, are a whole name; one alone may begin a common name
        var isName = tokens[lastCapital - 1].IsCapitalised
            && pack.Match(Role.OrganisationHead, tokens.AsSpan(lastCapital - 1)) == 0
            || pack.MatchBefore(Role.Honorific, tokens, start, lastCapital) > 0;
        return isName && pack.Match(Role.OrganisationHead, tokens.AsSpan(start, end - start)) == 0
            && pack.Match(Role.Genitive, tokens.AsSpan(lastCapital + 1, end - lastCapital - 1)) == 0
            ? lastCapital + 1 : end;
    }

    /// <summary>
    /// Where a verb follows a name, so that the phrase has ended: "Ngọc cầm súng …", "Donald Trump nói trong …".
    /// </summary>
    private int VerbAfterName(TokenRun tokens, int start, int end)
    {
        var title = pack.Match(Role.Title, tokens.AsSpan(start, end - start));
        if (title == 0 && HeadLength(tokens.AsSpan(start, end - start)) > 0) return end;
        for (var at = start + Math.Max(title, 1); at < end; at++)
        {
            if (tokens[at].IsCapitalised || !tokens[at - 1].IsCapitalised || tokens[at].Kind != TokenKind.Word)
                continue;
            if (pack.Begins(Role.CueVerb, tokens, at, end) || pack.Begins(Role.OtherVerb, tokens, at, end)
                || pack.Begins(Role.Passive, tokens, at, end))
                return at;
        }

        return end;
    }

    /// <summary>
    /// Where a verb shows itself in a phrase by the small words before it: "Sở Y tế | sẽ khóa phần mềm".
    /// </summary>
    private int VerbIn(TokenRun tokens, int start, int end)
    {
        for (var at = start + 1; at < end; at++)
        {
            if (tokens[at].IsCapitalised || EndsCompound(tokens, start, at)) continue;
            if (pack.Match(Role.Thing, tokens.AsSpan(at, end - at)) > 1
                || pack.Match(Role.OrganisationHead, tokens.AsSpan(at, end - at)) > 1)
                continue;
            if (pack.Begins(Role.Auxiliary, tokens, at, end) && pack.Begins(Role.ClauseMarker, tokens, at, end))
                return at;
        }

        return end;
    }

    /// <summary>
    /// Whether a word is the last of a longer one that names a thing: "hội" in "xã hội", "không" in "hàng không".
    /// </summary>
    private bool EndsCompound(TokenRun tokens, int start, int at) =>
        pack.MatchBefore(Role.Thing, tokens, start, at + 1) > 1;

    /// <summary>Whether a title or a form of address begins at a token.</summary>
    public bool IsAddressed(TokenRun tokens, int at) =>
        pack.Begins(Role.Honorific, tokens, at, tokens.Length) || pack.Begins(Role.Title, tokens, at, tokens.Length);

    /// <summary>Passes over connectors, times and the prepositions that open a phrase of place or time.</summary>
    public int SkipOpening(TokenRun tokens, int at, int end, out bool inPhrase)
    {
        inPhrase = false;
        while (at < end)
        {
            var rest = tokens.AsSpan(at, end - at);
            var head = HeadLength(rest);
            var length = pack.Match(Role.Connector, rest);
            if (length == 0) length = pack.Match(Role.Coordinator, rest);
            if (length == 0 && pack.Match(Role.Honorific, rest) == 0) length = pack.Match(Role.Auxiliary, rest);
            if (length == 0 && pack.Match(Role.Time, rest) is var time and > 0)
            {
                length = time;
                inPhrase |= pack.Settings.HasArticles && !pack.Settings.VerbSecond
                    && pack.Match(Role.Preposition, rest) >= time;
                while (length < rest.Length && rest[length].Kind == TokenKind.Number) length++;
            }

            if (length == 0 && (pack.Match(Role.Preposition, rest) is var preposition and > 0
                || (preposition = pack.Match(Role.Subordinator, rest)) > 0))
            {
                length = preposition;
                inPhrase = true;
            }

            if (length == 0 || head > length) return at;
            at += length;
        }

        return at;
    }

    /// <summary>How many tokens of a title, a description or a body's kind a phrase begins with.</summary>
    public int HeadLength(ReadOnlySpan<Token> rest) => Math.Max(
        Math.Max(pack.Match(Role.Title, rest), pack.Match(Role.Nominal, rest)),
        pack.Match(Role.OrganisationHead, rest));

    /// <summary>
    /// Where the last noun phrase that can speak begins, in a segment that opens with something else.
    /// </summary>
    private int LastHead(TokenRun tokens, int start, int end)
    {
        for (var at = end - 1; at >= start; at--)
        {
            if (!IsHead(tokens, at, end) || EndsCompound(tokens, start, at)) continue;

            // "Phó giám đốc Sở Y tế Tăng Chí Thượng" is one phrase: go on to the head that begins it
            while (at > start && Leads(tokens, start, at, end) is var lead && lead >= start && lead < at) at = lead;
            return at;
        }

        return end;
    }

    /// <summary>The head that directly leads to the one at a place, or -1.</summary>
    private int Leads(TokenRun tokens, int start, int at, int end)
    {
        if (pack.Begins(Role.Honorific, tokens, at, end)) return -1;
        for (var before = at - 1; before >= Math.Max(start, at - 8); before--)
        {
            if (tokens[before].Kind is not TokenKind.Word) return -1;
            var rest = tokens.AsSpan(before, end - before);
            if (pack.Match(Role.Honorific, rest) > 0) return before;
            if (pack.Match(Role.Time, rest) > 0) return -1;
            var length = Math.Max(pack.Match(Role.Title, rest), pack.Match(Role.Nominal, rest));
            if (length > 0) return before;
        }

        return -1;
    }

    private int WithDeterminers(TokenRun tokens, int start, int head)
    {
        while (head > start && pack.MatchBefore(Role.Determiner, tokens, start, head) is var length and > 0)
            head -= length;
        return head;
    }

    private int FirstHead(TokenRun tokens, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (pack.Match(Role.Thing, tokens.AsSpan(at, end - at)) is var thing and > 1)
            {
                at += thing - 1;
                continue;
            }

            if (IsHead(tokens, at, end) || pack.Begins(Role.Determiner, tokens, at, end)) return at;
        }

        return end;
    }

    /// <summary>Whether a noun phrase that can speak may begin at a token.</summary>
    public bool IsHead(TokenRun tokens, int at, int end)
    {
        if (tokens[at].Kind != TokenKind.Word) return false;
        if (tokens[at].IsCapitalised) return true;
        var rest = tokens.AsSpan(at, end - at);
        return pack.Match(Role.Title, rest) > 0 || pack.Match(Role.Honorific, rest) > 0
            || pack.Match(Role.Pronoun, rest) > 0 || pack.Match(Role.Nominal, rest) > 0
            || pack.Match(Role.OrganisationHead, rest) > 0 || pack.Match(Role.DocumentHead, rest) > 0;
    }
}
