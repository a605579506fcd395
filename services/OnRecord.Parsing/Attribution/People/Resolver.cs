using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Reading;
using OnRecord.V1;

namespace OnRecord.Parsing.Attribution.People;

/// <summary>Leads mentions to names: short forms, titles and pronouns to the person that they mean.</summary>
/// <param name="article">The article.</param>
/// <param name="cast">Its people.</param>
/// <param name="longest">
/// What is called by more characters has no name: it would be read again with every quote that it is the source of.
/// </param>
internal sealed class Resolver(Article article, Cast cast, int longest)
{
    /// <summary>Who has no name is meant by a pronoun no more blocks than this behind them.</summary>
    private const int AnonymousReach = 1;

    private readonly BaseNames _base = new(article.Text, article.Pack);
    private readonly Numbers _numbers = new(article.Text, article.Pack);
    private readonly Acronyms _acronyms = new(article);
    private readonly SpokenBodies _bodies = new(article);
    private readonly NamedBodies _named = new(article);
    private readonly Namesakes _namesakes = new(article, cast);
    private readonly Relatives _relatives = new(article.Pack);
    private readonly DefinitePhrases _phrases = new(article.Pack);
    private readonly NamedTexts _texts = new(article.Pack);
    private readonly TitleHolders _holders = new(article, cast.Appearances);

    private (int Position, Person Person)? _lastSpeaker;
    private (int Position, int Block) _anonymous = (-1, 0);

    /// <summary>Finds out whom a mention means. Mentions are to come in text order.</summary>
    public Resolved Resolve(Mention mention)
    {
        if (mention.Owner is { } owner && Resolve(owner) is { Name: not null } owned) return owned;
        if (IsTooLong(mention)) return Resolved.Nobody(mention);
        switch (mention.Kind)
        {
            case MentionKind.Named:
                return Named(mention);
            case MentionKind.Organisation:
                if (_namesakes.IsPerson(mention)) return Named(mention with { Name = mention.Range });
                return PointedAt(mention) ?? (IsNamed(mention) && !mention.Name.IsEmpty
                        && !_bodies.Points(mention)
                    ? Body(mention)
                    : new(null, SpeakerKind.Organisation, SpeakerResolution.Unresolved));
            case MentionKind.Document:
                if (Surnamed(mention) is { } surnamed) return surnamed;
                return new(
                    _texts.NameOf(mention) is { IsEmpty: false } text ? Folding.Compose(text.Of(article.Text)) : null,
                    SpeakerKind.Document, SpeakerResolution.Unresolved);
            case MentionKind.Pronoun:
                return Pronoun(mention);
            case MentionKind.Title:
                var titled = Title(mention, mention.Range);
                return titled.Name is null && _phrases.PointsBack(mention, out var gender)
                    ? Points(mention, gender) : titled;
            default:
                if (Surnamed(mention) is { } named) return named;
                var known = !mention.Title.IsEmpty ? Title(mention, mention.Title)
                    : _phrases.IsHead(mention) && _holders.OfSamePlace(mention) is { } head ? Means(mention, head)
                    : default;
                if (known.Name is null && _phrases.PointsBack(mention, out gender)) known = Points(mention, gender);
                else if (known.Name is null && _holders.Described(mention) is { } described)
                    known = Means(mention, described);
                if (known.Name is not null) return known;
                if (PointedAt(mention) is { } body) return body;
                if (_bodies.IsKind(mention))
                    return new(null, SpeakerKind.Organisation, SpeakerResolution.Unresolved);
                if (_phrases.IsDistrict(mention))
                    return new(Compose(mention), SpeakerKind.Organisation, SpeakerResolution.Named);
                if (_phrases.IsSomebody(mention)) _anonymous = (mention.Range.Start, mention.Surface.Block);
                return new(null, SpeakerKind.Anonymous, SpeakerResolution.Unresolved);
        }
    }

    /// <summary>A title as it is where nobody's case shows.</summary>
    public string Title(TextRange title) => _base.OfTitle(title);

    /// <summary>What a body is called that speaks itself or through somebody: in full where letters stand.</summary>
    public string Body(TextRange body) => _acronyms.Of(body.Of(article.Text)) ?? _base.OfBody(body);

    private bool IsTooLong(Mention mention) =>
        (mention.Kind == MentionKind.Named ? mention.Name : mention.Range).Length > longest;

