using Google.Protobuf;
using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Properties;

public sealed class CorpusTests
{
    [Theory]
    [InlineData("vi-articles.jsonl.gz", 1)]
    [InlineData("vi-load.jsonl.gz", 20)]
    public void Parse_EveryArticleOfTheCorpus_KeepsItsProperties(string file, int step)
    {
        var path = Corpora.Require(file);
        if (Environment.GetEnvironmentVariable(Corpora.Variable + "_ALL") == "1") step = 1;

        var count = 0;
        foreach (var content in Corpora.Articles(path, step))
        {
            var source = new SourceDocument { Uri = "corpus:article", Content = content };
            var document = Parsed.Parser.Parse(source, TestContext.Current.CancellationToken);
            DocumentChecks.Hold(document);
            Assert.Equal(content, ByteString.CopyFromUtf8(document.Text));
            if (count++ % 10 == 0)
                Assert.Equal(document.ToByteString(),
                    Parsed.Parser.Parse(source, TestContext.Current.CancellationToken).ToByteString());
        }

        Assert.True(count > 0, $"{file} holds no article");
    }
}
