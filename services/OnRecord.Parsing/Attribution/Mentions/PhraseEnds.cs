using OnRecord.Parsing.Attribution.Subjects;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Mentions;

/// <summary>Finds where the noun phrases end that begin at a head, in an isolating language.</summary>
/// <param name="pack">What is known about the language.</param>
internal readonly struct PhraseEnds(LanguagePack pack)
{
    private readonly PhraseHeads _heads = new(pack);
    private readonly NamedTexts _texts = new(pack);

    /// <summary>
    /// Where the phrase ends that begins at a head: a pronoun stands by itself, and a name ends a phrase unless more
    /// capitals follow it.
    /// </summary>
    /// <param name="tokens">The tokens of a surface.</param>
    /// <param name="start">Index of the phrase's first token.</param>
    /// <param name="end">It ends here or earlier.</param>
    /// <param name="context">What is known of the words around them.</param>
    public int After(TokenRun tokens, int start, int end, SegmentContext context)
    {
        end = context.IsJoined || context.IsSetOff ? FirstVerb(tokens, start, end, context.IsJoined ? 1 : 2)
            : PlainVerb(tokens, start, end);
        end = VerbIn(tokens, start, VerbAfterName(tokens, start, end));
        var pronoun = pack.Match(Role.Pronoun, tokens.AsSpan(start, end - start));
        if (pronoun > 0 && start + pronoun < end
            && tokens[start + pronoun] is { Kind: TokenKind.Word, IsCapitalised: false }
            && _heads.Length(tokens.AsSpan(start, end - start)) <= pronoun) return start + pronoun;
        if (_texts.Begin(tokens.AsSpan(start, end - start))) return CueOfText(tokens, start, end);
        var title = pack.Match(Role.Title, tokens.AsSpan(start, end - start));
        var lastCapital = end - 1;
        while (lastCapital > start && !tokens[lastCapital].IsCapitalised) lastCapital--;
        if (lastCapital <= start || lastCapital == end - 1 || start + title > lastCapital) return end;

        // Two capitals, or one after a form of address, are a whole name; one alone may begin a common name
        if (lastCapital + 1 < end && BeginsCommonName(tokens, lastCapital, end)) return end;
        if (IsJoined(tokens, lastCapital + 1, end)) return end;
        var isName = tokens[lastCapital - 1].IsCapitalised
            && pack.Match(Role.OrganisationHead, tokens.AsSpan(lastCapital - 1)) == 0
            || pack.MatchBefore(Role.Honorific, tokens, start, lastCapital) > 0;
        return isName && pack.Match(Role.OrganisationHead, tokens.AsSpan(start, end - start)) == 0
            && pack.Match(Role.Genitive, tokens.AsSpan(lastCapital + 1, end - lastCapital - 1)) == 0
            ? lastCapital + 1 : end;
    }

    /// <summary>
    /// Where a word stands that tells what the text says which a phrase names: "Nghị định 96 | quy định".
    /// </summary>
    private int CueOfText(TokenRun tokens, int start, int end)
    {
        for (var at = start + 1; at < end; at++)
        {
            if (!tokens[at].IsCapitalised
                && pack.Match(Role.CueVerb, tokens.AsSpan(at, end - at), out var features) > 0
                && (features & (Features.Strong | Features.Weak)) != 0) return at;
        }

        return end;
    }

    /// <summary>Whether somebody else is joined to a name: "sĩ quan Ấn Độ | và chuyên gia".</summary>
    private bool IsJoined(TokenRun tokens, int at, int end) =>
        pack.Match(Role.Coordinator, tokens.AsSpan(at, end - at)) is var joint and > 0 && at + joint < end
        && _heads.Length(tokens.AsSpan(at + joint, end - at - joint)) == end - at - joint;

    /// <summary>
    /// Whether a capital opens a title or a body's kind of several words: "nữ Chủ tịch", "Tổng Bí thư".
    /// </summary>
    private bool BeginsCommonName(TokenRun tokens, int at, int end)
    {
        if (_heads.Length(tokens.AsSpan(at, end - at)) > 1) return true;
        return tokens[at - 1].IsCapitalised && at > 0
            && pack.Match(Role.Title, tokens.AsSpan(at - 1, end - at + 1)) > 2;
    }

    /// <summary>
    /// Where a verb follows a name, so that the phrase has ended: "Ngọc cầm súng …", "Donald Trump nói trong …".
    /// </summary>
    private int VerbAfterName(TokenRun tokens, int start, int end)
    {
        var title = pack.Match(Role.Title, tokens.AsSpan(start, end - start));
        if (title == 0 && (_heads.Length(tokens.AsSpan(start, end - start)) > 0
            || pack.Begins(Role.DocumentHead, tokens, start, end))) return end;
        // "Các thông tin …": what is counted may look like a verb
        var counted = title > 0 ? 0 : pack.Match(Role.Determiner, tokens.AsSpan(start, end - start));
        for (var at = start + Math.Max(title, counted > 0 ? counted + 1 : 1); at < end; at++)
        {
            if (tokens[at].IsCapitalised || !tokens[at - 1].IsCapitalised || tokens[at].Kind != TokenKind.Word)
                continue;
            if (pack.Begins(Role.CueVerb, tokens, at, end) || pack.Begins(Role.OtherVerb, tokens, at, end))
                return at;
        }

        return end;
    }

    /// <summary>
    /// Where the first verb of so many tokens stands behind the noun of a phrase: "nhiều người | bày tỏ lo ngại và …".
    /// </summary>
    private int FirstVerb(TokenRun tokens, int start, int end, int shortest)
    {
        var determiners = pack.Match(Role.Determiner, tokens.AsSpan(start, end - start));
        var head = start + determiners;
        head += Math.Max(1, _heads.Length(tokens.AsSpan(head, end - head)));
        for (var at = head; at < end; at++)
        {
            if (tokens[at].IsCapitalised || IsMarked(tokens, start, head, at)
                || pack.Match(Role.Thing, tokens.AsSpan(at, end - at)) > 1 || pack.EndsCompound(tokens, start, at))
                continue;
            var rest = tokens.AsSpan(at, end - at);
            var verb = Math.Max(pack.Match(Role.CueVerb, rest), pack.Match(Role.OtherVerb, rest));
            if (verb >= shortest && (shortest == 1 || _heads.Length(rest) < verb))
                return BeforeAdverbs(tokens, head, at);
        }

        return end;
    }

    /// <summary>
    /// Whether a word that makes a noun of the one behind it stands before a place, and is no part of the noun that the
    /// phrase begins with: "cơ quan điều tra | nói", "nguồn tin | cho biết".
    /// </summary>
    private bool IsMarked(TokenRun tokens, int start, int head, int at) =>
        pack.MatchBefore(Role.NounMarker, tokens, start, at) is var marker and > 0 && at - marker >= head
        && pack.MatchBefore(Role.DocumentHead, tokens, start, at) <= marker;

    /// <summary>
    /// Where a verb stands behind the noun of a phrase that describes no noun: "các nhà khoa học | so sánh …", or any
    /// verb behind a name. Behind a word that needs a description any verb may be one: "người | bật khóc".
    /// </summary>
    private int PlainVerb(TokenRun tokens, int start, int end)
    {
        var head = start + pack.Match(Role.Determiner, tokens.AsSpan(start, end - start));
        if (head >= end) return end;
        var noun = _heads.Length(tokens.AsSpan(head, end - head));
        if (noun == 1 && pack.Match(Role.Nominal, tokens.AsSpan(head, 1), out var needs) > 0
            && (needs & Features.NeedsName) != 0) return end;
        var behind = head + Math.Max(1, noun);
        for (var at = behind; at < end; at++)
        {
            var rest = tokens.AsSpan(at, end - at);
            if (tokens[at].IsCapitalised || (pack.Match(Role.OtherVerb, rest, out var verb) == 0
                && pack.Match(Role.CueVerb, rest) == 0)) continue;
            var first = BeforeAdverbs(tokens, behind, at);
            if (((verb & Features.Strong) == 0 && !FollowsName(tokens, behind, first))
                || pack.MatchBefore(Role.NounMarker, tokens, start, at) > 0) continue;
            return first;
        }

        return end;
    }

    /// <summary>
    /// Whether what a body is called, or where it is, ends before a token: "Sở Cầu đường Hà Nội | phối hợp …", but
    /// "Viện Vệ sinh".
    /// </summary>
    private bool FollowsName(TokenRun tokens, int start, int at) =>
        at > start && tokens[at - 1].IsCapitalised && !pack.EndsCompound(tokens, start, at)
        && (at - start > 1 || tokens[at - 1].IsAllCapitals || pack.MatchBefore(Role.Place, tokens, start, at) > 0);

    /// <summary>
    /// Where the small words and times begin that stand right before a verb: "chủ xe | sau đó cũng tới".
    /// </summary>
    private int BeforeAdverbs(TokenRun tokens, int start, int verb)
    {
        while (verb > start)
        {
            var time = tokens[verb - 1].IsCapitalised ? 0 : pack.MatchBefore(Role.Time, tokens, start, verb);
            var length = Math.Max(time, pack.MatchBefore(Role.Auxiliary, tokens, start, verb));
            if (length == 0) break;
            verb -= length;
        }

        return verb;
    }

    /// <summary>
    /// Where a verb shows itself in a phrase by the small words before it: "Sở Y tế | sẽ khóa phần mềm".
    /// </summary>
    private int VerbIn(TokenRun tokens, int start, int end)
    {
        for (var at = start + 1; at < end; at++)
        {
            if (tokens[at].IsCapitalised || pack.EndsCompound(tokens, start, at)) continue;
            if (pack.LeadsToName(tokens, at, end) is var called and > 0)
            {
                at += called;
                continue;
            }

            if (pack.Match(Role.Thing, tokens.AsSpan(at, end - at)) > 1
                || pack.Match(Role.OrganisationHead, tokens.AsSpan(at, end - at)) > 1)
                continue;
            if (pack.Begins(Role.Auxiliary, tokens, at, end) && pack.Begins(Role.ClauseMarker, tokens, at, end))
                return at;
        }

        return end;
    }
}
