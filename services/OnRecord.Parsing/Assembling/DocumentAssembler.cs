using System.Text;
using OnRecord.Parsing.Attribution;
using OnRecord.Parsing.Outlining;
using OnRecord.Parsing.Reading;
using OnRecord.V1;

namespace OnRecord.Parsing.Assembling;

/// <summary>Builds the document's sections and quotes from what the rooms have found.</summary>
internal static class DocumentAssembler
{
    /// <summary>Puts a document together.</summary>
    /// <param name="source">What the client sent.</param>
    /// <param name="text">The text that all ranges refer to.</param>
    /// <param name="outline">Its outline.</param>
    /// <param name="article">The article.</param>
    /// <param name="findings">Its quotes, in text order.</param>
    /// <param name="options">How long a headline and a speaker's name may be.</param>
    public static Document Assemble(
        SourceDocument source, SourceText text, Outline outline, Article article, IReadOnlyList<Finding> findings,
        ParserOptions options)
    {
        Span SpanOf(TextRange range) => new() { Start = text.Utf8(range.Start), End = text.Utf8(range.End) };

        var document = new Document
        {
            Name = DocumentNames.Of(source),
            SourceUri = source.Uri,
            ContentSha256 = DocumentNames.HashOf(source),
            Language = article.Pack.Code,
            Published = source.Published ?? text.Facts.Published ?? outline.Published,
            Text = text.Text,
        };
        var address = AddSections(document, article, SpanOf);
        var title = source.Title.Length > 0 ? source.Title : text.Facts.Title ?? TitleIn(document, article, address);
        // The archive tells it with every quote: a longer one would be kept thousands of times.
        if (title is not null && Encoding.UTF8.GetByteCount(title) <= options.MaxTitleBytes) document.Title = title;
        using var quotes = new QuoteAssembler(article, SpanOf, address, options.MaxNameBytes);
        quotes.Assemble(findings, document.Quotes);
        return document;
    }

    private static string? TitleIn(Document document, Article article, (int Section, int Block)[] address)
    {
        for (var i = 0; i < address.Length; i++)
        {
            if (article.Blocks[i].Kind == BlockKind.Title)
                return document.Sections[address[i].Section].Blocks[address[i].Block].Text;
        }

        return null;
    }

    private static (int, int)[] AddSections(Document document, Article article, Func<TextRange, Span> spanOf)
    {
        var address = new (int, int)[article.Blocks.Count];
        Section? section = null;
        for (var i = 0; i < article.Blocks.Count; i++)
        {
            ref readonly var outlined = ref article.Blocks[i];
            var block = MakeBlock(outlined, article.Text, spanOf);
            if (section is null || outlined.Kind == BlockKind.Heading)
            {
                section = new Section { Span = new Span { Start = block.Span.Start } };
                section.Blocks.Capacity = BlocksFrom(article, i);
                if (outlined.Kind == BlockKind.Heading) section.Heading = block.Text;
                document.Sections.Add(section);
            }

            section.Span.End = block.Span.End;
            address[i] = (document.Sections.Count - 1, section.Blocks.Count);
            section.Blocks.Add(block);
        }

        return address;
    }

    /// <summary>How many blocks the section has that begins with one.</summary>
    private static int BlocksFrom(Article article, int first)
    {
        var end = first + 1;
        while (end < article.Blocks.Count && article.Blocks[end].Kind != BlockKind.Heading) end++;
        return end - first;
    }

    private static Block MakeBlock(in OutlineBlock outlined, string text, Func<TextRange, Span> spanOf)
    {
        var block = new Block
        {
            Kind = outlined.Kind,
            Span = spanOf(outlined.Range),
            Text = outlined.Range.Of(text).ToString(),
        };
        if (outlined.Credit is { } credit) block.Credit = credit.Of(text).ToString();
        return block;
    }
}
