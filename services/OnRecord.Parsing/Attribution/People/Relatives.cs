using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.People;

/// <summary>Tells somebody's relative from whoever has a word for a relative before a name of their own.</summary>
/// <param name="pack">What is known about the language.</param>
internal readonly struct Relatives(LanguagePack pack)
{
    /// <summary>Whether tokens are but a word for somebody's relative, in an isolating language: "mẹ".</summary>
    public bool Are(ReadOnlySpan<Token> tokens) =>
        pack.Settings.IsIsolating && pack.Match(Role.Nominal, tokens, out var features) == tokens.Length
        && (features & Features.Kin) != 0;

    /// <summary>
    /// Whether a mention means a relative of whoever it names: "vợ Robert" is not Robert, but "vợ Lê Thị Lan" and, where
    /// nobody was called so before, "mẹ Lan" have names of their own.
    /// </summary>
    /// <param name="mention">The mention.</param>
    /// <param name="known">Who is known by the name in it, or null.</param>
    public bool IsOf(Mention mention, Person? known)
    {
        if (known is null || known.First >= mention.Name.Start) return false;
        var (tokens, start, name) = (mention.Surface.Tokens, mention.Start, mention.NameStart);
        return start < name && Are(tokens.AsSpan(start, name - start))
            && !NameRuns.IsFullName(pack, tokens, name, mention.End);
    }
}
