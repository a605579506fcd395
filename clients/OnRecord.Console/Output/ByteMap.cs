using System.Text;

namespace OnRecord.Console.Output;

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

    /// <summary>
    /// The code unit where the character of a byte starts; the end of the text that lies nearer, for one beyond it.
    /// </summary>
    public int this[int offset] => _units[Math.Clamp(offset, 0, _units.Length - 1)];
}
