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
    /// <summary>
    /// The longest line that is read, in bytes: room for the largest document, every character escaped.
    /// </summary>
    public const int MaxLineBytes = 96 * 1024 * 1024;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>
    /// Whether an input begins with an object, a byte order mark and white space aside; takes nothing from it.
    /// </summary>
    /// <param name="input">The bytes.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<bool> AreAheadAsync(PipeReader input, CancellationToken cancellation)
    {
        const int MostBlank = 1 << 16;
        while (true)
        {
            var result = await input.ReadAsync(cancellation);
            var start = result.Buffer.Slice(0, Math.Min(result.Buffer.Length, MostBlank)).ToArray().AsSpan();
            if (start.StartsWith(ByteOrderMark)) start = start[ByteOrderMark.Length..];
            start = start.TrimStart(" \t\r\n"u8);
            var isKnown = !start.IsEmpty || result.IsCompleted || result.Buffer.Length >= MostBlank;
            input.AdvanceTo(result.Buffer.Start, isKnown ? result.Buffer.Start : result.Buffer.End);
            if (isKnown) return start is [(byte)'{', ..];
        }
    }

    /// <summary>The lines that are not blank, in order.</summary>
    /// <param name="input">The bytes.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <param name="maxLineBytes">The longest line that is read; longer ones are passed over.</param>
    public static async IAsyncEnumerable<JsonLine> ReadAsync(
        PipeReader input, [EnumeratorCancellation] CancellationToken cancellation, int maxLineBytes = MaxLineBytes)
    {
        var number = 0L;
        var skipped = 0L; // bytes of an overlong line that are gone already
        var searched = 0L; // bytes of the buffer that hold no line end
        while (true)
        {
            var result = await input.ReadAsync(cancellation);
            var buffer = result.Buffer;
            while (buffer.Slice(searched).PositionOf((byte)'\n') is { } end)
            {
                number++;
                var line = buffer.Slice(0, end);
                if (Line(number, line, skipped, endBytes: 1, maxLineBytes) is { } found) yield return found;
                buffer = buffer.Slice(buffer.GetPosition(1, end));
                (skipped, searched) = (0, 0);
            }

            if (result.IsCompleted)
            {
                if (Line(number + 1, buffer, skipped, endBytes: 0, maxLineBytes) is { } last) yield return last;
                break;
            }

            if (buffer.Length > maxLineBytes || skipped > 0)
            {
                skipped += buffer.Length;
                buffer = buffer.Slice(buffer.End);
            }

            searched = buffer.Length;
            input.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    private static JsonLine? Line(
        long number, ReadOnlySequence<byte> line, long skipped, int endBytes, int maxLineBytes)
    {
        var bytes = skipped + line.Length + endBytes;
        if (skipped > 0 || line.Length > maxLineBytes) return new JsonLine(number, bytes, null);
        var text = line.ToArray().AsSpan();
        if (number == 1 && text.StartsWith(ByteOrderMark)) text = text[ByteOrderMark.Length..];
        return text.Trim(" \t\r"u8).IsEmpty ? null : new JsonLine(number, bytes, text.ToArray());
    }
}
