using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;
using OnRecord.Parsing.Reading;

namespace OnRecord.Parsing.Attribution.Mentions;

/// <summary>
/// Reads a noun phrase as the mention of a speaker where nouns are capitalised: what it is follows from its first run
/// of capitals, what hangs on that can only add whose name it is: "der Sprecher der Partei Jan Vogt".
/// </summary>
/// <param name="pack">What is known about the language.</param>
internal readonly struct NounMentions(LanguagePack pack)
{
    /// <summary>A first and a family name.</summary>
    private const int WholeName = 2;

    private readonly NounRuns _runs = new(pack);

    /// <summary>Reads a run of tokens as a mention.</summary>
    public Mention Read(Surface surface, int start, int end)
    {
        var tokens = surface.Tokens;
        if (pack.Covers(Role.Pronoun, tokens.AsSpan(start, end - start), out var pronoun))
            return new Mention(surface, start, end, MentionKind.Pronoun, default, default, pronoun);
        var head = start + pack.SkipDeterminers(tokens.AsSpan(start, end - start));
        var first = FirstNoun(tokens, head, end);
        if (first >= end) return Unnamed(surface, start, head, head, end);
        var last = RunEnd(tokens, first, end, isLed: first > start);
        var run = _runs.Part(tokens, first, last);
        var phrase = new Phrase(surface, start, head, first, last, end);
        return run.Kind switch
        {
            NounKind.Person => Somebody(phrase, run),
            NounKind.Body or NounKind.BodyName or NounKind.Place => Body(phrase, run),
            NounKind.Text => new Mention(surface, start, end, MentionKind.Document, default, default, Features.None),
            NounKind.Other when first > start && run.Noun > first
                && _runs.KindAt(tokens, first, last, out _, out _) is NounKind.None or NounKind.Adjective =>
                Called(phrase, first, last),
            NounKind.Report or NounKind.Other => Unnamed(surface, start, head, first, end),
            _ => Unknown(phrase, run),
        };
    }

    /// <summary>A person, with the name behind the noun or at the end of what hangs on it.</summary>
    private Mention Somebody(Phrase phrase, NounRun run)
    {
        var (surface, tokens) = (phrase.Surface, phrase.Surface.Tokens);
        if (run.Name < phrase.Last)
            return IsOfSeveral(phrase) ? Unnamed(surface, phrase.Start, phrase.Head, phrase.First, phrase.End)
                : Named(phrase, run.Name, phrase.Last);
        for (var at = phrase.Last; at < phrase.End;)
        {
            if (!IsNoun(tokens, at, phrase.End))
            {
                at++;
                continue;
            }

            var last = RunEnd(tokens, at, phrase.End, isLed: true);
            if (last == phrase.End && _runs.Part(tokens, at, last) is var owner && owner.Kind is not NounKind.None
                && last - owner.Name >= WholeName)
                return Named(phrase, owner.Kind == NounKind.Person ? owner.Name
                    : NameRuns.LastNames(tokens, owner.Name, last), last);
            at = last;
        }

        return Unnamed(surface, phrase.Start, phrase.Head, phrase.First, phrase.End);
    }

    /// <summary>Whether a phrase begins with a word for several, so that no name of one belongs to it.</summary>
    private bool IsOfSeveral(Phrase phrase) => phrase.Head > phrase.Start
        && pack.Match(Role.Determiner, phrase.Surface.Tokens.AsSpan(phrase.Start, 1), out var features) > 0
        && (features & Features.Plural) != 0;

    /// <summary>
    /// A body; behind its own name two capitals more are somebody of it: "CDU Anna Vogt", but "Zeitung Neuer Anzeiger".
    /// </summary>
    private Mention Body(Phrase phrase, NounRun run)
    {
        if (run.Kind is NounKind.BodyName or NounKind.Place && phrase.Last - run.Name >= WholeName)
            return Named(phrase, run.Name, phrase.Last);
        var surface = phrase.Surface;
        var own = OwnName(surface.Tokens, phrase, run);
        if (run.Name == phrase.Last && run.Noun == phrase.First && Described(phrase) == phrase.First
            && IsMereKind(surface.Tokens, run.Noun, run.Name - run.Noun))
            return new Mention(surface, phrase.Start, phrase.End, MentionKind.Organisation, default, default,
                Features.None);
        var name = own < phrase.Last ? surface.Range(own, phrase.Last)
            : surface.Range(Described(phrase), Math.Max(phrase.Last, HeadEnd(phrase, run)));
        return new Mention(surface, phrase.Start, phrase.End, MentionKind.Organisation, name, default, Features.None);
    }

    /// <summary>
    /// Where a body's own name begins behind the kind of body that it is; the run's end where all is its name.
    /// </summary>
    private int OwnName(TokenRun tokens, Phrase phrase, NounRun run)
    {
        if (run.Kind == NounKind.BodyName && run.Noun > phrase.First && run.Name == phrase.Last) return run.Noun;
        var at = phrase.First;
        while (at < phrase.Last && _runs.KindAt(tokens, at, phrase.Last, out var length, out _) == NounKind.Body
            && at + length < phrase.Last && IsMereKind(tokens, at, length)
            && !pack.Begins(Role.Place, tokens, at + length, phrase.Last)) at += length;
        if (at > phrase.First) return at;
        return run.Kind == NounKind.Body && run.Name + 1 == phrase.Last && tokens[run.Name].IsAllCapitals
            ? run.Name : phrase.Last;
    }

    /// <summary>
    /// Whether a noun only tells what sort of body is named behind it: "Zeitung", but not "Universität".
    /// </summary>
    private bool IsMereKind(TokenRun tokens, int at, int length) =>
        pack.Match(Role.OrganisationTail, tokens.AsSpan(at, length), out var features) > 0
        && (features & Features.NeedsName) != 0;

    /// <summary>
    /// Where a body's name begins: with the adjectives before it, but for weak ones, which any body has.
    /// </summary>
    private int Described(Phrase phrase)
    {
        var at = phrase.First;
        while (at > phrase.Head
            && pack.Match(Role.Adjective, phrase.Surface.Tokens.AsSpan(at - 1, 1), out var features) > 0
            && (features & Features.Weak) == 0) at--;
        return at;
    }

    /// <summary>Where a body's name ends whose kind needs what follows: "Ministerium für | Verkehr".</summary>
    private int HeadEnd(Phrase phrase, NounRun run)
    {
        var tokens = phrase.Surface.Tokens;
        var head = pack.Match(Role.OrganisationHead, tokens.AsSpan(run.Noun, phrase.End - run.Noun));
        if (run.Noun + head <= phrase.Last || run.Noun + head >= phrase.End) return phrase.Last;
        var at = run.Noun + head;
        while (at < phrase.End && !pack.Begins(Role.Preposition, tokens, at, phrase.End)) at++;
        return at;
    }

    /// <summary>
    /// A run without a noun that a list holds: a name; behind an article a noun with a name of two words, or a body.
    /// </summary>
    private Mention Unknown(Phrase phrase, NounRun run)
    {
        var (surface, tokens, first, last) = (phrase.Surface, phrase.Surface.Tokens, phrase.First, phrase.Last);
        var isLed = first > phrase.Start;
        var words = last - first;
        if (!surface.SpansIn(first, first + 1).IsEmpty)
            return first == phrase.Head || pack.Begins(Role.Adjective, tokens, first - 1, first)
                ? Called(phrase, first, first + 1)
                : Unnamed(surface, phrase.Start, phrase.Head, first, phrase.End);
        if (AreAllCapitals(tokens, first, last) || NameRuns.EndsInPlace(pack, tokens, first, last))
            return Called(phrase, first, last);
        var isUnnamed = run.Kind == NounKind.Adjective
            ? words == 1 || !(isLed || (first > 0 && tokens[first - 1].Kind == TokenKind.Word))
            : isLed ? words == 1 : AreKnown(tokens, first, last) || NameRuns.HoldsPronoun(pack, tokens, first, last);
        if (isUnnamed) return Unnamed(surface, phrase.Start, phrase.Head, first, phrase.End);
        if (run.Kind == NounKind.Adjective || (isLed && words == WholeName)) return Called(phrase, first, last);
        return Named(phrase, isLed ? first + 1 : first, last);
    }

    private static Mention Called(Phrase phrase, int first, int last) => new(phrase.Surface, phrase.Start, phrase.End,
        MentionKind.Organisation, phrase.Surface.Range(first, last), default, Features.None);

    /// <summary>Whether lists hold all of some words, so that they are nobody's name, whatever they mean.</summary>
    private static bool AreKnown(TokenRun tokens, int start, int end)
    {
        while (start < end && tokens[start].Word != 0) start++;
        return start == end;
    }

    private static bool AreAllCapitals(TokenRun tokens, int start, int end)
    {
        while (start < end && tokens[start].IsAllCapitals) start++;
        return start == end;
    }

    private Mention Named(Phrase phrase, int name, int end)
    {
        var (surface, head) = (phrase.Surface, phrase.Head);
        var title = head < name && end - head > 1 ? Title(surface, head, name, out _) : default;
        Title(surface, phrase.First, name, out var gender);
        return new Mention(surface, phrase.Start, phrase.End, MentionKind.Named, surface.Range(name, end), title,
            gender);
    }

    /// <summary>The title before a name, without the form of address that it may begin with.</summary>
    private TextRange Title(Surface surface, int start, int end, out Features gender)
    {
        gender = Features.None;
        while (start < end && pack.Match(Role.Honorific, surface.Tokens.AsSpan(start, end - start), out var features)
            is var length and > 0 && (features & (Features.Masculine | Features.Feminine)) != 0)
        {
            gender |= features;
            start += length;
        }

        return start < end ? surface.Range(start, end) : default;
    }

    private Mention Unnamed(Surface surface, int start, int head, int first, int end)
    {
        var tokens = surface.Tokens;
        pack.Match(Role.Nominal, tokens.AsSpan(first, end - first), out var features);
        var title = first == head && head == start + 1
            && pack.Match(Role.Determiner, tokens.AsSpan(start, 1), out var determiner) > 0
            && (determiner & Features.Definite) != 0 ? pack.Match(Role.Title, tokens.AsSpan(first, end - first)) : 0;
        return new Mention(surface, start, end, MentionKind.Nominal, default,
            title > 0 ? surface.Range(first, first + title) : default, features);
    }

    /// <summary>Where the first noun stands: behind the adjectives, which have no capital.</summary>
    private int FirstNoun(TokenRun tokens, int at, int end)
    {
        while (at < end && !IsNoun(tokens, at, end)) at += 1 + _runs.MeasureLength(tokens, at, end);
        return at;
    }

    private bool IsNoun(TokenRun tokens, int at, int end) =>
        tokens[at] is { Kind: TokenKind.Word or TokenKind.Number, IsCapitalised: true }
        || tokens[at].Kind == TokenKind.Quotation
        || (tokens[at].Kind == TokenKind.Word && pack.Begins(Role.OrganisationName, tokens, at, end));

    /// <summary>
    /// Where a run of capitals ends. Behind an article it begins with a noun, not with a given name that a preposition
    /// goes on with: "die Gesten von Anna".
    /// </summary>
    private int RunEnd(TokenRun tokens, int start, int end, bool isLed)
    {
        var run = start + Math.Max(1, pack.Match(Role.OrganisationName, tokens.AsSpan(start, end - start)));
        while (run < end)
        {
            if (pack.Match(Role.OrganisationName, tokens.AsSpan(run, end - run)) is var name and > 1) run += name;
            else if (tokens[run] is { Kind: TokenKind.Word or TokenKind.Quotation }
                && (tokens[run].IsCapitalised || tokens[run].Kind == TokenKind.Quotation)) run++;
            else if (!(isLed && run == start + 1)
                && NameRuns.GoesOn(pack, tokens, start, run, end) is var more and > 0) run += more;
            else break;
        }

        return run;
    }

    /// <summary>A noun phrase and where its first run of capitals stands.</summary>
    private readonly record struct Phrase(Surface Surface, int Start, int Head, int First, int Last, int End);
}
