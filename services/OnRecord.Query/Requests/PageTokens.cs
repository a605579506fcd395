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
    private const string Allowed = "the next_page_token of a request with the same filters";
    private const int DigestLength = 8;
    private const int DocumentPlaceLength = sizeof(long) + sizeof(uint);

    /// <summary>The token of the documents after a position.</summary>
    public string Write(ListDocumentsRequest request, Position after)
    {
        var payload = new byte[DigestLength + DocumentPlaceLength];
        Digest(request).CopyTo(payload);
        var place = payload.AsSpan(DigestLength);
        BinaryPrimitives.WriteInt64BigEndian(place, after.Value);
        BinaryPrimitives.WriteUInt32BigEndian(place[sizeof(long)..], archive.EpochOf(after));
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
        if (place.Length != DocumentPlaceLength) throw Malformed(request.PageToken);
        var after = new Position(BinaryPrimitives.ReadInt64BigEndian(place));
        // Given out before the archive was put back to an older state: documents would be passed over.
        return archive.EpochOf(after) == BinaryPrimitives.ReadUInt32BigEndian(place[sizeof(long)..])
            ? after
            : throw Refusal("names a place that is not on the record any more", request.PageToken, "LOST_PAGE_TOKEN");
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
        if (archiveId != archive.Id) throw Refusal("is a token of another archive", token, "FOREIGN_PAGE_TOKEN");
        if (!payload.AsSpan(..DigestLength).SequenceEqual(digest))
            throw Refusal("was made for a request with other filters", token, "MISMATCHED_PAGE_TOKEN");
        return payload.AsSpan(DigestLength..);
    }

    // How long a page is may change from one to the next; what is listed may not.
    private static ReadOnlySpan<byte> Digest(ListDocumentsRequest request) =>
        Digest(new ListDocumentsRequest(request) { PageSize = 0, PageToken = "" }.ToByteArray());

    private static ReadOnlySpan<byte> Digest(ListSpeakersRequest request) =>
        Digest(new ListSpeakersRequest(request) { PageSize = 0, PageToken = "" }.ToByteArray());

    private static ReadOnlySpan<byte> Digest(byte[] request) => SHA256.HashData(request).AsSpan(..DigestLength);

    private static InvalidRequest Malformed(string token) =>
        Refusal("is no page token of this method", token, "MALFORMED_PAGE_TOKEN");

    private static InvalidRequest Refusal(string problem, string token, string reason) =>
        InvalidRequest.Field("page_token", problem, token, Allowed, reason);
}