    /// <summary>Whether a body is called by a name rather than by a noun: "the group".</summary>
    private bool IsNamed(Mention mention)
    {
        if (article.Pack.Settings.CapitalisesNouns) return true;
        foreach (var letter in mention.Name.Of(article.Text))
        {
            if (char.IsUpper(letter)) return true;
        }

        return false;
    }

    /// <summary>Who is called by one word that is a noun as well: "Baker", once Ann Baker was named.</summary>
    private Resolved? Surnamed(Mention mention) =>
        !article.Pack.Settings.IsIsolating && mention.End - mention.Start == 1
        && mention.Surface.Tokens[mention.Start].IsCapitalised
        && cast.Called(cast.Read(mention.Range.Of(article.Text)), mention.Range.Start) is { Name.Words: > 1 }
            ? Named(mention with { Name = mention.Range }) : null;

    private string Compose(Mention mention) => Folding.Compose(mention.Range.Of(article.Text));

    /// <summary>The body that words for its kind only point at: "công ty này", "the department"; or null.</summary>
    private Resolved? PointedAt(Mention mention) =>
        (_bodies.PointedAt(mention)
            ?? (_named.Meant(mention) is { } body && body.Length <= longest ? Body(body) : null)) is { } name
            ? new(name, SpeakerKind.Organisation, SpeakerResolution.Title) : null;

    private Resolved Body(Mention mention)
    {
        var full = _acronyms.Of(mention.Name.Of(article.Text));
        var name = full ?? _base.OfBody(mention.Name);
        _bodies.Note(mention, name);
        return new(
            name, SpeakerKind.Organisation, full is null ? SpeakerResolution.Named : SpeakerResolution.ShortForm);
    }

    private Resolved Named(Mention mention)
    {
        var name = cast.Read(mention.Name.Of(article.Text));
        if (_relatives.LeadTo(mention) && cast.Called(name, mention.Name.Start) is { } known
            && known.First < mention.Name.Start)
            return SetOffFrom(mention) is { } relative ? Means(mention, relative)
                : new(null, SpeakerKind.Anonymous, SpeakerResolution.Unresolved);
        var owner = Owner(mention.Name);
        var person = owner ?? LastSpeaker(name, mention.Features)
            ?? cast.Called(name, mention.Name.Start, mention.Features);
        if ((owner is not null && !mention.Title.IsEmpty)
            || (person is not { IsCertain: true } && _numbers.IsPlural(mention)))
            return new(null, SpeakerKind.Anonymous, SpeakerResolution.Unresolved);
        if (person is null)
            return new(BaseNames.Unmarked(cast.TextOf(name)), SpeakerKind.Person, SpeakerResolution.Named);
        _lastSpeaker = (mention.Range.End, person);
        var isShort = cast.IsLonger(person.Name, name);
        return new(cast.TextOf(person.Name), SpeakerKind.Person,
            isShort ? SpeakerResolution.ShortForm : SpeakerResolution.Named);
    }

    /// <summary>Whom words point back at: the one whom they describe behind a comma, else as a pronoun does.</summary>
    private Resolved Points(Mention mention, Features gender) => SetOffFrom(mention) is { } described
        ? Means(mention, described) : Pronoun(mention with { Features = gender });

    /// <summary>Whom a mention behind a comma describes: "Trần Bình, bố Hoa".</summary>
    private Person? SetOffFrom(Mention mention)
    {
        var (tokens, start) = (mention.Surface.Tokens, mention.Start);
        return start >= 2 && tokens[start - 1].Kind == TokenKind.Comma
            ? cast.Appearances.EndingAt(tokens[start - 2].End) : null;
    }

    /// <summary>
    /// Who has spoken last, if a single name may be theirs: they speak again sooner than a namesake who has only been
    /// spoken of since.
    /// </summary>
    private Person? LastSpeaker(KnownName name, Features gender) =>
        name.Words == 1 && _lastSpeaker is { } last && cast.IsLastNameOf(last.Person, name, gender)
            ? last.Person : null;

    /// <summary>Whose name stands as an owner's does: "Vogts".</summary>
    private Person? Owner(TextRange name)
    {
        var words = name.Of(article.Text);
        if (!article.Pack.Vocabulary.EndsAsOwner(words)) return null;
        foreach (var shorter in article.Pack.Vocabulary.WithoutOwnerEnding(words.ToString()))
        {
            if (cast.Called(cast.Read(shorter), name.Start) is { } person) return person;
        }

        return null;
    }

