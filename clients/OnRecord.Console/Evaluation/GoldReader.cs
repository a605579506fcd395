using System.Text;
using System.Text.Json;

namespace OnRecord.Console.Evaluation;

/// <summary>Reads annotated articles: a JSON object a line, with offsets in Unicode code points.</summary>
internal static class GoldReader
{
    private static readonly Dictionary<string, string> BlockKinds = new(StringComparer.Ordinal)
    {
        ["headline"] = "TITLE",
        ["lead"] = "LEAD",
        ["heading"] = "HEADING",
        ["paragraph"] = "PARAGRAPH",
        ["caption"] = "CAPTION",
        ["byline"] = "BYLINE",
        ["list_item"] = "LIST_ITEM",
        ["other"] = "OTHER",
    };

    /// <summary>Reads the articles of a file.</summary>
    /// <exception cref="CommandFailedException">
    /// The file can't be read, or a line is no annotated article; names both.
    /// </exception>
    public static async IAsyncEnumerable<GoldArticle> ReadAsync(
        string path, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        if (!File.Exists(path)) throw new CommandFailedException(ExitCode.Usage, $"there is no file '{path}'");
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(path, cancellation))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line)) yield return Article(path, number, line);
        }
    }

    private static GoldArticle Article(string path, int number, string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return Article(json.RootElement);
        }
        catch (KeyNotFoundException)
        {
            throw new CommandFailedException(ExitCode.Rejected,
                $"{path}:{number} is no annotated article: it lacks a field; see: onrecord evaluate --help");
        }
        catch (Exception e)
            when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new CommandFailedException(ExitCode.Rejected,
                $"{path}:{number} is no annotated article: {e.Message}");
        }
    }

    private static GoldArticle Article(JsonElement json)
    {
        var text = json.GetProperty("text").GetString() ?? "";
        var map = CodePoints(text);

        Range At(int start, int end) => start >= 0 && end >= start && end < map.Length
            ? new Range(map[start], map[end])
            : throw new FormatException($"[{start}, {end}) lies outside its {map.Length - 1} code points");
        Range Pair(JsonElement pair) => At(pair[0].GetInt32(), pair[1].GetInt32());
        Range Span(JsonElement item) => At(item.GetProperty("start").GetInt32(), item.GetProperty("end").GetInt32());
        List<Range> Pairs(JsonElement item, string name) => [.. Items(item, name).Select(Pair)];

        GoldQuote Quote(JsonElement item)
        {
            var mentions = Pairs(item, "speaker_mentions");
            if (mentions.Count == 0 && Value(item, "speaker_mention") is { } mention) mentions.Add(Pair(mention));
            List<string> names = [.. Items(item, "speaker_names").Select(name => name.GetString()!)];
            if (names.Count == 0 && Value(item, "speaker_name")?.GetString() is { Length: > 0 } single)
                names.Add(single);
            var type = Value(item, "speaker_type")?.GetString() ?? (mentions.Count == 0 ? "none" : "other");
            return new GoldQuote(Span(item), Pairs(item, "segments"), type, names, mentions);
        }

        Attribution Reported(JsonElement item)
        {
            var cues = Pairs(item, "cue");
            Range? cue = cues.Count > 0 ? new Range(cues[0].Start, cues[^1].End) : null;
            return new Attribution(cue, Pairs(item, "source"), Pairs(item, "content"),
                Value(item, "kind")?.GetString());
        }

        var suspect = Items(json, "marked_non_speech")
            .Where(item => Value(item, "suspect")?.ValueKind == JsonValueKind.True).Select(Span);
        return new GoldArticle(
            json.GetProperty("id").GetString() ?? "",
            text,
            [.. Items(json, "direct").Select(Quote)],
            [.. Items(json, "marked_non_speech").Where(item => Value(item, "suspect")?.ValueKind != JsonValueKind.True)
                .Select(Span)],
            [.. Items(json, "ignored").Select(Span), .. suspect],
            Value(json, "attributions") is null ? null : [.. Items(json, "attributions").Select(Reported)],
            Value(json, "blocks") is null
                ? null : [.. Items(json, "blocks").Select(item => new GoldBlock(Span(item), Kind(item)))]);
    }

    private static string Kind(JsonElement block)
    {
        var kind = block.GetProperty("kind").GetString() ?? "";
        return BlockKinds.TryGetValue(kind, out var name)
            ? name : throw new FormatException($"'{kind}' is no kind of block");
    }

    private static JsonElement? Value(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static JsonElement.ArrayEnumerator Items(JsonElement item, string name) =>
        Value(item, name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : default;

    /// <summary>For each code point, and for the end of the text, the code unit where it starts.</summary>
    private static int[] CodePoints(string text)
    {
        var starts = new List<int>(text.Length + 1);
        for (var at = 0; at < text.Length;)
        {
            starts.Add(at);
            at += Rune.TryGetRuneAt(text, at, out var rune) ? rune.Utf16SequenceLength : 1;
        }

        starts.Add(text.Length);
        return [.. starts];
    }
}
