using System.CommandLine;
using OnRecord.Console.Services;

namespace OnRecord.Console.Commands;

/// <summary><c>onrecord archive restore</c>: puts a backup in the place of an archive.</summary>
internal static class RestoreCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("file") { Description = "The backup" };
        var archive = new Option<string>("--archive")
        {
            Description = "The file of the archive to replace, or to make; no service may have it open",
            HelpName = "path",
            Required = true,
        };
        var command = new Command("restore", "Put a backup in the place of an archive, once all of it is found good")
        {
            file, archive,
        };
        command.AddExamples(terminal,
            ("onrecord archive restore backup.db --archive data/onrecord.db", "after the service has been stopped"));
        command.SetAction(terminal, async (result, cancellation) =>
        {
            var backup = Path.GetFullPath(result.GetRequiredValue(file));
            var path = Path.GetFullPath(result.GetRequiredValue(archive));
            var line = await LocalServices.RestoreAsync(backup, path, cancellation);
            terminal.ErrorScreen.Profile.Out.Writer.WriteLine(line);
            return ExitCode.Done;
        });
        return command;
    }
}
