using System.CommandLine;
using Grpc.Core;
using Microsoft.Extensions.Options;
using OnRecord.Client;

namespace OnRecord.Console;

/// <summary>Runs the action of a command, and turns what it throws into a line and an exit code.</summary>
internal static class CommandRunner
{
    public static void SetAction(
        this Command command, Terminal terminal, Func<ParseResult, CancellationToken, Task<int>> action) =>
        command.SetAction((result, cancellation) => RunAsync(terminal, result, action, cancellation));

    private static async Task<int> RunAsync(
        Terminal terminal, ParseResult result, Func<ParseResult, CancellationToken, Task<int>> action,
        CancellationToken cancellation)
    {
        try
        {
            var exitCode = await action(result, cancellation);
            await terminal.Out.FlushAsync(cancellation);
            return exitCode;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await terminal.Out.FlushAsync(CancellationToken.None);
            return ExitCode.Interrupted;
        }
        catch (CommandFailedException e)
        {
            await terminal.Out.FlushAsync(cancellation);
            terminal.WriteError(e.Message);
            return e.ExitCode;
        }
        catch (OptionsValidationException e)
        {
            terminal.WriteError(e.Message);
            return ExitCode.Usage;
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.Unavailable && e.GetRpcStatus() is null)
        {
            await terminal.Out.FlushAsync(cancellation);
            terminal.WriteError($"no service answers{Where(result)}: {Cause(e)}");
            return ExitCode.NoService;
        }
        catch (RpcException e)
        {
            await terminal.Out.FlushAsync(cancellation);
            terminal.WriteError(e.Describe());
            return e.StatusCode switch
            {
                StatusCode.InvalidArgument => ExitCode.Usage,
                StatusCode.Unavailable => ExitCode.NoService,
                _ => ExitCode.Failed,
            };
        }
        catch (Exception e) when (e is UnauthorizedAccessException or FileNotFoundException
            or DirectoryNotFoundException)
        {
            terminal.WriteError(e.Message);
            return ExitCode.Usage;
        }
    }

    /// <summary>The addresses that the command was to use.</summary>
    private static string Where(ParseResult result)
    {
        var addresses = result.CommandResult.Command.Options.OfType<Option<Uri?>>()
            .Select(option => result.GetValue(option)?.OriginalString).Where(address => address is not null).ToList();
        return addresses.Count > 0 ? $" at {string.Join(" or ", addresses)}" : "";
    }

    private static string Cause(RpcException e)
    {
        Exception cause = e.Status.DebugException ?? e;
        while (cause.InnerException is { } inner) cause = inner;
        return cause is RpcException ? e.Describe() : cause.Message;
    }
}
