using System.CommandLine;
using OnRecord.Console.Options;
using OnRecord.Console.Output;
using OnRecord.V1;

namespace OnRecord.Console.Commands;

/// <summary><c>onrecord sections</c>: streams sections.</summary>
internal static class SectionsCommand
{
    public static Command Create(Terminal terminal)
    {
        var after = PositionOptions.After();
        var limit = PositionOptions.Limit("sections");
        var filters = new FilterOptions();
        var query = new QueryOptions(terminal);
        var command = new Command("sections", "Stream the sections on the record") { limit, after };
        filters.AddForSections(command);
        query.AddTo(command);
        command.AddExamples(terminal,
            ("onrecord sections --document documents/ID", "all sections of one document"),
            ("onrecord sections --words \"ma tuy\" -n 20", "the first twenty that speak of ma túy"));
        command.SetAction(terminal, async (result, cancellation) =>
        {
            await using var clients = query.Connect(result);
            var request = new StreamSectionsRequest
            {
                Filter = filters.Sections(result),
                AfterCursor = result.GetValue(after) ?? "",
                Limit = result.GetValue(limit),
            };
            var page = new Page(terminal, request.Limit);
            var sections = page.Items(
                clients.Query.StreamSectionResponsesAsync(request, cancellation), r => (r.Sections, r.Cursor));
            await Listing.WriteAsync(
                terminal, query.Format(result), sections, (section, _) => SectionView.Render(section),
                "No section matches.", cancellation);
            page.WriteNext();
            return ExitCode.Done;
        });
        return command;
    }
}
