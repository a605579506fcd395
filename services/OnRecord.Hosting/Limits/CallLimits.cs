using Microsoft.Extensions.Configuration;

namespace OnRecord.Hosting.Limits;

/// <summary>How many calls are served at the same time.</summary>
/// <param name="MaxCalls">Unary calls.</param>
/// <param name="MaxStreams">Streaming calls.</param>
internal sealed record CallLimits(int MaxCalls, int MaxStreams)
{
    /// <summary>Reads <c>Limits:MaxCalls</c> (256) and <c>Limits:MaxStreams</c> (1,024).</summary>
    /// <exception cref="StartRefused">A limit is not a number from 1.</exception>
    public static CallLimits From(IConfiguration configuration) => new(
        configuration.Count("Limits:MaxCalls", 256), configuration.Count("Limits:MaxStreams", 1024));
}
