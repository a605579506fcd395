using Grpc.Core;
using OnRecord.Hosting.Errors;
using OnRecord.Hosting.Limits;

namespace OnRecord.Hosting.Tests.Errors;

public sealed class RequestReaderTests
{
    [Fact]
    public async Task MoveNext_PipeBreaks_IsTheCallerWhoLeft()
    {
        var reader = Reader(new IOException("The client reset the request stream."));

        var error = await Assert.ThrowsAsync<RpcException>(
            () => reader.MoveNext(TestContext.Current.CancellationToken));

        Assert.Equal(StatusCode.Cancelled, error.StatusCode);
    }

    [Fact]
    public async Task MoveNext_FailsOtherwise_FailsAsItIs()
    {
        var reader = Reader(new FormatException("a defect"));

        await Assert.ThrowsAsync<FormatException>(() => reader.MoveNext(TestContext.Current.CancellationToken));
    }

    private static RequestReader<string> Reader(Exception failure) =>
        new(new Broken(failure), new BrokenMessages(new MessageLimits([])), "/service/Method");

    private sealed class Broken(Exception failure) : IAsyncStreamReader<string>
    {
        public string Current => "";

        public Task<bool> MoveNext(CancellationToken cancellationToken) => Task.FromException<bool>(failure);
    }
}
