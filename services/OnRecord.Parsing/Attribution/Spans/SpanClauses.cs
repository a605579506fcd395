using OnRecord.Parsing.Attribution.Frames;
using OnRecord.Parsing.Attribution.VerbSecond;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Quotations;
using OnRecord.Parsing.Reading;

namespace OnRecord.Parsing.Attribution.Spans;

/// <summary>Tells the whole statement that a marked span is, or is only a fragment of.</summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="clauses">The clauses whose verbs show that they are somebody's words.</param>
internal sealed class SpanClauses(LanguagePack pack, ReportedClauses clauses)
{
    /// <summary>
    /// The utterance with its marks and the word that opens it, where the language counts them to the reported clause.
    /// </summary>
    public TextRange WithMarks(MarkedSpan span, Placement place, Evidence? evidence)
    {
        if (!pack.Settings.ClauseHoldsOpening || span.Parts is not [var part]) return default;
        if (pack.Settings.VerbSecond) return part.Outer;
        return evidence?.Frame is { Opening: >= 0 } frame && frame.Surface == place.Surface
            && frame.Contents[0].Start == place.Token
            ? new TextRange(place.Surface.Tokens[frame.Opening].Start, part.Outer.End) : part.Outer;
    }

    /// <summary>The content of the frame that a fragment stands in.</summary>
    public TextRange Around(List<Placement> places, Evidence? evidence)
    {
        if (evidence?.Frame is not { } frame) return Continued(places[0], evidence);
        foreach (var (start, end) in frame.Contents)
        {
            foreach (var place in places)
            {
                if (place.Surface != frame.Surface || place.Token < start || place.Token >= end || end - start <= 1)
                    continue;
                var stop = Math.Max(LastOf(places, end), ClauseEnds.Of(pack, frame, start, end));
                return frame.Surface.Range(frame.ClauseStart(start), stop);
            }
        }

        return default;
    }

    private TextRange Continued(Placement place, Evidence? evidence) =>
        evidence?.Rule == "continued.subjunctive" && clauses.In(place.Surface, place.Sentence) is { } clause
            ? place.Surface.Range(clause.Start, clause.End) : default;

    private static int LastOf(List<Placement> places, int end) =>
        places[^1].Token is var last && last < end ? last + 1 : end;
}
