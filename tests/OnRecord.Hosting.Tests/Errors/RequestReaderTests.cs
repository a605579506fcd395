using Grpc.Core;
using OnRecord.Hosting.Errors;

namespace OnRecord.Hosting.Tests.Errors;

public sealed class RequestReaderTests
{
    [Fact]
    public async Task MoveNext_PipeBreaks_IsTheCallerWhoLeft()
    {
        var reader = new RequestReader<string>(new Broken(new IOException("The client reset the request stream.")));

        var error = await Assert.ThrowsAsync<RpcException>(
            () => reader.MoveNext(TestContext.Current.CancellationToken));

        Assert.Equal(StatusCode.Cancelled, error.StatusCode);
    }

    [Fact]
    public async Task MoveNext_FailsOtherwise_FailsAsItIs()
    {
        var reader = new RequestReader<string>(new Broken(new FormatException("a defect")));

        await Assert.ThrowsAsync<FormatException>(() => reader.MoveNext(TestContext.Current.CancellationToken));
    }

    private sealed class Broken(Exception failure) : IAsyncStreamReader<string>
    {
        public string Current => "";

        public Task<bool> MoveNext(CancellationToken cancellationToken) => Task.FromException<bool>(failure);
    }
}
