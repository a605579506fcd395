using System.CommandLine;
using System.Globalization;
using OnRecord.Console.Inputs;
using OnRecord.Console.Options;
using OnRecord.Console.Output;
using OnRecord.V1;
using Spectre.Console;

namespace OnRecord.Console.Commands;

/// <summary><c>onrecord documents</c>: lists what is on the record, or shows one document.</summary>
internal static class DocumentsCommand
{
    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string?>("name")
        {
            Description = "Show this document, documents/{id}, whole; without a name, list all",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var limit = PositionOptions.Limit("documents");
        var filters = new FilterOptions();
        var query = new QueryOptions(terminal);
        var command = new Command("documents", "List the documents on the record, or show one") { name, limit };
        filters.AddForDocuments(command);
        query.AddTo(command);
        command.AddExamples(terminal,
            ("onrecord documents --language vi --from 2023-06", "what was published in Vietnamese since June 2023"),
            ("onrecord documents documents/ID", "outline and quotes of one document"),
            ("onrecord documents -o jsonl | wc -l", "how many there are"));
        command.SetAction(terminal, async (result, cancellation) =>
        {
            await using var clients = query.Connect(result);
            var format = query.Format(result);
            if (result.GetValue(name) is { } wanted)
            {
                var document = await clients.Query.GetDocumentAsync(wanted, cancellation);
                if (format == OutputFormat.Table) DocumentView.Write(terminal.Screen, document);
                else new JsonOutput(terminal.Out, format).WriteSingle(document);
                return ExitCode.Done;
            }

            var documents = clients.Query.ListDocumentsAsync(filters.Documents(result), cancellation);
            if (result.GetValue(limit) is > 0 and var most)
                documents = documents.Take((int)Math.Min(most, int.MaxValue));
            await Listing.WriteTableAsync(
                terminal, format, documents, NewTable(), AddRow, "No document matches.", cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    private static Table NewTable() => Listing.NewTable(
        new TableColumn("Document"),
        new TableColumn("Published").NoWrap(),
        new TableColumn("Lang").NoWrap(),
        new TableColumn("Quotes").NoWrap().RightAligned(),
        new TableColumn("Rev").NoWrap().RightAligned());

    private static void AddRow(Table table, DocumentSummary document)
    {
        var title = document.HasTitle ? document.Title : OutlineView.FileName(document.SourceUri);
        table.AddRow(
            new Rows(new Text(Passage.FirstWords(title, 100)), new Text(document.Name, Palette.Aside)),
            new Text(PartialDate.Format(document.Published)),
            new Text(document.Language),
            new Text(document.QuoteCount.ToString("N0", CultureInfo.InvariantCulture)),
            new Text(document.Revision.ToString(CultureInfo.InvariantCulture)));
    }
}
