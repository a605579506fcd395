using System.Text;
using System.Text.RegularExpressions;
using OnRecord.Query.Archive.Preparing;
using OnRecord.V1;

namespace OnRecord.Query.Archive.Validity;

/// <summary>
/// Finds what is wrong with a document before it is kept, so that every reader can rely on its spans.
/// </summary>
internal sealed partial class DocumentCheck
{
    private const int MaxFaults = 20;

    private const int MaxRepeatedBytes = 512 << 20;

    private static readonly string MostItems = $"may be {Position.MaxItems}";

    private readonly Document _document;
    private readonly Utf8Text _text;
    private readonly List<Fault> _faults = [];

    private DocumentCheck(Document document)
    {
        _document = document;
        _text = new(document.Text);
    }

    /// <summary>Everything that is wrong, up to a sensible number; empty for a good document.</summary>
    public static IReadOnlyList<Fault> Faults(Document document)
    {
        var check = new DocumentCheck(document);
        check.CheckHead();
        for (var i = 0; i < document.Sections.Count && !check.IsFull; i++) check.CheckSection(i);
        for (var i = 0; i < document.Quotes.Count && !check.IsFull; i++) check.CheckQuote(i);
        return check._faults;
    }

    private bool IsFull => _faults.Count >= MaxFaults;

    private void CheckHead()
    {
        Require(ResourceNames.DocumentId(_document.Name) is not null, "name", $"must be {ResourceNames.DocumentForm}");
        Require(
            Sha256().IsMatch(_document.ContentSha256), "content_sha256", "must be 64 lower-case hexadecimal digits");
        Require(LanguageCode.IsOne(_document.Language), "language", "must be a BCP 47 code");
        CheckLength("source_uri", _document.SourceUri, DocumentLimits.UriBytes);
        CheckLength("title", _document.Title, DocumentLimits.TitleBytes);
        if (_document.Published is { } date && PublishedDays.Fault(date) is { } fault)
            Require(false, "published", fault);
        Require(_document.Sections.Count <= Position.MaxItems, "sections", MostItems);
        Require(_document.Quotes.Count <= Position.MaxItems, "quotes", MostItems);
        CheckRepeated();
    }

    // Millions of tiny quotes or sections would each bring a URI and a title of full length.
    private void CheckRepeated()
    {
        var told = Encoding.UTF8.GetByteCount(_document.SourceUri) + Encoding.UTF8.GetByteCount(_document.Title);
        var records = _document.Sections.Count + _document.Quotes.Count;
        if ((long)told * records <= MaxRepeatedBytes) return;
        Require(
            false, _document.Quotes.Count > _document.Sections.Count ? "quotes" : "sections",
            $"are too many for a URI and a title of {told} bytes together: {records} records may hold"
                + $" {MaxRepeatedBytes} bytes of them");
    }

    private void CheckLength(FieldPath field, string value, int most)
    {
        // Most are as short in any encoding.
        if (value.Length * 3 <= most) return;
        var bytes = Encoding.UTF8.GetByteCount(value);
        if (bytes > most) Require(false, field, $"has {bytes} bytes; it may have {most}");
    }

    private void CheckSection(int index)
    {
        var section = _document.Sections[index];
        var field = new FieldPath("sections", index);
        CheckSpan(section.Span, field.At("span"), isRequired: true);
        for (var i = 0; i < section.Blocks.Count && !IsFull; i++)
        {
            var block = section.Blocks[i];
            if (CheckSpan(block.Span, field.At("blocks", i, "span"), isRequired: true))
                Require(
                    _text.Matches(block.Span, block.Text), field.At("blocks", i, "text"),
                    "is not the text of its span");
        }
    }

    private void CheckQuote(int index)
    {
        var quote = _document.Quotes[index];
        var field = new FieldPath("quotes", index);
        Require(quote.Kind is >= QuoteKind.Direct and <= QuoteKind.Term, field.At("kind"), "is no kind of quote");
        Require(quote.Confidence is >= 0 and <= 1, field.At("confidence"), "must be 0 to 1");
        Require(quote.Parts.Count > 0, field.At("parts"), "are missing");
        for (var i = 0; i < quote.Parts.Count && !IsFull; i++)
            CheckSpan(quote.Parts[i], field.At("parts", i), isRequired: true);
        CheckSpan(quote.Clause, field.At("clause"), isRequired: false);
        CheckSpan(quote.Cue, field.At("cue"), isRequired: false);
        CheckSpeaker(quote.Speaker, field);
        CheckPlace(quote, field);
        Require(
            !quote.HasParent || (quote.Parent >= 0 && quote.Parent < index), field.At("parent"),
            "must be the index of a quote before it");
    }

    private void CheckPlace(Quote quote, FieldPath field)
    {
        var sections = _document.Sections;
        if (!Require(
            quote.Section >= 0 && quote.Section < sections.Count, field.At("section"), "is no index of a section"))
            return;
        var blocks = sections[quote.Section].Blocks;
        if (!Require(
            quote.Block >= 0 && quote.Block < blocks.Count, field.At("block"), "is no index of a block of its section"))
            return;
        if (quote.Parts.Count > 0 && blocks[quote.Block].Span is { } block)
        {
            Require(
                quote.Parts[0].Start >= block.Start && quote.Parts[0].Start < block.End, field.At("block"),
                "is not the block in which the quote starts");
        }
    }

    private void CheckSpeaker(Speaker? speaker, FieldPath field)
    {
        if (speaker is null) return;
        CheckSpan(speaker.Mention, field.At("speaker.mention"), isRequired: false);
        CheckLength(field.At("speaker.name"), speaker.Name, DocumentLimits.NameBytes);
        CheckLength(field.At("speaker.title"), speaker.Title, DocumentLimits.NameBytes);
        CheckLength(field.At("speaker.role"), speaker.Role, DocumentLimits.NameBytes);
        CheckLength(field.At("speaker.affiliation"), speaker.Affiliation, DocumentLimits.NameBytes);
        CheckLength(field.At("speaker.reported_via"), speaker.ReportedVia, DocumentLimits.NameBytes);
    }

    private bool CheckSpan(Span? span, FieldPath field, bool isRequired)
    {
        if (span is null) return Require(!isRequired, field, "is not set") && false;
        return _text.Holds(span) || Require(
            false, field,
            $"is {span.Start} to {span.End}: not a range of whole characters of the {_text.Length} bytes of text");
    }

    private bool Require(bool isRight, FieldPath field, string fault)
    {
        if (!isRight && !IsFull)
            _faults.Add(new($"{field}", fault));
        return isRight;
    }

    [GeneratedRegex(@"\A[0-9a-f]{64}\z")]
    private static partial Regex Sha256();
}

/// <summary>Something that is wrong with a document.</summary>
/// <param name="Field">Path of the field within the document.</param>
/// <param name="Problem">What is wrong: completes the sentence that the field's name begins.</param>
internal sealed record Fault(string Field, string Problem);
