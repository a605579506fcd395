using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Languages;

/// <summary>Refuses a pack with a phrase that no text can hold, since texts are cut otherwise.</summary>
internal static class DeadPhrases
{
    private delegate int Match(ReadOnlySpan<Token> tokens);

    /// <summary>Looks for each phrase in its own text.</summary>
    /// <param name="pack">The pack, which can be used but for such phrases.</param>
    /// <param name="sources">Where the phrases of each role stand: file, then section.</param>
    /// <exception cref="PackException">A phrase is not found in its own text.</exception>
    public static void Refuse(LanguagePack pack, IEnumerable<(Role Role, string File, string Section)> sources)
    {
        foreach (var (role, file, section) in sources)
            Refuse(pack, pack.File(file), section, tokens => pack.Match(role, tokens));
        Refuse(pack, pack.File("outline"), "months", tokens => pack.MatchMonth(tokens, out _));
    }

    private static void Refuse(LanguagePack pack, PackFile file, string section, Match match)
    {
        foreach (var entry in file.Section(section))
        {
            foreach (var phrase in PhraseReader.Alternatives(entry.Phrase))
            {
                if (!Holds(pack.Tokenizer, phrase, match))
                    throw new PackException(file.Path, entry.Line,
                        $"'{phrase}' in [{section}] matches no text: only words are looked up, no numbers or marks");
            }
        }
    }

    private static bool Holds(Tokenizer tokenizer, string phrase, Match match)
    {
        var (text, range) = PhraseReader.InText(phrase);
        using var tokens = TokenList.For(text);
        tokenizer.Tokenize(text, range, tokens);
        return match(tokens.Slice(0, tokens.Count)) == tokens.Count;
    }
}
