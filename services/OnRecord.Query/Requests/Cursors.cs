using System.Buffers.Binary;
using OnRecord.Hosting.Errors;
using OnRecord.Query.Archive;

namespace OnRecord.Query.Requests;

/// <summary>Writes positions as cursors and reads them again.</summary>
internal sealed class Cursors(IArchive archive)
{
    private const string Allowed = "a cursor that this archive gave out";
    private const int Length = LengthWithoutEpoch + sizeof(uint);

    // Such cursors were given out by version 1.
    private const int LengthWithoutEpoch = sizeof(long);

    /// <summary>The cursor of a position.</summary>
    public string Write(Position position)
    {
        Span<byte> payload = stackalloc byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(payload, position.Value);
        BinaryPrimitives.WriteUInt32BigEndian(payload[sizeof(long)..], archive.EpochOf(position));
        return OpaqueToken.Seal(TokenKind.Cursor, archive.Id, payload);
    }

    /// <summary>The position of a cursor; the beginning where it is empty.</summary>
    /// <param name="field">The field that holds it.</param>
    /// <param name="cursor">What the client sent.</param>
    /// <param name="cancellationToken">Ends the wait for the archive.</param>
    /// <exception cref="InvalidRequest">It is no cursor, or none that this archive gave out.</exception>
    public async ValueTask<Position> ReadAsync(string field, string cursor, CancellationToken cancellationToken)
    {
        if (cursor.Length == 0) return Position.Beginning;
        if (!OpaqueToken.TryOpen(cursor, TokenKind.Cursor, out var archiveId, out var payload)
            || payload.Length is not (Length or LengthWithoutEpoch))
            throw InvalidRequest.Field(field, "is no cursor of this service", cursor, Allowed, "MALFORMED_CURSOR");
        if (archiveId != archive.Id)
            throw InvalidRequest.Field(field, "is a cursor of another archive", cursor, Allowed, "FOREIGN_CURSOR");

        var position = new Position(BinaryPrimitives.ReadInt64BigEndian(payload));
        // Such a cursor was given out before the archive was put back to an older state: silence would be a lie.
        if (position < Position.Beginning || position > await archive.ReadHeadAsync(cancellationToken)
            || (payload.Length == Length
                && BinaryPrimitives.ReadUInt32BigEndian(payload.AsSpan(sizeof(long))) != archive.EpochOf(position)))
        {
            throw InvalidRequest.Field(
                field, "names a place that is not on the record, which must have been put back",
                cursor, Allowed, "LOST_CURSOR");
        }

        return position;
    }
}
