using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Reading;

namespace OnRecord.Parsing.Assembling;

/// <summary>
/// Finds the body that a title or a role ties a speaker to: "Bộ trưởng Bộ Công an", "president of the Harbour Union".
/// </summary>
/// <param name="text">The text of the article.</param>
/// <param name="pack">What is known about its language.</param>
internal sealed class Affiliations(string text, LanguagePack pack) : IDisposable
{
    private readonly TokenList _tokens = new(16);
    private readonly BodyNames _bodies = new(pack);
    private readonly PhraseEnds _ends = new(pack);

    /// <summary>The first body that some descriptions of a speaker name, or an empty range.</summary>
    public TextRange Find(params ReadOnlySpan<TextRange> descriptions)
    {
        foreach (var range in descriptions)
        {
            if (!range.IsEmpty && BodyIn(range) is { IsEmpty: false } body) return body;
        }

        return default;
    }

    /// <summary>Gives lent memory back.</summary>
    public void Dispose() => _tokens.Dispose();

    /// <summary>The first body of a description that has a name; else the first of those that only have a kind.</summary>
    private TextRange BodyIn(TextRange description)
    {
        _tokens.Clear();
        pack.Tokenizer.Tokenize(text, description, _tokens);
        var words = _tokens.Run(0, _tokens.Count);
        var kind = default(TextRange);
        for (var at = 0; at < words.Length; at++)
        {
            if (pack.Begins(Role.Title, words, at, words.Length) || EndsNoun(words, at)) continue;
            var isNamed = IsNamed(words, at);
            if (!isNamed
                && Math.Max(pack.Match(Role.Place, words.AsSpan(at)), BareKind(words, at)) is var passed and > 1)
            {
                at += passed - 1;
                continue;
            }

            var (start, end) = isNamed ? (BehindDeterminers(words, at), EndOfRun(words, at, Role.OrganisationName))
                : IsHead(words.AsSpan(at)) ? (Start(words, at), End(words, at))
                : at > 0 && IsTailed(words, at) ? (BehindDeterminers(words, at), words.Length) : (at, at);
            if (start >= end) continue;
            var body = _bodies.Name(words, start, end);
            if (isNamed || words.HoldsCapital(start + 1, end)) return body;
            if (kind.IsEmpty) kind = body;
            at = end - 1;
        }

        return kind;
    }

    /// <summary>How many words end a description with a body's kind and no name; 0 for none.</summary>
    private int BareKind(TokenRun words, int at) =>
        pack.Match(Role.OrganisationHead, words.AsSpan(at)) is var kind && at + kind == words.Length ? kind : 0;

    private int BehindDeterminers(TokenRun words, int at)
    {
        while (at + 1 < words.Length && pack.Begins(Role.Determiner, words, at, words.Length)) at++;
        return at;
    }

    /// <summary>
    /// Where a body's name begins that stands before its kind too: "Salem University | School of Law".
    /// </summary>
    private int Start(TokenRun words, int head)
    {
        var start = head;
        while (!pack.Settings.IsIsolating && start > 0 && words[start - 1].IsCapitalised
            && pack.MatchBefore(Role.Title, words, 0, start) == 0) start--;
        return start;
    }

    /// <summary>
    /// Where a body's name ends that its kind begins. In an isolating language it ends before what the body does, an
    /// office that somebody holds as well, or a clause about it: "Hội đồng quản trị | kiêm tổng giám đốc", "Quốc hội |
    /// thuộc đoàn Sông Hạ".
    /// </summary>
    private int End(TokenRun words, int start)
    {
        if (pack.Settings.IsSubjectFirst) return EndOfRun(words, start, Role.OrganisationHead);
        var end = _bodies.End(words, start, _ends.After(words, start, words.Length, default));
        var kind = pack.Match(Role.OrganisationHead, words.AsSpan(start, end - start));
        for (var at = start + Math.Max(kind, 1); at < end; at++)
        {
            var tie = pack.Match(Role.Genitive, words.AsSpan(at, end - at), out var features);
            if (tie > 0 && (at == start + kind || (features & Features.Weak) != 0)) return at;
        }

        return end;
    }

    /// <summary>
    /// Where the capitals end that begin with a body's kind or name, and what small words tie to them: "Reuters Việt
    /// Nam", "Bank of Salem and Roe | economist".
    /// </summary>
    private int EndOfRun(TokenRun words, int start, Role role)
    {
        var end = start + Math.Max(1, pack.Match(role, words.AsSpan(start)));
        while (end < words.Length)
        {
            var next = pack.Settings.IsIsolating ? end : BehindTies(words, end);
            if (next >= words.Length || !words[next].IsCapitalised
                || (words[next - 1].IsCapitalised && (pack.Begins(Role.Title, words, next, words.Length)
                    || pack.Begins(Role.OrganisationName, words, next, words.Length)))) break;
            end = next + 1;
        }

        return end;
    }

    /// <summary>Index behind "of", "for" or "and", and an article behind that.</summary>
    private int BehindTies(TokenRun words, int at)
    {
        var tie = Math.Max(
            pack.Match(Role.Genitive, words.AsSpan(at)), pack.Match(Role.Coordinator, words.AsSpan(at)));
        return tie == 0 ? at : at + tie + pack.Match(Role.Determiner, words.AsSpan(at + tie));
    }

    /// <summary>
    /// Whether a word is the last of a longer one for people or a thing, so that no body begins with it: "nhà báo",
    /// "dịch vụ".
    /// </summary>
    private bool EndsNoun(TokenRun words, int at) =>
        !words[at].IsCapitalised
        && (pack.EndsCompound(words, 0, at) || pack.MatchBefore(Role.Nominal, words, 0, at + 1) > 1);

    /// <summary>Whether the kind of a body and its name follow: "Bộ Công an", "Ministry of Health".</summary>
    private bool IsHead(ReadOnlySpan<Token> rest) =>
        pack.Match(Role.OrganisationHead, rest) is var length and > 0 && length < rest.Length
        && (rest[length].IsCapitalised || rest[0].IsCapitalised);

    /// <summary>Whether a body's name begins, and not a word for its people: "grüne Abgeordnete".</summary>
    private bool IsNamed(TokenRun words, int at) =>
        pack.Match(Role.OrganisationName, words.AsSpan(at)) is var length and > 0
        && (words[at].IsCapitalised || at + length == words.Length);

    /// <summary>Whether capitals up to the end make a body's name: "the Harbour Union".</summary>
    private bool IsTailed(TokenRun words, int at)
    {
        var first = at;
        while (pack.Match(Role.Determiner, words.AsSpan(first)) is var length and > 0) first += length;
        return first > at && first < words.Length && words[first].IsCapitalised
            && pack.MatchBefore(Role.OrganisationTail, words, first, words.Length) > 0
            && !pack.Holds(Role.OrganisationHead, words, first, words.Length);
    }
}
