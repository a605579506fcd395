namespace OnRecord.Client;

/// <summary>How often, and after which pauses, a call that failed for lack of a service is tried again.</summary>
/// <remarks>
/// Tried again are UNAVAILABLE, RESOURCE_EXHAUSTED with RetryInfo, and connections that break. The pause doubles from
/// <see cref="FirstDelay"/> to <see cref="MaxDelay"/>, less up to half of it at random, and is never shorter than what
/// RetryInfo asks for. A service that asks for more than <see cref="MaxDelay"/> is not waited for.
/// </remarks>
public sealed record RetryPolicy
{
    /// <summary>No second attempt.</summary>
    public static RetryPolicy None { get; } = new() { MaxAttempts = 1 };

    /// <summary>
    /// Attempts in a row without progress, the first included. An item of a stream is progress: the count starts anew.
    /// Default: 6.
    /// </summary>
    public int MaxAttempts { get; init; } = 6;

    /// <summary>The longest first pause. Default: 200 ms.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The longest pause. Default: 30 s.</summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromSeconds(30);
}
