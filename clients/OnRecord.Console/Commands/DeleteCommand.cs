using System.CommandLine;
using OnRecord.Console.Options;
using OnRecord.Console.Output;
using OnRecord.V1;

namespace OnRecord.Console.Commands;

/// <summary><c>onrecord delete</c>: takes documents off the record.</summary>
internal static class DeleteCommand
{
    // Erasures that are asked for at the same time cost as much as one.
    private const int ErasedAtOnce = 64;

    public static Command Create(Terminal terminal)
    {
        var names = new Argument<string[]>("names")
        {
            Description = "Resource names, documents/{id}",
            Arity = ArgumentArity.OneOrMore,
        };
        var erase = new Option<bool>("--erase")
        {
            Description = "Leave no byte of their text in the archive's files: that rewrites them",
        };
        var query = new QueryOptions(terminal);
        var command = new Command("delete", "Take documents and their quotes off the record") { names, erase };
        query.AddTo(command);
        command.AddExamples(terminal,
            ("onrecord delete documents/ID", "take one document off; watchers see its quotes retracted"),
            ("onrecord delete --erase documents/A documents/B", "and erase their text, also of deleted ones"));
        command.SetAction(terminal, async (result, cancellation) =>
        {
            await using var clients = query.Connect(result);
            var format = query.Format(result);
            var json = new JsonOutput(terminal.Out, format);
            var erases = result.GetValue(erase);
            foreach (var some in result.GetRequiredValue(names).Chunk(erases ? ErasedAtOnce : 1))
            {
                var cursors = await Task.WhenAll(some.Select(name => erases
                    ? clients.Query.EraseDocumentAsync(name, cancellation)
                    : clients.Query.DeleteDocumentAsync(name, cancellation)));
                foreach (var (name, cursor) in some.Zip(cursors))
                {
                    if (format == OutputFormat.Table)
                    {
                        terminal.Screen.Profile.Out.Writer.WriteLine(
                            $"{name} is off the record{(erases ? ", and erased" : "")}.");
                    }
                    else
                    {
                        json.Write(new DeleteDocumentResponse { Cursor = cursor });
                    }
                }
            }

            json.Complete();
            return ExitCode.Done;
        });
        return command;
    }
}
