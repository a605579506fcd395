using OnRecord.Console.Services;
using Xunit;

namespace OnRecord.Console.Tests.Services;

public sealed class ShellSettingsTests
{
    [Theory]
    [InlineData("Auth__Tokens__0", true)]
    [InlineData("AUTH:TOKENS:0", true)]
    [InlineData("tls__certificate", true)]
    [InlineData("Limits__MaxCalls", true)]
    [InlineData("Archive__Path", true)]
    [InlineData("Ingestion__Archive", true)]
    [InlineData("Host__ShutdownSeconds", true)]
    [InlineData("Kestrel__Endpoints__Open__Url", true)]
    [InlineData("ASPNETCORE_Auth__Tokens__0", true)]
    [InlineData("dotnet_Limits__MaxCalls", true)]
    [InlineData("ARCHIVE", false)]
    [InlineData("Auth0__Domain", false)]
    [InlineData("ONRECORD_TOKEN", false)]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", false)]
    [InlineData("DOTNET_ROOT", false)]
    [InlineData("PATH", false)]
    public void RemoveFrom_Variable_IsRemovedWhereItIsASettingOfAService(string name, bool isRemoved)
    {
        var environment = new Dictionary<string, string?> { [name] = "x" };

        ShellSettings.RemoveFrom(environment);

        Assert.Equal(isRemoved, environment.Count == 0);
    }
}
