using Google.Protobuf;

namespace OnRecord.Query.Archive.Preparing;

/// <summary>Where sections and quotes stand within an encoded document, so that none is encoded twice.</summary>
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

    private static uint Tag(int field) => WireFormat.MakeTag(field, WireFormat.WireType.LengthDelimited);
}
