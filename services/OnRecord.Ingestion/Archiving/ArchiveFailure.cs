using Google.Rpc;
using Grpc.Core;
using OnRecord.Hosting.Errors;

namespace OnRecord.Ingestion.Archiving;

/// <summary>What a client is told where a call to the archive fails.</summary>
internal static class ArchiveFailure
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    /// <summary>
    /// UNAVAILABLE where another attempt may fare better; RESOURCE_EXHAUSTED where one document is too long for the
    /// archive; FAILED_PRECONDITION where it refuses this service, now and later.
    /// </summary>
    /// <param name="error">What the call failed with; null where it ended before its time.</param>
    public static Exception Of(Exception? error)
    {
        var call = error as RpcException;
        var said = call?.GetRpcStatus();
        var retryAfter = said?.GetDetail<RetryInfo>()?.RetryDelay?.ToTimeSpan();
        if (call is null || retryAfter is not null || (said is null && !IsOfAnotherService(call.StatusCode)))
            return Unavailable.Because(
                "ARCHIVE_UNREACHABLE", "The archive cannot be reached.", retryAfter ?? RetryAfter);
        return said is not null && call.StatusCode is StatusCode.ResourceExhausted
            ? call
            : FailedPrecondition.Refused(
                "ARCHIVE_REFUSES", "The archive takes no documents from this service", call.Status);
    }

    // A connection that breaks leaves statuses without details; so does what is no archive, but these mean no break.
    private static bool IsOfAnotherService(StatusCode code) =>
        code is StatusCode.Unauthenticated or StatusCode.PermissionDenied or StatusCode.Unimplemented;
}
