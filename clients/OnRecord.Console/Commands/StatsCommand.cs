using System.CommandLine;
using System.Globalization;
using OnRecord.Console.Options;
using OnRecord.Console.Output;
using OnRecord.V1;
using Spectre.Console;

namespace OnRecord.Console.Commands;

/// <summary><c>onrecord archive stats</c>: what the archive holds.</summary>
internal static class StatsCommand
{
    public static Command Create(Terminal terminal)
    {
        var archive = new ArchiveOptions(terminal);
        var output = new OutputOption(terminal);
        var command = new Command("stats", "Show what the archive holds and how large it is") { output };
        archive.AddTo(command);
        command.AddExamples(terminal,
            ("onrecord archive stats", "of the running service"),
            ("onrecord archive stats --archive data/onrecord.db", "of a file that no service has open"));
        command.SetAction(terminal, async (result, cancellation) =>
        {
            await using var connection = await archive.ConnectAsync(result, cancellation);
            var stats = await connection.Clients.Admin.GetStatsAsync(cancellation);
            var format = output.Of(result);
            if (format == OutputFormat.Table) Write(terminal.Screen, stats);
            else new JsonOutput(terminal.Out, format).WriteSingle(stats);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(IAnsiConsole screen, GetArchiveStatsResponse stats)
    {
        var table = Listing.NewTable(new TableColumn("Of the archive"), new TableColumn("").RightAligned());
        Add("documents", Number(stats.DocumentCount));
        Add("  taken off the record", Number(stats.DeletedDocumentCount));
        Add("  former revisions kept", Number(stats.FormerRevisionCount));
        Add("sections", Number(stats.SectionCount));
        Add("quotes", Number(stats.QuoteCount));
        Add("speakers", Number(stats.SpeakerCount));
        Add("retractions", Number(stats.RetractionCount));
        Add("last commit", stats.LastCommitTime is { } time
            ? time.ToDateTime().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            : "never");
        Add("schema", Number(stats.SchemaVersion));
        Add("bytes in its file", Number(stats.FileBytes));
        Add("  of them free", Number(stats.FreeBytes));
        Add("bytes in its log", Number(stats.LogBytes));
        screen.Write(table);

        void Add(string what, string value) => table.AddRow(new Text(what), new Text(value));
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
