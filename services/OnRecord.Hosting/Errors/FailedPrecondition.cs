using Grpc.Core;

namespace OnRecord.Hosting.Errors;

/// <summary>
/// The service can't do its work until somebody changes something: FAILED_PRECONDITION with ErrorInfo. Asking again
/// does not help.
/// </summary>
public sealed class FailedPrecondition : ServiceException
{
    private readonly string _status;

    private FailedPrecondition(string reason, string message, string status)
        : base(StatusCode.FailedPrecondition, reason, message) => _status = status;

    /// <summary>Makes the error of a service that is refused by another that it depends on.</summary>
    /// <param name="reason">What is wrong, for programs, in UPPER_SNAKE_CASE.</param>
    /// <param name="message">What is wrong, for people; the status of the refusal completes the sentence.</param>
    /// <param name="refusal">What the other said.</param>
    public static FailedPrecondition Refused(string reason, string message, Status refusal)
    {
        var status = Google.Rpc.CodeReflection.Descriptor.EnumTypes[0].FindValueByNumber((int)refusal.StatusCode).Name;
        return new(reason, $"{message}: {status}, {Clip(refusal.Detail)}", status);
    }

    /// <inheritdoc/>
    protected override IEnumerable<(string Key, string Value)> Metadata => [("status", _status)];
}
