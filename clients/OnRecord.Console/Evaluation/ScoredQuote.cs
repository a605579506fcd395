using OnRecord.Console.Output;
using OnRecord.V1;

namespace OnRecord.Console.Evaluation;

/// <summary>One part of a quote as the parser found it, with offsets in UTF-16 code units.</summary>
/// <param name="Quote">The quote that it is a part of.</param>
/// <param name="Index">Index of the quote within its document.</param>
/// <param name="Span">The part's words, marks excluded.</param>
/// <param name="Content">The whole of what is said.</param>
/// <param name="Cue">The reporting words, or null.</param>
/// <param name="Mention">The words that name the speaker, or null.</param>
internal sealed record ScoredQuote(
    Quote Quote, int Index, Range Span, IReadOnlyList<Range> Content, Range? Cue, Range? Mention)
{
    /// <summary>Whether it stands in marks and is somebody's speech.</summary>
    public bool IsDirect => Quote.Kind is QuoteKind.Direct or QuoteKind.Mixed;

    /// <summary>The speaker's canonical name, or null.</summary>
    public string? Name => Quote.Speaker is { Name.Length: > 0 } speaker ? speaker.Name : null;

    /// <summary>Reads the quotes of a document, a record a part.</summary>
    public static IReadOnlyList<ScoredQuote> Of(Document document)
    {
        var map = ByteMap.Of(document.Text);
        var scored = new List<ScoredQuote>();
        for (var index = 0; index < document.Quotes.Count; index++)
        {
            var quote = document.Quotes[index];
            List<Range> parts = [.. quote.Parts.Select(part => Range.Of(part, map))];
            IReadOnlyList<Range> content = quote.Clause is { } clause ? [Range.Of(clause, map)] : parts;
            Range? cue = quote.Cue is { } span ? Range.Of(span, map) : null;
            Range? mention = quote.Speaker?.Mention is { } named ? Range.Of(named, map) : null;
            foreach (var part in parts) scored.Add(new ScoredQuote(quote, index, part, content, cue, mention));
        }

        return scored;
    }
}
