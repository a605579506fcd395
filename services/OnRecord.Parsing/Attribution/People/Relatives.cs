using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.People;

/// <summary>Tells somebody's relative from whoever has a word for a relative before a name of their own.</summary>
/// <param name="pack">What is known about the language.</param>
internal readonly struct Relatives(LanguagePack pack)
{
    /// <summary>Whether tokens are but a word for somebody's relative: "mẹ".</summary>
    public bool Are(ReadOnlySpan<Token> tokens) =>
        pack.Match(Role.Nominal, tokens, out var features) == tokens.Length && (features & Features.Kin) != 0;

    /// <summary>
    /// Whether a mention means a relative of whoever it names, if somebody was called so before: "vợ Robert" is not
    /// Robert, but "vợ Lê Thị Lan" has a name of her own.
    /// </summary>
    public bool LeadTo(Mention mention)
    {
        var (tokens, start, name) = (mention.Surface.Tokens, mention.Start, mention.NameStart);
        return start < name && Are(tokens.AsSpan(start, name - start))
            && !NameRuns.IsFullName(pack, tokens, name, mention.End);
    }
}
