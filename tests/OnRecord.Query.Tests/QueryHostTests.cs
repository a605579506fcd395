using System.Diagnostics;
using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Reflection.V1Alpha;
using OnRecord.Hosting;

namespace OnRecord.Query.Tests;

public sealed class QueryHostTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("onrecord.v1.QueryService")]
    [InlineData("onrecord.v1.ArchiveService")]
    [InlineData("onrecord.v1.ArchiveAdminService")]
    public async Task Health_ArchiveCanBeRead_IsServing(string service)
    {
        await using var server = await QueryServer.StartAsync();

        var health = await new Health.HealthClient(server.Channel).CheckAsync(
            new() { Service = service }, cancellationToken: Token);

        Assert.Equal(HealthCheckResponse.Types.ServingStatus.Serving, health.Status);
    }

    [Fact]
    public async Task Health_ArchiveFails_IsNotServing()
    {
        await using var server = await QueryServer.StartAsync(
            configure: services => FailingArchive.Replace(services));

        var health = await new Health.HealthClient(server.Channel).CheckAsync(new(), cancellationToken: Token);
        var call = await Assert.ThrowsAsync<RpcException>(
            async () =>
                await server.Query.GetDocumentAsync(new() { Name = "documents/cang" }, cancellationToken: Token));

        Assert.Equal(HealthCheckResponse.Types.ServingStatus.NotServing, health.Status);
        Errors.IsShutdown(call);
    }

    [Theory]
    [InlineData("--Archive:RetainRevisions=-1", "Archive:RetainRevisions")]
    [InlineData("--Archive:RetainRevisions=many", "Archive:RetainRevisions")]
    [InlineData("--Archive:RetainDays=99999", "Archive:RetainDays")]
    public void Build_WrongRetention_IsRefusedByName(string setting, string name)
    {
        using var folder = new TemporaryFolder();

        var refusal = Assert.Throws<StartRefused>(
            () => QueryHost.Build(
                [$"--Archive:Path={folder.File("onrecord.db")}", "--urls=http://127.0.0.1:0", setting]));

        Assert.StartsWith(name, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_RestoreOfNoBackup_ExitsWithOneLine()
    {
        using var folder = new TemporaryFolder();

        var (exitCode, line) = await RunAsync("restore", folder.File("no.db"), folder.File("onrecord.db"));

        Assert.Equal(2, exitCode);
        Assert.Contains(folder.File("no.db"), line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("restore")]
    [InlineData("restore", "backup.db")]
    [InlineData("restore", "backup.db", "onrecord.db", "and more")]
    public async Task Program_RestoreWithoutTwoPaths_StartsNoServiceAndSaysWhatItTakes(params string[] args)
    {
        var (exitCode, line) = await RunAsync(args);

        Assert.Equal(2, exitCode);
        Assert.Contains("two paths", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reflection_Asked_NamesEveryService()
    {
        await using var server = await QueryServer.StartAsync();
        using var call = new ServerReflection.ServerReflectionClient(server.Channel)
            .ServerReflectionInfo(cancellationToken: Token);
        await call.RequestStream.WriteAsync(new() { ListServices = "" }, Token);
        Assert.True(await call.ResponseStream.MoveNext(Token));

        var services = call.ResponseStream.Current.ListServicesResponse.Service.Select(
            service => service.Name).ToList();

        Assert.Contains("onrecord.v1.QueryService", services);
        Assert.Contains("onrecord.v1.ArchiveService", services);
        Assert.Contains("onrecord.v1.ArchiveAdminService", services);
    }

    [Fact]
    public async Task Program_ArchiveIsNoArchive_ExitsWithOneLine()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("onrecord.db"), new string('x', 9000), Token);

        var (exitCode, line) = await RunAsync(
            "--urls=http://127.0.0.1:0", $"--Archive:Path={folder.File("onrecord.db")}");

        Assert.NotEqual(0, exitCode);
        Assert.Contains(folder.File("onrecord.db"), line, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Line)> RunAsync(params string[] args)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "OnRecord.Query.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. args])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        var errors = await process.StandardError.ReadToEndAsync(Token);
        await process.WaitForExitAsync(Token);
        return (process.ExitCode, Assert.Single(errors.Trim().Split('\n')));
    }
}
