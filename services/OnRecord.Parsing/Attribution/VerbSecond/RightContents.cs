using OnRecord.Parsing.Attribution.Frames;
using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.VerbSecond;

/// <summary>
/// Judges what follows a cue where the verb stands second: whether the cue reports it, and how that shows.
/// </summary>
/// <param name="pack">What is known about the language.</param>
internal readonly struct RightContents(LanguagePack pack)
{
    private readonly Moods _moods = new(pack);
    private readonly ClauseWords _words = new(pack);

    /// <summary>
    /// Whether a cue reports what follows it: behind a colon or a complementiser, in marks, or by its form.
    /// </summary>
    public bool MayReport(Cue cue, Clause clause, Mention? source, RightContent right, bool isPassive)
    {
        var tokens = cue.Tokens;
        if (right.IsExplicit || tokens.HoldsQuotation((right.Range.Start, Math.Min(right.Range.End,
            right.Range.Start + 1)))) return true;
        var (start, end) = right.Range;
        var isBehindComma = tokens[start - 1].Kind is TokenKind.Comma or TokenKind.Colon;
        if (!isBehindComma) return source is not null && tokens.HoldsQuotation(right.Range);
        var first = Moods.ClauseEnd(tokens, start, end);
        if (source is null)
            return _moods.IsReported(tokens, start, end) || (isPassive && _moods.IsInfinitive(tokens, start, first));
        if (_moods.IsReported(tokens, start, first)
            || (cue.Is(Features.Strong) && _moods.MayBeReported(tokens, start, first))) return true;
        if (pack.Begins(Role.Subordinator, tokens, start, end) || _moods.IsRelative(tokens, start, end))
            return tokens.HoldsQuotation((start, first)) && !cue.Is(Features.Weak);
        if (_moods.IsInfinitive(tokens, start, first) || IsVerbless(tokens, start, first)) return true;
        return !cue.Is(Features.Weak | Features.Directive) && (clause.Reports || clause.Order != ClauseOrder.VerbLast);
    }

    /// <summary>
    /// Whether what follows a cue is reported as what stands before it is, as the form of its verb or marks in it show.
    /// </summary>
    public bool IsReportedToo(Cue cue, (int Start, int End) right) =>
        right.Start < right.End && Moods.ClauseEnd(cue.Tokens, right.Start, right.End) is var end
        && (_moods.IsReported(cue.Tokens, right.Start, end)
            || (cue.Is(Features.Strong) && cue.Tokens.HoldsQuotation((right.Start, end))));

    /// <summary>Whether what a passive reports is a clause without marks: "ihm wird vorgeworfen, … zu haben".</summary>
    public bool AreClause(Cue cue, RightContent right)
    {
        var (start, end) = right.Range;
        return !right.IsEmpty && !cue.Tokens.HoldsQuotation(right.Range) && (right.Opening >= 0
            || _moods.IsInfinitive(cue.Tokens, start, Moods.ClauseEnd(cue.Tokens, start, end)));
    }

    /// <summary>Whether the form of a clause's verb marks it as reported as a conjunction does.</summary>
    public bool AreMarkedByForm(TokenRun tokens, (int Start, int End) range) =>
        Moods.ClauseEnd(tokens, range.Start, range.End) is var end && (_moods.IsReported(tokens, range.Start, end)
            || _moods.IsInfinitive(tokens, range.Start, end) || IsVerbless(tokens, range.Start, end));

    /// <summary>
    /// Whether a clause has no verb that a list holds and ends in a word that may be an infinitive: "…, die Brücke
    /// abzureißen".
    /// </summary>
    private bool IsVerbless(TokenRun tokens, int start, int end) =>
        end - start > 1 && tokens[end - 1] is { Kind: TokenKind.Word, IsCapitalised: false, Word: 0 }
            && !_words.HasVerb(tokens, start, end);
}
