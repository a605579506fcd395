using OnRecord.V1;

namespace OnRecord.Console.Inputs;

/// <summary>One document of the user's, or the reason why it cannot even be sent.</summary>
/// <param name="Label">What the user calls it: the file, and the line where a file holds many.</param>
/// <param name="Bytes">How many bytes of the input it takes.</param>
/// <param name="Document">The document to send; null where there is a defect.</param>
/// <param name="Defect">What is wrong with it; null where there is a document.</param>
internal sealed record Input(string Label, long Bytes, SourceDocument? Document, string? Defect)
{
    public static Input Of(string label, long bytes, SourceDocument document) => new(label, bytes, document, null);

    public static Input Defective(string label, long bytes, string defect) => new(label, bytes, null, defect);
}
