using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution.Subjects;

/// <summary>Finds the speaker that a sentence, or the words behind a quote, begin with.</summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="mentions">Reads the phrases that are found.</param>
internal sealed class OpeningFinder(LanguagePack pack, MentionReader mentions)
{
    /// <summary>A longer phrase names nobody.</summary>
    private const int LongestSpeaker = 30;

    /// <summary>A phrase that opens a sentence has no more tokens than this.</summary>
    private const int LongestOpening = 16;

    /// <summary>What the words are made of that name a speaker.</summary>
    private static readonly RoleSet OfNames = RoleSet.Of(
        Role.Title, Role.Nominal, Role.OrganisationHead, Role.Honorific, Role.Place);

    private static readonly RoleSet OfMentions = new(OfNames.Bits | RoleSet.Of(Role.DocumentHead).Bits);

    private readonly SegmentReader _segments = new(pack, mentions);
    private readonly PhraseHeads _heads = new(pack);
    private readonly LeadIns _leadIns = new(pack);

    /// <summary>The speaker, named or not, that words begin with, or null; in an isolating language.</summary>
    public Mention? Any(Surface surface, int start, int end)
    {
        var tokens = surface.Tokens;
        while (start < end && pack.Match(Role.Connector, tokens.AsSpan(start, end - start)) is var connector and > 0)
            start += connector;
        if (pack.Begins(Role.Inanimate, tokens, start, end)) return null;
        var stop = start;
        while (stop < end && stop - start < LongestSpeaker && tokens[stop].Kind == TokenKind.Word)
        {
            var rest = tokens.AsSpan(stop, end - stop);
            var length = pack.Match(OfMentions, rest);
            if (length == 0)
                length = Math.Max(pack.Match(Role.Determiner, rest),
                    stop == start ? pack.Match(Role.Pronoun, rest) : 0);
            if (length == 0 && tokens[stop].IsCapitalised) length = 1;
            if (length == 0 && stop > start) length = pack.LeadsToName(tokens, stop, end);
            if (length == 0) break;
            stop += length;
        }

        if (stop == start) return null;
        var mention = mentions.Read(surface, start, Math.Min(stop, end));
        return mentions.IsSpeaker(mention) ? mention : null;
    }

    /// <summary>The speaker that a sentence begins with, or null.</summary>
    public Mention? First(Surface surface, int start, int end)
    {
        var tokens = surface.Tokens;
        var first = _leadIns.Skip(tokens, start, end, out var inPhrase);
        if (inPhrase || pack.Settings.IsSubjectFirst)
            first = SkipPhrase(surface, first, end, ref inPhrase);
        if (inPhrase || first >= end || !_heads.BeginsAt(tokens, first, end)) return null;
        var stop = first;
        while (stop < end && tokens[stop].Kind == TokenKind.Word)
        {
            var rest = tokens.AsSpan(stop, end - stop);
            var length = pack.Match(OfNames, rest);
            if (length == 0 && stop == first) length = pack.Match(Role.Pronoun, rest);
            if (length == 0 && tokens[stop].IsCapitalised) length = 1;
            if (length == 0) break;
            stop += length;
        }

        if (stop < end && tokens[stop].IsClitic) return null;
        if (stop == first || !(pack.Settings.IsIsolating
            ? MayBeName(surface, first, stop, end) : MayOpenSentence(surface, first, stop, end)))
            return null;
        var mention = mentions.Read(surface, first, Math.Min(stop, end));
        return mention.Kind is not (MentionKind.Named or MentionKind.Pronoun or MentionKind.Title) ? null
            : WithJoined(mention, end);
    }

    /// <summary>
    /// Somebody named with whoever is joined to them, in an isolating language: "bà Hoa cùng hàng chục hộ dân".
    /// </summary>
    public Mention WithJoined(Mention mention, int end)
    {
        var (surface, at) = (mention.Surface, mention.End);
        return pack.Settings.IsIsolating && mention.Kind == MentionKind.Named && at < end
            && pack.Match(Role.Coordinator, surface.Tokens.AsSpan(at, end - at)) is var joint and > 0
            && at + joint < end && Any(surface, at + joint, end) is { } other
                ? mention with { Whole = surface.Range(mention.Start, other.End) } : mention;
    }

