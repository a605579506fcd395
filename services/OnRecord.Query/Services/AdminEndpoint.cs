using System.Security.Cryptography;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using OnRecord.Hosting.Lifetime;
using OnRecord.Query.Archive;
using OnRecord.Query.Requests;
using OnRecord.V1;

namespace OnRecord.Query.Services;

/// <summary>Takes care of the archive.</summary>
/// <remarks>
/// Work ends when the service stops; responses are written with the call's own token, since a writing that is cancelled
/// resets the stream, and the status that says why never comes.
/// </remarks>
internal sealed class AdminEndpoint(IArchive archive, Cursors cursors, Shutdown shutdown)
    : ArchiveAdminService.ArchiveAdminServiceBase
{
    private const int ChunkBytes = 80_000;

    public override async Task<GetArchiveStatsResponse> GetArchiveStats(
        GetArchiveStatsRequest request, ServerCallContext context)
    {
        var stats = await archive.ReadStatsAsync(context.CancellationToken);
        return new()
        {
            DocumentCount = stats.Documents,
            DeletedDocumentCount = stats.DeletedDocuments,
            SectionCount = stats.Sections,
            QuoteCount = stats.Quotes,
            SpeakerCount = stats.Speakers,
            RetractionCount = stats.Retractions,
            FormerRevisionCount = stats.FormerRevisions,
            Cursor = cursors.Write(stats.Head),
            LastCommitTime = stats.LastCommit is { } time ? Timestamp.FromDateTimeOffset(time) : null,
            SchemaVersion = stats.SchemaVersion,
            FileBytes = stats.FileBytes,
            FreeBytes = stats.FreeBytes,
            LogBytes = stats.LogBytes,
        };
    }

    public override async Task BackupArchive(
        BackupArchiveRequest request,
        IServerStreamWriter<BackupArchiveResponse> responseStream,
        ServerCallContext context)
    {
        using var ending = shutdown.Link(context);
        await using var copy = await archive.CopyAsync(ending.Token);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var total = copy.Content.Length;
        var buffer = new byte[ChunkBytes];
        for (int read; (read = await copy.Content.ReadAsync(buffer, ending.Token)) > 0;)
        {
            hash.AppendData(buffer, 0, read);
            await responseStream.WriteAsync(
                new() { Content = ByteString.CopyFrom(buffer, 0, read), TotalBytes = total },
                context.CancellationToken);
        }

        await responseStream.WriteAsync(
            new() { TotalBytes = total, ContentSha256 = Convert.ToHexStringLower(hash.GetHashAndReset()) },
            context.CancellationToken);
    }

    public override async Task CheckArchive(
        CheckArchiveRequest request,
        IServerStreamWriter<CheckArchiveResponse> responseStream,
        ServerCallContext context)
    {
        using var ending = shutdown.Link(context);
        var (documents, problems) = (0L, 0L);
        await foreach (var step in archive.CheckAsync(ending.Token))
        {
            var response = new CheckArchiveResponse();
            response.Problems.Add(step.Problems.Take((int)Math.Max(0, CheckStep.MaxProblems - problems)));
            response.DocumentCount = documents += step.Documents;
            response.ProblemCount = problems += step.ProblemCount;
            await responseStream.WriteAsync(response, context.CancellationToken);
        }
    }
}
