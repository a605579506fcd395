using System.IO.Pipelines;
using System.Text;
using OnRecord.Console.Inputs;
using OnRecord.Console.Tests.Support;
using Xunit;

namespace OnRecord.Console.Tests.Inputs;

public sealed class InputReaderTests
{
    [Fact]
    public async Task Read_TextFile_SendsItsBytesAsTheyAre()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.txt", "");
        byte[] bytes = [0xFF, 0xFE, 0x41, 0x00];
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);

        var input = Assert.Single(await ReadAsync([path]));

        Assert.Equal(bytes, input.Document!.Content.ToByteArray());
        Assert.EndsWith("/a.txt", input.Document.Uri, StringComparison.Ordinal);
        Assert.Equal(bytes.Length, input.Bytes);
    }

    [Fact]
    public async Task Read_HtmlFile_SendsItsMediaType()
    {
        using var folder = new TemporaryFolder();

        var input = Assert.Single(await ReadAsync([folder.Write("a.html", "<p>x</p>")]));

        Assert.Equal("text/html", input.Document!.MediaType);
    }

    [Fact]
    public async Task Read_JsonLinesWithAMalformedOne_NamesFileAndLineAndReadsTheOthers()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("news.jsonl", "{\"text\": \"a\"}\n{\"text\": 1}\n{\"text\": \"c\"}\n");

        var inputs = await ReadAsync([path]);

        Assert.Equal([$"{path}:1", $"{path}:2", $"{path}:3"], inputs.Select(input => input.Label));
        Assert.Equal([null, "has a JSON number in the field 'text'; it must be a string", null],
            inputs.Select(input => input.Defect));
    }

    [Theory]
    [InlineData("b.txt")]
    [InlineData("b.jsonl")]
    public async Task Read_FileIsGone_IsOneDefectAndReadsTheOthers(string name)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.jsonl", "{\"text\": \"a\"}\n");
        var gone = folder.Write(name, "{\"text\": \"b\"}\n");
        folder.Write("c.txt", "c");
        var files = InputFile.Expand([folder.Path], Assert.Fail);
        File.Delete(gone);

        var inputs = await InputReader.ReadAsync(files, () => Stream.Null, TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(3, inputs.Count);
        Assert.Equal((gone, files[1].Length), (inputs[1].Label, inputs[1].Bytes));
        Assert.StartsWith("cannot be read: ", inputs[1].Defect, StringComparison.Ordinal);
        Assert.Equal(["a", "c"], new[] { inputs[0], inputs[2] }.Select(input => input.Document!.Content.ToStringUtf8()));
    }

    [Fact]
    public async Task Read_JsonLinesThatBreakOff_AreReadUpToThere()
    {
        var input = new Pipe();
        await input.Writer.WriteAsync("{\"text\": \"a\"}\n"u8.ToArray(), TestContext.Current.CancellationToken);
        var inputs = InputReader.ReadAsync(
            InputFile.Expand(["-"], Assert.Fail), () => input.Reader.AsStream(), TestContext.Current.CancellationToken);
        await using var reading = inputs.GetAsyncEnumerator(TestContext.Current.CancellationToken);

        Assert.True(await reading.MoveNextAsync());
        Assert.Equal("a", reading.Current.Document!.Content.ToStringUtf8());
        await input.Writer.CompleteAsync(new IOException("the disk is gone"));
        Assert.True(await reading.MoveNextAsync());
        Assert.Equal(("-", "cannot be read: the disk is gone"), (reading.Current.Label, reading.Current.Defect));
        Assert.False(await reading.MoveNextAsync());
    }

    [Fact]
    public async Task Read_FileThatIsTooLong_IsADefectAndNotRead()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.txt", "");
        // Of nothing but a length: no disk has to hold it.
        using (var file = File.OpenWrite(path)) file.SetLength(InputReader.MaxDocumentBytes + 1L);

        var input = Assert.Single(await ReadAsync([path]));

        Assert.Equal((null, "is longer than 128 MiB"), (input.Document, input.Defect));
    }

    [Fact]
    public async Task Read_StandardInputThatIsTooLong_IsADefectAndReadNoFurther()
    {
        using var folder = new TemporaryFolder();
        using var stream = File.Open(folder.Write("a", ""), FileMode.Open);
        stream.SetLength(2L * InputReader.MaxDocumentBytes);

        var input = Assert.Single(await ReadAsync(["-"], stream));

        Assert.Equal((null, "is longer than 128 MiB"), (input.Document, input.Defect));
        Assert.InRange(input.Bytes, InputReader.MaxDocumentBytes + 1L, 2L * InputReader.MaxDocumentBytes - 1);
    }

    [Fact]
    public async Task Read_StandardInputOfPlainText_IsOneDocumentWithoutUri()
    {
        var input = Assert.Single(await ReadAsync(["-"], "Bà Mai nói: “Có”.\nHết."));

        Assert.Equal("Bà Mai nói: “Có”.\nHết.", input.Document!.Content.ToStringUtf8());
        Assert.Equal("", input.Document.Uri);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\ufeff")]
    [InlineData(" \t\r")]
    [InlineData("\ufeff  ")]
    public async Task Read_StandardInputThatBeginsWithABrace_IsJsonLines(string before)
    {
        var inputs = await ReadAsync(["-"], before + "{\"text\": \"a\", \"url\": \"u:1\"}\n{\"text\": \"b\"}");

        Assert.Equal(["a", "b"], inputs.Select(input => input.Document!.Content.ToStringUtf8()));
        Assert.Equal(["-:1", "-:2"], inputs.Select(input => input.Label));
    }

    [Fact]
    public async Task Read_StandardInputThatComesByteByByte_IsTakenForWhatItIs()
    {
        var input = new Pipe();
        var reading = InputReader.ReadAsync(
            InputFile.Expand(["-"], Assert.Fail), () => input.Reader.AsStream(), TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);
        foreach (var b in "\ufeff\n {\"text\": \"a\"}"u8.ToArray())
            await input.Writer.WriteAsync(new[] { b }, TestContext.Current.CancellationToken);
        await input.Writer.CompleteAsync();

        Assert.Equal("a", Assert.Single(await reading).Document!.Content.ToStringUtf8());
    }

    [Fact]
    public async Task Read_EmptyStandardInput_IsOneEmptyDocumentForTheServiceToJudge() =>
        Assert.True(Assert.Single(await ReadAsync(["-"], "")).Document!.Content.IsEmpty);

    private static Task<List<Input>> ReadAsync(string[] paths, string standardInput = "") =>
        ReadAsync(paths, new MemoryStream(Encoding.UTF8.GetBytes(standardInput)));

    private static async Task<List<Input>> ReadAsync(string[] paths, Stream standardInput)
    {
        var cancellation = TestContext.Current.CancellationToken;
        return await InputReader.ReadAsync(InputFile.Expand(paths, Assert.Fail), () => standardInput, cancellation)
            .ToListAsync(cancellation);
    }
}
