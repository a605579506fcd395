using System.Net.Http.Headers;
using System.Text;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Reading.Markup;
using OnRecord.V1;

namespace OnRecord.Parsing.Reading;

/// <summary>Room 1: checks a source and turns its bytes into text.</summary>
internal static class SourceReader
{
    /// <summary>Reads a source.</summary>
    /// <exception cref="SourceRejectedException">The source cannot be parsed; says which field is at fault.</exception>
    public static SourceText Read(SourceDocument source, ParserOptions options)
    {
        CheckLength("uri", source.Uri, options.MaxUriBytes, RejectionReason.InvalidUri);
        CheckLength("title", source.Title, options.MaxTitleBytes, RejectionReason.InvalidTitle);
        CheckSize(source.Content.Length, options);
        PublicationDates.Check(source.Published);
        var type = source.MediaType.Length > 0 ? MediaTypeOf(source) : null;
        var format = (type is null ? Format.Plain : FormatOf(type)) ?? throw UnknownMediaType(source.MediaType);
        var text = TextDecoder.Decode(source.Content.Memory,
            CharsetOf(type) ?? (format == Format.Page ? PageCharset.Of(source.Content.Span) : null));
        if (format == Format.Page) text = new SourceText(PageReader.Read(text.Text, isWhole: false), text.Encoding);
        if (format == Format.Markdown) text = new SourceText(MarkdownReader.Read(text.Text), text.Encoding);
        if (IsBlank(text.Text)) throw Empty("holds nothing that can be read", source.Content.Length, options);
        return text;
    }

    private static void CheckLength(string field, string value, int most, RejectionReason reason)
    {
        var bytes = Encoding.UTF8.GetByteCount(value);
        if (bytes <= most) return;
        throw new SourceRejectedException(
            reason, field, $"has {bytes} bytes; it must have at most {most}", $"{bytes} bytes", $"{most} bytes");
    }

    private static void CheckSize(int bytes, ParserOptions options)
    {
        if (bytes == 0) throw Empty("is empty", bytes, options);
        if (bytes <= options.MaxContentBytes) return;
        throw new SourceRejectedException(
            RejectionReason.ContentTooLarge, "content",
            $"has {bytes} bytes; it must have at most {options.MaxContentBytes}",
            $"{bytes} bytes", $"{options.MaxContentBytes} bytes");
    }

    private static bool IsBlank(string text)
    {
        foreach (var c in text)
        {
            if (!Characters.IsBlank(c)) return false;
        }

        return true;
    }

    private static SourceRejectedException Empty(string problem, int bytes, ParserOptions options) =>
        new(RejectionReason.EmptyContent, "content", problem, $"{bytes} bytes",
            $"1 to {options.MaxContentBytes} bytes of text");

    private static MediaTypeHeaderValue MediaTypeOf(SourceDocument source) =>
        MediaTypeHeaderValue.TryParse(source.MediaType, out var type) ? type : throw UnknownMediaType(source.MediaType);

    private static Format? FormatOf(MediaTypeHeaderValue type) => type.MediaType?.ToLowerInvariant() switch
    {
        "text/plain" => Format.Plain,
        "text/html" or "application/xhtml+xml" => Format.Page,
        "text/markdown" => Format.Markdown,
        _ => null,
    };

    private static string? CharsetOf(MediaTypeHeaderValue? type) => type?.CharSet?.Trim('"');

    private static SourceRejectedException UnknownMediaType(string value) => new(
        RejectionReason.UnknownMediaType, "media_type", $"is '{value}', which is not read here", value,
        "text/plain, text/html, text/markdown");

    private enum Format
    {
        Plain,
        Page,
        Markdown,
    }
}
