using Google.Protobuf;

namespace OnRecord.Query.Archive.Preparing;

/// <summary>Where the parts of an encoded document stand within it, so that none is encoded twice.</summary>
internal static class FieldBytes
{
    /// <summary>The sections and quotes of an encoded document, each with its length before it.</summary>
    public static (IReadOnlyList<ReadOnlyMemory<byte>> Sections, IReadOnlyList<ReadOnlyMemory<byte>> Quotes) Of(
        byte[] document)
    {
        var sections = new List<ReadOnlyMemory<byte>>();
        var quotes = new List<ReadOnlyMemory<byte>>();
        var input = new CodedInputStream(document);
        while (input.ReadTag() is var tag and not 0)
        {
            var start = (int)input.Position;
            input.SkipLastField();
            var field = document.AsMemory(start..(int)input.Position);
            if (tag == Tag(V1.Document.SectionsFieldNumber)) sections.Add(field);
            else if (tag == Tag(V1.Document.QuotesFieldNumber)) quotes.Add(field);
        }

        return (sections, quotes);
    }

    /// <summary>What stands before the sections of an encoded document: all that is told of it, and its text.</summary>
    public static ReadOnlySpan<byte> Head(byte[] document)
    {
        var input = new CodedInputStream(document);
        var length = 0;
        while (input.ReadTag() is var tag and not 0
            && WireFormat.GetTagFieldNumber(tag) < V1.Document.SectionsFieldNumber)
        {
            input.SkipLastField();
            length = (int)input.Position;
        }

        return document.AsSpan(..length);
    }

    private static uint Tag(int field) => WireFormat.MakeTag(field, WireFormat.WireType.LengthDelimited);
}
