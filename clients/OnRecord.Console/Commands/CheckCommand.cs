using System.CommandLine;
using OnRecord.Console.Options;
using OnRecord.Console.Output;

namespace OnRecord.Console.Commands;

/// <summary><c>onrecord archive check</c>: looks for what is wrong with the archive.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var archive = new ArchiveOptions(terminal);
        var command = new Command("check", "Look at all that the archive holds; print what is wrong, a problem a line");
        archive.AddTo(command);
        command.AddExamples(terminal,
            ("onrecord archive check", "while the service goes on; exit code 1 if anything is wrong"),
            ("onrecord archive check --archive backup.db", "a backup, before it is needed"));
        command.SetAction(terminal, async (result, cancellation) =>
        {
            await using var connection = await archive.ConnectAsync(result, cancellation);
            var (documents, problems, told) = (0L, 0L, 0L);
            await foreach (var response in connection.Clients.Admin.CheckAsync(cancellation))
            {
                foreach (var problem in response.Problems) await terminal.Out.WriteLineAsync(problem);
                (documents, problems) = (response.DocumentCount, response.ProblemCount);
                told += response.Problems.Count;
            }

            if (problems > told) await terminal.Out.WriteLineAsync($"… and {problems - told} more");
            await terminal.Out.FlushAsync(cancellation);
            terminal.ErrorScreen.Profile.Out.Writer.WriteLine(
                $"{Words.Count(documents, "document")} looked at, {Words.Count(problems, "problem")}");
            return problems == 0 ? ExitCode.Done : ExitCode.Rejected;
        });
        return command;
    }
}
