using System.Buffers;
using System.Text;
using Google.Protobuf;

namespace OnRecord.Query.Archive.Preparing;

/// <summary>Encodes messages out of parts that are encoded already.</summary>
internal sealed class RecordEncoder
{
    private const int LongestVarint = 10;

    private readonly ArrayBufferWriter<byte> _message = new(1 << 12);

    /// <summary>How long the message is so far.</summary>
    public int Length => _message.WrittenCount;

    /// <summary>Fields that are encoded already.</summary>
    public RecordEncoder Raw(ReadOnlySpan<byte> fields)
    {
        _message.Write(fields);
        return this;
    }

    /// <summary>A message that has its length before it.</summary>
    public RecordEncoder Message(int field, ReadOnlySpan<byte> lengthAndBytes)
    {
        Tag(field, WireFormat.WireType.LengthDelimited);
        _message.Write(lengthAndBytes);
        return this;
    }

    /// <summary>A message or a text in UTF-8; nothing where it is empty.</summary>
    public RecordEncoder Bytes(int field, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return this;
        Tag(field, WireFormat.WireType.LengthDelimited);
        Varint((ulong)bytes.Length);
        _message.Write(bytes);
        return this;
    }

    /// <summary>A text; nothing where it is empty.</summary>
    public RecordEncoder Text(int field, string text)
    {
        if (text.Length == 0) return this;
        Tag(field, WireFormat.WireType.LengthDelimited);
        Varint((ulong)Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, _message);
        return this;
    }

    /// <summary>A number from 0; nothing where it is 0.</summary>
    public RecordEncoder Number(int field, int number)
    {
        if (number == 0) return this;
        Tag(field, WireFormat.WireType.Varint);
        Varint((ulong)number);
        return this;
    }

    /// <summary>The message, which begins anew.</summary>
    public byte[] Take()
    {
        var message = _message.WrittenSpan.ToArray();
        _message.ResetWrittenCount();
        return message;
    }

    private void Tag(int field, WireFormat.WireType type) => Varint(WireFormat.MakeTag(field, type));

    private void Varint(ulong value)
    {
        var span = _message.GetSpan(LongestVarint);
        var at = 0;
        for (; value > 0x7F; value >>= 7) span[at++] = (byte)(value | 0x80);
        span[at++] = (byte)value;
        _message.Advance(at);
    }
}
