using Microsoft.Extensions.Configuration;

namespace OnRecord.Hosting.Tests;

public sealed class KnownSettingsTests : IDisposable
{
    private static readonly ServiceIdentity Library = new("Library", 0, "Shelf:Path", "Shelf:Width");

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData("--Shelf:Pth=a", "Shelf:Pth is no setting of Library; Shelf has Path, Width.")]
    [InlineData("--Shlf:Path=a", "Shlf is no setting of Library. README.md lists them.")]
    [InlineData("--url=http://127.0.0.1:0", "url is no setting of Library. README.md lists them.")]
    [InlineData("--http_ports=7777", "http_ports is not read; set urls to addresses such as http://127.0.0.1:5101.")]
    [InlineData("--HTTPS_PORTS=7777", "HTTPS_PORTS is not read; set urls to addresses such as http://127.0.0.1:5101.")]
    [InlineData("--shelf:width=1", null)]
    [InlineData("--Limits:MaxCalls=1", null)]
    [InlineData("--Logging:LogLevel:Default=Warning", null)]
    public void CreateBuilder_Argument_IsRefusedUnlessItIsRead(string argument, string? message) =>
        Assert.Equal(message, Refusal(() => ServiceHost.CreateBuilder([argument], Library)));

    [Theory]
    [InlineData("Shlf__Path", "Shlf is no setting of Library; it has Shelf.")]
    [InlineData("SHELVE__PATH", "SHELVE is no setting of Library; it has Shelf.")]
    [InlineData("Limit__MaxCalls", "Limit is no setting of Library; it has Limits.")]
    [InlineData("Shelf__Pth", "Shelf:Pth is no setting of Library; Shelf has Path, Width.")]
    [InlineData("SHELF__PATH", null)]
    [InlineData("Archive__Path", null)]
    [InlineData("Auth0__Domain", null)]
    [InlineData("ConnectionStrings__Path", null)]
    [InlineData("ASPNETCORE_Kestrel__Limits__MaxConcurrentConnections", null)]
    [InlineData("DOTNET_gcServer", null)]
    [InlineData("HTTP_PORTS", null)]
    [InlineData("__CF_USER_TEXT_ENCODING", null)]
    [InlineData("Shlf", null)]
    public void Require_VariableOfTheEnvironment_IsRefusedWhereItIsAlmostASetting(string variable, string? message) =>
        Assert.Equal(message, RefusalOf(settings => settings.AddInMemoryCollection(
            [KeyValuePair.Create<string, string?>(variable.Replace("__", ":", StringComparison.Ordinal), "x")])));

    [Theory]
    [InlineData("""{ "Shlf": { "Path": "a" } }""", "Shlf is no setting of Library. README.md lists them.")]
    [InlineData("""{ "Archive": { "Path": "a" } }""", "Archive is no setting of Library. README.md lists them.")]
    [InlineData("""{ "Shelf": { "Pth": "a" } }""", "Shelf:Pth is no setting of Library; Shelf has Path, Width.")]
    [InlineData(
        """{ "http_ports": "80" }""", "http_ports is not read; set urls to addresses such as http://127.0.0.1:5101.")]
    [InlineData("""{ "$schema": "https://example.org/s", "AllowedHosts": "*", "Shelf": { "Path": "a" } }""", null)]
    public void Require_FileOfSettings_IsRefusedUnlessAllOfItIsRead(string file, string? message)
    {
        File.WriteAllText(_file, file);

        Assert.Equal(message, RefusalOf(settings => settings.AddJsonFile(_file)));
    }

    private static string? RefusalOf(Func<ConfigurationBuilder, IConfigurationBuilder> set) =>
        Refusal(() => KnownSettings.Require(set(new()).Build(), [], Library));

    private static string? Refusal(Action start) => (Record.Exception(start) as StartRefused)?.Message;
}
