using System.Globalization;
using OnRecord.V1;

namespace OnRecord.Console.Output;

/// <summary>Values of the contract in words for people.</summary>
internal static class Words
{
    public static string Of(QuoteKind kind) => kind switch
    {
        QuoteKind.Direct => "direct",
        QuoteKind.Mixed => "mixed",
        QuoteKind.Indirect => "indirect",
        QuoteKind.Term => "term",
        _ => "unknown",
    };

    public static string Of(SpeakerKind kind) => kind switch
    {
        SpeakerKind.Person => "person",
        SpeakerKind.Organisation => "organisation",
        SpeakerKind.Document => "document",
        SpeakerKind.Anonymous => "anonymous",
        _ => "unknown",
    };

    public static string Of(BlockKind kind) => kind switch
    {
        BlockKind.Title => "title",
        BlockKind.Lead => "lead",
        BlockKind.Heading => "heading",
        BlockKind.Paragraph => "paragraph",
        BlockKind.Caption => "caption",
        BlockKind.Byline => "byline",
        BlockKind.ListItem => "list item",
        BlockKind.Metadata => "metadata",
        BlockKind.Other => "other",
        _ => "unknown",
    };

    public static string Of(RetractionReason reason) => reason switch
    {
        RetractionReason.Revised => "revised",
        RetractionReason.Deleted => "deleted",
        _ => "unknown",
    };

    /// <summary>1 quote, 2 quotes, 1,234 quotes.</summary>
    public static string Count(long count, string one) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {one}{(count == 1 ? "" : "s")}");

    public static string Bytes(long bytes) => bytes switch
    {
        < 1 << 10 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1 << 20 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.0} KB"),
        < 1 << 30 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.0} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1073741824.0:0.0} GB"),
    };

    public static string Time(TimeSpan time) => time.TotalSeconds switch
    {
        < 1 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms"),
        < 60 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes} min {time.Seconds} s"),
    };
}
