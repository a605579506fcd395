using System.IO.Compression;
using System.Text.Json;
using Google.Protobuf;
using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Properties;

public sealed class CorpusTests
{
    private const string Variable = "ONRECORD_CORPORA";

    [Theory]
    [InlineData("vi-articles.jsonl.gz", 1)]
    [InlineData("vi-load.jsonl.gz", 20)]
    public void Parse_EveryArticleOfTheCorpus_KeepsItsProperties(string file, int step)
    {
        var folder = Environment.GetEnvironmentVariable(Variable);
        var path = Path.Combine(folder ?? "", file);
        Assert.SkipWhen(string.IsNullOrEmpty(folder), $"{Variable} names no folder with real articles");
        Assert.SkipUnless(File.Exists(path), $"{Variable} has no {file}");
        if (Environment.GetEnvironmentVariable(Variable + "_ALL") == "1") step = 1;

        var count = 0;
        foreach (var content in Articles(path, step))
        {
            var source = new SourceDocument { Uri = "corpus:article", Content = content };
            var document = Parsed.Parser.Parse(source, TestContext.Current.CancellationToken);
            DocumentChecks.Hold(document);
            Assert.Equal(content, ByteString.CopyFromUtf8(document.Text));
            if (count++ % 10 == 0)
                Assert.Equal(document.ToByteString(), Parsed.Parser.Parse(source, TestContext.Current.CancellationToken).ToByteString());
        }

        Assert.True(count > 0, $"{file} holds no article");
    }

    private static IEnumerable<ByteString> Articles(string path, int step)
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        for (var number = 0; lines.ReadLine() is { } line; number++)
        {
            if (number % step != 0) continue;
            using var article = JsonDocument.Parse(line);
            if (article.RootElement.GetProperty("text").GetString() is { Length: > 0 } text && !string.IsNullOrWhiteSpace(text))
                yield return ByteString.CopyFromUtf8(text);
        }
    }
}
