using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution.People;

/// <summary>Judges whether a run of capitals names a person, and notes who it is and what describes them.</summary>
/// <param name="article">The article.</param>
/// <param name="cast">Receives the names.</param>
internal sealed class NameNotes(Article article, Cast cast)
{
    /// <summary>No more titles than this follow a name.</summary>
    private const int MostTitles = 3;

    private readonly LanguagePack _pack = article.Pack;
    private readonly NameNeighbours _around = new(article.Pack);
    private readonly NounsBesideNames _nouns = new(article.Pack);

    /// <summary>Notes whom a run of capitals names, if it names one, with the titles that follow.</summary>
    /// <param name="surface">Where it stands.</param>
    /// <param name="at">Index of the run's first token.</param>
    /// <param name="run">Index after its last.</param>
    /// <param name="end">Index after the last token of its sentence.</param>
    /// <param name="title">The title or form of address that is the name's.</param>
    /// <param name="start">Index of the sentence's first token.</param>
    /// <param name="subjectAt">Index of the token with which the subject may begin.</param>
    public void Add(Surface surface, int at, int run, int end, NameTitle title, int start, int subjectAt)
    {
        if (!Note(surface, at, run, end, title, start, subjectAt)) return;
        for (var (seen, behind) = (0, run);
            seen < MostTitles && _nouns.Behind(surface.Tokens, behind, end) is var (first, last); seen++)
        {
            cast.Describe(surface.Range(first, last).Of(article.Text));
            behind = last;
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
        if (run - at > 1 && _pack.MatchBefore(Role.OrganisationTail, tokens, at, run) > 0) return false;

        var first = title.IsThere ? title.Start : at;
        var isSubject = first == start || first == subjectAt || _around.FollowsOnlyNouns(tokens, subjectAt, first);
        var (gender, isWhole) = (title.Features, NameRuns.IsFullName(_pack, tokens, at, run));
        if (!_pack.Settings.IsIsolating && run - at > 1
            && _pack.Match(Role.FirstName, tokens.AsSpan(at, 1), out var given) > 0)
            (gender, isCertain) = (Gender(gender) != 0 ? gender : given, true);
        var isNoted = cast.Note(new NameSeen
        {
            Position = tokens[at].Start,
            End = tokens[run - 1].End,
            Name = surface.Range(at, run).Of(article.Text),
            Title = title.IsThere && !title.IsHonorific ? surface.Range(title.Start, at).Of(article.Text) : default,
            Gender = gender,
            IsCertain = isCertain,
            IsWhole = isWhole,
            IsSubject = isSubject,
            MayBeNew = isCertain || (isForeign && isSubject && run < end && _around.EndsName(tokens, run, end)),
        });
        // "Người dân Sa Pa": what may be a town's name is nobody's whom the nouns before it describe
        if (isNoted && (isCertain || isWhole
                || ForeignNames.Is(article.Text, tokens[at]) || ForeignNames.Is(article.Text, tokens[run - 1]))
            && _nouns.Before(tokens, subjectAt, first, title.IsThere) is var (noun, last))
            cast.Describe(surface.Range(noun, last).Of(article.Text));
        return isNoted;
    }

    private static Features Gender(Features features) => features & (Features.Masculine | Features.Feminine);
}
