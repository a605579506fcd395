using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Google.Protobuf;
using OnRecord.Hosting.Errors;
using OnRecord.Query.Archive;
using OnRecord.V1;

namespace OnRecord.Query.Requests;

/// <summary>Writes and reads page tokens, which are good only for the request that they were made for.</summary>
internal sealed class PageTokens(IArchive archive)
{
    private const string Field = "page_token";
    private const int DigestLength = 8;

    /// <summary>The token of the documents after a position.</summary>
    public string Write(ListDocumentsRequest request, Position after)
    {
        var payload = new byte[DigestLength + sizeof(long)];
        Digest(request).CopyTo(payload);
        BinaryPrimitives.WriteInt64BigEndian(payload.AsSpan(DigestLength), after.Value);
        return OpaqueToken.Seal(TokenKind.DocumentPage, archive.Id, payload);
    }

    /// <summary>The token of the speakers after a place.</summary>
    public string Write(ListSpeakersRequest request, SpeakerPlace after)
    {
        var name = Encoding.UTF8.GetBytes(after.Canonical);
        var payload = new byte[DigestLength + sizeof(long) + name.Length];
        Digest(request).CopyTo(payload);
        BinaryPrimitives.WriteInt64BigEndian(payload.AsSpan(DigestLength), after.QuoteCount);
        name.CopyTo(payload, DigestLength + sizeof(long));
        return OpaqueToken.Seal(TokenKind.SpeakerPage, archive.Id, payload);
    }

    /// <summary>Where a page of documents begins.</summary>
    /// <exception cref="InvalidRequest">The token is none, or of another request or archive.</exception>
    public Position Read(ListDocumentsRequest request)
    {
        if (request.PageToken.Length == 0) return Position.Beginning;
        var place = Open(request.PageToken, TokenKind.DocumentPage, Digest(request));
        if (place.Length != sizeof(long)) throw Malformed(request.PageToken);
        return new(BinaryPrimitives.ReadInt64BigEndian(place));
    }

    /// <summary>What a page of speakers goes on after; null for the first.</summary>
    /// <exception cref="InvalidRequest">The token is none, or of another request or archive.</exception>
    public SpeakerPlace? Read(ListSpeakersRequest request)
    {
        if (request.PageToken.Length == 0) return null;
        var place = Open(request.PageToken, TokenKind.SpeakerPage, Digest(request));
        if (place.Length < sizeof(long)) throw Malformed(request.PageToken);
        return new(BinaryPrimitives.ReadInt64BigEndian(place), Encoding.UTF8.GetString(place[sizeof(long)..]));
    }

    private ReadOnlySpan<byte> Open(string token, TokenKind kind, ReadOnlySpan<byte> digest)
    {
        if (!OpaqueToken.TryOpen(token, kind, out var archiveId, out var payload) || payload.Length < DigestLength)
            throw Malformed(token);
        if (archiveId != archive.Id)
            throw InvalidRequest.Field(Field, "is a token of another archive", token, reason: "FOREIGN_PAGE_TOKEN");
        if (!payload.AsSpan(..DigestLength).SequenceEqual(digest))
        {
            throw InvalidRequest.Field(
                Field, "was made for a request with other filters", token, reason: "MISMATCHED_PAGE_TOKEN");
        }

        return payload.AsSpan(DigestLength..);
    }

    // How long a page is may change from one to the next; what is listed may not.
    private static ReadOnlySpan<byte> Digest(ListDocumentsRequest request) =>
        Digest(new ListDocumentsRequest(request) { PageSize = 0, PageToken = "" }.ToByteArray());

    private static ReadOnlySpan<byte> Digest(ListSpeakersRequest request) =>
        Digest(new ListSpeakersRequest(request) { PageSize = 0, PageToken = "" }.ToByteArray());

    private static ReadOnlySpan<byte> Digest(byte[] request) => SHA256.HashData(request).AsSpan(..DigestLength);

    private static InvalidRequest Malformed(string token) =>
        InvalidRequest.Field(Field, "is no page token of this method", token, reason: "MALFORMED_PAGE_TOKEN");
}
