using System.Text;

namespace OnRecord.Benchmarks.Parsing;

/// <summary>The least that a reader of words does: decode, split into words, hash each word.</summary>
internal static class Floor
{
    /// <summary>Reads a text once, by what the class library has for it.</summary>
    /// <returns>A mixture of the hashes of its words, so that none of them can be left out.</returns>
    public static int Read(ReadOnlySpan<byte> content)
    {
        var mixture = 0;
        foreach (var word in Encoding.UTF8.GetString(content).Split((char[]?)null,
            StringSplitOptions.RemoveEmptyEntries))
            mixture = (mixture * 31) + word.GetHashCode(StringComparison.Ordinal);
        return mixture;
    }

    /// <summary>Reads a text once, without making strings of its words: as low as a floor can lie.</summary>
    /// <returns>A mixture of the hashes of its words, so that none of them can be left out.</returns>
    public static int ReadLean(ReadOnlySpan<byte> content)
    {
        var text = Encoding.UTF8.GetString(content);
        var mixture = 0;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var start = at++;
            while (at < text.Length && char.IsLetterOrDigit(text[at])) at++;
            mixture = (mixture * 31) + string.GetHashCode(text.AsSpan(start, at - start), StringComparison.Ordinal);
        }

        return mixture;
    }
}
