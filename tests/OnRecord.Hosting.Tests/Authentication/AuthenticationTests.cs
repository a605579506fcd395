using Google.Rpc;
using Grpc.Core;
using Grpc.Health.V1;
using OnRecord.Hosting.Tests.Running;
using OnRecord.V1;

namespace OnRecord.Hosting.Tests.Authentication;

public sealed class AuthenticationTests
{
    private const string First = "first-token-0123456789";
    private const string Second = "second-token-0123456789";

    private static readonly string[] Tokens = [$"--Auth:Tokens:0={First}", $"--Auth:Tokens:1={Second}"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData($"Bearer {First}")]
    [InlineData($"Bearer {Second}")]
    [InlineData($"bearer {Second}")]
    public async Task Call_KnownToken_IsServed(string authorization)
    {
        await using var service = await RunningService.StartAsync(Tokens);

        Assert.Equal(new ParseDocumentResponse(), await CallAsync(service, authorization));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer ")]
    [InlineData("Bearer first-token-012345678")]
    [InlineData("Bearer first-token-01234567890")]
    [InlineData($"Basic {First}")]
    [InlineData(First)]
    public async Task Call_NoKnownToken_IsUnauthenticatedWithDetails(string? authorization)
    {
        await using var service = await RunningService.StartAsync(Tokens);

        var error = await Assert.ThrowsAsync<RpcException>(() => CallAsync(service, authorization));

        Assert.Equal(StatusCode.Unauthenticated, error.StatusCode);
        Assert.Equal("TOKEN_REQUIRED", error.GetRpcStatus()?.GetDetail<ErrorInfo>()?.Reason);
    }

    [Fact]
    public async Task Stream_NoToken_IsUnauthenticated()
    {
        await using var service = await RunningService.StartAsync(Tokens);
        using var call = service.Client.IngestDocuments(cancellationToken: Cancellation);

        var error = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(Cancellation));

        Assert.Equal(StatusCode.Unauthenticated, error.StatusCode);
    }

    [Fact]
    public void Start_TokenThatIsNoList_IsRefused()
    {
        var refusal = Assert.Throws<StartRefused>(() => ServiceHost.CreateBuilder(
            [$"--Auth:Tokens={First}"], new ServiceIdentity("Test", 0)));

        Assert.Equal("Auth:Tokens is a list; set Auth:Tokens:0.", refusal.Message);
    }

    [Fact]
    public async Task HealthCheck_NoToken_IsAnswered()
    {
        await using var service = await RunningService.StartAsync(Tokens);

        var health = await new Health.HealthClient(service.Channel)
            .CheckAsync(new HealthCheckRequest(), cancellationToken: Cancellation);

        Assert.Equal(HealthCheckResponse.Types.ServingStatus.Serving, health.Status);
    }

    [Fact]
    public async Task Call_NoTokensConfigured_NeedsNone()
    {
        await using var service = await RunningService.StartAsync();

        Assert.Equal(new ParseDocumentResponse(), await CallAsync(service, null));
    }

    [Fact]
    public void CreateBuilder_TokenTooShort_RefusesToStartAndDoesNotShowIt()
    {
        var refusal = Assert.Throws<StartRefused>(() => ServiceHost.CreateBuilder(
            ["--Auth:Tokens:0=hunter2"], new ServiceIdentity("Test", 5199)));

        Assert.Equal("Auth:Tokens:0 is too short to be a secret; set it to at least 16 characters.", refusal.Message);
    }

    private static async Task<ParseDocumentResponse> CallAsync(RunningService service, string? authorization)
    {
        var headers = new Metadata();
        if (authorization is not null)
            headers.Add("authorization", authorization);
        return await service.Client.ParseDocumentAsync(new ParseDocumentRequest(), headers,
            cancellationToken: Cancellation);
    }
}