    private Resolved Pronoun(Mention mention)
    {
        if ((mention.Features & (Features.Plural | Features.FirstPerson | Features.Neuter)) != 0
            || _numbers.IsPlural(mention))
            return new(null, SpeakerKind.Anonymous, SpeakerResolution.Unresolved);
        if (mention.Antecedent is { } antecedent && Meant(antecedent, mention) is { } meant) return meant;
        // What neither a title nor its place makes a person's name may as well be a town's
        var gender = mention.Features;
        var person = cast.Appearances.Last(mention.Range.Start, gender, static (p, gender, isSubject) =>
                (p.IsCertain || (isSubject && p.Name.Words > 1)) && p.MayBe(gender))
            ?? cast.Appearances.Last(mention.Range.Start, gender, static (p, gender, _) => p.MayBe(gender));
        if (_lastSpeaker is { } last && last.Person.MayBe(mention.Features)
            && (person is null
                || !(cast.Appearances.Appeared(person, last.Position, mention.Range.Start)
                    || OpensParagraph(last.Position, mention, person))))
            person = last.Person;
        if (person is null || IsHiddenBy(person, mention) || IsDoubtful(person, mention))
            return new(null, SpeakerKind.Person, SpeakerResolution.Unresolved);
        if (article.Pack.Settings.IsIsolating) person.Gender |= gender & (Features.Masculine | Features.Feminine);
        _lastSpeaker = (mention.Range.End, person);
        return new(cast.TextOf(person.Name), SpeakerKind.Person, SpeakerResolution.Pronoun);
    }

    /// <summary>
    /// Whether a noun that points back may mean nobody who is named: one capital alone is a poor name for that.
    /// </summary>
    private bool IsDoubtful(Person person, Mention mention) =>
        mention.Kind != MentionKind.Pronoun && !article.Pack.Settings.IsIsolating
        && person.Name.Words == 1 && (!person.IsCertain || article.Pack.Settings.CapitalisesNouns);

    /// <summary>
    /// Whether somebody without a name has spoken last, and nobody else was named since, so that a pronoun means them.
    /// </summary>
    private bool IsHiddenBy(Person person, Mention pronoun) =>
        _anonymous.Position > (_lastSpeaker?.Position ?? -1)
        && pronoun.Surface.Block - _anonymous.Block <= AnonymousReach
        && !cast.Appearances.Named(person, _anonymous.Position, pronoun.Range.Start);

    /// <summary>The one whose words a pronoun stands in, if it fits.</summary>
    private Resolved? Meant(Mention antecedent, Mention pronoun)
    {
        var resolved = Resolve(antecedent);
        if (resolved.Kind != SpeakerKind.Person || resolved.Name is null) return null;
        return cast.Called(cast.Read(resolved.Name), antecedent.Name.Start) is { } person
            && !person.MayBe(pronoun.Features) ? null : resolved with { Resolution = SpeakerResolution.Pronoun };
    }

    /// <summary>
    /// Whether somebody is named in an earlier sentence of a paragraph in which the last speaker has not been heard.
    /// </summary>
    private bool OpensParagraph(int position, Mention mention, Person person)
    {
        var (tokens, opening) = (mention.Surface.Tokens, 0);
        if (!person.IsCertain || mention.Surface.Holder >= 0 || position >= tokens[0].Start) return false;
        var sentences = mention.Surface.Sentences;
        for (var (low, high) = (0, sentences.Length); low < high;)
        {
            var middle = (low + high) / 2;
            if (sentences[middle].Start > mention.Start) high = middle;
            else (low, opening) = (middle + 1, sentences[middle].Start);
        }

        return opening > 0 && cast.Appearances.Named(person, tokens[0].Start, tokens[opening].Start);
    }

    private Resolved Title(Mention mention, TextRange words) =>
        _holders.Of(mention, words) is { } person
            ? Means(mention, person) : new(null, SpeakerKind.Person, SpeakerResolution.Unresolved);

    private Resolved Means(Mention mention, Person person)
    {
        _lastSpeaker = (mention.Range.End, person);
        return new(cast.TextOf(person.Name), SpeakerKind.Person, SpeakerResolution.Title);
    }
}
