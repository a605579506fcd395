using Google.Rpc;
using Grpc.Core;
using Grpc.Net.Client;
using OnRecord.EndToEnd.Tests.Load;
using OnRecord.EndToEnd.Tests.Running;
using OnRecord.V1;

namespace OnRecord.EndToEnd.Tests.Faults;

/// <summary>Clients that open streams and do not read them.</summary>
public sealed class StalledReaderTests
{
    private const int Documents = 60;
    private const string Impatient = "--Host:ShutdownSeconds=1";

    // Less than the host's own 30 seconds, more than a slow machine takes.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Query_TerminatedWhileReadersStall_EndsAndTellsTheOthers()
    {
        await using var pair = await Pair.StartAsync(settings: Impatient);
        await Volume.IngestAsync(pair.IngestionClient, Volume.Documents(0, Documents));
        using var stalled = GrpcChannel.ForAddress(pair.Query.Address);
        var service = new QueryService.QueryServiceClient(stalled);
        using var reading = service.StreamQuotes(new(), cancellationToken: Token);
        using var watching = service.WatchQuotes(new(), cancellationToken: Token);
        Assert.True(await reading.ResponseStream.MoveNext(Token));
        Assert.True(await watching.ResponseStream.MoveNext(Token));
        using var channel = GrpcChannel.ForAddress(pair.Query.Address);
        using var other = new QueryService.QueryServiceClient(channel).WatchQuotes(new(), cancellationToken: Token);
        Assert.True(await other.ResponseStream.MoveNext(Token));

        var terminating = pair.Query.TerminateAsync();
        var end = await Assert.ThrowsAsync<RpcException>(async () =>
        {
            while (await other.ResponseStream.MoveNext(Token)) Assert.NotEmpty(other.ResponseStream.Current.Cursor);
        });

        Assert.Equal(StatusCode.Unavailable, end.StatusCode);
        Assert.NotNull(end.GetRpcStatus()?.GetDetail<RetryInfo>());
        Assert.Equal(0, await terminating.WaitAsync(Patience, Token));
    }

    [Fact]
    public async Task Ingestion_TerminatedWhileAClientReadsNoAnswers_Ends()
    {
        await using var pair = await Pair.StartAsync(settings: Impatient);
        using var channel = GrpcChannel.ForAddress(pair.Ingestion.Address);
        using var call = new IngestionService.IngestionServiceClient(channel).IngestDocuments(cancellationToken: Token);
        var sent = 0;
        var writing = WriteAsync();
        await StandsStillAsync(() => Volatile.Read(ref sent));

        Assert.Equal(0, await pair.Ingestion.TerminateAsync().WaitAsync(Patience, Token));
        await writing;

        async Task WriteAsync()
        {
            try
            {
                for (; ; Interlocked.Increment(ref sent))
                    await call.RequestStream.WriteAsync(new() { Document = Articles.Make(sent % 100, 1) }, Token);
            }
            catch (Exception e) when (e is RpcException or InvalidOperationException or IOException)
            {
                // The service has ended
            }
        }
    }

    // Nothing tells that a write will wait for ever; that none ends for a second is as near as one gets.
    private static async Task StandsStillAsync(Func<int> count)
    {
        const int looks = 20;
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        for (var (still, last) = (0, 0); still < looks; last = count())
        {
            await timer.WaitForNextTickAsync(Token);
            still = count() == last && last > 0 ? still + 1 : 0;
        }
    }
}
