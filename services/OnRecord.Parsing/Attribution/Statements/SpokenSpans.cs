using OnRecord.Parsing.Attribution.Frames;
using OnRecord.Parsing.Quotations;
using OnRecord.V1;

namespace OnRecord.Parsing.Attribution.Statements;

/// <summary>The marked spans that somebody says, so that their words are no statement without marks as well.</summary>
internal readonly struct SpokenSpans
{
    // For each span the finding by which somebody says it, or null
    private readonly Finding?[] _spoken;

    private SpokenSpans(Finding?[] spoken) => _spoken = spoken;

    /// <summary>The spans that some findings say to be somebody's words.</summary>
    public static SpokenSpans Of(Article article, List<Finding> findings)
    {
        var spoken = new Finding?[article.Spans.Count];
        foreach (var finding in findings)
        {
            if (finding.Kind == QuoteKind.Term) continue;
            for (var i = 0; i < finding.Spans.Count; i++) spoken[finding.Spans[i]] = finding;
        }

        return new SpokenSpans(spoken);
    }

    /// <summary>Whether some words hold a quote that somebody says.</summary>
    /// <param name="surface">Where they stand.</param>
    /// <param name="start">Index of the first token.</param>
    /// <param name="end">Index after the last.</param>
    /// <param name="frame">The frame that reports them, or null; with one, a few words in marks that are said by
    /// another frame do not count.</param>
    public bool AnyIn(Surface surface, int start, int end, Frame? frame)
    {
        foreach (var held in surface.SpansIn(start, end))
        {
            if (_spoken[held.Span] is { } said && (frame is null || said.Kind != QuoteKind.Mixed || said.Frame is null
                || ReferenceEquals(said.Frame, frame))) return true;
        }

        return false;
    }
}
