using System.Security.Cryptography;
using System.Text;
using OnRecord.V1;

namespace OnRecord.Parsing.Reading;

/// <summary>Names documents by where they come from, or by their content where that is not known.</summary>
internal static class DocumentNames
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    private const int IdLength = 26;
    private const byte NeverInUtf8 = 0xFF;

    /// <summary>The resource name of a document: <c>documents/</c> and 26 characters of its hash (130 bits).</summary>
    public static string Of(SourceDocument source) =>
        "documents/" + Base32(source.Uri.Length > 0
            ? SHA256.HashData(Encoding.UTF8.GetBytes(source.Uri)) : HashApart(source.Content.Span));

    /// <summary>SHA-256 of the content, in lower-case hexadecimal digits.</summary>
    public static string HashOf(SourceDocument source)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(source.Content.Span, hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>A hash that no URI has, even where the content is one.</summary>
    private static byte[] HashApart(ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([NeverInUtf8]);
        hash.AppendData(content);
        return hash.GetHashAndReset();
    }

    private static string Base32(byte[] hash) => string.Create(IdLength, hash, static (id, bytes) =>
    {
        for (var i = 0; i < id.Length; i++)
        {
            var bit = i * 5;
            var window = (bytes[bit / 8] << 8) | bytes[(bit / 8) + 1];
            id[i] = Alphabet[(window >> (11 - (bit % 8))) & 31];
        }
    });
}
