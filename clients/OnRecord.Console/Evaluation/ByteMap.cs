using System.Text;
using OnRecord.V1;

namespace OnRecord.Console.Evaluation;

/// <summary>Turns offsets in UTF-8 bytes into offsets in UTF-16 code units.</summary>
internal sealed class ByteMap
{
    private readonly int[] _units;

    private ByteMap(int[] units) => _units = units;

    /// <summary>Maps the bytes of a text.</summary>
    public static ByteMap Of(string text)
    {
        var units = new int[Encoding.UTF8.GetByteCount(text) + 1];
        var at = 0;
        for (var unit = 0; unit < text.Length;)
        {
            var isRune = Rune.TryGetRuneAt(text, unit, out var rune);
            var bytes = isRune ? rune.Utf8SequenceLength : 3;
            for (var i = 0; i < bytes; i++) units[at++] = unit;
            unit += isRune ? rune.Utf16SequenceLength : 1;
        }

        units[at] = text.Length;
        return new ByteMap(units);
    }

    /// <summary>The code units of a span of bytes.</summary>
    public Range Range(Span span) => new(_units[span.Start], _units[span.End]);
}
