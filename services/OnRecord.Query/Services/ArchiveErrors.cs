using OnRecord.Hosting.Errors;
using OnRecord.Query.Archive;

namespace OnRecord.Query.Services;

/// <summary>
/// Answers UNAVAILABLE with RetryInfo where the archive can't do its work just now, RESOURCE_EXHAUSTED where it has no
/// room for it.
/// </summary>
internal static class ArchiveErrors
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    /// <summary>What a caller is told of an exception; null for one that is not the archive's.</summary>
    public static Exception? Translate(Exception exception) => exception switch
    {
        ArchiveUnavailableException =>
            Unavailable.Because("ARCHIVE_UNAVAILABLE", "The archive can't be used just now.", RetryAfter),
        ArchiveRoomException room => Exhausted.NoRoom(room.Message, room.Needed, room.Free),
        _ => null,
    };
}
