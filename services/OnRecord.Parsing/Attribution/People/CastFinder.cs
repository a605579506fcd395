using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;
using OnRecord.V1;

namespace OnRecord.Parsing.Attribution.People;

/// <summary>Reads through an article and notes every name, outside quotes, with the title before it.</summary>
/// <param name="article">The article.</param>
/// <param name="cast">Receives the names.</param>
internal sealed class CastFinder(Article article, Cast cast)
{
    /// <summary>
    /// A title this many tokens before a name, with only lower-case words or bodies between, still goes with it.
    /// </summary>
    private const int MaxTitleDistance = 8;

    /// <summary>A lower-case word that begins no phrase of these has to do with no name.</summary>
    private static readonly RoleSet AroundNames = RoleSet.Of(
        Role.Title, Role.Honorific, Role.OrganisationHead, Role.OrganisationName, Role.Place, Role.PlaceHead,
        Role.Time);

    /// <summary>What is named and is no person.</summary>
    private static readonly RoleSet Things = RoleSet.Of(Role.OrganisationName, Role.Place, Role.Time);

    /// <summary>No more titles than this follow a name.</summary>
    private const int MostTitles = 3;

    /// <summary>More capitals in a row are a heading, or several names.</summary>
    private const int LongestName = 6;

    private readonly LanguagePack _pack = article.Pack;
    private readonly NameNeighbours _around = new(article.Pack);
    private readonly NounsBesideNames _nouns = new(article.Pack);
    private readonly SmallWords _smallWords = new(article);
    private readonly NamesAmongNouns _amongNouns = new(article.Pack);

    /// <summary>Finds the people of the article.</summary>
    public void Find()
    {
        foreach (var surface in article.Surfaces)
        {
            if (surface.Holder >= 0) break;
            if (article.Blocks[surface.Block].Kind is BlockKind.Other or BlockKind.Byline or BlockKind.Metadata)
                continue;
            // A caption may hold little but names
            var isCaption = article.Blocks[surface.Block].Kind == BlockKind.Caption && _pack.Settings.IsIsolating;
            if (!isCaption && TitleCase.Is(surface)) continue;
            foreach (var (start, end) in surface.Sentences)
            {
                cast.NextSentence();
                Read(surface, start, WithoutCredit(surface, start, end));
            }
        }

        if (_pack.Settings.IsIsolating) new FullNames(article, cast).Find();
    }

    /// <summary>Where a sentence ends if whoever made the picture is left out.</summary>
    private int WithoutCredit(Surface surface, int start, int end)
    {
        if (article.Blocks[surface.Block].Credit is not { } credit) return end;
        while (end > start && surface.Tokens[end - 1].Start >= credit.Start) end--;
        return end;
    }

    private void Read(Surface surface, int start, int end)
    {
        var tokens = surface.Tokens;
        var title = NameTitle.None;
        var (subjectAt, body) = (start, -1);
        for (var at = start; at < end;)
        {
            if (tokens[at] is { Kind: TokenKind.Word, IsCapitalised: false }
                && !_pack.MayBegin(AroundNames, tokens[at]))
            {
                at++;
                continue;
            }

            var rest = tokens.AsSpan(at, end - at);
            var titled = _pack.Match(Role.Title, rest, out var titleFeatures);
            var addressed = _pack.Match(Role.Honorific, rest, out var features);
            if (Math.Max(titled, addressed) is var length and > 0 && !IsNameHere(tokens, at, length, end))
            {
                var isHonorific = addressed >= titled;
                title = title.IsRightBefore(at) && !isHonorific
                    ? title with { End = at + length, IsHonorific = false }
                    : new(at, at + length, isHonorific ? features : titleFeatures, isHonorific);
                at += length;
                body = _around.EndsInBody(tokens, at - length, at) ? at : -1;
                continue;
            }

            var head = _pack.Match(Role.OrganisationHead, rest);
            length = Math.Max(head, _pack.Match(Things, rest));
            if (_pack.Settings.IsIsolating) length = Math.Max(length, PlaceNames.Length(_pack, tokens, at, end));
            if (length > 0 && !(length == 1 && NameRuns.StartsFullName(_pack, tokens, at, end)))
            {
                body = length == head && _around.IsBody(tokens, start, at, length) ? at + length : -1;
                at += length;
                continue;
            }

            if (tokens[at].Kind != TokenKind.Word)
            {
                title = title.Dropped();
                if (tokens[at].Kind == TokenKind.Comma && at - start < 12) subjectAt = at + 1;
                at++;
                continue;
            }

            if (!tokens[at].IsCapitalised || tokens[at].IsClitic)
            {
                at++;
                continue;
            }

            if (_smallWords.Length(tokens, start, at, end) is var small and > 0)
            {
                at += small;
                continue;
            }

            var run = at + 1;
            while (run < end && JoinsName(tokens, at, run, end) is var more and > 0) run += more;
            var capital = at;
            if (_pack.Settings.CapitalisesNouns)
            {
                at = _amongNouns.Start(tokens, start, at, run, ref title);
                if (at == run)
                {
                    title = title.Dropped();
                    continue;
                }
            }

            at = NameRuns.SkipBody(_pack, tokens, at, run);
            if (body >= 0 && _around.IsBodysName(tokens, body, capital, run, title.IsThere ? title.End : -1,
                    ForeignNames.Is(article.Text, tokens[run - 1]))
                || (at > capital && _pack.Settings.IsIsolating
                    && _pack.Covers(Role.Place, tokens.AsSpan(at, run - at))))
            {
                if (run - capital > 1 || run >= end
                    || tokens[run] is not { Kind: TokenKind.Word, IsCapitalised: false })
                    body = -1;
                at = run;
                continue;
            }

            // "Trợ lý của Trần Bình": the title is not Trần Bình's
            var isHis = title.IsThere && at - title.End <= MaxTitleDistance
                && (!_pack.Settings.CapitalisesNouns || at == title.End || tokens[at - 1].IsCapitalised)
                && (!_pack.Settings.IsIsolating || _pack.MatchBefore(Role.Genitive, tokens, title.End, at) == 0);
            if (Note(surface, at, run, end, isHis ? title : NameTitle.None, start, subjectAt))
                NoteTitles(surface, run, end);
            title = title.Dropped();
            at = run;
        }
    }

