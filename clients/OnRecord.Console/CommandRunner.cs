using System.CommandLine;
using Grpc.Core;
using Microsoft.Extensions.Options;

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
        catch (RpcException e)
        {
            await terminal.Out.FlushAsync(cancellation);
            var (exitCode, message) = ServiceFailure.Of(e, result);
            terminal.WriteError(message);
            return exitCode;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or FileNotFoundException
            or DirectoryNotFoundException)
        {
            terminal.WriteError(e.Message);
            return ExitCode.Usage;
        }
    }
}
