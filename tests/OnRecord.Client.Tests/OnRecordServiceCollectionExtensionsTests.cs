using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OnRecord.Client.Tests.Fakes;
using OnRecord.V1;
using Xunit;

namespace OnRecord.Client.Tests;

public sealed class OnRecordServiceCollectionExtensionsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AddOnRecord_Token_IsSentWithEveryCall()
    {
        var header = "";
        await using var server = await FakeServer.StartAsync();
        server.Query.OnGetDocument = (_, context) =>
        {
            header = context.RequestHeaders.GetValue("authorization");
            return Task.FromResult(new GetDocumentResponse { Document = new Document() });
        };
        await using var clients = server.Connect(o => o.Token = "secret");

        await clients.GetRequiredService<QueryClient>().GetDocumentAsync("documents/d", Cancellation);

        Assert.Equal("Bearer secret", header);
    }

    [Fact]
    public void AddOnRecord_TokenForAClearTextAddressElsewhere_IsRefused()
    {
        using var clients = new ServiceCollection()
            .AddOnRecord(o =>
            {
                o.Query = new Uri("http://records.example:5102");
                o.Token = "secret";
            })
            .BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(() => clients.GetRequiredService<IOptions<OnRecordOptions>>().Value);
    }

    [Fact]
    public void AddOnRecord_Defaults_AreTheServicesOfThisMachine()
    {
        using var clients = new ServiceCollection().AddOnRecord().BuildServiceProvider();

        var options = clients.GetRequiredService<IOptions<OnRecordOptions>>().Value;

        Assert.Equal(("http://127.0.0.1:5101", "http://127.0.0.1:5102"),
            (options.Ingestion.OriginalString, options.Query.OriginalString));
        Assert.NotNull(clients.GetRequiredService<IngestionClient>());
        Assert.NotNull(clients.GetRequiredService<QueryClient>());
    }
}
