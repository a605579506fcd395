using OnRecord.Query.Archive;
using OnRecord.Query.Words;
using OnRecord.V1;

namespace OnRecord.Query.Responses;

/// <summary>Makes hits of what a search found.</summary>
internal static class Hits
{
    /// <summary>Parts hits into responses of moderate size.</summary>
    public static IEnumerable<IReadOnlyList<ScoredRecord>> Batches(IReadOnlyList<ScoredRecord> found)
    {
        var limit = ReadLimit.Response;
        var batch = new List<ScoredRecord>();
        var bytes = 0;
        foreach (var hit in found)
        {
            if (batch.Count > 0 && (batch.Count == limit.Items || bytes + hit.Record.Length > limit.Bytes))
            {
                yield return batch;
                batch = [];
                bytes = 0;
            }

            batch.Add(hit);
            bytes += hit.Record.Length;
        }

        if (batch.Count > 0) yield return batch;
    }

    /// <summary>A quote with the places of the words in its context.</summary>
    public static QuoteHit Quote(ScoredRecord found, WordQuery query)
    {
        var quote = QuoteRecord.Parser.ParseFrom(found.Record.Span);
        var hit = new QuoteHit { Quote = quote, Score = found.Score };
        hit.Highlights.Add(Highlights(quote.Context, 0, query));
        return hit;
    }

    /// <summary>A section with the places of the words in its document's text.</summary>
    public static SectionHit Section(ScoredRecord found, WordQuery query)
    {
        var section = SectionRecord.Parser.ParseFrom(found.Record.Span);
        var hit = new SectionHit { Section = section, Score = found.Score };
        foreach (var block in section.Section.Blocks)
            hit.Highlights.Add(Highlights(block.Text, block.Span.Start, query));
        return hit;
    }

    private static IEnumerable<Span> Highlights(string text, int offset, WordQuery query) =>
        query.Locate(text).Select(place => new Span { Start = offset + place.Start, End = offset + place.End });
}
