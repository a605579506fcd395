using Google.Protobuf;
using Google.Protobuf.Reflection;
using OnRecord.Console.Options;

namespace OnRecord.Console.Output;

/// <summary>Writes messages in protobuf's canonical JSON: one a line, or all in one array.</summary>
internal sealed class JsonOutput(TextWriter output, OutputFormat format)
{
    // The details of an error are typed by name; without their descriptors they could not be written.
    private static readonly TypeRegistry ErrorDetails =
        TypeRegistry.FromFiles(Google.Rpc.ErrorDetailsReflection.Descriptor);

    private static readonly JsonFormatter Line = new(JsonFormatter.Settings.Default.WithTypeRegistry(ErrorDetails));

    private static readonly JsonFormatter Indented =
        new(JsonFormatter.Settings.Default.WithTypeRegistry(ErrorDetails).WithIndentation());

    private bool _empty = true;

    /// <summary>Writes one message of several.</summary>
    public void Write(IMessage message)
    {
        if (format == OutputFormat.Jsonl)
        {
            output.WriteLine(Line.Format(message));
            return;
        }

        output.WriteLine(_empty ? "[" : ",");
        output.Write(Indented.Format(message));
        _empty = false;
    }

    /// <summary>Writes a message that stands alone, which is no array of one.</summary>
    public void WriteSingle(IMessage message) =>
        output.WriteLine(format == OutputFormat.Jsonl ? Line.Format(message) : Indented.Format(message));

    /// <summary>Closes the array, where the format has one.</summary>
    public void Complete()
    {
        if (format == OutputFormat.Json) output.WriteLine(_empty ? "[]" : "\n]");
    }
}
