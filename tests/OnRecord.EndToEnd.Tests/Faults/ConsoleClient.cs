using System.Diagnostics;
using System.Text.Json;
using OnRecord.EndToEnd.Tests.Histories;
using OnRecord.EndToEnd.Tests.Load;
using OnRecord.EndToEnd.Tests.Running;
using OnRecord.V1;

namespace OnRecord.EndToEnd.Tests.Faults;

/// <summary>A client that is a process of its own: the console, which sends documents and is killed at it.</summary>
internal static class ConsoleClient
{
    /// <summary>Sends documents in one stream, and kills the client after so many answers.</summary>
    /// <remarks>What the client was told and could not tell any more counts as unanswered.</remarks>
    public static async Task KillAsync(
        Uri ingestion, IReadOnlyList<SourceDocument> sources, int answers, LoadDocuments documents, Recorder recorder,
        CancellationToken cancellation)
    {
        var begun = recorder.Now();
        using var client = Process.Start(new ProcessStartInfo(
            Built.Dotnet, [Built.Console, "ingest", "-o", "jsonl", "--ingestion", ingestion.OriginalString, "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var sending = SendAsync(client.StandardInput, sources);
        var writes = sources
            .Select(source => new Write(documents.NameOf(source), LoadDocuments.HashOf(source), begun, null)).ToArray();
        for (var read = 0; await client.StandardOutput.ReadLineAsync(cancellation) is { } line; read++)
        {
            if (read == answers) client.Kill();
            // A kill may leave half a line.
            if (!line.EndsWith('}')) continue;
            var answer = IngestDocumentsResponse.Parser.ParseJson(line);
            if (answer.Commit is not { } commit) continue;
            var receipt = new Receipt(recorder.Now(), commit.Outcome, commit.Revision, recorder.Keep(commit.Cursor));
            writes[answer.Index] = writes[answer.Index] with { Receipt = receipt };
        }

        await client.WaitForExitAsync(cancellation);
        await sending;
        foreach (var write in writes) recorder.Add(write);
    }

    private static async Task SendAsync(StreamWriter input, IReadOnlyList<SourceDocument> sources)
    {
        try
        {
            foreach (var source in sources)
            {
                var line = JsonSerializer.Serialize(new { uri = source.Uri, text = source.Content.ToStringUtf8() });
                await input.WriteLineAsync(line);
            }

            input.Close();
        }
        catch (IOException)
        {
            // The client is dead
        }
    }
}
