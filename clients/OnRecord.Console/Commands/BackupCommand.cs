using System.CommandLine;
using OnRecord.Console.Options;
using OnRecord.Console.Output;

namespace OnRecord.Console.Commands;

/// <summary><c>onrecord archive backup</c>: copies the archive, while it is written to.</summary>
internal static class BackupCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("file") { Description = "The file to make; there must be none by that name" };
        var archive = new ArchiveOptions(terminal);
        var command = new Command("backup", "Copy the archive as it is at one moment, while others read and write")
        {
            file,
        };
        archive.AddTo(command);
        command.AddExamples(terminal,
            ("onrecord archive backup onrecord-$(date +%F).db", "of the running service"),
            ("onrecord archive check --archive onrecord-2024-05-01.db", "see that it is good"));
        command.SetAction(terminal, async (result, cancellation) =>
        {
            var path = Path.GetFullPath(result.GetRequiredValue(file));
            if (File.Exists(path)) throw new CommandFailedException(ExitCode.Usage, $"{path} is there already");
            var partial = path + ".partial";
            try
            {
                long bytes;
                await using (var connection = await archive.ConnectAsync(result, cancellation))
                await using (var destination = File.Create(partial))
                {
                    bytes = await connection.Clients.Admin.BackupAsync(destination, null, cancellation);
                    destination.Flush(flushToDisk: true);
                }

                File.Move(partial, path);
                terminal.ErrorScreen.Profile.Out.Writer.WriteLine($"{path}: {Words.Bytes(bytes)}");
                return ExitCode.Done;
            }
            catch (InvalidDataException e)
            {
                throw new CommandFailedException(ExitCode.Failed, e.Message);
            }
            finally
            {
                File.Delete(partial);
            }
        });
        return command;
    }
}
