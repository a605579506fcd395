using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Reading;

namespace OnRecord.Parsing.Attribution.Spans;

/// <summary>
/// Finds the words that report between a speaker and a colon, or behind the speaker who follows a quote, where no frame
/// has them, in an isolating language: “…”, chị Hoa mỉm cười; "anh Bình xúc động: “…”".
/// </summary>
/// <param name="pack">What is known about the language.</param>
internal readonly struct UnlistedCues(LanguagePack pack)
{
    /// <summary>What reports behind a quote has no more words than this.</summary>
    private const int LongestBehind = 5;

    /// <summary>What reports before a colon has no more words than this, those that only join it aside.</summary>
    private const int LongestBefore = 5;

    /// <summary>The characters of the words; empty where there are none.</summary>
    /// <param name="places">Where the quote's parts stand.</param>
    /// <param name="source">Who speaks.</param>
    public TextRange Of(List<Placement> places, Mention? source)
    {
        if (!pack.Settings.IsIsolating || source is null) return default;
        var (first, last) = (places[0], places[^1]);
        if (source.Surface == last.Surface && source.Start > last.Token && source.Start < last.SentenceEnd)
            return Behind(last, source);
        return source.Surface == first.Surface && source.End <= first.Token && source.Start >= first.SentenceStart
            && first.Surface.Tokens[first.Token - 1].Kind == TokenKind.Colon ? Before(first, source) : default;
    }

    /// <summary>
    /// The word for what is said that a preposition ties to a verb before it, right before a quote's colon: "đăng ảnh
    /// kèm lời | chú thích: “…”"; empty where none is.
    /// </summary>
    /// <param name="place">Where the quote stands.</param>
    /// <param name="cueEnd">Index after the verb's last token.</param>
    public TextRange NounBehind(Placement place, int cueEnd)
    {
        var (tokens, end) = (place.Surface.Tokens, place.Token - 1);
        if (!pack.Settings.IsIsolating || end <= cueEnd || tokens[end].Kind != TokenKind.Colon) return default;
        var verb = pack.MatchBefore(Role.CueVerb, tokens, cueEnd, end);
        var noun = Math.Max(verb, pack.MatchBefore(Role.CueNoun, tokens, cueEnd, end));
        if (noun == 0 || pack.MatchBefore(Role.NounMarker, tokens, cueEnd, end - noun) == 0) return default;
        return place.Surface.Range(end - noun, end);
    }

    private TextRange Behind(Placement place, Mention source)
    {
        var tokens = place.Surface.Tokens;
        var end = source.End;
        while (end < place.SentenceEnd && tokens[end].Kind is not (TokenKind.Stop or TokenKind.Quotation)) end++;
        var start = Predicate(tokens, source.End, end);
        var listed = pack.Match(Role.CueVerb, tokens.AsSpan(start, end - start));
        if (listed == 0 && pack.MatchBefore(Role.CueVerb, tokens, start, end) is var last and > 0)
            return place.Surface.Range(end - last, end);
        if (listed == 0 && !Describes(tokens, start, end)
            && Words(tokens, start, Phrase(tokens, start, end)) is var words and <= LongestBehind)
            listed = words;
        return listed > 0 ? place.Surface.Range(start, start + listed) : default;
    }

    private TextRange Before(Placement place, Mention source)
    {
        var tokens = place.Surface.Tokens;
        var end = place.Token - 1;
        var start = Predicate(tokens, source.End, end);
        var listed = Math.Max(pack.MatchBefore(Role.CueVerb, tokens, start, end),
            pack.MatchBefore(Role.CueNoun, tokens, start, end));
        if (listed > 0) return place.Surface.Range(end - listed, end);
        return start < end && end - start <= LongestBefore && Words(tokens, start, end) == end - start
            ? place.Surface.Range(start, end) : default;
    }

    /// <summary>Where the predicate begins behind a speaker and what describes them.</summary>
    private int Predicate(TokenRun tokens, int start, int end)
    {
        for (var at = end; at > start; at--)
        {
            if (tokens[at - 1].Kind is not (TokenKind.Comma or TokenKind.Dash or TokenKind.Close)) continue;
            start = at;
            break;
        }

        while (start < end && !pack.Begins(Role.Negation, tokens, start, end)
            && pack.Match(Role.Auxiliary, tokens.AsSpan(start, end - start)) is var length and > 0
            && start + length < end) start += length;
        return start;
    }

    /// <summary>Whether words are a noun and no verb: "chủ cửa hàng", "những giải pháp".</summary>
    private bool Describes(TokenRun tokens, int start, int end) =>
        pack.Begins(Role.Nominal, tokens, start, end) || pack.Begins(Role.Title, tokens, start, end)
        || pack.Begins(Role.Determiner, tokens, start, end);

    /// <summary>
    /// Where a phrase begins behind a verb and its object: "đăng | trên mạng", "gửi lời cảm ơn | đến …".
    /// </summary>
    private int Phrase(TokenRun tokens, int start, int end)
    {
        var at = start + 1;
        while (at < end
            && (!pack.Begins(Role.Preposition, tokens, at, end) || pack.Begins(Role.CueVerb, tokens, at, end))
            && !pack.Begins(Role.AddresseePreposition, tokens, at, end)
            && !pack.Begins(Role.Genitive, tokens, at, end)) at++;
        return Math.Min(at, end);
    }

    /// <summary>How many words without a capital follow one another.</summary>
    private static int Words(TokenRun tokens, int start, int end)
    {
        var at = start;
        while (at < end && tokens[at] is { Kind: TokenKind.Word, IsCapitalised: false }) at++;
        return at - start;
    }
}
