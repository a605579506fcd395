using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.People;

/// <summary>Tells from a phrase without a name whether it means somebody, or something, that has one.</summary>
/// <param name="pack">What is known about the language.</param>
internal sealed class DefinitePhrases(LanguagePack pack)
{
    /// <summary>
    /// Whether a title or a noun for a person can only mean somebody already named: "tiền đạo này", "nàng hậu".
    /// </summary>
    public bool PointsBack(Mention mention, out Features features)
    {
        var tokens = mention.Surface.Tokens;
        var phrase = tokens.AsSpan(mention.Start, mention.End - mention.Start);
        if (pack.Covers(Role.Nominal, phrase, out features)
            && (features & (Features.Definite | Features.Plural)) == Features.Definite)
        {
            features &= Features.Masculine | Features.Feminine;
            return true;
        }

        features = Features.None;
        var (head, determiner) = (0, Features.None);
        if (pack.Match(Role.Title, phrase) == 0) head = pack.Match(Role.Determiner, phrase, out determiner);
        var isOne = (determiner & (Features.Masculine | Features.Feminine)) != 0;
        if (head >= phrase.Length || (head > 0 && !isOne && (determiner & Features.Definite) == 0)) return false;
        var title = pack.Match(Role.Title, phrase[head..], out features);
        var noun = Math.Max(title, pack.Match(Role.Nominal, phrase[head..], out var nominal));
        // "Mẹ kỳ thủ này": it is the relative who is pointed at
        if (title == 0) features = (nominal & Features.Kin) == 0 ? nominal : Features.None;
        if (noun == 0 || (features & Features.Plural) != 0) return false;
        var isHere = (features & Features.Definite) != 0;
        if (isOne) (isHere, features) = (true, features | determiner);
        features &= Features.Masculine | Features.Feminine;
        if (isHere && (head + noun == phrase.Length || IsNoun(phrase[(head + noun)..]))) return true;
        if (isHere && title > 0 && head == 0 && IsClub(tokens, mention.Start + noun, mention.End)) return true;
        if ((isHere || (head == 0 && (title > 0 || features != Features.None)))
            && IsTrait(tokens, mention.Start + head + noun, mention.End))
            return true;
        return pack.MatchBefore(Role.Demonstrative, tokens, mention.Start, mention.End) > 0
            && (title > 0 || head > 0 || features != Features.None);
    }

    /// <summary>Whether words are no more than a noun for somebody: "the 36-year-old | baker".</summary>
    private bool IsNoun(ReadOnlySpan<Token> words) =>
        !pack.Settings.IsIsolating && (pack.Covers(Role.Nominal, words) || pack.Covers(Role.Title, words));

    /// <summary>
    /// Whether words behind a title tell how old somebody is or from where, as is said of those whom all know: "HLV 45
    /// tuổi", "tay vợt người Mỹ".
    /// </summary>
    private bool IsTrait(TokenRun tokens, int at, int end)
    {
        if (!pack.Settings.IsIsolating || at >= end) return false;
        if (tokens[at].Kind == TokenKind.Number) return end - at == 2;
        if (end - at == 1) return pack.Begins(Role.OtherVerb, tokens, at, end);
        var noun = pack.Match(Role.Nominal, tokens.AsSpan(at, end - at));
        return noun > 0 && at + noun < end && pack.Covers(Role.Place, tokens.AsSpan(at + noun, end - at - noun));
    }

    /// <summary>
    /// Whether what follows names for whom somebody known plays: "cựu tiền vệ Salem", "tiền đạo của Salem".
    /// </summary>
    private bool IsClub(TokenRun tokens, int at, int end)
    {
        if (!pack.Settings.IsIsolating) return false;
        if (at < end) at += pack.Match(Role.Genitive, tokens.AsSpan(at, end - at));
        var first = at;
        while (at < end && tokens[at].IsCapitalised) at++;
        return at == end && at > first;
    }

    /// <summary>Whether a phrase means the one who heads what it names: "người đứng đầu Ukraine".</summary>
    public bool IsHead(Mention mention) =>
        pack.Match(Role.Nominal, mention.Surface.Tokens.AsSpan(mention.Start, mention.End - mention.Start),
            out var features) > 0 && (features & (Features.Definite | Features.Plural)) == Features.Definite;

    /// <summary>Whether a phrase means one person, if no name: "một tiểu thương", "người phụ nữ".</summary>
    public bool IsSomebody(Mention mention)
    {
        var tokens = mention.Surface.Tokens;
        return pack.Settings.IsIsolating && !pack.Begins(Role.NounMarker, tokens, mention.Start, mention.End)
            && pack.Begins(Role.Determiner, tokens, mention.Start, mention.End);
    }

    /// <summary>
    /// Whether a phrase is the kind of a place and its name, so that its authority speaks: "Quận Ba Đình".
    /// </summary>
    public bool IsDistrict(Mention mention)
    {
        var tokens = mention.Surface.Tokens;
        var kind = pack.Match(Role.PlaceHead, tokens.AsSpan(mention.Start, mention.End - mention.Start));
        return kind > 0 && mention.Start + kind < mention.End
            && tokens[mention.Start + kind].IsCapitalised;
    }
}
