namespace OnRecord.Query.Archive;

/// <summary>The archive can't be opened: it is corrupt, newer than this program, in use, or no archive.</summary>
/// <param name="message">One line that names the archive and says what is wrong with it.</param>
/// <param name="inner">What the engine said.</param>
internal sealed class ArchiveUnusableException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The archive could not do its work just now, such as when the disk is full. Trying again is safe.</summary>
/// <param name="message">What failed.</param>
/// <param name="inner">What the engine said.</param>
internal sealed class ArchiveUnavailableException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>There is no room on the disk for what was asked for. Trying again helps once there is.</summary>
/// <param name="message">What needs how much room, and what to do about it.</param>
/// <param name="needed">How many bytes it needs.</param>
/// <param name="free">How many there are.</param>
internal sealed class ArchiveRoomException(string message, long needed, long free) : Exception(message)
{
    /// <summary>How many bytes it needs.</summary>
    public long Needed { get; } = needed;

    /// <summary>How many there are.</summary>
    public long Free { get; } = free;
}
