using System.IO.Pipelines;
using System.Text;
using OnRecord.Console.Inputs;
using Xunit;

namespace OnRecord.Console.Tests.Inputs;

public sealed class JsonLinesTests
{
    [Fact]
    public async Task Read_BlankLinesAndAllLineEnds_NumbersLinesAsAnEditorDoes()
    {
        var lines = await ReadAsync("\uFEFF{1}\r\n\n  \n{4}\n{5}");

        Assert.Equal([(1L, "{1}\r"), (4L, "{4}"), (5L, "{5}")],
            lines.Select(l => (l.Number, Encoding.UTF8.GetString(l.Text!))));
    }

    [Fact]
    public async Task Read_AnyInput_AccountsForItsBytes()
    {
        const string Text = "{1}\n{22}\n{333}";

        Assert.Equal(Text.Length, (await ReadAsync(Text)).Sum(line => line.Bytes));
    }

    [Theory]
    [InlineData(100_000)]
    [InlineData(1_000_000)]
    public async Task Read_LineOverTheLimit_IsPassedOverAndTheNextIsRead(int length)
    {
        var lines = await ReadAsync("{1}\n" + new string('x', length) + "\n{3}\n", maxLineBytes: 1000);

        Assert.Equal([1L, 2L, 3L], lines.Select(line => line.Number));
        Assert.Null(lines[1].Text);
        Assert.Equal(length + 1, lines[1].Bytes);
        Assert.Equal("{3}", Encoding.UTF8.GetString(lines[2].Text!));
    }

    [Fact]
    public async Task Read_LineOfManyBuffers_IsReadWhole()
    {
        var text = new string('x', 1_000_000);

        Assert.Equal(text, Encoding.UTF8.GetString(Assert.Single(await ReadAsync(text)).Text!));
    }

    private static async Task<List<JsonLine>> ReadAsync(string text, int maxLineBytes = JsonLines.MaxLineBytes)
    {
        var input = PipeReader.Create(new MemoryStream(Encoding.UTF8.GetBytes(text)));
        var cancellation = TestContext.Current.CancellationToken;
        return await JsonLines.ReadAsync(input, cancellation, maxLineBytes).ToListAsync(cancellation);
    }
}
