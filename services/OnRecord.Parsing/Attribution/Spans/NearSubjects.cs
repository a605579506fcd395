using OnRecord.Parsing.Attribution.Frames;
using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Spans;

/// <summary>Finds the subject nearest before a marked span that no verb ties to anybody.</summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="frames">Knows what a clause begins with.</param>
internal sealed class NearSubjects(LanguagePack pack, FrameIndex frames)
{
    /// <summary>A clause begins no more tokens than this before the span that its subject said.</summary>
    private const int Reach = 30;

    /// <summary>
    /// The speaker that the clause before marks begins with, in an isolating language: "thì ông hăng hái: “…”".
    /// Behind a colon nobody who is only described, since what is described may as well be spoken of.
    /// </summary>
    /// <param name="place">Where the marks stand.</param>
    /// <param name="isBehindColon">Whether a colon stands before them.</param>
    public Mention? Before(Placement place, bool isBehindColon)
    {
        var tokens = place.Surface.Tokens;
        for (var at = place.Token - 1; at >= Math.Max(place.SentenceStart, place.Token - Reach); at--)
        {
            var opens = at == place.SentenceStart
                || tokens[at - 1].Kind is TokenKind.Comma or TokenKind.Quotation or TokenKind.Colon
                || IsDashBehindQuote(place, at - 1)
                || (pack.MatchBefore(Role.Connector, tokens, place.SentenceStart, at) is var joint and > 0
                    && !JoinsNames(tokens, place.SentenceStart, at - joint, at))
                || pack.MatchBefore(Role.Subordinator, tokens, place.SentenceStart, at) > 0;
            if (!opens || frames.Subjects.SpeakerFrom(place.Surface, at, place.Token) is not { } subject) continue;
            var isSmallWord = at == place.SentenceStart && subject.End == at + 1 && tokens[at].Word != 0;
            if (subject.End < place.Token && !isSmallWord && (subject.Features & Features.Relative) == 0
                && !IsListed(tokens, subject, at, place.SentenceStart)
                && !(isBehindColon && subject.Kind is MentionKind.Document or MentionKind.Nominal)) return subject;
        }

        return null;
    }

    /// <summary>
    /// Whether a noun is the last of a list of them, whose first shows what they are: "sở, ban, | ngành".
    /// </summary>
    private bool IsListed(TokenRun tokens, Mention subject, int at, int start) =>
        subject.Kind == MentionKind.Nominal && at - 1 > start && tokens[at - 1].Kind == TokenKind.Comma
        && pack.MatchBefore(Role.Nominal, tokens, start, at - 1) > 0;

    /// <summary>
    /// Whether marks hold what is said of a subject rather than what it said: behind a copula or a passive.
    /// </summary>
    public bool IsSpokenOf(Placement place, Mention subject)
    {
        var tokens = place.Surface.Tokens;
        var at = place.Token - pack.MatchBefore(Role.Complementiser, tokens, subject.End, place.Token);
        return at <= subject.End || IsPassive(tokens, subject.End, at) || IsPassive(tokens, subject.End, place.Token);
    }

    /// <summary>
    /// The subject of the nearest clause that begins before a span, or else of the sentence, where the subject comes
    /// first and can be told from an object: "On Friday, the union has gathered members against “all cuts”". Nobody who
    /// is only described, since what is described may as well be spoken of.
    /// </summary>
    public Mention? OfClause(Placement place)
    {
        if (!pack.Settings.IsSubjectFirst) return null;
        var tokens = place.Surface.Tokens;
        for (var at = place.Token - 1; at > Math.Max(place.SentenceStart, place.Token - Reach); at--)
        {
            if (OpensClause(place, at) && frames.Subjects.From(place.Surface, at, place.Token) is { } near
                && near.Start == at && near.End < place.Token
                && tokens[near.End] is { Kind: TokenKind.Word, IsCapitalised: false })
                return near.Kind == MentionKind.Nominal ? null : near;
        }

        return frames.Subjects.From(place.Surface, place.SentenceStart, place.Token)
            is { Kind: not MentionKind.Nominal } subject && subject.End <= place.Token ? subject : null;
    }

    private bool IsPassive(TokenRun tokens, int start, int end) =>
        pack.MatchBefore(Role.CueVerb, tokens, start, end) is var verb and > 0
        && pack.MatchBefore(Role.Passive, tokens, start, end - verb) > 0;

    /// <summary>Whether a word stands between capitals, and so joins names: "bên Lan và | Huệ".</summary>
    private static bool JoinsNames(TokenRun tokens, int start, int joint, int at) =>
        joint > start && tokens[joint - 1] is { Kind: TokenKind.Word, IsCapitalised: true } && tokens[at].IsCapitalised;

    private static bool IsDashBehindQuote(Placement place, int at) =>
        place.Surface.Tokens[at].Kind == TokenKind.Dash && at > place.SentenceStart
        && place.Surface.Tokens[at - 1].Kind == TokenKind.Quotation;

    private bool OpensClause(Placement place, int at)
    {
        var (tokens, start) = (place.Surface.Tokens, place.SentenceStart);
        return tokens[at - 1].Kind is TokenKind.Comma or TokenKind.Quotation
            || pack.MatchBefore(Role.Complementiser, tokens, start, at) > 0
            || pack.MatchBefore(Role.Coordinator, tokens, start, at) > 0
            || pack.MatchBefore(Role.Subordinator, tokens, start, at) > 0;
    }
}
