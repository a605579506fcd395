using System.CommandLine;
using OnRecord.Console.Options;
using OnRecord.Console.Output;
using OnRecord.V1;

namespace OnRecord.Console.Commands;

/// <summary><c>onrecord delete</c>: takes documents off the record.</summary>
internal static class DeleteCommand
{
    public static Command Create(Terminal terminal)
    {
        var names = new Argument<string[]>("names")
        {
            Description = "Resource names, documents/{id}",
            Arity = ArgumentArity.OneOrMore,
        };
        var query = new QueryOptions(terminal);
        var command = new Command("delete", "Take documents and their quotes off the record") { names };
        query.AddTo(command);
        command.AddExamples(terminal, ("onrecord delete documents/ID", "take one document off; watchers see its quotes retracted"));
        command.SetAction(terminal, async (result, cancellation) =>
        {
            await using var clients = query.Connect(result);
            var format = query.Format(result);
            var json = new JsonOutput(terminal.Out, format);
            foreach (var name in result.GetRequiredValue(names))
            {
                var cursor = await clients.Query.DeleteDocumentAsync(name, cancellation);
                if (format == OutputFormat.Table) terminal.Screen.Profile.Out.Writer.WriteLine($"{name} is off the record.");
                else json.Write(new DeleteDocumentResponse { Cursor = cursor });
            }

            if (format != OutputFormat.Table) json.Complete();
            return ExitCode.Done;
        });
        return command;
    }
}
