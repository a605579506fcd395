namespace OnRecord.Query.Archive.Preparing;

/// <summary>A record, encoded, whose last field is its origin: that is the one part that may have to change.</summary>
internal sealed class OriginatedRecord
{
    private readonly int _originField;
    private readonly int _headLength;

    private OriginatedRecord(byte[] encoded, int originField, int headLength) =>
        (Encoded, _originField, _headLength) = (encoded, originField, headLength);

    /// <summary>The record, encoded.</summary>
    public byte[] Encoded { get; private set; }

    /// <summary>Makes a record of all fields but the origin, and of that.</summary>
    public static OriginatedRecord Of(RecordEncoder head, int originField, ReadOnlySpan<byte> origin)
    {
        var headLength = head.Length;
        return new(head.Bytes(originField, origin).Take(), originField, headLength);
    }

    /// <summary>Gives the record another origin.</summary>
    public void Assign(ReadOnlySpan<byte> origin, RecordEncoder encoder) =>
        Encoded = encoder.Raw(Encoded.AsSpan(.._headLength)).Bytes(_originField, origin).Take();
}
