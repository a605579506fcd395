using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace OnRecord.Console.Inputs;

/// <summary>One line of a file.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Bytes">How many bytes of the file it takes, its end included.</param>
/// <param name="Text">The line without its end; null where it is longer than can be read.</param>
internal sealed record JsonLine(long Number, long Bytes, byte[]? Text);

/// <summary>Cuts an input into lines, holding one at a time.</summary>
internal static class JsonLines
{
    /// <summary>The longest line that is read, in bytes: room for the largest document, every character escaped.</summary>
    public const int MaxLineBytes = 96 * 1024 * 1024;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The lines that are not blank, in order.</summary>
    public static async IAsyncEnumerable<JsonLine> ReadAsync(
        PipeReader input, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var number = 0L;
        var skipped = 0L; // bytes of an overlong line that are gone already
        while (true)
        {
            var result = await input.ReadAsync(cancellation);
            var buffer = result.Buffer;
            while (buffer.PositionOf((byte)'\n') is { } end)
            {
                number++;
                var line = buffer.Slice(0, end);
                if (Line(number, line, skipped, endBytes: 1) is { } found) yield return found;
                buffer = buffer.Slice(buffer.GetPosition(1, end));
                skipped = 0;
            }

            if (result.IsCompleted)
            {
                if (Line(number + 1, buffer, skipped, endBytes: 0) is { } last) yield return last;
                break;
            }

            if (buffer.Length > MaxLineBytes || skipped > 0)
            {
                skipped += buffer.Length;
                buffer = buffer.Slice(buffer.End);
            }

            input.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    private static JsonLine? Line(long number, ReadOnlySequence<byte> line, long skipped, int endBytes)
    {
        var bytes = skipped + line.Length + endBytes;
        if (skipped > 0 || line.Length > MaxLineBytes) return new JsonLine(number, bytes, null);
        var text = line.ToArray().AsSpan();
        if (number == 1 && text.StartsWith(ByteOrderMark)) text = text[ByteOrderMark.Length..];
        return text.Trim(" \t\r"u8).IsEmpty ? null : new JsonLine(number, bytes, text.ToArray());
    }
}
