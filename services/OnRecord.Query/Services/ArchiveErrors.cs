using Grpc.Core;
using Grpc.Core.Interceptors;
using OnRecord.Hosting.Errors;
using OnRecord.Query.Archive;

namespace OnRecord.Query.Services;

/// <summary>
/// Answers UNAVAILABLE with RetryInfo where the archive can't do its work just now, RESOURCE_EXHAUSTED where it has no
/// room for it.
/// </summary>
internal sealed class ArchiveErrors : Interceptor
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    /// <summary>What a caller is told of an exception.</summary>
    public static Exception Translate(Exception exception) => exception switch
    {
        ArchiveUnavailableException =>
            Unavailable.Because("ARCHIVE_UNAVAILABLE", "The archive can't be used just now.", RetryAfter),
        ArchiveRoomException room => Exhausted.NoRoom(room.Message, room.Needed, room.Free),
        _ => exception,
    };

    /// <inheritdoc/>
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(request, context);
        }
        catch (Exception e) when (e is ArchiveUnavailableException or ArchiveRoomException)
        {
            throw Translate(e);
        }
    }

    /// <inheritdoc/>
    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(request, responseStream, context);
        }
        catch (Exception e) when (e is ArchiveUnavailableException or ArchiveRoomException)
        {
            throw Translate(e);
        }
    }

    /// <inheritdoc/>
    public override async Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(requestStream, responseStream, context);
        }
        catch (Exception e) when (e is ArchiveUnavailableException or ArchiveRoomException)
        {
            throw Translate(e);
        }
    }
}
