using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;

namespace OnRecord.Hosting.Errors;

/// <summary>The service cannot answer now, but will later: UNAVAILABLE with ErrorInfo and RetryInfo.</summary>
public sealed class Unavailable : ServiceException
{
    private readonly TimeSpan _retryAfter;

    private Unavailable(string reason, string message, TimeSpan retryAfter)
        : base(StatusCode.Unavailable, reason, message) => _retryAfter = retryAfter;

    /// <summary>Makes the error of a service that stops. What was not answered is to be asked again.</summary>
    public static Unavailable ShuttingDown() =>
        new("SHUTTING_DOWN", "The service is shutting down.", TimeSpan.FromSeconds(1));

    /// <summary>Makes the error of a service that lacks something it depends on.</summary>
    /// <param name="reason">What is wrong, for programs, in UPPER_SNAKE_CASE.</param>
    /// <param name="message">What is wrong, for people, in one sentence.</param>
    /// <param name="retryAfter">How long the caller is asked to wait.</param>
    public static Unavailable Because(string reason, string message, TimeSpan retryAfter) =>
        new(reason, message, retryAfter);

    /// <inheritdoc/>
    protected override IEnumerable<IMessage> Details => [new RetryInfo { RetryDelay = _retryAfter.ToDuration() }];
}
