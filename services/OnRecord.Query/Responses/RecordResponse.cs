using System.Buffers;
using System.Text;
using Google.Protobuf;
using Grpc.Core;
using OnRecord.V1;

namespace OnRecord.Query.Responses;

/// <summary>A response whose records are encoded already: they are copied into the response, not decoded.</summary>
/// <remarks>
/// Stands for every message with encoded messages in field 1 and, optionally, a cursor in field 2:
/// <see cref="StreamQuotesResponse"/>, <see cref="StreamSectionsResponse"/>, <see cref="GetDocumentResponse"/>.
/// </remarks>
/// <param name="Records">The encoded messages.</param>
/// <param name="Cursor">The cursor, or empty.</param>
/// <param name="Owner">What the messages belong to; disposed of once they are written.</param>
internal sealed record RecordResponse(
    IReadOnlyList<ReadOnlyMemory<byte>> Records, string Cursor = "", IDisposable? Owner = null)
{
    private const byte RecordTag = (1 << 3) | 2;
    private const byte CursorTag = (2 << 3) | 2;

    /// <summary>Writes responses into the buffer of the call. A service never reads its own.</summary>
    public static Marshaller<RecordResponse> Marshaller { get; } = Marshallers.Create<RecordResponse>(
        (response, context) => response.Write(context),
        _ => throw new NotSupportedException("Responses are only written."));

    private void Write(SerializationContext context)
    {
        var size = 0;
        // By index, as an enumerator of a list that is known by its interface would be an object.
        for (var i = 0; i < Records.Count; i++) size += FieldSize(Records[i].Length);
        if (Cursor.Length > 0) size += FieldSize(Cursor.Length);
        context.SetPayloadLength(size);

        var buffer = context.GetBufferWriter();
        for (var i = 0; i < Records.Count; i++)
        {
            WriteField(buffer, RecordTag, Records[i].Length);
            buffer.Write(Records[i].Span);
        }

        if (Cursor.Length > 0)
        {
            WriteField(buffer, CursorTag, Cursor.Length);
            // A cursor is base64: a byte a character.
            Encoding.ASCII.GetBytes(Cursor, buffer);
        }

        context.Complete();
        Owner?.Dispose();
    }

    private static int FieldSize(int length) => 1 + CodedOutputStream.ComputeLengthSize(length) + length;

    private static void WriteField(IBufferWriter<byte> buffer, byte tag, int length)
    {
        const int longestVarint = 5;
        var span = buffer.GetSpan(1 + longestVarint);
        var at = 0;
        span[at++] = tag;
        var rest = (uint)length;
        for (; rest > 0x7F; rest >>= 7) span[at++] = (byte)(rest | 0x80);
        span[at++] = (byte)rest;
        buffer.Advance(at);
    }
}
