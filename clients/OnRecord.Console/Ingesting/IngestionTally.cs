using System.Diagnostics;
using OnRecord.Client;
using OnRecord.V1;

namespace OnRecord.Console.Ingesting;

/// <summary>Counts what became of the documents.</summary>
internal sealed class IngestionTally
{
    /// <summary>How many rejections are kept with their reasons; the others are counted.</summary>
    public const int MaxReasons = 20;

    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly List<(string Label, string Reason)> _rejections = [];

    public long Stored { get; private set; }

    public long Unchanged { get; private set; }

    public long Revised { get; private set; }

    public long Rejected { get; private set; }

    public long Sections { get; private set; }

    public long Quotes { get; private set; }

    public long Bytes { get; private set; }

    public long Documents => Stored + Unchanged + Revised + Rejected;

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_start);

    public double DocumentsPerSecond => Documents / Math.Max(Elapsed.TotalSeconds, 0.001);

    /// <summary>The first rejections, with what the user calls the document and why.</summary>
    public IReadOnlyList<(string Label, string Reason)> Rejections => _rejections;

    public void Add(IngestedInput document)
    {
        var answer = document.Answer;
        Bytes += document.Bytes;
        Sections += answer.SectionCount;
        Quotes += answer.QuoteCount;
        if (answer.ResultCase == IngestDocumentsResponse.ResultOneofCase.Error)
        {
            Rejected++;
            if (_rejections.Count < MaxReasons) _rejections.Add((document.Label, answer.Error.Describe()));
            return;
        }

        switch (answer.Commit?.Outcome)
        {
            case CommitOutcome.Unchanged: Unchanged++; break;
            case CommitOutcome.Revised: Revised++; break;
            default: Stored++; break;
        }
    }
}