    /// <summary>Whether what looks like a title or form of address is itself a name: a capital amid capitals.</summary>
    private static bool IsNameHere(TokenRun tokens, int at, int length, int end) =>
        length == 1 && tokens[at].IsCapitalised && at > 0
        && tokens[at - 1] is { IsCapitalised: true, Kind: TokenKind.Word }
        && (at + 1 >= end || !tokens[at + 1].IsCapitalised);

    private int JoinsName(TokenRun tokens, int start, int at, int end)
    {
        if (tokens[at] is { Kind: TokenKind.Word, IsCapitalised: true, IsClitic: false })
            return !NameRuns.StartsTitle(_pack, tokens, at, end) && !_pack.Begins(Role.Time, tokens, at, end) ? 1 : 0;
        return NameRuns.GoesOn(_pack, tokens, start, at, end);
    }

    private void NoteTitles(Surface surface, int at, int end)
    {
        for (var seen = 0; seen < MostTitles && _nouns.Behind(surface.Tokens, at, end) is var (first, last); seen++)
        {
            cast.Describe(surface.Range(first, last).Of(article.Text));
            at = last;
        }
    }

    private bool Note(Surface surface, int at, int run, int end, NameTitle title, int start, int subjectAt)
    {
        var tokens = surface.Tokens;
        var isAdjacent = title.IsRightBefore(at);
        var isCertain = title.IsThere;
        var isForeign = _pack.Settings.IsIsolating && run - at == 1 && tokens[at].Word == 0
            && ForeignNames.Is(article.Text, tokens[at]);
        if (isForeign && !isAdjacent) (title, isCertain) = (title.Dropped(), false);
        var commonName = _pack.Settings.IsIsolating && run < end && run - at == 1
            && tokens[run] is { Kind: TokenKind.Word, IsCapitalised: false }
            && !(_around.EndsName(tokens, run, end) ? isAdjacent || isForeign : isAdjacent && title.IsHonorific);
        if (commonName || (run - at == 1 && at == start && !isCertain && !_pack.IsNoWord(tokens[at]))) return false;
        if (run - at == 1 && tokens[at].IsAllCapitals && !isAdjacent) return false;
        // "Die Anwältin Vogts": whose she is, not who, unless the name has stood so before
        if (run - at == 1 && (tokens[at].Shape & TokenShape.Possessive) != 0) isCertain = false;
        if (!isCertain && NameRuns.IsShouted(tokens, at, run)) return false;
        if (run - at > LongestName && !_pack.Settings.IsIsolating) return false;
        if (run - at > 1 && _pack.MatchBefore(Role.OrganisationTail, tokens, at, run) > 0) return false;

        var name = surface.Range(at, run).Of(article.Text);
        var titleText = title.IsThere && !title.IsHonorific
            ? surface.Range(title.Start, at).Of(article.Text) : default;
        var first = title.IsThere ? title.Start : at;
        var isSubject = first == start || first == subjectAt || _around.FollowsOnlyNouns(tokens, subjectAt, first);
        var gender = title.Features;
        if (!_pack.Settings.IsIsolating && run - at > 1
            && _pack.Match(Role.FirstName, tokens.AsSpan(at, 1), out var given) > 0)
            (gender, isCertain) = (Gender(gender) != 0 ? gender : given, true);
        var isNoted = cast.Note(tokens[at].Start, name, titleText, gender, isCertain, isSubject,
            mayBeNew: isCertain || (isForeign && isSubject && run < end && _around.EndsName(tokens, run, end)));
        // "Người dân Sa Pa": what may be a town's name is nobody's whom the nouns before it describe
        if (isNoted && (isCertain || NameRuns.IsFullName(_pack, tokens, at, run)
                || ForeignNames.Is(article.Text, tokens[at]) || ForeignNames.Is(article.Text, tokens[run - 1]))
            && _nouns.Before(tokens, subjectAt, first, title.IsThere) is var (noun, last))
            cast.Describe(surface.Range(noun, last).Of(article.Text));
        return isNoted;
    }

    private static Features Gender(Features features) => features & (Features.Masculine | Features.Feminine);
}
