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
    [InlineData("{", "it is not JSON")]
    [InlineData("""{"id":"a","text":"\ud800"}""", "it is not JSON")]
    [InlineData("[]", "it is not an object")]
    [InlineData("""{"id":"a"}""", "it has no field 'text'")]
    [InlineData("""{"id":"a","text":"ab","quotes":[],"marked_non_speech":[],"ignored":[]}""",
        "it has no field 'direct'")]
    [InlineData("""{"id":"a","text":"ab","direct":{},"marked_non_speech":[],"ignored":[]}""",
        "'direct' is not a list")]
    [InlineData("""{"id":"a","text":"ab","direct":[{"start":0}],"marked_non_speech":[],"ignored":[]}""",
        "it has no field 'direct[0].end'")]
    [InlineData("""{"id":"a","text":"ab","direct":[{"start":"0","end":1}],"marked_non_speech":[],"ignored":[]}""",
        "'direct[0].start' is not a number")]
    [InlineData("""{"id":"a","text":"ab","direct":[],"marked_non_speech":[{"start":1,"end":9}],"ignored":[]}""",
        "'marked_non_speech[0]' is [1, 9), which lies outside the text's 2 code points")]
    [InlineData("""{"id":"a","text":"ab","direct":[],"marked_non_speech":[],"ignored":[{"start":2,"end":1}]}""",
        "'ignored[0]' is [2, 1), which ends before it begins")]
    [InlineData("""
        {"id":"a","text":"ab","direct":[{"start":0,"end":2,"speaker_mentions":[{"start":0}]}],"marked_non_speech":[],"ignored":[]}
        """, "'direct[0].speaker_mentions[0]' is not a pair [start, end]")]
    [InlineData("""
        {"id":"a","text":"ab","direct":[],"marked_non_speech":[],"ignored":[],"blocks":[{"start":0,"end":2,"kind":"title"}]}
        """, "'blocks[0].kind' is 'title'; it must be one of headline, lead, ")]
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
