using Grpc.Core;

namespace OnRecord.Query.Tests;

/// <summary>Reads streams to their end.</summary>
internal static class Streams
{
    /// <summary>All responses of a call that ends with OK.</summary>
    public static async Task<List<T>> ToListAsync<T>(this AsyncServerStreamingCall<T> call)
    {
        using (call)
        {
            var responses = new List<T>();
            while (await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken))
                responses.Add(call.ResponseStream.Current);
            return responses;
        }
    }

    /// <summary>The next response of a call.</summary>
    public static async Task<T> NextAsync<T>(this AsyncServerStreamingCall<T> call)
    {
        Assert.True(await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken), "The stream has ended.");
        return call.ResponseStream.Current;
    }
}
