using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Reading;

namespace OnRecord.Parsing.Attribution.People;

/// <summary>Finds who holds the title by which a mention calls somebody: "der Minister", "phó giám đốc Sở".</summary>
/// <param name="article">The article.</param>
/// <param name="appearances">Where its people are named.</param>
internal readonly struct TitleHolders(Article article, Appearances appearances)
{
    /// <summary>What a word before a noun shows that means somebody already named: "nam", "vị".</summary>
    private const Features Named = Features.Definite | Features.Masculine | Features.Feminine;

    /// <summary>Who was last called by a title before a mention, else in the whole article; or null.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="words">The title's words in it.</param>
    public Person? Of(Mention mention, TextRange words)
    {
        var title = Folding.Fold(words.Of(article.Text));
        return article.Pack.Settings.CapitalisesNouns
            ? appearances.Last(mention.Range.Start, title, HasTitleEnding)
            : Last(mention, title, HasTitle)
                ?? OfSamePlace(mention) ?? OfSameBody(mention) ?? OfKin(mention);
    }

    /// <summary>
    /// Whom the article describes by the words of a mention: "hành khách này", once "một hành khách" has a name.
    /// </summary>
    public Person? Described(Mention mention)
    {
        if (!article.Pack.Settings.IsIsolating) return null;
        var (tokens, start, end) = (mention.Surface.Tokens, mention.Start, mention.End);
        var length = article.Pack.Match(Role.Determiner, tokens.AsSpan(start, end - start), out var features);
        if (length > 0 && (features & Named) == 0) return null;
        start += length;

        end -= article.Pack.MatchBefore(Role.Demonstrative, tokens, start, end);
        if (start >= end) return null;
        var wanted = (Folding.Fold(mention.Surface.Range(start, end).Of(article.Text)), features | mention.Features);
        return Last(mention, wanted, IsDescribed)
            ?? OfKin(mention);
    }

    /// <summary>"The mother" is the one of whom it was told whose mother she is: "người mẹ" for "mẹ bé".</summary>
    private Person? OfKin(Mention mention)
    {
        var phrase = mention.Surface.Tokens.AsSpan(mention.Start, mention.End - mention.Start);
        if (phrase.Length < 2
            || article.Pack.Match(Role.Nominal, phrase[..1], out var features) == 0
            || (features & Features.NeedsName) == 0
            || !article.Pack.Covers(Role.Nominal, phrase[1..], out features) || (features & Features.Kin) == 0)
            return null;
        var kin = mention.Surface.Range(mention.Start + 1, mention.End).Of(article.Text);
        var wanted = (Folding.Fold(kin), features);
        return Last(mention, wanted, IsDescribed);
    }

    /// <summary>"The Ukrainian leader" is the one whose title ended in the same place.</summary>
    public Person? OfSamePlace(Mention mention)
    {
        var tokens = mention.Surface.Tokens;
        var place = article.Pack.MatchBefore(Role.Place, tokens, mention.Start, mention.End);
        if (place == 0 || place == mention.End - mention.Start) return null;
        var name = " " + Folding.Fold(mention.Surface.Range(mention.End - place, mention.End).Of(article.Text));
        return Last(mention, name, HasTitleOf);
    }

    /// <summary>
    /// Who has the same post, where capitals shorten the name of the body: "phó giám đốc Sở QHKT" for "phó giám đốc Sở
    /// Quy hoạch".
    /// </summary>
    private Person? OfSameBody(Mention mention)
    {
        var tokens = mention.Surface.Tokens;
        for (var at = mention.Start + 2; at < mention.End; at++)
        {
            if (!tokens[at].IsAllCapitals) continue;
            if (article.Pack.MatchBefore(Role.OrganisationHead, tokens, mention.Start, at) == 0) return null;
            var post = Folding.Fold(mention.Surface.Range(mention.Start, at).Of(article.Text)) + " ";
            return Last(mention, post, HasTitleFrom);
        }

        return null;
    }

    /// <summary>Who fits what is asked for: whoever was named last before a mention, else last of all; or null.</summary>
    private Person? Last<T>(Mention mention, T wanted, Func<Person, T, bool, bool> fits) =>
        appearances.Last(mention.Range.Start, wanted, fits) ?? appearances.Last(int.MaxValue, wanted, fits);

    private static bool IsDescribed(Person person, (string Noun, Features Gender) wanted, bool isSubject) =>
        person.MayBe(wanted.Gender) && person.HasTitle(wanted.Noun, static (held, noun) => held == noun);

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
