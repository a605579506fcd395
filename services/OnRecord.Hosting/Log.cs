using Microsoft.Extensions.Logging;

namespace OnRecord.Hosting;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "{Method} failed.")]
    public static partial void CallFailed(ILogger logger, string method, Exception exception);

    [LoggerMessage(2, LogLevel.Information, "{Service} listens on {Addresses}.")]
    public static partial void Listening(ILogger logger, string service, string addresses);

    [LoggerMessage(3, LogLevel.Information, "Standard input has ended; the service stops.")]
    public static partial void InputEnded(ILogger logger);

    [LoggerMessage(4, LogLevel.Warning, "{Method} refused: {Limit} are under way already.")]
    public static partial void Overloaded(ILogger logger, string method, string limit);

    [LoggerMessage(5, LogLevel.Warning, "{Ports} of the environment is not read; set urls.")]
    public static partial void PortsIgnored(ILogger logger, string ports);
}
