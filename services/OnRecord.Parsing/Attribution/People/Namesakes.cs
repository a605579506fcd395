using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;

namespace OnRecord.Parsing.Attribution.People;

/// <summary>
/// Tells people from the bodies and places that are called by the same word, in an isolating language: "Trang nói",
/// once "chị Trang" or "Lê Thu Trang" was named.
/// </summary>
/// <param name="article">The article.</param>
/// <param name="cast">Its people.</param>
internal readonly struct Namesakes(Article article, Cast cast)
{
    private static readonly RoleSet FirstNames = RoleSet.Of(Role.FirstName);

    /// <summary>Whether one word means somebody who is certainly a person.</summary>
    public bool IsPerson(Mention mention)
    {
        if (!article.Pack.Settings.IsIsolating || mention.End - mention.Start != 1
            || !mention.Surface.Tokens[mention.Start].IsCapitalised) return false;
        var name = cast.Read(mention.Range.Of(article.Text));
        return cast.Called(name, mention.Range.Start) is { } person && (person.IsCertain || HasFirstName(person));
    }

    private bool HasFirstName(Person person)
    {
        var name = cast.TextOf(person.Name);
        return name.IndexOf(' ', StringComparison.Ordinal) is var end and > 0
            && LanguagePack.MayBegin(FirstNames, article.Pack.Tokenizer.Of(name.AsSpan(0, end)));
    }
}
