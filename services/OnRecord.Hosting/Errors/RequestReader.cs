using Google.Protobuf;
using Grpc.Core;

namespace OnRecord.Hosting.Errors;

/// <summary>Reads the messages of a client, and tells its faults from failures of the service's own.</summary>
/// <remarks>
/// A client that resets its stream makes the read fail as a broken pipe, often before the call's token is cancelled.
/// </remarks>
internal sealed class RequestReader<T>(IAsyncStreamReader<T> requests) : IAsyncStreamReader<T>
{
    public T Current => requests.Current;

    public async Task<bool> MoveNext(CancellationToken cancellationToken)
    {
        try
        {
            return await requests.MoveNext(cancellationToken);
        }
        catch (InvalidProtocolBufferException undecodable)
        {
            throw InvalidRequest.Undecodable(undecodable);
        }
        catch (IOException)
        {
            throw new RpcException(new Status(StatusCode.Cancelled, "The call was given up by its caller."));
        }
    }
}
