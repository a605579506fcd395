using OnRecord.Parsing.Assembling;
using OnRecord.Parsing.Attribution;
using OnRecord.Parsing.Attribution.Frames;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Outlining;
using OnRecord.Parsing.Reading;
using OnRecord.V1;

namespace OnRecord.Parsing;

/// <summary>Turns the bytes of a document into its sections and quotes.</summary>
/// <remarks>Pure: the same source always gives the same document. Safe for use by many threads at once.</remarks>
public sealed class Parser
{
    private readonly IReadOnlyDictionary<string, LanguagePack> _packs;
    private readonly LanguageDetector _detector;

    // Made once: for an article of two sentences they would be a sixth of what it costs
    private readonly Dictionary<string, FrameFinder> _finders;

    /// <summary>Loads the language packs.</summary>
    /// <param name="options">The limits to keep to.</param>
    /// <exception cref="PackException">A language pack cannot be used; names its file and line.</exception>
    public Parser(ParserOptions options)
    {
        Options = options;
        _packs = LanguagePacks.Load();
        _detector = new LanguageDetector(_packs);
        _finders = _packs.ToDictionary(
            pack => pack.Key, pack => new FrameFinder(pack.Value), StringComparer.Ordinal);
    }

    /// <summary>The limits that this parser keeps to.</summary>
    public ParserOptions Options { get; }

    /// <summary>Parses one document.</summary>
    /// <param name="source">The bytes, and what the client knows about them.</param>
    /// <param name="cancellation">Looked at between the rooms of the parser.</param>
    /// <returns>The document, with neither revision nor commit time.</returns>
    /// <exception cref="SourceRejectedException">The source cannot be parsed; says why.</exception>
    public Document Parse(SourceDocument source, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var text = SourceReader.Read(source, Options);
        var pack = PackFor(source, text);

        cancellation.ThrowIfCancellationRequested();
        using var outline = text.Blocks is { } blocks
            ? KnownOutline.Of(text.Text, blocks, pack) : Outliner.Outline(text.Text, pack);

        cancellation.ThrowIfCancellationRequested();
        using var article = Article.Of(text.Text, pack, outline);

        cancellation.ThrowIfCancellationRequested();
        var findings = Attributor.Attribute(article, _finders[pack.Code]);

        cancellation.ThrowIfCancellationRequested();
        return DocumentAssembler.Assemble(source, text, outline, article, findings, Options);
    }

    private LanguagePack PackFor(SourceDocument source, SourceText text)
    {
        if (source.Language.Length == 0)
        {
            // Pages are made from templates, which may be in another language than the article.
            var declared = text.Facts.Language?.Split('-', '_')[0].ToLowerInvariant();
            return _packs[_detector.Detect(text.Text, declared)];
        }

        // vi-VN is Vietnamese
        var code = source.Language.Split('-')[0].ToLowerInvariant();
        return _packs.TryGetValue(code, out var pack) ? pack : throw new SourceRejectedException(
            RejectionReason.UnknownLanguage, "language", $"is '{source.Language}', for which there is no language pack",
            source.Language, string.Join(", ", _packs.Keys.Order(StringComparer.Ordinal)));
    }
}
