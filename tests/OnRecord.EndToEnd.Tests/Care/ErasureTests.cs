using System.Globalization;
using Google.Protobuf;
using Google.Rpc;
using Grpc.Core;
using OnRecord.EndToEnd.Tests.Faults;
using OnRecord.EndToEnd.Tests.Load;
using OnRecord.EndToEnd.Tests.Running;
using OnRecord.V1;

namespace OnRecord.EndToEnd.Tests.Care;

public sealed class ErasureTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Delete_WithErasureAndNoRoom_IsRefusedAndDoneOnceThereIsRoom()
    {
        Assert.SkipUnless(await FullDisk.IsPossibleAsync(), "Users may not make mount namespaces here.");
        await using var disk = await FullDisk.StartAsync(0);
        await using var ingestion = await ServiceProcess.StartAsync(
            Built.Ingestion, null, $"--Ingestion:Archive={disk.Query.Address}");
        await using var clients = new LoadClients(ingestion.Address, disk.Query.Address);
        for (var i = 0; i < 5; i++) await clients.Ingestion.IngestAsync(Long(i), Token);
        var stored = await clients.Ingestion.IngestAsync(Articles.Make(1, 1), Token);
        var name = stored.Commit.Document;

        // Less than the archive: that is seen beforehand.
        disk.Fill(1 << 20);
        var needed = await IsRefusedAsync(clients, name);
        var gone = await Assert.ThrowsAsync<RpcException>(() => clients.Query.GetDocumentAsync(name, Token));
        Assert.Equal(StatusCode.NotFound, gone.StatusCode);

        // More than the archive, and less than the archive and the engine's rebuilding of it on the same disk.
        disk.Free();
        disk.Fill(needed * 3 / 4);
        Assert.Equal(needed, await IsRefusedAsync(clients, name));

        disk.Free();
        await clients.Query.EraseDocumentAsync(name, Token);
    }

    private static async Task<long> IsRefusedAsync(LoadClients clients, string name)
    {
        var refusal = await Assert.ThrowsAsync<RpcException>(() => clients.Query.EraseDocumentAsync(name, Token));
        Assert.Equal(StatusCode.ResourceExhausted, refusal.StatusCode);
        var info = refusal.GetRpcStatus()!.GetDetail<ErrorInfo>()!;
        Assert.Equal("NO_ROOM", info.Reason);
        Assert.Contains($"{info.Metadata["limit"]} are free", refusal.Status.Detail, StringComparison.Ordinal);
        Assert.Contains("the disk that holds both the archive and", refusal.Status.Detail, StringComparison.Ordinal);
        return long.Parse(info.Metadata["value"], CultureInfo.InvariantCulture);
    }

    private static SourceDocument Long(int number)
    {
        var paragraphs = Enumerable.Range(0, 400).Select(i =>
            $"“Cây cầu số {number}.{i} đã xong từ năm {i % 100}, và con đường {i * 7} cũng vậy”, ông Trần Văn Bình nói.");
        return new()
        {
            Uri = $"https://news.example/long/{number}",
            Content = ByteString.CopyFromUtf8(string.Join("\n\n", paragraphs)),
        };
    }
}
