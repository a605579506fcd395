using OnRecord.Query.Words;
using OnRecord.V1;

namespace OnRecord.Query.Archive.Preparing;

/// <summary>Makes the quotes of one document ready.</summary>
/// <param name="document">The document.</param>
/// <param name="text">Its text.</param>
/// <param name="origin">The origin of its records, encoded.</param>
/// <param name="encoder">Encodes records.</param>
internal sealed class QuotePreparation(Document document, Utf8Text text, byte[] origin, RecordEncoder encoder)
{
    private readonly Contexts _contexts = new(text, document.Quotes);
    private readonly int _longestMention =
        TextBudget.Share(text.Length, document.Quotes.Select(quote => quote.Speaker?.Mention));

    private readonly Dictionary<string, (SpeakerIdentity? Identity, string Words)> _speakers = [];

    /// <summary>Makes a quote ready.</summary>
    /// <param name="index">Which one.</param>
    /// <param name="encoded">The quote, encoded, with its length before it.</param>
    public PreparedQuote Prepare(int index, ReadOnlySpan<byte> encoded)
    {
        var quote = document.Quotes[index];
        var speaker = quote.Speaker is { HasName: true } named ? Prepare(named) : null;
        var (start, end) = _contexts.Around(quote, document.Sections[quote.Section].Blocks[quote.Block]);
        var head = encoder
            .Text(QuoteRecord.NameFieldNumber, $"{document.Name}/quotes/{index}")
            .Text(QuoteRecord.SpeakerFieldNumber, speaker is null ? "" : ResourceNames.Speaker(speaker.Identity.Id))
            .Message(QuoteRecord.QuoteFieldNumber, encoded)
            .Bytes(QuoteRecord.ContextFieldNumber, text.Bytes(start, end))
            .Number(QuoteRecord.ContextStartFieldNumber, start);
        return new(
            OriginatedRecord.Of(head, QuoteRecord.OriginFieldNumber, origin), quote.Kind, quote.Confidence, speaker,
            Folding.Fold(quote.Text), ClauseWords(quote));
    }

    private string ClauseWords(Quote quote)
    {
        if (quote.Clause is null) return "";
        var (start, end) = _contexts.Within(quote.Clause, quote);
        return Folding.Fold(text.Cut(start, end));
    }

    private PreparedSpeaker? Prepare(Speaker speaker)
    {
        if (!_speakers.TryGetValue(speaker.Name, out var known))
        {
            known = (SpeakerIdentity.Of(speaker.Name), Folding.Fold(speaker.Name));
            _speakers.Add(speaker.Name, known);
        }

        return known.Identity is null ? null : new(
            known.Identity, speaker.Kind, speaker.Name.Trim(), speaker.HasTitle ? speaker.Title : null,
            speaker.HasRole ? speaker.Role : null, MentionOf(speaker), known.Words);
    }

    private string? MentionOf(Speaker speaker) =>
        speaker.Mention is { } span && span.End - span.Start <= _longestMention ? text.Cut(span.Start, span.End) : null;
}
