using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Reading;

namespace OnRecord.Parsing.Attribution.People;

/// <summary>Finds who holds the title by which a mention calls somebody: "der Minister", "phó giám đốc Sở".</summary>
/// <param name="article">The article.</param>
/// <param name="cast">Its people.</param>
internal readonly struct TitleHolders(Article article, Cast cast)
{
    /// <summary>Who was last called by a title before a mention, else in the whole article; or null.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="words">The title's words in it.</param>
    public Person? Of(Mention mention, TextRange words)
    {
        var title = Folding.Fold(words.Of(article.Text));
        return article.Pack.Settings.CapitalisesNouns
            ? cast.Last(mention.Range.Start, title, HasTitleEnding)
            : cast.Last(mention.Range.Start, title, HasTitle) ?? cast.Last(int.MaxValue, title, HasTitle)
                ?? OfSamePlace(mention) ?? OfSameBody(mention);
    }

    /// <summary>"The Ukrainian leader" is the one whose title ended in the same place.</summary>
    public Person? OfSamePlace(Mention mention)
    {
        var tokens = mention.Surface.Tokens;
        var place = article.Pack.MatchBefore(Role.Place, tokens, mention.Start, mention.End);
        if (place == 0 || place == mention.End - mention.Start) return null;
        var name = " " + Folding.Fold(mention.Surface.Range(mention.End - place, mention.End).Of(article.Text));
        return cast.Last(mention.Range.Start, name, HasTitleOf) ?? cast.Last(int.MaxValue, name, HasTitleOf);
    }

    /// <summary>
    /// Who has the same post, where capitals shorten the name of the body: "phó giám đốc Sở QHKT" for "phó giám đốc Sở
    /// Quy hoạch".
    /// </summary>
    private Person? OfSameBody(Mention mention)
    {
        var tokens = mention.Surface.Tokens;
        for (var at = mention.Start + 2; at < mention.End && article.Pack.Settings.IsIsolating; at++)
        {
            if (!tokens[at].IsAllCapitals) continue;
            if (article.Pack.MatchBefore(Role.OrganisationHead, tokens, mention.Start, at) == 0) return null;
            var post = Folding.Fold(mention.Surface.Range(mention.Start, at).Of(article.Text)) + " ";
            return cast.Last(mention.Range.Start, post, HasTitleFrom) ?? cast.Last(int.MaxValue, post, HasTitleFrom);
        }

        return null;
    }

    private static bool HasTitleOf(Person person, string place, bool isSubject) => person.HasTitle(
        place, static (held, place) => held.AsSpan().TrimEnd().EndsWith(place, StringComparison.Ordinal));

    private static bool HasTitleFrom(Person person, string post, bool isSubject) =>
        person.HasTitle(post, static (held, post) => held.StartsWith(post, StringComparison.Ordinal));

    private static bool HasTitle(Person person, string title, bool isSubject) =>
        person.HasTitle(title, static (held, title) =>
            held.StartsWith(title, StringComparison.Ordinal) || title.StartsWith(held, StringComparison.Ordinal));

    /// <summary>
    /// Whether somebody has a title that a shorter one can stand for: "Innenminister" for "minister".
    /// </summary>
    private static bool HasTitleEnding(Person person, string title, bool isSubject) =>
        person.HasTitle(title, static (held, title) => held.EndsWith(title, StringComparison.Ordinal));
}
