using System.Numerics;
using System.Runtime.InteropServices;

namespace OnRecord.Parsing.Reading;

/// <summary>Counts the bytes that UTF-16 code units have in UTF-8.</summary>
internal static class Utf8Length
{
    /// <summary>
    /// How many bytes some code units have, each half of a surrogate pair counting 2, so that a pair may be parted.
    /// </summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var units = MemoryMarshal.Cast<char, ushort>(text);
        var bytes = units.Length;
        for (; units.Length >= Vector<ushort>.Count; units = units[Vector<ushort>.Count..])
        {
            // A lane is all ones, which is -1, where the condition holds
            var unit = new Vector<ushort>(units);
            var isLong = Vector.GreaterThanOrEqual(unit, new Vector<ushort>(0x80));
            if (isLong == Vector<ushort>.Zero) continue;
            var isLonger = Vector.AndNot(
                Vector.GreaterThanOrEqual(unit, new Vector<ushort>(0x800)),
                Vector.Equals(unit & new Vector<ushort>(0xF800), new Vector<ushort>(0xD800)));
            bytes += Vector.Sum(Vector<ushort>.Zero - isLong - isLonger);
        }

        foreach (var unit in units)
            bytes += unit < 0x80 ? 0 : unit < 0x800 || (unit & 0xF800) == 0xD800 ? 1 : 2;
        return bytes;
    }
}
