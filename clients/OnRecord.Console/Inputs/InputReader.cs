using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using Google.Protobuf;
using OnRecord.V1;

namespace OnRecord.Console.Inputs;

/// <summary>Reads documents out of files, one at a time and in order.</summary>
internal static class InputReader
{
    /// <summary>The longest file that is read as one document, in bytes: no service can be set to take more.</summary>
    public const int MaxDocumentBytes = 128 * 1024 * 1024;

    private const int BufferBytes = 1 << 16;

    /// <param name="files">The files.</param>
    /// <param name="openInput">Opens standard input.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async IAsyncEnumerable<Input> ReadAsync(
        IEnumerable<InputFile> files, Func<Stream> openInput, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var file in files)
        {
            var inputs = file.IsStandardInput ? ReadStandardInputAsync(openInput, cancellation)
                : file.IsJsonLines ? ReadLinesAsync(file, cancellation)
                : ReadDocumentAsync(file, cancellation);
            await foreach (var input in UntilItFailsAsync(file, inputs, cancellation)) yield return input;
        }
    }

    /// <summary>
    /// A file that can't be read, or not to its end, is a defect and does not end the reading of others.
    /// </summary>
    private static async IAsyncEnumerable<Input> UntilItFailsAsync(
        InputFile file, IAsyncEnumerable<Input> inputs, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var rest = file.Length;
        await using var reading = inputs.GetAsyncEnumerator(cancellation);
        while (true)
        {
            Input? failure = null;
            try
            {
                if (!await reading.MoveNextAsync()) yield break;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                failure = Input.Defective(file.Path, Math.Max(0, rest), $"cannot be read: {e.Message}");
            }

            yield return failure ?? reading.Current;
            if (failure is not null) yield break;
            rest -= reading.Current.Bytes;
        }
    }

    private static async IAsyncEnumerable<Input> ReadDocumentAsync(
        InputFile file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(file.Path);
        if (stream.Length > MaxDocumentBytes)
        {
            yield return TooLong(file.Path, stream.Length, MaxDocumentBytes);
            yield break;
        }

        var document = new SourceDocument
        {
            Uri = file.Uri,
            Content = await ByteString.FromStreamAsync(stream, cancellation),
            MediaType = file.MediaType,
        };
        yield return Input.Of(file.Path, file.Length, document);
    }

    private static async IAsyncEnumerable<Input> ReadLinesAsync(
        InputFile file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(file.Path);
        var input = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: BufferBytes, leaveOpen: true));
        await foreach (var document in ReadLinesAsync(file.Path, input, cancellation)) yield return document;
    }

    /// <summary>
    /// JSON lines if its first character is an opening brace, else one plain text without a URI.
    /// </summary>
    private static async IAsyncEnumerable<Input> ReadStandardInputAsync(
        Func<Stream> open, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var input = PipeReader.Create(open(), new StreamPipeReaderOptions(bufferSize: BufferBytes));
        if (await JsonLines.AreAheadAsync(input, cancellation))
        {
            await foreach (var document in ReadLinesAsync(InputFile.StandardInput, input, cancellation))
                yield return document;
        }
        else
        {
            var content = (await input.ReadAtLeastAsync(MaxDocumentBytes + 1, cancellation)).Buffer;
            yield return content.Length > MaxDocumentBytes
                ? TooLong(InputFile.StandardInput, content.Length, MaxDocumentBytes)
                : Input.Of(InputFile.StandardInput, content.Length, new SourceDocument
                {
                    Content = UnsafeByteOperations.UnsafeWrap(content.ToArray()),
                    MediaType = "text/plain",
                });
        }

        await input.CompleteAsync();
    }

    private static async IAsyncEnumerable<Input> ReadLinesAsync(
        string path, PipeReader input, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var line in JsonLines.ReadAsync(input, cancellation))
        {
            var label = $"{path}:{line.Number}";
            yield return line.Text is null
                ? TooLong(label, line.Bytes, JsonLines.MaxLineBytes)
                : Map(label, line.Bytes, line.Text);
        }
    }

    private static Input TooLong(string label, long bytes, int most) =>
        Input.Defective(label, bytes, $"is longer than {most >> 20} MiB");

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
