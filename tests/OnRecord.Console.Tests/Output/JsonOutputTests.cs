using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using OnRecord.Console.Options;
using OnRecord.Console.Output;
using OnRecord.V1;
using Xunit;

namespace OnRecord.Console.Tests.Output;

public sealed class JsonOutputTests
{
    [Fact]
    public void Write_Jsonl_IsOneLineForEach() =>
        Assert.Equal(
            "{ \"name\": \"documents/a\", \"text\": \"một\\nhai\" }\n{ \"name\": \"documents/b\" }\n",
            Write(OutputFormat.Jsonl, new Document { Name = "documents/a", Text = "một\nhai" },
                new Document { Name = "documents/b" }));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void Write_Json_IsOneArray(int count)
    {
        var written = Write(OutputFormat.Json,
            [.. Enumerable.Range(0, count).Select(i => new Document { Name = $"documents/{i}" })]);

        using var json = JsonDocument.Parse(written);
        Assert.Equal(count, json.RootElement.GetArrayLength());
    }

    [Fact]
    public void Write_LineSeparatorsOfUnicode_StayEscaped() =>
        Assert.DoesNotContain('\u2028', Write(OutputFormat.Jsonl, new Document { Text = "a\u2028b" }));

    [Fact]
    public void Write_ErrorWithDetails_WritesThemByTheirTypes()
    {
        var error = new Google.Rpc.Status { Code = 3, Message = "no" };
        error.Details.Add(Any.Pack(new ErrorInfo { Reason = "EMPTY_CONTENT" }));

        Assert.Contains("EMPTY_CONTENT", Write(OutputFormat.Jsonl, new IngestDocumentsResponse { Error = error }),
            StringComparison.Ordinal);
    }

    private static string Write(OutputFormat format, params Google.Protobuf.IMessage[] messages)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var output = new JsonOutput(writer, format);
        foreach (var message in messages) output.Write(message);
        output.Complete();
        return writer.ToString();
    }
}
