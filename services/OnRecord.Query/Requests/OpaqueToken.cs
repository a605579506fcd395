using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace OnRecord.Query.Requests;

/// <summary>What a token is good for.</summary>
internal enum TokenKind : byte
{
    /// <summary>A position in commit order.</summary>
    Cursor = 1,

    /// <summary>A page of documents.</summary>
    DocumentPage = 2,

    /// <summary>A page of speakers.</summary>
    SpeakerPage = 3,
}

/// <summary>
/// Writes and reads the tokens that clients hand back: URL-safe, and bound to their purpose and archive.
/// </summary>
/// <remarks>
/// The checksum finds a token that was cut or mistyped; a token gives no rights, so it needs no secret.
/// </remarks>
internal static class OpaqueToken
{
    private const int HeaderLength = sizeof(byte) + sizeof(ulong);
    private const int ChecksumLength = 4;

    /// <summary>Writes a token.</summary>
    public static string Seal(TokenKind kind, ulong archiveId, ReadOnlySpan<byte> payload)
    {
        var bytes = new byte[HeaderLength + payload.Length + ChecksumLength];
        bytes[0] = (byte)kind;
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(1), archiveId);
        payload.CopyTo(bytes.AsSpan(HeaderLength));
        Checksum(bytes.AsSpan(..^ChecksumLength)).CopyTo(bytes.AsSpan(^ChecksumLength..));
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Reads a token.</summary>
    /// <returns>Whether the text is a whole token of that kind, made for any archive.</returns>
    public static bool TryOpen(string text, TokenKind kind, out ulong archiveId, out byte[] payload)
    {
        archiveId = 0;
        payload = [];
        if (!Base64Url.IsValid(text)) return false;
        var bytes = Base64Url.DecodeFromChars(text);
        if (bytes.Length < HeaderLength + ChecksumLength || bytes[0] != (byte)kind) return false;
        if (!Checksum(bytes.AsSpan(..^ChecksumLength)).SequenceEqual(bytes.AsSpan(^ChecksumLength..))) return false;

        archiveId = BinaryPrimitives.ReadUInt64BigEndian(bytes.AsSpan(1));
        payload = bytes[HeaderLength..^ChecksumLength];
        return true;
    }

    private static ReadOnlySpan<byte> Checksum(ReadOnlySpan<byte> bytes) =>
        SHA256.HashData(bytes).AsSpan(..ChecksumLength);
}
