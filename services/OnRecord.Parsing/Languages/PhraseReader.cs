using System.Collections.Frozen;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Reading;

namespace OnRecord.Parsing.Languages;

/// <summary>Turns the entries of a pack into phrases.</summary>
/// <param name="vocabulary">Where the words of the phrases are numbered.</param>
/// <param name="elided">Which of them end in an apostrophe.</param>
internal sealed class PhraseReader(Vocabulary vocabulary, IReadOnlySet<int> elided)
{
    private readonly Tokenizer _splitter = new(
        vocabulary, new WordKinds(0),
        new WordEnds(vocabulary, FrozenSet<int>.Empty, FrozenSet<int>.Empty, FrozenSet<int>.Empty, elided),
        hasOrdinals: false, new HashSet<int>());

    /// <summary>Reads a section as phrases of a role with their features.</summary>
    /// <exception cref="PackException">A phrase is empty or stands twice, or a feature is unknown.</exception>
    public IEnumerable<Phrase<Features>> Read(Role role, PackFile file, string section) =>
        Read((int)role, file, section, (entry, _) => FeaturesOf(file, entry));

    /// <summary>Reads the names of the months, in the order of the year.</summary>
    /// <exception cref="PackException">They are not twelve, or a name is empty or stands twice.</exception>
    public IReadOnlyList<Phrase<int>> ReadMonths(PackFile file)
    {
        const string section = "months";
        const int inAYear = 12;
        if (file.Section(section).Count is var count and not (0 or inAYear))
            throw new PackException(file.Path, file.Lines[section], $"[{section}] has {count} entries, not {inAYear}");
        return [.. Read(0, file, section, (_, index) => index + 1)];
    }

    private IEnumerable<Phrase<T>> Read<T>(int kind, PackFile file, string section, Func<PackEntry, int, T> valueOf)
    {
        var read = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, entry) in file.Section(section).Index())
        {
            var value = valueOf(entry, index);
            foreach (var phrase in Alternatives(entry.Phrase))
            {
                var words = WordsOf(phrase);
                if (words.Length == 0) throw new PackException(file.Path, entry.Line, "is a phrase without words");
                if (!read.Add(string.Join(' ', words)))
                    throw new PackException(file.Path, entry.Line, $"'{phrase}' stands twice in [{section}]");
                yield return new Phrase<T>(kind, words, value);
            }
        }
    }

    /// <summary>Reads a section as single words.</summary>
    public static IReadOnlySet<int> Words(Vocabulary vocabulary, PackFile file, string section)
    {
        var words = new HashSet<int>();
        foreach (var entry in file.Section(section)) words.Add(vocabulary.Add(entry.Phrase));
        return words;
    }

    private int[] WordsOf(string phrase)
    {
        // Numbered by the tokenizer itself, so that a phrase is cut as it will be in a text
        var (text, range) = InText(phrase);
        using var tokens = TokenList.For(text);
        _splitter.Tokenize(text, range, tokens);
        var words = new int[tokens.Count];
        for (var i = 0; i < words.Length; i++) words[i] = vocabulary.Add(Written(tokens[i].Range.Of(text)));
        return words;
    }

    private static string Written(ReadOnlySpan<char> word)
    {
        var written = word.TrimEnd('.').ToArray();
        foreach (ref var c in written.AsSpan()) c = QuoteGlyphs.IsApostrophe(c) ? '\'' : c;
        return new string(written);
    }

    /// <summary>A phrase where it may stand: what an apostrophe ties to other letters needs such beside it.</summary>
    public static (string Text, TextRange Range) InText(string phrase)
    {
        const string letter = "a";
        if (phrase.Length == 0) return (phrase, default);
        var text = QuoteGlyphs.IsApostrophe(phrase[0]) ? letter + phrase : phrase;
        var range = new TextRange(text.Length - phrase.Length, text.Length);
        return (QuoteGlyphs.IsApostrophe(phrase[^1]) ? text + letter : text, range);
    }

    /// <summary>What an entry says about its phrase.</summary>
    /// <exception cref="PackException">A feature is unknown, or contradicts another.</exception>
    public static Features FeaturesOf(PackFile file, PackEntry entry)
    {
        var features = Features.None;
        foreach (var name in entry.Features.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var identifier = name.Replace("-", "", StringComparison.Ordinal);
            // Letters only: numbers and names joined by commas can be parsed, too
            if (!identifier.All(char.IsAsciiLetter)
                || !Enum.TryParse<Features>(identifier, ignoreCase: true, out var feature))
                throw new PackException(file.Path, entry.Line, $"there is no feature '{name}'");
            features |= feature;
        }

        if ((features & (Features.Weak | Features.Strong)) == (Features.Weak | Features.Strong))
            throw new PackException(file.Path, entry.Line, "cannot be both weak and strong");
        return features;
    }

    /// <summary>The phrases that an entry stands for.</summary>
    public static IEnumerable<string> Alternatives(string phrase)
    {
        IEnumerable<string> phrases = [""];
        foreach (var word in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var choices = word.Split('/');
            phrases = phrases.SelectMany(
                head => choices.Select(choice => head.Length == 0 ? choice : $"{head} {choice}"));
        }

        return phrases;
    }
}
