using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;
using OnRecord.Parsing.Reading;

namespace OnRecord.Parsing.Attribution;

/// <summary>Reads a noun phrase as the mention of a speaker: title, name, kind.</summary>
/// <param name="pack">What is known about the language.</param>
internal readonly struct MentionReader(LanguagePack pack)
{
    /// <summary>What goes on for longer, in tokens, is no title.</summary>
    private const int LongestTitle = 10;

    /// <summary>Reads a run of tokens as a mention.</summary>
    public Mention Read(Surface surface, int start, int end)
    {
        var tokens = surface.Tokens.AsSpan(start, end - start);
        var head = SkipDeterminers(tokens);

        if (IsWholly(Role.Pronoun, tokens, out var features))
            return new Mention(surface, start, end, MentionKind.Pronoun, default, default, features);

        var (nameStart, nameEnd) = NameIn(surface, start, end);
        var name = nameStart < nameEnd ? surface.Range(nameStart, nameEnd) : default;
        var beforeName = name.IsEmpty ? end : nameStart;
        var title = TitleIn(surface, start + head, beforeName, out var isTitled, out var gender);
        if (IsOrganisation(tokens, head, name, isTitled))
            return new Mention(surface, start, end, MentionKind.Organisation,
                OrganisationName(surface, start, end, head), default, Features.None);
        if (!name.IsEmpty)
            return new Mention(surface, start, end, MentionKind.Named, name, title, gender);
        if (pack.Match(Role.DocumentHead, tokens[head..]) > 0)
            return new Mention(surface, start, end, MentionKind.Document, default, default, Features.None);
        var kind = isTitled && head == 0 ? MentionKind.Title : MentionKind.Nominal;
        return new Mention(surface, start, end, kind, default,
            kind == MentionKind.Title ? title : DefiniteTitle(surface, start, head, end), gender);
    }

    /// <summary>
    /// The title by which a phrase means somebody named before, if nothing but "this" follows it: "vị bác sĩ này".
    /// </summary>
    private TextRange DefiniteTitle(Surface surface, int start, int head, int end)
    {
        var tokens = surface.Tokens.AsSpan(start, end - start);
        if (head == 0 || pack.Match(Role.Determiner, tokens, out var features) != head
            || (features & Features.Definite) == 0) return default;
        return pack.Match(Role.Title, tokens[head..]) is var title and > 0 && end - start <= head + title + 1
            ? surface.Range(start + head, start + head + title) : default;
    }

    /// <summary>How many tokens of determiners a phrase begins with.</summary>
    public int SkipDeterminers(ReadOnlySpan<Token> tokens)
    {
        var at = 0;
        while (at < tokens.Length && pack.Match(Role.Determiner, tokens[at..]) is var length and > 0) at += length;
        return at < tokens.Length ? at : 0;
    }

    /// <summary>
    /// Whether a phrase names somebody who can speak, in a language without articles: it begins with a person, a body
    /// or a text, or with a name. One capital that a lower-case word follows may only open the sentence.
    /// </summary>
    public bool IsSpeaker(Mention mention)
    {
        if (mention.Kind is MentionKind.Pronoun or MentionKind.Title or MentionKind.Organisation) return true;
        var tokens = mention.Surface.Tokens.AsSpan(mention.Start, mention.End - mention.Start);
        if (pack.Match(Role.Determiner, tokens) == tokens.Length) return false;
        var head = tokens[SkipDeterminers(tokens)..];
        if (pack.Match(Role.DocumentHead, head, out var document) is var text and > 0
            && text >= Math.Max(pack.Match(Role.Title, head), pack.Match(Role.Nominal, head)))
            return (document & Features.Weak) == 0;
        if (pack.Match(Role.Title, head) > 0 || pack.Match(Role.Nominal, head) > 0
            || pack.Match(Role.OrganisationHead, head) > 0
            || pack.Match(Role.Honorific, head) > 0 || pack.Match(Role.Pronoun, head) > 0
            || pack.Match(Role.Place, head) > 0
            || pack.Match(Role.OrganisationName, head) > 0) return true;
        if (pack.Match(Role.Nominal, tokens) > 0) return true;
        return head[0].IsCapitalised && (head.Length == 1 || head[1].IsCapitalised);
    }

    /// <summary>Whether a phrase of a role covers all of the tokens.</summary>
    public bool IsWholly(Role role, ReadOnlySpan<Token> tokens, out Features features) =>
        pack.Match(role, tokens, out features) is var length and > 0 && length == tokens.Length;

    /// <summary>The last run of capitalised words in a phrase that can be a person's name.</summary>
    private (int Start, int End) NameIn(Surface surface, int start, int end)
    {
        var best = (Start: end, End: end);
        var (owner, isPlace) = (false, false);
        for (var at = start + SkipDeterminers(surface.Tokens.AsSpan(start, end - start)); at < end;)
        {
            var skip = NotInNames(surface, at, end);
            if (skip == 1 && IsAddressed(surface, start, at)) skip = 0;
            if (skip == 1 && NameRuns.IsFullName(pack, surface.Tokens, at, RunEnd(surface, at, end))) skip = 0;
            if (skip == 0 && IsAcronym(surface, at, end)) skip = 1;
            if (skip > 0)
            {
                owner |= !pack.Settings.HasArticles && pack.MatchBefore(Role.Genitive, surface.Tokens, at, at + skip) > 0;
                isPlace = pack.Match(Role.Place, surface.Tokens.AsSpan(at, skip)) == skip
                    || pack.Match(Role.OrganisationName, surface.Tokens.AsSpan(at, skip)) == skip;
                at += skip;
                continue;
            }

            if (!IsNameWord(surface, at))
            {
                // "Jane Doe of Springfield", "vợ của ông Lâm": a name behind the person's is not the person's
                var isLinked = IsLinked(surface, at, end);
                if (best.Start < best.End && isLinked) break;
                owner |= isLinked && !pack.Settings.HasArticles;
                isPlace = false;
                at++;
                continue;
            }

            var run = RunEnd(surface, at, end);
            if (pack.Settings.CapitalisesNouns && (at > start || surface.Tokens[at].Word != 0)
                && (run - at == 1 || IsTerm(surface, start, at)))
            {
                // Behind an article or an adjective the first capital is a noun: "der Bergsteiger Jan Vogt"
                at++;
                continue;
            }

            if (NameRuns.IsShouted(surface.Tokens, at, run) && !FollowsTitle(surface, start, at))
            {
                at = run;
                continue;
            }

            at = NameRuns.SkipBody(pack, surface.Tokens, at, run);
            if ((!owner || (isPlace && run - at > 1) || IsNamedBehind(surface, start, at, run))
                && (!CutShort(surface, run, end) || (run - at > 1 && FollowsTitle(surface, start, at)))) best = (at, run);
            isPlace = false;
            at = run;
        }

        return best;
    }

    /// <summary>
    /// Whether a full name ends a long title, and is not whom its genitive names: "chủ tịch hội đồng ở làng Trần Văn Bình".
    /// </summary>
    private bool IsNamedBehind(Surface surface, int start, int at, int run) =>
        NameRuns.IsFullName(pack, surface.Tokens, at, run) && run - at > 2 && !FollowsTitle(surface, start, at)
        && pack.MatchBefore(Role.Genitive, surface.Tokens, start, at) == 0;

    /// <summary>Words that are capitalised without being part of a person's name.</summary>
    private int NotInNames(Surface surface, int at, int end)
    {
        var tokens = surface.Tokens.AsSpan(at, end - at);
        var length = Math.Max(pack.Match(Role.Title, tokens), pack.Match(Role.OrganisationHead, tokens));
        length = Math.Max(length, pack.Match(Role.Honorific, tokens));
        length = Math.Max(length, pack.Match(Role.OrganisationName, tokens));
        length = Math.Max(length, pack.Match(Role.Time, tokens));
        if (!pack.Settings.HasArticles) length = Math.Max(length, PlaceNames.Length(pack, surface.Tokens, at, end));
        if (length == 0 && !IsNameWord(surface, at + Math.Min(1, tokens.Length - 1)))
            length = pack.Match(Role.Nominal, tokens);
        return Math.Max(length, pack.Match(Role.Place, tokens));
    }

    /// <summary>Whether capitals alone are a body before a person's name: "VTV Lê Hoa".</summary>
    private bool IsAcronym(Surface surface, int at, int end) =>
        !pack.Settings.HasArticles && surface.Tokens[at] is { IsAllCapitals: true } token
        && token.End - token.Start >= 3 && at + 1 < end
        && IsNameWord(surface, at + 1) && !surface.Tokens[at + 1].IsAllCapitals;

    private bool FollowsTitle(Surface surface, int start, int at) =>
        pack.MatchBefore(Role.Title, surface.Tokens, start, at) > 0
        || pack.MatchBefore(Role.Honorific, surface.Tokens, start, at) > 0;

    /// <summary>
    /// Whether a form of address stands right before a capital: what follows is a name, whatever else it may mean.
    /// </summary>
    private bool IsAddressed(Surface surface, int start, int at) =>
        IsNameWord(surface, at) && at > start && pack.MatchBefore(Role.Honorific, surface.Tokens, start, at) > 0;

    /// <summary>Whether a common noun begins at a capital: an article or a lower-case word stands before it.</summary>
    private static bool IsTerm(Surface surface, int start, int at) =>
        at > start && surface.Tokens[at - 1] is { Kind: TokenKind.Word, IsCapitalised: false };

    private bool IsLinked(Surface surface, int at, int end) =>
        !surface.Tokens[at].IsClitic && pack.Match(Role.Genitive, surface.Tokens.AsSpan(at, end - at)) > 0;

    private static bool IsNameWord(Surface surface, int at) =>
        surface.Tokens[at] is { Kind: TokenKind.Word, IsCapitalised: true, IsClitic: false };

    private int RunEnd(Surface surface, int start, int end)
    {
        var run = start + 1;
        while (run < end)
        {
            if (IsNameWord(surface, run) && !NameRuns.StartsTitle(pack, surface.Tokens, run, end)) run++;
            else if (run + 1 < end && IsNameWord(surface, run + 1)
                && pack.Match(Role.NameParticle, surface.Tokens.AsSpan(run, 1)) == 1) run += 2;
            else break;
        }

        return run;
    }

    /// <summary>
    /// Whether a lower-case word follows, so that the capitals only begin a common name: "Quốc phòng".
    /// </summary>
    private bool CutShort(Surface surface, int run, int end) =>
        !pack.Settings.HasArticles && run < end
        && surface.Tokens[run] is { Kind: TokenKind.Word, IsCapitalised: false }
        && !IsLinked(surface, run, end);

    private TextRange TitleIn(Surface surface, int start, int end, out bool isTitled, out Features gender)
    {
        isTitled = false;
        gender = Features.None;
        if (start >= end) return default;
        var tokens = surface.Tokens.AsSpan(start, end - start);
        var honorific = pack.Match(Role.Honorific, tokens, out gender);
        var title = pack.Match(Role.Title, tokens);
        if (title >= honorific && title > 0)
        {
            isTitled = true;
            return surface.Range(start, end - start <= LongestTitle ? end : start + title);
        }

        if (honorific > 0 && honorific < tokens.Length && pack.Match(Role.Title, tokens[honorific..]) > 0)
            return surface.Range(start + honorific, end);
        return default;
    }

    private bool IsOrganisation(ReadOnlySpan<Token> tokens, int head, TextRange name, bool isTitled)
    {
        if (isTitled) return false;
        var phrase = tokens[head..];
        if (pack.Match(Role.OrganisationName, phrase) == phrase.Length) return true;
        if (pack.Match(Role.Place, phrase) == phrase.Length) return true;
        if (pack.Match(Role.OrganisationHead, phrase) is var length and > 0
            && (length == phrase.Length || HasCapital(phrase[length..]) || phrase[0].IsCapitalised)
            && !EndsInPersonName(phrase, name)) return true;
        for (var at = 0; at < phrase.Length; at++)
        {
            if (pack.Match(Role.OrganisationTail, phrase[at..]) is var tail and > 0 && at + tail == phrase.Length)
                return true;
        }

        // NASA, VCCI, EVN HCMC: capitals alone are a body, as they are before a place: CDC Đà Nẵng
        return AreAllCapitals(phrase)
            || (phrase.Length > 1 && phrase[0].IsAllCapitals && IsWholly(Role.Place, phrase[1..], out _));
    }

    private static bool AreAllCapitals(ReadOnlySpan<Token> phrase)
    {
        foreach (var token in phrase)
        {
            if (!token.IsAllCapitals) return false;
        }

        return !phrase.IsEmpty;
    }

    private bool EndsInPersonName(ReadOnlySpan<Token> phrase, TextRange name) =>
        EndsInTitledName(phrase, name)
        || name.Length > 0 && phrase[^1].End == name.End && pack.Match(Role.Nominal, phrase) > 0
            && name.Start > phrase[0].Start
        && CountNameWords(phrase, name) >= 2 && !phrase[^1].IsAllCapitals;

    /// <summary>
    /// Whether a title stands right before a name that ends the phrase: "White House press secretary Jane Doe".
    /// </summary>
    private bool EndsInTitledName(ReadOnlySpan<Token> phrase, TextRange name)
    {
        if (!pack.Settings.HasArticles || name.IsEmpty || phrase[^1].End != name.End) return false;
        for (var at = 1; at < phrase.Length; at++)
        {
            if (pack.Match(Role.Title, phrase[at..]) is var length and > 0 && at + length < phrase.Length
                && phrase[at + length].Start == name.Start) return true;
        }

        return false;
    }

    private static int CountNameWords(ReadOnlySpan<Token> phrase, TextRange name)
    {
        var count = 0;
        foreach (var token in phrase)
        {
            if (token.Start >= name.Start && token.End <= name.End) count++;
        }

        return count;
    }

    private static bool HasCapital(ReadOnlySpan<Token> tokens)
    {
        foreach (var token in tokens)
        {
            if (token.IsCapitalised || token.Kind == TokenKind.Quotation) return true;
        }

        return false;
    }

    /// <summary>The name of a body: its acronym or proper name where it ends in one, else the whole phrase.</summary>
    private TextRange OrganisationName(Surface surface, int start, int end, int head)
    {
        var first = start + head;
        var length = pack.Match(Role.OrganisationHead, surface.Tokens.AsSpan(first, end - first));
        if (IsWholly(Role.OrganisationName, surface.Tokens.AsSpan(first, end - first), out _))
            return surface.Range(first, end);
        if (length > 0 && first + length < end)
        {
            var rest = surface.Tokens.AsSpan(first + length, end - first - length);
            if (pack.Match(Role.OrganisationName, rest) == rest.Length) return surface.Range(first + length, end);
            if (rest.Length == 1 && rest[0].IsAllCapitals) return surface.Range(first + length, end);
        }

        return surface.Range(first, end);
    }
}