    /// <summary>
    /// The subject that a sentence begins with: a speaker by name, or a noun phrase that can speak; or null.
    /// </summary>
    public Mention? Main(Surface surface, int start, int end)
    {
        if (First(surface, start, end) is { } named) return named;
        var first = _leadIns.Skip(surface.Tokens, start, end, out var inPhrase);
        first = SkipPhrase(surface, first, end, ref inPhrase);
        return inPhrase || first >= end ? null : _segments.ReadFirst(surface, first, end);
    }

    /// <summary>Where the clause begins behind the phrase that opens a sentence: "In Springfield, Doe …".</summary>
    private int SkipPhrase(Surface surface, int first, int end, ref bool inPhrase)
    {
        var tokens = surface.Tokens;
        inPhrase |= first < end && IsOpeningWord(surface, first, end);
        for (var at = first; at < Math.Min(end, first + LongestOpening); at++)
        {
            if (tokens[at].Kind == TokenKind.Comma && (inPhrase || at == first))
                return _leadIns.Skip(tokens, BehindPlace(tokens, at + 1, end), end, out inPhrase);
            if (!inPhrase || tokens[at].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Symbol)) break;
        }

        return first;
    }

    /// <summary>Where the wider place ends that goes on from a phrase: "In Salem, New Hampshire, Doe …".</summary>
    private int BehindPlace(TokenRun tokens, int at, int end)
    {
        var place = at < end ? pack.Match(Role.Place, tokens.AsSpan(at, end - at)) : 0;
        return place > 0 && at + place < end && tokens[at + place].Kind == TokenKind.Comma ? at + place + 1 : at;
    }

    /// <summary>
    /// Whether a sentence begins with a word that is neither a name nor somebody: "Facing a crowd, …", "Shortly after
    /// …".
    /// </summary>
    private bool IsOpeningWord(Surface surface, int first, int end) =>
        surface.Tokens is var tokens && tokens[first] is { Kind: TokenKind.Word, IsCapitalised: true, IsAllCapitals: false }
        && !surface.ShowsName(first)
        && (pack.Begins(Role.OtherVerb, tokens, first, end) || pack.Begins(Role.CueVerb, tokens, first, end)
            || (tokens[first].Word == 0 && first + 1 < end
                && tokens[first + 1] is { Kind: TokenKind.Word, IsCapitalised: false, IsClitic: false }
                && (pack.Begins(Role.Preposition, tokens, first + 1, end)
                    || pack.Begins(Role.Determiner, tokens, first + 1, end))));

    /// <summary>
    /// Whether the words that a sentence begins with are a name or a pronoun: one capital shows nothing there.
    /// </summary>
    private bool MayOpenSentence(Surface surface, int first, int stop, int end) =>
        surface.Tokens is var tokens && !pack.Begins(Role.Determiner, tokens, first, stop)
        && (stop - first > 1 || pack.Begins(Role.Pronoun, tokens, first, stop)
            || (stop + 1 < end && tokens[stop].Kind == TokenKind.Comma
                && pack.Begins(Role.Determiner, tokens, stop + 1, end))
            || surface.ShowsName(first));

    /// <summary>Whether the capital that begins a sentence is a verb's: "Thấy Bình …".</summary>
    private bool OpensAsVerb(TokenRun tokens, int first, int end) =>
        !tokens[first].IsAllCapitals
        && _heads.Length(tokens.AsSpan(first, end - first)) == 0 && !pack.Begins(Role.FirstName, tokens, first, end)
        && pack.Begins(Role.OtherVerb, tokens, first, end);

    /// <summary>
    /// Whether a sentence begins with more than one capital, with a title or a pronoun, or with a capital that a verb
    /// follows.
    /// </summary>
    private bool MayBeName(Surface surface, int first, int stop, int end)
    {
        var tokens = surface.Tokens;
        if (OpensAsVerb(tokens, first, end)) return false;
        if (stop - first > 1 || pack.Begins(Role.Pronoun, tokens, first, stop)
            || _heads.Length(tokens.AsSpan(first, stop - first)) > 0)
            return true;
        if (surface.ShowsName(first)) return true;
        return !pack.Begins(Role.CueVerb, tokens, first, end)
            && !pack.Begins(Role.Inanimate, tokens, first, end) && !pack.Begins(Role.CueNoun, tokens, first, end)
            && (pack.Begins(Role.Auxiliary, tokens, stop, end)
            || pack.Begins(Role.OtherVerb, tokens, stop, end) || pack.Begins(Role.CueVerb, tokens, stop, end));
    }
}
