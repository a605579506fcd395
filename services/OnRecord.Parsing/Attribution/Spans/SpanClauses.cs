using OnRecord.Parsing.Attribution.Frames;
using OnRecord.Parsing.Attribution.VerbSecond;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;
using OnRecord.Parsing.Reading;

namespace OnRecord.Parsing.Attribution.Spans;

/// <summary>Tells the whole statement that a marked span is, or is only a fragment of.</summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="clauses">The clauses whose verbs show that they are somebody's words.</param>
internal sealed class SpanClauses(LanguagePack pack, ReportedClauses clauses)
{
    /// <summary>A verb and what it reports in its own clause stand no farther from each other, in tokens.</summary>
    private const int LongestClause = 40;

    /// <summary>
    /// The utterance with its marks and the word that opens it, where the language counts them to the reported clause.
    /// </summary>
    public TextRange WithMarks(MarkedSpan span, Placement place, Evidence? evidence)
    {
        if (!pack.Settings.ClauseHoldsOpening || span.Parts is not [var part]) return default;
        if (pack.Settings.VerbSecond) return part.Outer;
        return evidence?.Frame is { Opening: >= 0 } frame && frame.Cue.Surface == place.Surface
            && frame.Contents[0].Start == place.Token
            ? new TextRange(place.Surface.Tokens[frame.Opening].Start, part.Outer.End) : part.Outer;
    }

    /// <summary>
    /// The content of the frame that a fragment stands in; its marks where it is no more and the language counts them.
    /// </summary>
    public TextRange Around(MarkedSpan span, List<Placement> places, Evidence? evidence) =>
        Statement(places, evidence) is { IsEmpty: false } statement ? statement
            : pack.Settings.VerbSecond ? WithMarks(span, places[0], evidence) : default;

    private TextRange Statement(List<Placement> places, Evidence? evidence)
    {
        if (evidence?.Frame is not { } frame) return Continued(places[0], evidence);
        if (pack.Settings.VerbSecond && IsInClauseOf(frame, places[0])) return default;
        foreach (var (start, end) in frame.Contents)
        {
            foreach (var place in places)
            {
                if (place.Surface != frame.Cue.Surface || place.Token < start || place.Token >= end || end - start <= 1)
                    continue;
                var stop = Math.Max(LastOf(places, end), ClauseEnds.Of(pack, frame, start, end));
                return frame.Cue.Surface.Range(frame.ClauseStart(start), stop);
            }
        }

        return default;
    }

    /// <summary>
    /// Whether a fragment stands in the clause of the verb that reports it, so that nothing round it is reported:
    /// "warnte die Stadt vor einem „…“".
    /// </summary>
    private bool IsInClauseOf(Frame frame, Placement place)
    {
        if (frame.Cue.Surface != place.Surface) return false;
        var tokens = place.Surface.Tokens;
        if (!pack.Begins(Role.CueVerb, tokens, frame.Cue.Start, frame.Cue.End)) return false;
        var (start, end) = frame.Cue.End <= place.Token
            ? (frame.Cue.End, place.Token) : (place.Token + 1, frame.Cue.Start);
        if (end - start > LongestClause) return false;
        for (var at = start; at < end; at++)
        {
            if (tokens[at].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Open or TokenKind.Close
                or TokenKind.Quotation) || pack.Begins(Role.Complementiser, tokens, at, end)) return false;
        }

        return true;
    }

    private TextRange Continued(Placement place, Evidence? evidence) =>
        evidence?.Rule == "continued.subjunctive" && clauses.In(place.Surface, place.Sentence) is { } clause
            ? place.Surface.Range(clause.Start, clause.End) : default;

    private static int LastOf(List<Placement> places, int end) =>
        places[^1].Token is var last && last < end ? last + 1 : end;
}
