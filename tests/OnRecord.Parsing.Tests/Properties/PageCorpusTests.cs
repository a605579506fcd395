using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Properties;

public sealed class PageCorpusTests
{
    [Fact]
    public void Parse_EveryPageOfTheCorpus_KeepsItsProperties()
    {
        var count = 0;
        foreach (var content in Corpora.Pages(Corpora.Require("html")))
        {
            var source = new SourceDocument { Uri = "corpus:page", Content = content, MediaType = "text/html" };
            var document = Parsed.Parser.Parse(source, TestContext.Current.CancellationToken);
            DocumentChecks.Hold(document);
            Assert.DoesNotContain("<script", document.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("function(", document.Text, StringComparison.Ordinal);
            count++;
        }

        Assert.NotEqual(0, count);
    }
}
