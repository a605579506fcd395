using System.CommandLine;
using Grpc.Core;
using OnRecord.Client;

namespace OnRecord.Console;

/// <summary>Runs the action of a command, and turns what it throws into a line and an exit code.</summary>
internal static class CommandRunner
{
    public static void SetAction(
        this Command command, Terminal terminal, Func<ParseResult, CancellationToken, Task<int>> action) =>
        command.SetAction((result, cancellation) => RunAsync(terminal, () => action(result, cancellation), cancellation));

    private static async Task<int> RunAsync(Terminal terminal, Func<Task<int>> action, CancellationToken cancellation)
    {
        try
        {
            var exitCode = await action();
            await terminal.Out.FlushAsync(cancellation);
            return exitCode;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await terminal.Out.FlushAsync(CancellationToken.None);
            return ExitCode.Interrupted;
        }
        catch (IOException e) when (IsBrokenPipe(e))
        {
            // Whoever read our output has seen enough: `onrecord quotes | head`.
            return ExitCode.Done;
        }
        catch (CommandFailedException e)
        {
            await terminal.Out.FlushAsync(cancellation);
            terminal.WriteError(e.Message);
            return e.ExitCode;
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
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.WriteError(e.Message);
            return ExitCode.Usage;
        }
    }

    private static bool IsBrokenPipe(IOException e)
    {
        const int BrokenPipe = 32; // EPIPE
        const int NoData = unchecked((int)0x800700E8); // ERROR_NO_DATA, what Windows says instead
        return e.HResult is BrokenPipe or NoData;
    }
}
