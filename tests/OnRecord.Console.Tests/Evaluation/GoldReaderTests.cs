using OnRecord.Console.Evaluation;
using Xunit;

namespace OnRecord.Console.Tests.Evaluation;

public sealed class GoldReaderTests
{
    [Fact]
    public async Task ReadAsync_OffsetsBehindAnEmoji_AreCodePoints()
    {
        var article = await Only("""{"id":"a","lang":"vi","text":"😀 “Có”","direct":[{"start":3,"end":5,"speaker_mention":null}],"marked_non_speech":[],"ignored":[]}""");

        var quote = Assert.Single(article.Direct);
        Assert.Equal("Có", article.Text[quote.Span.Start..quote.Span.End]);
        Assert.Equal("none", quote.SpeakerType);
    }

    [Theory]
    [InlineData("{", "is no annotated article")]
    [InlineData("""{"id":"a"}""", "is no annotated article")]
    [InlineData("""{"id":"a","text":"ab","direct":[{"start":1,"end":9}]}""", "[1, 9) lies outside its 2 code points")]
    [InlineData("""{"id":"a","text":"ab","blocks":[{"start":0,"end":2,"kind":"banner"}]}""",
        "'banner' is no kind of block")]
    public async Task ReadAsync_LineThatIsNoArticle_IsNamed(string line, string reason)
    {
        var failure = await Assert.ThrowsAsync<CommandFailedException>(() => Only(line));

        Assert.Contains("gold.jsonl:1 ", failure.Message, StringComparison.Ordinal);
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Rejected, failure.ExitCode);
    }

    [Fact]
    public async Task ReadAsync_MissingFile_SaysSo()
    {
        var failure = await Assert.ThrowsAsync<CommandFailedException>(async () =>
        {
            await foreach (var _ in GoldReader.ReadAsync("no-such-file.jsonl", TestContext.Current.CancellationToken))
                Assert.Fail("read a missing file");
        });

        Assert.Equal("there is no file 'no-such-file.jsonl'", failure.Message);
        Assert.Equal(ExitCode.Usage, failure.ExitCode);
    }

    private static async Task<GoldArticle> Only(string line)
    {
        var folder = Directory.CreateTempSubdirectory("onrecord-gold");
        try
        {
            var path = Path.Combine(folder.FullName, "gold.jsonl");
            await File.WriteAllTextAsync(path, line, TestContext.Current.CancellationToken);
            var articles = new List<GoldArticle>();
            await foreach (var article in GoldReader.ReadAsync(path, TestContext.Current.CancellationToken))
                articles.Add(article);
            return Assert.Single(articles);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
