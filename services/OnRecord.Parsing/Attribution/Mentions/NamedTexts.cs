using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Reading;

namespace OnRecord.Parsing.Attribution.Mentions;

/// <summary>Tells texts that are called by a number or a name: "Nghị định 100", "Luật Đất đai".</summary>
/// <param name="pack">What is known about the language.</param>
internal readonly struct NamedTexts(LanguagePack pack)
{
    /// <summary>
    /// Whether a phrase begins with a kind of text that needs a number or a name, and has one, or with a part of a text
    /// and its number.
    /// </summary>
    public bool Begin(ReadOnlySpan<Token> phrase) => Part(phrase) > 0
        || (pack.Match(Role.DocumentHead, phrase, out var features) is var kind and > 0
            && (features & Features.NeedsName) != 0 && kind < phrase.Length && IsName(phrase[kind]));

    /// <summary>
    /// What a text is called, in an isolating language: "Luật Đất đai 2013" where "Khoản 1 Điều 5 Luật Đất đai 2013"
    /// speaks; empty where only its kind tells what it is.
    /// </summary>
    public TextRange NameOf(Mention mention)
    {
        if (!pack.Settings.IsIsolating) return default;
        var (tokens, start, end) = (mention.Surface.Tokens, mention.Start, mention.End);
        while (start < end && Part(tokens.AsSpan(start, end - start)) is var part and > 0) start += part;
        if (start == end) return mention.Range;
        if (start > mention.Start) start += pack.Match(Role.Genitive, tokens.AsSpan(start, end - start));
        var name = start + Math.Max(1, pack.Match(Role.DocumentHead, tokens.AsSpan(start, end - start)));
        for (var at = start + 1; at <= name && at < end; at++)
        {
            if (IsName(tokens[at])) return tokens.Range(start, end);
        }

        return default;
    }

    /// <summary>How many tokens are a part of a text and its number: "Khoản 1 | Luật Đất đai".</summary>
    private int Part(ReadOnlySpan<Token> phrase) =>
        pack.Match(Role.Provision, phrase) is var part and > 0 && part < phrase.Length
        && phrase[part].Kind == TokenKind.Number ? part + 1 : 0;

    private static bool IsName(Token token) => token.Kind == TokenKind.Number || token.IsCapitalised;
}
