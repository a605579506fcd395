using System.Runtime.CompilerServices;
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

    /// <summary>What a block can be called.</summary>
    public static string KindsOfBlocks => string.Join(", ", BlockKinds.Keys);

    /// <summary>Reads the articles of a file.</summary>
    /// <exception cref="CommandFailedException">
    /// The file can't be read, or a line is no annotated article; names both.
    /// </exception>
    public static async IAsyncEnumerable<GoldArticle> ReadAsync(
        string path, [EnumeratorCancellation] CancellationToken cancellation)
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
            return Article(new GoldField(json.RootElement, ""));
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            // An invalid operation is half a surrogate pair, escaped.
            throw new CommandFailedException(ExitCode.Rejected,
                $"{path}:{number} is no annotated article: "
                + (e is FormatException ? e.Message : "it is not JSON") + "; see: onrecord evaluate --help");
        }
    }

    private static GoldArticle Article(GoldField article)
    {
        var text = article.Required("text").Text();
        var ranges = new GoldRanges(text);
        var marked = article.Required("marked_non_speech").Items().ToList();
        return new GoldArticle(
            article.Required("id").Text(),
            text,
            [.. article.Required("direct").Items().Select(item => Quote(item, ranges))],
            [.. marked.Where(item => !IsSuspect(item)).Select(ranges.Of)],
            [.. article.Required("ignored").Items().Select(ranges.Of), .. marked.Where(IsSuspect).Select(ranges.Of)],
            article.Optional("attributions") is { } reported
                ? [.. reported.Items().Select(item => Reported(item, ranges))] : null,
            article.Optional("blocks") is { } blocks
                ? [.. blocks.Items().Select(item => Block(item, ranges))] : null);
    }

    private static bool IsSuspect(GoldField marked) =>
        marked.Optional("suspect") is { Json.ValueKind: JsonValueKind.True };

    private static GoldQuote Quote(GoldField item, GoldRanges ranges)
    {
        var mentions = ranges.Pairs(item, "speaker_mentions");
        if (mentions.Count == 0 && item.Optional("speaker_mention") is { } mention) mentions.Add(ranges.Pair(mention));
        List<string> names = [.. item.Items("speaker_names").Select(name => name.Text())];
        if (names.Count == 0 && item.Optional("speaker_name")?.Text() is { Length: > 0 } single) names.Add(single);
        var type = item.Optional("speaker_type")?.Text() ?? (mentions.Count == 0 ? "none" : "other");
        return new GoldQuote(ranges.Of(item), ranges.Pairs(item, "segments"), type, names, mentions);
    }

    private static Attribution Reported(GoldField item, GoldRanges ranges)
    {
        var cues = ranges.Pairs(item, "cue");
        Range? cue = cues.Count > 0 ? new Range(cues[0].Start, cues[^1].End) : null;
        return new Attribution(cue, ranges.Pairs(item, "source"), ranges.Pairs(item, "content"),
            item.Optional("kind")?.Text());
    }

    private static GoldBlock Block(GoldField item, GoldRanges ranges)
    {
        var kind = item.Required("kind");
        return BlockKinds.TryGetValue(kind.Text(), out var name)
            ? new GoldBlock(ranges.Of(item), name)
            : throw new FormatException($"'{kind.Path}' is '{kind.Text()}'; it must be one of {KindsOfBlocks}");
    }
}
