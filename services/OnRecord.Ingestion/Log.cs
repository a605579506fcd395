namespace OnRecord.Ingestion;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "The parser failed on a document of the stream, '{SourceUri}'.")]
    public static partial void ParsingFailed(ILogger logger, string sourceUri, Exception exception);

    [LoggerMessage(2, LogLevel.Warning, "The stream to the archive has failed: {Status}")]
    public static partial void ArchiveFailed(ILogger logger, string status);
}
