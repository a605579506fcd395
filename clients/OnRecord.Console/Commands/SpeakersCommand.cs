using System.CommandLine;
using System.Globalization;
using OnRecord.Console.Options;
using OnRecord.Console.Output;
using OnRecord.V1;
using Spectre.Console;

namespace OnRecord.Console.Commands;

/// <summary><c>onrecord speakers</c>: who is on record.</summary>
internal static class SpeakersCommand
{
    private const string NamePrefix = "speakers/";

    public static Command Create(Terminal terminal)
    {
        var words = new Argument<string[]>("who")
        {
            Description = "Words of the name, with or without diacritics; or speakers/{id} to show one speaker",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var limit = PositionOptions.Limit("speakers", fallback: 100);
        var query = new QueryOptions(terminal);
        var command = new Command("speakers", "List who is on record, the most quoted first, or show one")
        {
            words, limit,
        };
        query.AddTo(command);
        command.AddExamples(terminal,
            ("onrecord speakers -n 10", "the ten most quoted"),
            ("onrecord speakers to lam", "everybody whose name holds both words"),
            ("onrecord speakers speakers/ID", "names, titles and months of one speaker"));
        command.SetAction(terminal, async (result, cancellation) =>
        {
            await using var clients = query.Connect(result);
            var format = query.Format(result);
            var typed = result.GetValue(words) ?? [];
            if (typed is [var name] && name.StartsWith(NamePrefix, StringComparison.Ordinal))
            {
                var profile = await clients.Query.GetSpeakerAsync(name, cancellation);
                if (format == OutputFormat.Table) SpeakerView.Write(terminal.Screen, profile);
                else new JsonOutput(terminal.Out, format).WriteSingle(profile);
                return ExitCode.Done;
            }

            var most = (int)Math.Min(result.GetValue(limit), int.MaxValue);
            var request = new ListSpeakersRequest { Words = string.Join(' ', typed), PageSize = Math.Min(most, 1000) };
            await Listing.WriteTableAsync(
                terminal, format, clients.Query.ListSpeakersAsync(request, cancellation).Take(most),
                NewTable(), AddRow, "No speaker matches.", cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    private static Table NewTable() => Listing.NewTable(
        new TableColumn("Speaker"),
        new TableColumn("Kind").NoWrap(),
        new TableColumn("Quotes").NoWrap().RightAligned(),
        new TableColumn("Documents").NoWrap().RightAligned());

    private static void AddRow(Table table, SpeakerSummary speaker) => table.AddRow(
        new Rows(
            new Text(Passage.OneLine(speaker.DisplayName), Palette.Speaker), new Text(speaker.Name, Palette.Aside)),
        new Text(Words.Of(speaker.Kind)),
        new Text(speaker.QuoteCount.ToString("N0", CultureInfo.InvariantCulture)),
        new Text(speaker.DocumentCount.ToString("N0", CultureInfo.InvariantCulture)));
}
