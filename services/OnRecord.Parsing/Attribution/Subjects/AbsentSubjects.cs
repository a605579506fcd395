using OnRecord.Parsing.Attribution.Frames;
using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Subjects;

/// <summary>Finds who speaks where a cue has no subject of its own, in the clauses around it.</summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="openings">Finds the speakers that sentences and clauses begin with.</param>
internal readonly struct AbsentSubjects(LanguagePack pack, OpeningFinder openings)
{
    /// <summary>A clause before its subject's is no longer than this, in tokens.</summary>
    private const int LongestClause = 200;

    private readonly Adverbials _adverbials = new(pack);

    /// <summary>
    /// The source of the nearest of some frames that has one, a weak cue's only where no other has; or null.
    /// </summary>
    public Mention? Earlier(List<Frame> before)
    {
        Mention? weak = null;
        for (var i = before.Count - 1; i >= 0; i--)
        {
            if (before[i].Source is not { } source || IsActedUponBy(source)) continue;
            if (!pack.Settings.IsIsolating || before[i].IsExplicit || !before[i].Cue.Is(Features.Weak))
                return source;
            weak ??= source;
        }

        return weak;
    }

    /// <summary>
    /// Whether somebody only acts in a passive, whose subject is another: "cầu bị Reuters phê phán".
    /// </summary>
    private bool IsActedUponBy(Mention source) =>
        pack.MatchBefore(Role.Passive, source.Surface.Tokens, 0, source.Start) > 0;

    /// <summary>
    /// The subject behind the last comma, whose clause a cue without one opens: "Cho rằng …, tòa bác đơn"; and that
    /// comma.
    /// </summary>
    public (Mention Source, int Comma)? Later(Cue cue, Subject subject)
    {
        if (!cue.Is(Features.Clausal)) return null;
        if (subject.Edge > cue.SentenceStart
            && !_adverbials.AreAll(cue.Tokens, (cue.SentenceStart, subject.Edge - 1)))
            return null;
        for (var at = Math.Min(cue.ContentEnd, cue.End + LongestClause) - 1; at > cue.End; at--)
        {
            if (at <= cue.End + 2 && cue.Tokens[at - 1].Kind != TokenKind.Quotation) break;
            var opening = cue.Tokens[at].Kind == TokenKind.Comma ? 1 : Consequence(cue, at);
            if (opening > 0 && openings.Any(cue.Surface, at + opening, cue.ContentEnd) is { } source
                && source.End < cue.ContentEnd)
                return (openings.WithJoined(source, cue.ContentEnd), at);
        }

        return null;
    }

    /// <summary>
    /// How many tokens join the clause that they open to one before it, of which it is the consequence: "nên".
    /// </summary>
    private int Consequence(Cue cue, int at)
    {
        var rest = cue.Tokens.AsSpan(at, cue.SentenceEnd - at);
        return pack.Match(Role.Connector, rest) is var length and > 0 && pack.Match(Role.Subordinator, rest) == length
            ? length : 0;
    }

    /// <summary>
    /// The subject of the clause that a participle belongs to: before it, or behind the comma if it opens the sentence.
    /// </summary>
    public Mention? Around(Cue cue)
    {
        var (surface, start, end) = (cue.Surface, cue.SentenceStart, cue.SentenceEnd);
        if (cue.Start - start > 1) return openings.Main(surface, start, cue.Start);
        for (var at = cue.Start + 1; at + 1 < end; at++)
        {
            var isComma = surface.Tokens[at].Kind == TokenKind.Comma
                || (surface.Tokens[at].Kind == TokenKind.Quotation && surface.EndsInMark(at));
            if (isComma && openings.First(surface, at + 1, end) is { } subject) return subject;
        }

        return null;
    }

    /// <summary>
    /// The subject that a sentence begins with, for a cue that goes on with it: "Ông Lâm tới nơi, và cho biết …".
    /// </summary>
    public Mention? First(Cue cue) =>
        !pack.Settings.IsIsolating || cue.Start - cue.SentenceStart <= 1
        ? null : openings.First(cue.Surface, cue.SentenceStart, cue.Start);

    /// <summary>
    /// The subject of the clause before a cue that only tells when, in an isolating language: "Hôm qua, bà gây
    /// sốc khi | nói …".
    /// </summary>
    public Mention? Main(Cue cue)
    {
        var start = cue.Start;
        while (start > cue.SentenceStart
            && cue.Tokens[start - 1].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Quotation) start--;
        return openings.First(cue.Surface, start, cue.Start) ?? openings.Any(cue.Surface, start, cue.Start);
    }
}
