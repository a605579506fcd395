using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Reading;

namespace OnRecord.Parsing.Attribution.People;

/// <summary>
/// Gives a name as it is where nobody's case shows: out of its marks, its last word without an owner's ending, the
/// adjectives before a kind of body, or a title, as its gender has them: "Neuländisches Amt", "Deutscher Wetterdienst".
/// </summary>
/// <param name="text">The text of the article.</param>
/// <param name="pack">What is known about its language.</param>
internal sealed class BaseNames(string text, LanguagePack pack)
{
    private const Features Genders = Features.Masculine | Features.Feminine | Features.Neuter | Features.Plural;

    /// <summary>The name of a body.</summary>
    public string OfBody(TextRange range)
    {
        var name = Unmarked(Folding.Compose(range.Of(text)));
        if (!pack.Settings.CapitalisesNouns) return name;
        var words = name.Split(' ');
        words[^1] = WithoutOwner(words[^1], words.Length == 1);
        var gender = GenderOf(words[^1]);
        for (var at = 0; gender != Features.None && at < words.Length - 1; at++)
        {
            if (IsOf(Role.Adjective, words[at], out var features) && (features & Features.Invariable) == 0)
                words[at] = pack.Inflections.Of(words[at], gender);
        }

        return string.Join(' ', words);
    }

    /// <summary>A title, which may stand in any case: "des früheren Präsidenten" had an "früherer Präsident".</summary>
    public string OfTitle(TextRange range)
    {
        var title = Folding.Compose(range.Of(text));
        if (!pack.Settings.CapitalisesNouns) return title;
        var words = title.Split(' ');
        var last = words.Length - 1;
        if (!IsOf(Role.Title, words[last], out var features) || (features & Genders) == 0) return title;
        foreach (var shorter in pack.Vocabulary.WithoutOwnerEnding(words[last]))
        {
            if (!IsOf(Role.Title, shorter, out _)) continue;
            words[last] = shorter;
            break;
        }

        for (var at = last - 1; at >= 0 && IsOf(Role.Adjective, words[at], out var adjective)
            && (adjective & Features.Invariable) == 0; at--)
            words[at] = pack.Inflections.Of(words[at], features & Genders);
        return string.Join(' ', words);
    }

    /// <summary>A name without the marks that it stands in.</summary>
    public static string Unmarked(string name)
    {
        while (name.Length > 2 && QuoteGlyphs.Length(name, 0, 1) > 0 && QuoteGlyphs.Length(name[^1..], 0, 1) > 0)
            name = name[1..^1];
        return name;
    }

    private string WithoutOwner(string word, bool isAlone)
    {
        foreach (var shorter in pack.Vocabulary.WithoutOwnerEnding(word))
        {
            foreach (var role in (ReadOnlySpan<Role>)[Role.OrganisationTail, Role.OrganisationName, Role.Place])
            {
                if ((isAlone || role != Role.Place) && IsOf(role, shorter, out _) && IsOf(role, word, out _))
                    return shorter;
            }
        }

        return word;
    }

    private Features GenderOf(string word) =>
        IsOf(Role.OrganisationTail, word, out var features) ? features & Genders : Features.None;

    private bool IsOf(Role role, string word, out Features features) =>
        pack.Match(role, [pack.Tokenizer.Of(word)], out features) == 1;
}
