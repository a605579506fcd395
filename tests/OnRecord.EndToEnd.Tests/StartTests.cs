using Google.Rpc;
using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Net.Client;
using Grpc.Reflection.V1Alpha;
using Microsoft.Data.Sqlite;
using OnRecord.EndToEnd.Tests.Running;
using OnRecord.V1;

namespace OnRecord.EndToEnd.Tests;

public sealed class StartTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Query_CorruptArchive_RefusesToStartWithOneLine()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, string.Concat(Enumerable.Repeat("this is no archive\n", 500)), Token);

        AssertRefused(await ServiceProcess.RunAsync(Built.Query, "--urls=http://127.0.0.1:0", $"--Archive:Path={file}"),
            file);
        File.Delete(file);
    }

    [Fact]
    public async Task Query_ArchiveOfANewerProgram_RefusesToStartWithOneLine()
    {
        var folder = Directory.CreateTempSubdirectory("onrecord-");
        var file = Path.Combine(folder.FullName, "archive.db");
        await using (await ServiceProcess.StartAsync(Built.Query, null, $"--Archive:Path={file}"))
        {
        }

        await using (var database = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await database.OpenAsync(Token);
            await using var command = database.CreateCommand();
            command.CommandText = "PRAGMA user_version = 1000";
            await command.ExecuteNonQueryAsync(Token);
        }

        AssertRefused(await ServiceProcess.RunAsync(Built.Query, "--urls=http://127.0.0.1:0", $"--Archive:Path={file}"),
            "1000");
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("Query")]
    [InlineData("Ingestion")]
    public async Task Service_BeyondLoopbackWithoutTlsAndTokens_RefusesToStartAndSaysWhatToSet(string service) =>
        AssertRefused(
            await ServiceProcess.RunAsync(
                service == "Query" ? Built.Query : Built.Ingestion, "--urls=http://0.0.0.0:0"),
            "Tls:Certificate");

    [Theory]
    [InlineData("Archve__Path=other.db", "Archve is no setting of OnRecord.Query; it has Archive.")]
    [InlineData("Archive__Pth=other.db", "Archive:Pth is no setting of OnRecord.Query; Archive has Path, ")]
    public async Task Query_MistypedInTheEnvironment_RefusesToStart(string variable, string why)
    {
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(
            () => ServiceProcess.StartThroughAsync(["env", variable], Built.Query, null));

        Assert.StartsWith(why, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingestion_QueryGone_AnswersUnavailableWithRetryInfoAndKeepsParsing()
    {
        await using var pair = await Pair.StartAsync();
        await pair.Query.KillAsync();
        using var channel = GrpcChannel.ForAddress(pair.Ingestion.Address);
        var ingestion = new IngestionService.IngestionServiceClient(channel);

        var refusal = await Assert.ThrowsAsync<RpcException>(
            () => ingestion.IngestDocumentAsync(new() { Document = Articles.Make(1, 1) }, cancellationToken: Token)
                .ResponseAsync);
        Assert.Equal(StatusCode.Unavailable, refusal.StatusCode);
        Assert.NotNull(refusal.GetRpcStatus()?.GetDetail<RetryInfo>());

        var parsed = await ingestion.ParseDocumentAsync(new() { Document = Articles.Make(1, 1) },
            cancellationToken: Token);
        Assert.NotEmpty(parsed.Document.Quotes);
    }

    [Fact]
    public async Task Services_AskedForHealthAndReflection_AnswerBoth()
    {
        await using var pair = await Pair.StartAsync();

        Assert.Contains("onrecord.v1.QueryService", await DescribeAsync(pair.Query.Address));
        Assert.Contains("onrecord.v1.IngestionService", await DescribeAsync(pair.Ingestion.Address));
    }

    private static async Task<List<string>> DescribeAsync(Uri address)
    {
        using var channel = GrpcChannel.ForAddress(address);
        var health = await new Health.HealthClient(channel).CheckAsync(new(), cancellationToken: Token);
        Assert.Equal(HealthCheckResponse.Types.ServingStatus.Serving, health.Status);

        using var call = new ServerReflection.ServerReflectionClient(channel)
            .ServerReflectionInfo(cancellationToken: Token);
        await call.RequestStream.WriteAsync(new() { ListServices = "" }, Token);
        Assert.True(await call.ResponseStream.MoveNext(Token));
        var services = call.ResponseStream.Current.ListServicesResponse.Service.Select(service => service.Name)
            .ToList();
        await call.RequestStream.CompleteAsync();
        return services;
    }

    private static void AssertRefused((int ExitCode, string Output, string Errors) run, string says)
    {
        Assert.NotEqual(0, run.ExitCode);
        Assert.Empty(run.Output);
        var line = Assert.Single(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(says, line, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", line, StringComparison.Ordinal);
    }
}
