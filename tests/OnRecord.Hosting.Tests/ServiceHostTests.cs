using Grpc.Reflection.V1Alpha;
using Microsoft.Extensions.DependencyInjection;
using OnRecord.Hosting.Tests.Running;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace OnRecord.Hosting.Tests;

public sealed class ServiceHostTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reflection_AskedForServices_NamesThem()
    {
        await using var service = await RunningService.StartAsync();
        using var call = new ServerReflection.ServerReflectionClient(service.Channel)
            .ServerReflectionInfo(cancellationToken: Cancellation);

        await call.RequestStream.WriteAsync(new ServerReflectionRequest { ListServices = "" }, Cancellation);
        await call.ResponseStream.MoveNext(Cancellation);

        var names = call.ResponseStream.Current.ListServicesResponse.Service.Select(s => s.Name);
        Assert.Superset(
            new HashSet<string> { "onrecord.v1.IngestionService", "grpc.health.v1.Health" }, names.ToHashSet());
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("start")]
    [InlineData("--urls", "http://127.0.0.1:0", "-h")]
    public void CreateBuilder_ArgumentThatIsNoSetting_IsRefused(params string[] arguments)
    {
        var refusal = Assert.Throws<StartRefused>(
            () => ServiceHost.CreateBuilder(arguments, new ServiceIdentity("Test", 0)));

        Assert.Contains("is no setting; give settings as --urls=ADDRESS", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:9", true)]
    [InlineData("--OTEL_EXPORTER_OTLP_ENDPOINT=", false)]
    public async Task Telemetry_ExporterEndpoint_TurnsItOn(string setting, bool expected)
    {
        var builder = ServiceHost.CreateBuilder([setting, "--urls=http://127.0.0.1:0"], new ServiceIdentity("Test", 0));
        await using var app = ServiceHost.Build(builder);

        Assert.Equal(
            (expected, expected),
            (app.Services.GetService<TracerProvider>() is not null,
                app.Services.GetService<MeterProvider>() is not null));
    }
}
