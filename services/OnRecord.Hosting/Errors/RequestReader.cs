using Grpc.Core;

namespace OnRecord.Hosting.Errors;

/// <summary>Reads the messages of a client, and tells its faults from failures of the service's own.</summary>
/// <remarks>
/// A client that resets its stream makes the read fail as a broken pipe, often before the call's token is cancelled.
/// </remarks>
/// <param name="requests">The messages.</param>
/// <param name="broken">Knows messages that can't be read.</param>
/// <param name="method">The path of the method that they are sent to.</param>
internal sealed class RequestReader<T>(IAsyncStreamReader<T> requests, BrokenMessages broken, string method)
    : IAsyncStreamReader<T>
{
    public T Current => requests.Current;

    public async Task<bool> MoveNext(CancellationToken cancellationToken)
    {
        try
        {
            return await requests.MoveNext(cancellationToken);
        }
        catch (Exception failure)
        {
            if (broken.Refusal(failure, method) is { } refusal) throw refusal;
            if (failure is IOException)
                throw new RpcException(new Status(StatusCode.Cancelled, "The call was given up by its caller."));
            throw;
        }
    }
}
