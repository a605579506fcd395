using System.Text.Json;
using Google.Protobuf;
using OnRecord.V1;

namespace OnRecord.Console.Inputs;

/// <summary>Maps one line of JSON to the document to send.</summary>
/// <remarks>
/// <c>text</c> is required; <c>uri</c> (or <c>url</c>), <c>title</c> and <c>published</c> are optional, null counting
/// as absent. Other fields are passed over.
/// </remarks>
internal static class JsonDocuments
{
    /// <exception cref="FormatException">The line is no such document; says why.</exception>
    public static SourceDocument Map(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                throw new FormatException($"is a JSON {Name(json.RootElement)}; it must be an object");
            return Map(json.RootElement);
        }
        catch (JsonException e)
        {
            throw new FormatException($"is not JSON: {FirstSentence(e.Message)}", e);
        }
        catch (InvalidOperationException e)
        {
            // Half a surrogate pair, escaped: JSON by its grammar, but no text.
            throw new FormatException("holds an escape that is no character", e);
        }
    }

    private static SourceDocument Map(JsonElement line)
    {
        var document = new SourceDocument
        {
            Content = ByteString.CopyFromUtf8(Text(line, "text") ?? throw new FormatException("has no field 'text'")),
            MediaType = "text/plain; charset=utf-8",
            Uri = Text(line, "uri") ?? Text(line, "url") ?? "",
        };
        if (Text(line, "title") is { Length: > 0 } title) document.Title = title;
        if (Text(line, "published") is { Length: > 0 } published)
        {
            document.Published = PartialDate.TryParse(published, out var date)
                ? date
                : throw new FormatException(
                    $"has 'published' {published}; it must be a date such as {PartialDate.Examples}");
        }

        return document;
    }

    private static string? Text(JsonElement line, string field)
    {
        if (!line.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        return value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : throw new FormatException($"has a JSON {Name(value)} in the field '{field}'; it must be a string");
    }

    private static string Name(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => "boolean",
        var kind => kind.ToString().ToLowerInvariant(),
    };

    private static string FirstSentence(string message) =>
        message.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? message[..end] : message.TrimEnd('.');
}
