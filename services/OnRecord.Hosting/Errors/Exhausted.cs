using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;

namespace OnRecord.Hosting.Errors;

/// <summary>A limit is reached: RESOURCE_EXHAUSTED with ErrorInfo, and RetryInfo where waiting helps.</summary>
public sealed class Exhausted : ServiceException
{
    private readonly string _field;
    private readonly string _value;
    private readonly string _limit;
    private readonly TimeSpan? _retryAfter;

    private Exhausted(string reason, string message, string field, string value, string limit, TimeSpan? retryAfter)
        : base(StatusCode.ResourceExhausted, reason, message)
    {
        _field = field;
        _value = value;
        _limit = limit;
        _retryAfter = retryAfter;
    }

    /// <summary>Makes the error of something that is too large, now and later.</summary>
    /// <param name="field">Path of what is too large, such as <c>document.content</c>.</param>
    /// <param name="problem">What is wrong: completes the sentence that the field's name begins.</param>
    /// <param name="value">Its size, or empty where that is not known.</param>
    /// <param name="limit">The size that is allowed.</param>
    /// <param name="reason">What is wrong, for programs, in UPPER_SNAKE_CASE.</param>
    public static Exhausted TooLarge(
        string field, string problem, string value, string limit, string reason = "TOO_LARGE") =>
        new(reason, $"{field} {Clip(problem)}", field, value, limit, null);

    /// <summary>Makes the error of a service that has too much to do.</summary>
    /// <param name="limit">How much it takes on, such as <c>256 calls at a time</c>.</param>
    /// <param name="retryAfter">How long the caller is asked to wait.</param>
    public static Exhausted Overloaded(string limit, TimeSpan retryAfter) =>
        new("OVERLOADED", $"The service is busy; it takes {limit}.", "", "", limit, retryAfter);

    /// <summary>Makes the error of something that the disk has no room for.</summary>
    /// <param name="message">What is wrong, for people, in one sentence.</param>
    /// <param name="needed">How many bytes it needs.</param>
    /// <param name="free">How many there are.</param>
    public static Exhausted NoRoom(string message, long needed, long free) =>
        new("NO_ROOM", message, "", $"{needed}", $"{free}", null);

    /// <inheritdoc/>
    protected override IEnumerable<(string Key, string Value)> Metadata =>
        [("field", _field), ("value", _value), ("limit", _limit)];

    /// <inheritdoc/>
    protected override IEnumerable<IMessage> Details =>
        _retryAfter is { } delay ? [new RetryInfo { RetryDelay = delay.ToDuration() }] : [];
}
