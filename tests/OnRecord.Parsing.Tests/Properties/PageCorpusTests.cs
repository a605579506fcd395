using System.IO.Compression;
using Google.Protobuf;
using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Properties;

public sealed class PageCorpusTests
{
    private const string Variable = "ONRECORD_CORPORA";

    [Fact]
    public void Parse_EveryPageOfTheCorpus_KeepsItsProperties()
    {
        var folder = Path.Combine(Environment.GetEnvironmentVariable(Variable) ?? "", "html");
        Assert.SkipUnless(Path.IsPathRooted(folder) && Directory.Exists(folder), $"{Variable} names no folder with real pages");

        var pages = Directory.GetFiles(folder, "*.html.gz", SearchOption.AllDirectories);
        foreach (var path in pages)
        {
            using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
            var source = new SourceDocument { Uri = "corpus:page", Content = ByteString.FromStream(stream), MediaType = "text/html" };
            var document = Parsed.Parser.Parse(source, TestContext.Current.CancellationToken);
            DocumentChecks.Hold(document);
            Assert.DoesNotContain("<script", document.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("function(", document.Text, StringComparison.Ordinal);
        }

        Assert.NotEmpty(pages);
    }
}
