using System.Text;
using Google.Protobuf;
using OnRecord.Parsing;
using OnRecord.Parsing.Tests.Properties;
using OnRecord.V1;
using SharpFuzz;

// Reads inputs from a fuzzer and parses them as the media type that the first argument names. A crash is anything but a
// document that keeps its properties, or a refusal.
var mediaType = args is [var target] ? target : throw new ArgumentException("usage: OnRecord.Fuzzing MEDIA-TYPE");

// Made at the first input: instrumented code must not run before the fuzzer has laid out its memory
Parser? parser = null;

Fuzzer.OutOfProcess.Run((Stream input) =>
{
    var source = new SourceDocument
    {
        Uri = "fuzz:input",
        Content = ByteString.FromStream(input),
        MediaType = mediaType,
    };
    try
    {
        parser ??= new Parser(new ParserOptions());
        var document = parser.Parse(source);
        DocumentChecks.Hold(document);
        if (Encoding.UTF8.GetByteCount(document.Text) > 64 * (source.Content.Length + 64))
            throw new InvalidOperationException("the text is out of all proportion to the input");
    }
    catch (SourceRejectedException)
    {
        // A refusal is an answer
    }
});
