using System.Security.Cryptography;
using System.Text;
using Google.Protobuf;
using Grpc.Core;
using OnRecord.V1;

namespace OnRecord.Client.Tests.Fakes;

public sealed class FakeAdmin : ArchiveAdminService.ArchiveAdminServiceBase
{
    public GetArchiveStatsResponse Stats { get; set; } = new();

    public IList<BackupArchiveResponse> Backup { get; set; } = [];

    public IList<CheckArchiveResponse> Checked { get; set; } = [];

    /// <summary>A backup of these parts, with its hash.</summary>
    public static IList<BackupArchiveResponse> Whole(params string[] parts)
    {
        var whole = Encoding.UTF8.GetBytes(string.Concat(parts));
        return
        [
            .. parts.Select(part => new BackupArchiveResponse
            {
                Content = ByteString.CopyFromUtf8(part),
                TotalBytes = whole.Length,
            }),
            new() { TotalBytes = whole.Length, ContentSha256 = Convert.ToHexStringLower(SHA256.HashData(whole)) },
        ];
    }

    public override Task<GetArchiveStatsResponse> GetArchiveStats(
        GetArchiveStatsRequest request, ServerCallContext context) => Task.FromResult(Stats);

    public override async Task BackupArchive(
        BackupArchiveRequest request,
        IServerStreamWriter<BackupArchiveResponse> responseStream,
        ServerCallContext context)
    {
        foreach (var response in Backup) await responseStream.WriteAsync(response, context.CancellationToken);
    }

    public override async Task CheckArchive(
        CheckArchiveRequest request,
        IServerStreamWriter<CheckArchiveResponse> responseStream,
        ServerCallContext context)
    {
        foreach (var response in Checked) await responseStream.WriteAsync(response, context.CancellationToken);
    }
}
