using Google.Protobuf;
using OnRecord.V1;

namespace OnRecord.Ingestion.Tests.Running;

/// <summary>Documents to send.</summary>
internal static class Sample
{
    public const string Text = "Bà Hoa cho biết: “Cầu sẽ thông xe trong tháng này”.";

    public static SourceDocument Source(string uri = "a", string text = Text) =>
        new() { Uri = uri, Content = ByteString.CopyFromUtf8(text), MediaType = "text/plain" };

    public static IngestDocumentsRequest Request(string uri, string text = Text) =>
        new() { Document = Source(uri, text) };

    /// <summary>A document with so many bytes in one of its fields.</summary>
    public static SourceDocument WithLong(string field, int bytes)
    {
        var source = OfLength(field == "content" ? bytes : 1);
        if (field == "uri") source.Uri = new string('a', bytes);
        if (field == "title") source.Title = new string('a', bytes);
        return source;
    }

    /// <summary>A document of so many bytes.</summary>
    public static SourceDocument OfLength(int bytes) => new()
    {
        Uri = "long",
        Content = UnsafeByteOperations.UnsafeWrap(Enumerable.Repeat((byte)'a', bytes).ToArray()),
        MediaType = "text/plain",
    };
}
