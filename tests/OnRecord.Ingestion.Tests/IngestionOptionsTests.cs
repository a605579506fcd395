using Microsoft.Extensions.Configuration;
using OnRecord.Hosting;

namespace OnRecord.Ingestion.Tests;

public sealed class IngestionOptionsTests
{
    [Fact]
    public void From_NothingSet_TakesTheDefaults()
    {
        var options = Read();

        Assert.Equal(new IngestionOptions(new Uri("http://127.0.0.1:5102"), null, 16 * 1024 * 1024), options);
    }

    [Theory]
    [InlineData("Ingestion:Archive", "query:5102x")]
    [InlineData("Ingestion:Archive", "ftp://query")]
    [InlineData("Ingestion:MaxContentBytes", "0")]
    [InlineData("Ingestion:MaxContentBytes", "16 MB")]
    [InlineData("Ingestion:MaxContentBytes", "134217729")]
    public void From_WrongSetting_RefusesToStartAndNamesIt(string key, string value)
    {
        var refusal = Assert.Throws<StartRefused>(() => Read((key, value)));

        Assert.Contains($"{key} is '{value}'; set it to ", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://archive.example:5102", false)]
    [InlineData("https://archive.example:5102", true)]
    [InlineData("http://127.0.0.1:5102", true)]
    public void From_TokenAndAddress_NeverSendsTheTokenInClearTextBeyondLoopback(string archive, bool allowed)
    {
        (string, string)[] settings = [("Ingestion:Archive", archive), ("Ingestion:ArchiveToken", "secret")];

        if (allowed)
            Assert.Equal("secret", Read(settings).ArchiveToken);
        else
            Assert.Contains("https", Assert.Throws<StartRefused>(() => Read(settings)).Message,
                StringComparison.Ordinal);
    }

    private static IngestionOptions Read(params (string Key, string Value)[] settings) =>
        IngestionOptions.From(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create<string, string?>(s.Key, s.Value)))
            .Build());
}
