using OnRecord.Parsing.Attribution.Subjects;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Frames;

/// <summary>
/// Finds the frames that are set into what they report: "As Doe noted, …", "…, as Doe noted", "In June, Doe said, …".
/// </summary>
/// <param name="pack">What is known about the language.</param>
internal sealed class AsideFrames(LanguagePack pack)
{
    /// <summary>No more tokens than this tell when and where something was said.</summary>
    private const int LongestCircumstance = 10;

    private readonly Adverbials _adverbials = new(pack);
    private readonly bool _isOn = pack.Settings.IsSubjectFirst;

    /// <summary>Finds the frame of a verb that takes nothing by itself, or null.</summary>
    /// <param name="cue">The verb.</param>
    /// <param name="subject">Who speaks.</param>
    /// <param name="right">What follows the verb.</param>
    /// <param name="isQuoteLeft">Whether a quote before the subject is what is reported.</param>
    public Frame? Find(Cue cue, Subject subject, RightContent right, bool isQuoteLeft)
    {
        if (!_isOn || subject.Mention is not { } source || right.IsExplicit
            || cue.Is(Features.Weak | Features.Thought | Features.Directive | Features.Participle | Features.Declined))
            return null;
        var opening = OpeningOf(cue.Tokens, subject.Edge, source.Start);
        var comma = Comma(cue, opening);
        var left = ContentFinder.Left(cue.Tokens, cue.SentenceStart, subject.Edge);
        Contents reported = [];
        if (pack.AreConnectors(cue.Tokens, left.Start, left.End))
        {
            if (comma < 0 || (!opening && subject.Edge == cue.SentenceStart)) return null;
        }
        else
        {
            if (!opening && (isQuoteLeft || left.End == subject.Edge || !IsOpening(cue.Tokens, left))) return null;
            if (comma < 0 && (!opening || !EndsWith(cue))) return null;
            reported = reported.And(left);
        }

        if (comma >= 0 && MayGoOn(cue, comma + 1, reported.Count > 0 && opening))
            reported = reported.And((comma + 1, cue.ContentEnd));
        if (reported.Count == 0) return null;
        var order = reported[0].Start > cue.Start ? FrameOrder.SpeakerCueContent : FrameOrder.ContentSpeakerCue;
        return new Frame(cue, order, source, reported, false);
    }

    /// <summary>
    /// Finds the frame of a verb that takes nothing by itself, since words before its clause are compared to what it
    /// says: "để “…” như ông Lâm yêu cầu"; or null.
    /// </summary>
    /// <param name="cue">The verb.</param>
    /// <param name="subject">Who speaks.</param>
    public Frame? BehindQuote(Cue cue, Subject subject)
    {
        var tokens = cue.Tokens;
        if (!pack.Settings.IsIsolating || subject.Mention is not { } source) return null;
        if (!pack.ResumesClause(tokens, cue.End, cue.ContentEnd)
            && !(EndsWith(cue) && !tokens.HoldsQuotation((cue.End, cue.ContentEnd)))) return null;
        var length = pack.MatchBefore(Role.Aside, tokens, cue.SentenceStart, subject.Edge);
        if (length == 0 && !pack.Begins(Role.Aside, tokens, subject.Edge, source.Start)) return null;
        var left = ContentFinder.Left(tokens, cue.SentenceStart, subject.Edge - length);
        if (left.End <= left.Start || tokens[left.End - 1].Kind != TokenKind.Quotation) return null;
        return new Frame(cue, FrameOrder.ContentSpeakerCue, source, [left], false);
    }

    /// <summary>Whether the subject's clause begins with a word that makes an aside of it: "as Doe noted".</summary>
    private bool OpeningOf(TokenRun tokens, int edge, int subject) =>
        pack.Begins(Role.Aside, tokens, edge, subject)
            || pack.MatchBefore(Role.Aside, tokens, Math.Max(0, edge - 1), edge) > 0;

    private bool IsOpening(TokenRun tokens, (int Start, int End) left) =>
        _adverbials.AreAll(tokens, left) || (pack.Begins(Role.Genitive, tokens, left.Start, left.End)
            && !tokens.HoldsQuotation(left));

    /// <summary>The comma that parts a verb, and when and where it was said, from what goes on; or -1.</summary>
    private int Comma(Cue cue, bool isAside)
    {
        if (cue.HasCommaAfter) return cue.End;
        if (!isAside || !_adverbials.Starts(cue.Tokens, (cue.End, cue.ContentEnd))) return -1;
        for (var at = cue.End; at < Math.Min(cue.ContentEnd, cue.End + LongestCircumstance); at++)
        {
            if (cue.Tokens[at].Kind == TokenKind.Comma) return at;
            if (cue.Tokens[at].Kind is not (TokenKind.Word or TokenKind.Number)) return -1;
        }

        return -1;
    }

    /// <summary>Whether nothing but when and where it was said follows a verb.</summary>
    private bool EndsWith(Cue cue) =>
        cue.End >= cue.ContentEnd || cue.Tokens[cue.End].Kind is not (TokenKind.Word or TokenKind.Number)
        || (cue.ContentEnd - cue.End <= LongestCircumstance
            && _adverbials.Starts(cue.Tokens, (cue.End, cue.ContentEnd)));

    /// <summary>Whether a verb behind a comma reports more, and is no noun that opens a clause: "adding …".</summary>
    private bool GoesOnToReport(Cue cue, int at) =>
        pack.Match(Role.CueVerb, cue.Tokens.AsSpan(at, cue.ContentEnd - at), out var features) > 0
        && (features & (Features.Participle | Features.Strong)) != 0;

    /// <summary>Whether words behind a comma go on with the clause around an aside.</summary>
    private bool MayGoOn(Cue cue, int at, bool isBehind) =>
        at < cue.ContentEnd && !pack.Begins(Role.ClauseEnd, cue.Tokens, at, cue.ContentEnd)
        && !GoesOnToReport(cue, at)
        && !(isBehind && pack.Begins(Role.Coordinator, cue.Tokens, at, cue.ContentEnd));
}
