using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net.Sockets;
using Google.Rpc;
using Grpc.Core;
using OnRecord.Client;

namespace OnRecord.Console;

/// <summary>Says to a person how a call failed, and what to do next.</summary>
internal static class ServiceFailure
{
    /// <param name="failure">What the call failed with.</param>
    /// <param name="result">The command line, which tells where the services are.</param>
    /// <returns>The exit code, and one line.</returns>
    public static (int ExitCode, string Message) Of(RpcException failure, ParseResult result)
    {
        if (failure.GetRpcStatus() is null && Connection(failure) is { } cause)
            return (ExitCode.NoService, $"no service answers{Where(result)}: {cause}; {HowToReach(result)}");

        var message = failure.Describe();
        return failure.StatusCode switch
        {
            StatusCode.InvalidArgument => (ExitCode.Usage, $"{message.TrimEnd('.')}; see: {HelpOf(result)}"),
            StatusCode.Unavailable => (ExitCode.NoService, message),
            StatusCode.Unimplemented =>
                (ExitCode.Failed, $"what answers{Where(result)} is another service; {HowToReach(result)}"),
            StatusCode.Unauthenticated =>
                (ExitCode.Failed, $"{message.TrimEnd('.')}; give one by --token or ONRECORD_TOKEN"),
            StatusCode.NotFound => (ExitCode.Failed, $"{message}{ListOf(failure)}"),
            _ => (ExitCode.Failed, message),
        };
    }

    /// <summary>Why no connection came about, or how it broke; null where the service has answered.</summary>
    private static string? Connection(RpcException failure)
    {
        Exception? cause = failure.Status.DebugException;
        var isConnection = false;
        while (cause is not null)
        {
            isConnection |= cause is HttpRequestException or IOException or SocketException;
            if (cause.InnerException is null) break;
            cause = cause.InnerException;
        }

        if (isConnection) return cause!.Message.TrimEnd('.');
        return failure.StatusCode == StatusCode.Unavailable ? failure.Describe().TrimEnd('.') : null;
    }

    private static string Where(ParseResult result) =>
        Addresses(result).Select(option => result.GetValue(option)?.OriginalString)
            .Where(address => address is not null).ToList() is { Count: > 0 } addresses
            ? $" at {string.Join(" or ", addresses)}" : "";

    private static string HowToReach(ParseResult result) =>
        $"start it, or say by {string.Join(" and ", Addresses(result).Select(option => option.Name))} where it is";

    private static IEnumerable<Option<Uri?>> Addresses(ParseResult result) =>
        result.CommandResult.Command.Options.OfType<Option<Uri?>>();

    private static string HelpOf(ParseResult result)
    {
        var names = new List<string>();
        for (SymbolResult? at = result.CommandResult; at is CommandResult { Command: not RootCommand } command;
            at = at.Parent)
            names.Insert(0, command.Command.Name);
        return $"onrecord {string.Join(' ', names)} --help";
    }

    private static string ListOf(RpcException failure) =>
        failure.GetRpcStatus()?.GetDetail<ResourceInfo>()?.ResourceType switch
        {
            "document" => " See: onrecord documents",
            "speaker" => " See: onrecord speakers",
            _ => "",
        };
}
