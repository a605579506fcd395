using System.CommandLine;
using Grpc.Core;
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
            var untried = result.GetRequiredValue(names).Length;
            var exitCode = ExitCode.Done;
            var goesOn = true;
            foreach (var some in result.GetRequiredValue(names).Chunk(erases ? ErasedAtOnce : 1))
            {
                foreach (var (response, failure) in await Task.WhenAll(some.Select(DeleteAsync)))
                {
                    if (failure is null)
                    {
                        Report(response);
                        continue;
                    }

                    var (code, message) = ServiceFailure.Of(failure, result);
                    terminal.WriteError(message.Contains(response.Document, StringComparison.Ordinal)
                        ? message : $"{response.Document}: {message}");
                    if (exitCode == ExitCode.Done) exitCode = code;
                    goesOn &= IsOfItsName(failure);
                }

                untried -= some.Length;
                if (!goesOn) break;
            }

            json.Complete();
            if (untried > 0) terminal.WriteError($"{Words.Count(untried, "more name")} not tried");
            return exitCode;

            async Task<(DeleteDocumentResponse Response, RpcException? Failure)> DeleteAsync(string name)
            {
                var response = new DeleteDocumentResponse { Document = name };
                try
                {
                    response.Cursor = erases
                        ? await clients.Query.EraseDocumentAsync(name, cancellation)
                        : await clients.Query.DeleteDocumentAsync(name, cancellation);
                    return (response, null);
                }
                catch (RpcException failure)
                {
                    return (response, failure);
                }
            }

            void Report(DeleteDocumentResponse response)
            {
                if (format != OutputFormat.Table) json.Write(response);
                else
                    terminal.Screen.Profile.Out.Writer.WriteLine(
                        $"{response.Document} is off the record{(erases ? ", and erased" : "")}.");
            }
        });
        return command;
    }

    /// <summary>Whether other names may fare better.</summary>
    private static bool IsOfItsName(RpcException failure) =>
        failure.StatusCode is StatusCode.NotFound or StatusCode.InvalidArgument;
}
