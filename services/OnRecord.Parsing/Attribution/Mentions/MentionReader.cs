using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;
using OnRecord.Parsing.Reading;

namespace OnRecord.Parsing.Attribution.Mentions;

/// <summary>Reads a noun phrase as the mention of a speaker: title, name, kind.</summary>
/// <param name="pack">What is known about the language.</param>
internal readonly struct MentionReader(LanguagePack pack)
{
    /// <summary>What goes on for longer, in tokens, is no title.</summary>
    private const int LongestTitle = 10;

    private readonly PersonNames _names = new(pack);
    private readonly BodyNames _bodies = new(pack);
    private readonly NounMentions _nouns = new(pack);
    private readonly NamedTexts _texts = new(pack);

    /// <summary>Reads a run of tokens as a mention.</summary>
    public Mention Read(Surface surface, int start, int end)
    {
        if (pack.Settings.CapitalisesNouns) return _nouns.Read(surface, start, end);
        var tokens = surface.Tokens.AsSpan(start, end - start);
        var head = pack.SkipDeterminers(tokens);

        if (!IsLetters(tokens) && pack.Covers(Role.Pronoun, tokens, out var features))
            return new Mention(surface, start, end, MentionKind.Pronoun, default, default, features);
        if (_texts.Begin(tokens[head..]))
            return new Mention(surface, start, end, MentionKind.Document, default, default, Features.None);

        var (nameStart, nameEnd) = _names.In(surface, start, end);
        var name = nameStart < nameEnd ? surface.Range(nameStart, nameEnd) : default;
        var beforeName = name.IsEmpty ? end : nameStart;
        var title = TitleIn(surface, start + head, beforeName, out var isTitled, out var gender);
        if (_bodies.Is(tokens[head..], name, isTitled))
        {
            end = _bodies.End(surface.Tokens, start + head, end);
            return new Mention(surface, start, end, MentionKind.Organisation,
                _bodies.Name(surface.Tokens, start + head, end), default, Features.None);
        }

        if (!name.IsEmpty && (IsRelative(tokens[head..]) || IsNoun(surface, start, end)))
            return new Mention(surface, start, end, MentionKind.Nominal, default, default, Features.None);
        if (!name.IsEmpty)
            return new Mention(surface, start, end, MentionKind.Named, name, title, gender);
        if (pack.Match(Role.DocumentHead, tokens[head..]) is var text and > 0
            && text >= Math.Max(pack.Match(Role.Title, tokens[head..]), pack.Match(Role.Nominal, tokens[head..])))
            return new Mention(surface, start, end, MentionKind.Document, default, default, Features.None)
            {
                Owner = OwnerIn(surface, start + head, end),
            };
        var kind = isTitled && head == 0 ? MentionKind.Title : MentionKind.Nominal;
        return new Mention(surface, start, end, kind, default,
            kind == MentionKind.Title ? title : DefiniteTitle(surface, start, head, end), gender);
    }

    /// <summary>Whether letters stand for a body, and are no word: "WHO".</summary>
    private bool IsLetters(ReadOnlySpan<Token> phrase) =>
        !pack.Settings.IsIsolating && phrase is [{ IsAllCapitals: true } letters] && letters.End - letters.Start > 1;

    /// <summary>
    /// Whether a phrase means a relative of whoever is addressed in it: "mẹ anh Bình", "vợ ca sĩ Bình".
    /// </summary>
    private bool IsRelative(ReadOnlySpan<Token> phrase) =>
        pack.Match(Role.Nominal, phrase, out var features) is var kin and > 0 && (features & Features.Kin) != 0
        && kin < phrase.Length
        && (pack.Match(Role.Honorific, phrase[kin..]) > 0 || pack.Match(Role.Title, phrase[kin..]) > 0);

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

    /// <summary>
    /// Whether a phrase names somebody who can speak, in an isolating language: it begins with a person, a body
    /// or a text, or with a name. One capital that a lower-case word follows may only open the sentence.
    /// </summary>
    public bool IsSpeaker(Mention mention)
    {
        if (mention.Kind is MentionKind.Pronoun or MentionKind.Title or MentionKind.Organisation)
            return !BeginsVerb(mention);
        var tokens = mention.Surface.Tokens.AsSpan(mention.Start, mention.End - mention.Start);
        if (pack.Match(Role.Determiner, tokens) == tokens.Length) return IsNamedBehindMark(mention);
        if (_texts.Begin(tokens)) return true;
        var head = tokens[pack.SkipDeterminers(tokens)..];
        if (head.Length > 1 && head[0].Kind == TokenKind.Number) head = head[1..];
        if (pack.Match(Role.DocumentHead, head, out var document) is var text and > 0
            && text >= Math.Max(pack.Match(Role.Title, head), pack.Match(Role.Nominal, head)))
            return (document & Features.Weak) == 0 || IsOwned(head[text..]);
        if (pack.Match(Role.Title, head) > 0 || pack.Match(Role.Nominal, head) > 0
            || pack.Match(Role.OrganisationHead, head) > 0
            || pack.Match(Role.Honorific, head) > 0 || pack.Match(Role.Pronoun, head) > 0
            || pack.Match(Role.Place, head) > 0
            || pack.Match(Role.OrganisationName, head) > 0) return true;
        if (pack.Match(Role.Nominal, tokens) > 0) return true;
        return head[0].IsCapitalised && (head.Length == 1
            ? !OnlyOpens(mention.Surface, mention.Start, mention.End) : head[1].IsCapitalised);
    }

    /// <summary>Whether a pronoun is but the first word of a verb: "bác | bỏ cáo buộc".</summary>
    public bool BeginsVerb(Mention mention) =>
        mention.Kind == MentionKind.Pronoun
        && pack.Match(Role.OtherVerb, mention.Surface.Tokens.AsSpan(mention.Start)) > mention.End - mention.Start;

    /// <summary>Whether a noun for people has its capital only from the sentence that it opens: "Fan | nói".</summary>
    private bool IsNoun(Surface surface, int start, int end) =>
        end - start == 1 && pack.Begins(Role.Nominal, surface.Tokens, start, end)
        && OnlyOpens(surface, start, end);

    /// <summary>
    /// Whether one capital only opens a sentence, with a predicate or the first of several words, and the article shows
    /// no name in it: "Cần nói thêm rằng …", "Phát hiện cho thấy …", "Sự kiện …".
    /// </summary>
    private static bool OnlyOpens(Surface surface, int start, int end) =>
        surface.Tokens is var tokens && (start == 0 || tokens[start - 1].Kind == TokenKind.Stop)
        && end < tokens.Length && tokens[end] is { Kind: TokenKind.Word, IsCapitalised: false }
        && !surface.MayBeName(start);

    /// <summary>Whose a text is: "blog của | xưởng Hoa Lan"; or null.</summary>
    private Mention? OwnerIn(Surface surface, int start, int end)
    {
        for (var at = start + 1; at + 1 < end; at++)
        {
            if (pack.Match(Role.Genitive, surface.Tokens.AsSpan(at, end - at), out var features) is var length and > 0
                && at + length < end)
            {
                var stop = at + length;
                while (stop < end && !pack.Begins(Role.Topic, surface.Tokens, stop, end)) stop++;
                return (features & Features.Strong) != 0 && stop > at + length
                    && Read(surface, at + length, stop) is var owner && IsSpeaker(owner)
                    && (owner.Kind == MentionKind.Pronoun || surface.Tokens.HoldsCapital(at + length, stop))
                        ? owner : null;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether words say whose a text is, so that it can speak for them: "dữ liệu | của chính phủ".
    /// </summary>
    private bool IsOwned(ReadOnlySpan<Token> rest)
    {
        for (var at = 0; at + 1 < rest.Length; at++)
        {
            if (pack.Match(Role.Genitive, rest[at..], out var features) > 0 && (features & Features.Strong) != 0)
                return true;
        }

        return false;
    }

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
        // "White House press secretary Jane Doe": where words describe by what they stand before, a title ends in
        // itself
        return pack.Settings.IsSubjectFirst && end - start - honorific is > 0 and <= LongestTitle
            && pack.MatchBefore(Role.Title, surface.Tokens, start + honorific, end) > 0
                ? surface.Range(start + honorific, end) : default;
    }

    /// <summary>
    /// Whether one capital that opens no sentence is a name, whatever else its word means: “…”, Quyền nói.
    /// </summary>
    private static bool IsNamedBehindMark(Mention mention) =>
        mention.End - mention.Start == 1 && mention.Start > 0 && mention.Surface.Tokens[mention.Start].IsCapitalised
        && mention.Surface.Tokens[mention.Start - 1].Kind is TokenKind.Comma or TokenKind.Dash;
}
