using System.CommandLine;

namespace OnRecord.Console.Commands;

/// <summary><c>onrecord archive</c>: takes care of an archive.</summary>
internal static class ArchiveCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "archive", "Take care of the archive: of a running query service, or in a file that no service has open")
        {
            StatsCommand.Create(terminal),
            CheckCommand.Create(terminal),
            BackupCommand.Create(terminal),
            RestoreCommand.Create(terminal),
        };
        command.AddExamples(terminal,
            ("onrecord archive stats", "what the archive of the running service holds"),
            ("onrecord archive check --archive backup.db", "whether a backup is good"));
        return command;
    }
}
