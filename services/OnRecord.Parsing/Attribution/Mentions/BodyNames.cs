using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Reading;

namespace OnRecord.Parsing.Attribution.Mentions;

/// <summary>Tells bodies from persons, and what a body is called.</summary>
/// <param name="pack">What is known about the language.</param>
internal readonly struct BodyNames(LanguagePack pack)
{
    /// <summary>Whether a phrase names a body and nobody in it.</summary>
    /// <param name="phrase">The phrase, its determiners aside.</param>
    /// <param name="name">The person's name in it; empty where it has none.</param>
    /// <param name="isTitled">Whether it begins with a person's title.</param>
    public bool Is(ReadOnlySpan<Token> phrase, TextRange name, bool isTitled)
    {
        if (isTitled && !(pack.Settings.IsSubjectFirst && name.IsEmpty)) return false;
        if (pack.Match(Role.OrganisationName, phrase) == phrase.Length || IsBranch(phrase)) return true;
        if (pack.Match(Role.DocumentHead, phrase) > pack.Match(Role.OrganisationHead, phrase)) return false;
        if (pack.Match(Role.Place, phrase) == phrase.Length) return true;
        if (pack.Match(Role.OrganisationHead, phrase) is var length and > 0
            && (length == phrase.Length || HasCapital(phrase[length..]) || phrase[0].IsCapitalised)
            && !(IsTied(phrase, length) ? EndsInTitledName(phrase, name) : EndsInPersonName(phrase, name)))
            return true;
        for (var at = 0; at < phrase.Length; at++)
        {
            if (pack.Match(Role.OrganisationTail, phrase[at..]) is var tail and > 0
                && (at + tail == phrase.Length || IsOfPlace(phrase, at, at + tail)))
                return pack.Settings.IsIsolating ? AreCapitals(phrase)
                    : !IsSomebodyOf(phrase, name) && !IsSomebodyFrom(phrase);
        }

        // NASA, VCCI, EVN HCMC: capitals alone are a body, as they are before a place: CDC Đà Nẵng
        return AreAllCapitals(phrase)
            || (phrase.Length > 1 && phrase[0].IsAllCapitals && pack.Covers(Role.Place, phrase[1..]));
    }

    /// <summary>The name of a body: its acronym or proper name where it ends in one, else the whole phrase.</summary>
    /// <remarks>
    /// The letters behind most kinds only tell which of them is meant, so that they are no name without it: "Sở GTVT",
    /// but "tập đoàn | EVN".
    /// </remarks>
    /// <param name="tokens">The tokens of a surface.</param>
    /// <param name="first">Index of the first token, determiners aside.</param>
    /// <param name="end">Index after the last.</param>
    public TextRange Name(TokenRun tokens, int first, int end)
    {
        var phrase = tokens.AsSpan(first, end - first);
        var length = pack.Match(Role.OrganisationHead, phrase, out var features);
        if (pack.Covers(Role.OrganisationName, phrase))
            return tokens.Range(first, end);
        if (OwnName(phrase) is var (own, last)) return tokens.Range(first + own, first + last);
        if (length > 0 && first + length < end)
        {
            var rest = phrase[length..];
            if ((features & Features.Weak) != 0 && (pack.Match(Role.OrganisationName, rest) == rest.Length
                || (rest.Length == 1 && rest[0].IsAllCapitals)))
                return tokens.Range(first + length, end);
        }

        return tokens.Range(first, end);
    }

    /// <summary>
    /// Where the words for a body end, in an isolating language: before a time, or what it passes on: "Bộ Giao thông |
    /// hôm qua", "Sở Cầu đường | dẫn lời …".
    /// </summary>
    /// <param name="tokens">The tokens of a surface.</param>
    /// <param name="start">Index of the first token, determiners aside.</param>
    /// <param name="end">Index after the last.</param>
    public int End(TokenRun tokens, int start, int end)
    {
        if (!pack.Settings.IsIsolating) return end;
        var kind = pack.Match(Role.OrganisationHead, tokens.AsSpan(start, end - start));
        for (var at = start + Math.Max(kind, 1); at < end; at++)
        {
            if (tokens[at].IsCapitalised || !tokens[at - 1].IsCapitalised || pack.EndsCompound(tokens, start, at))
                continue;
            if (IsTime(tokens, at, end) || (pack.Match(Role.CuePreposition, tokens.AsSpan(at, end - at),
                out var features) > 0 && (features & Features.Relayed) != 0)) return at;
        }

        return end;
    }

    /// <summary>
    /// Whether a known body's name goes on with one capital more, or a place, in an isolating language: "Nielsen IQ",
    /// "Honda Việt Nam".
    /// </summary>
    private bool IsBranch(ReadOnlySpan<Token> phrase) =>
        pack.Settings.IsIsolating && pack.Match(Role.OrganisationName, phrase) is var known and > 0
        && known < phrase.Length
        && (pack.Covers(Role.Place, phrase[known..])
            || (known + 1 == phrase.Length && phrase[known].IsCapitalised
                && pack.Match(Role.FirstName, phrase[known..]) == 0));

    /// <summary>Whether a time begins at a token, or the small word that leads to one: "trong tháng này".</summary>
    private bool IsTime(TokenRun tokens, int at, int end) =>
        pack.Begins(Role.Time, tokens, at, end) || pack.Begins(
            Role.Time, tokens, at + pack.Match(Role.Preposition, tokens.AsSpan(at, end - at)), end);

    /// <summary>
    /// What a body is called apart from its mere kind: "tờ | Tin Sông | của thị trấn"; null where its name begins with
    /// its kind, or is a place's.
    /// </summary>
    private (int Start, int End)? OwnName(ReadOnlySpan<Token> phrase)
    {
        if (pack.Match(Role.OrganisationHead, phrase, out var features) is not (var start and > 0)
            || (features & Features.NeedsName) == 0 || start == phrase.Length || !phrase[start].IsCapitalised)
            return null;
        // A capital begins the name, though elsewhere its word leads to an owner
        var end = start + 1;
        while (end < phrase.Length && pack.Match(Role.Genitive, phrase[end..]) == 0
            && pack.Match(Role.Preposition, phrase[end..]) == 0) end++;
        return pack.Covers(Role.Place, phrase[start..end]) ? null : (start, end);
    }

    /// <summary>
    /// Whether a phrase begins with a person's name and then says of which body: "Jane Doe of the Roe Institute".
    /// </summary>
    private bool IsSomebodyOf(ReadOnlySpan<Token> phrase, TextRange name)
    {
        if (name.IsEmpty) return false;
        var (start, end) = (pack.Match(Role.Honorific, phrase), 0);
        if (start >= phrase.Length || phrase[start].Start != name.Start) return false;
        while (end < phrase.Length && phrase[end].Start < name.End)
        {
            if (end > 0 && pack.Match(Role.OrganisationTail, phrase[end..]) > 0) return false;
            end++;
        }

        return (start > 0 || end > 1) && end < phrase.Length && !phrase[end].IsClitic
            && pack.Match(Role.Genitive, phrase[end..]) > 0;
    }

    /// <summary>
    /// Whether a phrase means somebody without a name and then says of which body: "a former spokesman for the Bridge
    /// Council".
    /// </summary>
    private bool IsSomebodyFrom(ReadOnlySpan<Token> phrase)
    {
        var isPerson = false;
        for (var at = 0; at < phrase.Length;)
        {
            if (isPerson && !phrase[at].IsClitic
                && (pack.Match(Role.Preposition, phrase[at..]) > 0 || pack.Match(Role.Genitive, phrase[at..]) > 0))
                return true;
            var person = Math.Max(pack.Match(Role.Title, phrase[at..]), pack.Match(Role.Nominal, phrase[at..]));
            isPerson = person > 0 && !phrase[at].IsCapitalised;
            at += Math.Max(1, person);
        }

        return false;
    }

    /// <summary>Whether a body's name goes on with what it is of: "Bridge Authority | of Salem".</summary>
    private bool IsOfPlace(ReadOnlySpan<Token> phrase, int kind, int end)
    {
        if (kind == 0 || !AreCapitals(phrase[..end]) || phrase[end].IsClitic
            || pack.Match(Role.FirstName, phrase) > 0) return false;
        var of = pack.Match(Role.Genitive, phrase[end..]);
        return of > 0 && end + of < phrase.Length && AreCapitals(phrase[(end + of)..]);
    }

    private static bool AreCapitals(ReadOnlySpan<Token> words)
    {
        foreach (var word in words)
        {
            if (!word.IsCapitalised) return false;
        }

        return true;
    }

    private static bool AreAllCapitals(ReadOnlySpan<Token> phrase)
    {
        foreach (var token in phrase)
        {
            if (!token.IsAllCapitals) return false;
        }

        return !phrase.IsEmpty;
    }

    /// <summary>Whether a small word ties to the kind of a body what it is of: "association of".</summary>
    private bool IsTied(ReadOnlySpan<Token> phrase, int length) =>
        pack.Match(Role.Genitive, phrase[(length - 1)..]) > 0
        || pack.Match(Role.Preposition, phrase[(length - 1)..]) > 0;

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
        if (pack.Settings.IsIsolating || name.IsEmpty || phrase[^1].End != name.End) return false;
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
}
