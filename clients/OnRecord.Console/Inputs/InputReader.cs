using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using Google.Protobuf;
using OnRecord.V1;

namespace OnRecord.Console.Inputs;

/// <summary>Reads documents out of files, one at a time and in order.</summary>
internal static class InputReader
{
    /// <param name="files">The files.</param>
    /// <param name="openInput">Opens standard input.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async IAsyncEnumerable<Input> ReadAsync(
        IEnumerable<InputFile> files, Func<Stream> openInput, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var file in files)
        {
            if (file.IsStandardInput)
            {
                var input = PipeReader.Create(openInput());
                await foreach (var document in ReadStandardInputAsync(input, cancellation)) yield return document;
                await input.CompleteAsync();
            }
            else if (file.IsJsonLines)
            {
                await using var stream = File.OpenRead(file.Path);
                var input = PipeReader.Create(stream,
                    new StreamPipeReaderOptions(bufferSize: 1 << 16, leaveOpen: true));
                await foreach (var document in ReadLinesAsync(file.Path, input, cancellation)) yield return document;
            }
            else
            {
                yield return await ReadFileAsync(file, cancellation);
            }
        }
    }

    private static async Task<Input> ReadFileAsync(InputFile file, CancellationToken cancellation)
    {
        try
        {
            await using var stream = File.OpenRead(file.Path);
            var document = new SourceDocument
            {
                Uri = file.Uri,
                Content = await ByteString.FromStreamAsync(stream, cancellation),
                MediaType = file.MediaType,
            };
            return Input.Of(file.Path, file.Length, document);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Input.Defective(file.Path, file.Length, $"cannot be read: {e.Message}");
        }
    }

    /// <summary>JSON lines if it begins with an opening brace, else one plain text without a URI.</summary>
    private static async IAsyncEnumerable<Input> ReadStandardInputAsync(
        PipeReader input, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var start = await input.ReadAsync(cancellation);
        var isJsonLines = !start.Buffer.IsEmpty && start.Buffer.FirstSpan[0] == (byte)'{';
        input.AdvanceTo(start.Buffer.Start);

        if (isJsonLines)
        {
            await foreach (var document in ReadLinesAsync(InputFile.StandardInput, input, cancellation))
                yield return document;
        }
        else
        {
            var content = await ByteString.FromStreamAsync(input.AsStream(leaveOpen: true), cancellation);
            var document = new SourceDocument { Content = content, MediaType = "text/plain" };
            yield return Input.Of(InputFile.StandardInput, content.Length, document);
        }
    }

    private static async IAsyncEnumerable<Input> ReadLinesAsync(
        string path, PipeReader input, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var line in JsonLines.ReadAsync(input, cancellation))
        {
            var label = $"{path}:{line.Number}";
            yield return line.Text is null
                ? Input.Defective(label, line.Bytes, $"is longer than {JsonLines.MaxLineBytes >> 20} MiB")
                : Map(label, line.Bytes, line.Text);
        }
    }

    private static Input Map(string label, long bytes, byte[] line)
    {
        try
        {
            return Input.Of(label, bytes, JsonDocuments.Map(line));
        }
        catch (FormatException e)
        {
            return Input.Defective(label, bytes, e.Message);
        }
    }
}
