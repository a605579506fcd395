using System.Runtime.CompilerServices;
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

    /// <summary>A lower-case word with which no phrase of these begins has to do with no name.</summary>
    private static readonly RoleSet AroundNames = RoleSet.Of(
        Role.Title, Role.Honorific, Role.OrganisationHead, Role.OrganisationName, Role.Place, Role.PlaceHead,
        Role.Time, Role.CueVerb, Role.OtherVerb, Role.Complementiser);

    /// <summary>What a title does not reach over to a name: "the prosecutor | said | Brown was guilty".</summary>
    private static readonly RoleSet Breaks = RoleSet.Of(Role.CueVerb, Role.OtherVerb, Role.Complementiser);

    /// <summary>Where words never change their form, many a noun is a verb too.</summary>
    private static readonly RoleSet IsolatingBreaks = RoleSet.Of(Role.CueVerb, Role.Complementiser);

    /// <summary>What is named and is no person.</summary>
    private static readonly RoleSet Things = RoleSet.Of(Role.OrganisationName, Role.Place, Role.Time);

    /// <summary>A comma so many tokens from a sentence's first one may end what stands before its subject.</summary>
    private const int LongestOpening = 12;

    private readonly LanguagePack _pack = article.Pack;
    private readonly RoleSet _breaks = article.Pack.Settings.IsIsolating ? IsolatingBreaks : Breaks;
    private readonly NameNeighbours _around = new(article.Pack);
    private readonly SmallWords _smallWords = new(article);
    private readonly Relatives _relatives = new(article.Pack);
    private readonly NameNotes _notes = new(article, cast);
    private readonly NamesAmongNouns _amongNouns = new(article.Pack);

    /// <summary>Finds the people of the article.</summary>
    public void Find()
    {
        foreach (var surface in article.Surfaces)
        {
            if (surface.Holder >= 0) break;
            if (article.Blocks[surface.Block].Kind is BlockKind.Other or BlockKind.Byline or BlockKind.Metadata)
                continue;
            // Where no word has a capital for being in a headline, a line of little else holds names
            if (!_pack.Settings.IsIsolating && TitleCase.Is(surface)) continue;
            foreach (var (start, end) in surface.Sentences)
            {
                cast.Appearances.NextSentence();
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
        var before = new Before(NameTitle.None, start, -1);
        var tokens = surface.Tokens.AsSpan(0, end);
        for (var at = start; at < end;)
        {
            if (HasToDoWithNames(tokens[at])) at = ReadAt(surface, start, at, end, ref before);
            else at++;
        }
    }

    /// <summary>Whether a token is no lower-case word, or begins what stands around names.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HasToDoWithNames(in Token token) =>
        token is not { Kind: TokenKind.Word, IsCapitalised: false } || LanguagePack.MayBegin(AroundNames, token);

    /// <summary>Reads what begins at a token.</summary>
    /// <returns>Index of the token behind it.</returns>
    private int ReadAt(Surface surface, int start, int at, int end, ref Before before)
    {
        var tokens = surface.Tokens;
        if (tokens[at] is { Kind: TokenKind.Word, IsCapitalised: false }
            && _pack.Match(AroundNames, tokens.AsSpan(at, end - at)) == 0) return at + 1;
        if (TitleAt(tokens, at, end, ref before) is var title and > 0) return at + title;
        if (ThingAt(tokens, start, at, end, ref before) is var thing and > 0) return at + thing;
        if (tokens[at].Kind != TokenKind.Word)
        {
            before.Title = before.Title.Dropped();
            if (tokens[at].Kind == TokenKind.Comma && at - start < LongestOpening) before.SubjectAt = at + 1;
            return at + 1;
        }

        if (!tokens[at].IsCapitalised && _pack.BeginsAny(_breaks, tokens, at, end))
            before.Title = before.Title.Dropped();
        if (!tokens[at].IsCapitalised || tokens[at].IsClitic) return at + 1;
        if (_smallWords.Length(tokens, start, at, end) is var small and > 0) return at + small;
        var run = at + 1;
        while (run < end && JoinsName(tokens, at, run, end) is var more and > 0) run += more;
        ReadRun(surface, start, at, run, end, ref before);
        return run;
    }

    /// <summary>How many tokens are a title or a form of address; 0 for none.</summary>
    private int TitleAt(TokenRun tokens, int at, int end, ref Before before)
    {
        var rest = tokens.AsSpan(at, end - at);
        var titled = _pack.Match(Role.Title, rest, out var titleFeatures);
        var addressed = _pack.Match(Role.Honorific, rest, out var features);
        var length = Math.Max(titled, addressed);
        if (length == 0 || IsNameHere(tokens, at, length, end)) return 0;
        // "mẹ Bình": what Bình's mother is, Bình is not
        if (_relatives.Are(tokens.AsSpan(at, length))) return length;
        var isHonorific = addressed >= titled;
        before.Title = before.Title.IsRightBefore(at) && !isHonorific
            ? before.Title with { End = at + length, IsHonorific = false }
            : new(at, at + length, isHonorific ? features : titleFeatures, isHonorific);
        before.Body = _around.EndsInBody(tokens, at, at + length) ? at + length : -1;
        return length;
    }

    /// <summary>How many tokens are a body's kind, or name what is no person; 0 for none.</summary>
    private int ThingAt(TokenRun tokens, int start, int at, int end, ref Before before)
    {
        var rest = tokens.AsSpan(at, end - at);
        var head = _pack.Match(Role.OrganisationHead, rest);
        var length = Math.Max(head, _pack.Match(Things, rest));
        if (_pack.Settings.IsIsolating) length = Math.Max(length, PlaceNames.Length(_pack, tokens, at, end));
        if (length == 0
            || (length == 1 && (NameRuns.StartsFullName(_pack, tokens, at, end) || IsAddressed(before.Title, at))))
            return 0;
        before.Body = length == head && _around.IsBody(tokens, start, at, length) ? at + length : -1;
        return length;
    }

    /// <summary>
    /// Whether a form of address of one word, which describes nobody, stands right before a token: "bà Mỹ Linh", but
    /// "người phụ nữ Mỹ".
    /// </summary>
    private static bool IsAddressed(NameTitle title, int at) =>
        title.IsHonorific && title.IsRightBefore(at) && title.End - title.Start == 1;

    /// <summary>Notes the person whom a run of capitals names, if it names one.</summary>
    private void ReadRun(Surface surface, int start, int capital, int run, int end, ref Before before)
    {
        var (tokens, at) = (surface.Tokens, capital);
        if (_pack.Settings.CapitalisesNouns)
        {
            at = _amongNouns.Start(tokens, start, at, run, ref before.Title);
            if (at == run)
            {
                before.Title = before.Title.Dropped();
                return;
            }
        }

        at = NameRuns.SkipBody(_pack, tokens, at, run);
        var title = before.Title;
        if ((before.Body >= 0 && _around.IsBodysName(tokens, before.Body, capital, run,
                title.IsThere ? title.End : -1, ForeignNames.Is(article.Text, tokens[run - 1])))
            || (at > capital && _pack.Covers(Role.Place, tokens.AsSpan(at, run - at))))
        {
            if (run - capital > 1 || run >= end || tokens[run] is not { Kind: TokenKind.Word, IsCapitalised: false })
                before.Body = -1;
            return;
        }

        // "Trợ lý của Trần Bình": the title is not Trần Bình's
        var isHis = title.IsThere && (title.IsHonorific ? capital == title.End : at - title.End <= MaxTitleDistance)
            && (!_pack.Settings.CapitalisesNouns || at == title.End || tokens[at - 1].IsCapitalised)
            && _pack.MatchBefore(Role.Genitive, tokens, title.End, at) == 0;
        _notes.Add(surface, at, run, end, isHis ? title : NameTitle.None, start, before.SubjectAt);
        before.Title = title.Dropped();
    }

    /// <summary>Whether what looks like a title or form of address is itself a name: a capital amid capitals.</summary>
    private static bool IsNameHere(TokenRun tokens, int at, int length, int end) =>
        length == 1 && tokens[at].IsCapitalised && at > 0
        && tokens[at - 1] is { IsCapitalised: true, Kind: TokenKind.Word }
        && (at + 1 >= end || !tokens[at + 1].IsCapitalised);

    private int JoinsName(TokenRun tokens, int start, int at, int end)
    {
        if (tokens[at].IsNameWord)
            return !NameRuns.StartsTitle(_pack, tokens, at, end) && !_pack.Begins(Role.Time, tokens, at, end)
                && !IsShortAddress(tokens, at, end) ? 1 : 0;
        return NameRuns.GoesOn(_pack, tokens, start, at, end);
    }

    /// <summary>Whether a form of address, cut short, begins a name amid capitals: "Should Mr. Doe".</summary>
    private bool IsShortAddress(TokenRun tokens, int at, int end) =>
        (tokens[at].Shape & TokenShape.Abbreviation) != 0 && _pack.Begins(Role.Honorific, tokens, at, end);

    /// <summary>What a sentence has held before a name.</summary>
    private struct Before(NameTitle title, int subjectAt, int body)
    {
        /// <summary>The title or form of address that may be the name's.</summary>
        public NameTitle Title = title;

        /// <summary>Index of the token with which the subject may begin.</summary>
        public int SubjectAt = subjectAt;

        /// <summary>Index after a body's kind, whose name may follow; or -1.</summary>
        public int Body = body;
    }
}
