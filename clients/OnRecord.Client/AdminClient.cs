using System.Security.Cryptography;
using Grpc.Core;
using Microsoft.Extensions.Options;
using OnRecord.Client.Retrying;
using OnRecord.Client.Streaming;
using OnRecord.V1;

namespace OnRecord.Client;

/// <summary>Takes care of the archive of a running query service.</summary>
/// <remarks>
/// Errors come as <see cref="RpcException"/>, after the retries that <see cref="OnRecordOptions.Retry"/> allows;
/// <see cref="RpcErrors"/> puts them into words. Safe for use by many threads.
/// </remarks>
public sealed class AdminClient(
    ArchiveAdminService.ArchiveAdminServiceClient admin, IOptions<OnRecordOptions> options, TimeProvider time)
{
    /// <summary>What the archive holds and how large it is.</summary>
    /// <param name="cancellation">Ends the call.</param>
    public Task<GetArchiveStatsResponse> GetStatsAsync(CancellationToken cancellation = default) =>
        Retry.CallAsync(o => admin.GetArchiveStatsAsync(new(), o), options.Value, time, cancellation);

    /// <summary>Looks for what is wrong with the archive; the last response tells how much there was of both.</summary>
    /// <param name="cancellation">Ends the check.</param>
    public IAsyncEnumerable<CheckArchiveResponse> CheckAsync(CancellationToken cancellation = default) =>
        ResumingStream.ReadOnceAsync(
            () => admin.CheckArchive(new(), cancellationToken: cancellation), Backoff(), cancellation);

    /// <summary>Writes a copy of the archive, and compares it with the hash that the service tells.</summary>
    /// <remarks>A backup that breaks off is not resumed: what was written then is no backup.</remarks>
    /// <param name="destination">Where the bytes go.</param>
    /// <param name="progress">Hears how many bytes of how many have been written; may be null.</param>
    /// <param name="cancellation">Ends the backup.</param>
    /// <returns>How many bytes it has.</returns>
    /// <exception cref="InvalidDataException">The bytes are not those that the service sent.</exception>
    public async Task<long> BackupAsync(
        Stream destination, IProgress<(long Written, long Total)>? progress = null,
        CancellationToken cancellation = default)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (written, expected) = (0L, "");
        var responses = ResumingStream.ReadOnceAsync(
            () => admin.BackupArchive(new(), cancellationToken: cancellation), Backoff(), cancellation);
        await foreach (var response in responses)
        {
            hash.AppendData(response.Content.Span);
            await destination.WriteAsync(response.Content.Memory, cancellation);
            written += response.Content.Length;
            expected = response.ContentSha256;
            progress?.Report((written, response.TotalBytes));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset()) == expected
            ? written
            : throw new InvalidDataException("The backup is incomplete or was changed on its way.");
    }

    private Backoff Backoff() => new(options.Value.Retry, time);
}
