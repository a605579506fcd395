namespace OnRecord.Query;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Archive {Path} opened: schema {Version}.")]
    public static partial void ArchiveOpened(ILogger logger, string path, int version);

    [LoggerMessage(2, LogLevel.Error, "A group of {Count} writes was not committed.")]
    public static partial void CommitFailed(ILogger logger, int count, Exception fault);

    [LoggerMessage(3, LogLevel.Error, "A write failed; the others of its group are not affected.")]
    public static partial void WriteFailed(ILogger logger, Exception fault);

    [LoggerMessage(4, LogLevel.Information, "Archive {Path} is brought from schema {From} to {To}.")]
    public static partial void ArchiveUpgraded(ILogger logger, string path, int from, int to);

    [LoggerMessage(5, LogLevel.Error, "{Chore} was not done.")]
    public static partial void ChoreFailed(ILogger logger, string chore, Exception fault);
}
