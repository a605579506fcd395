using System.Security.Cryptography;
using OnRecord.EndToEnd.Tests.Histories;
using OnRecord.V1;

namespace OnRecord.EndToEnd.Tests.Load;

/// <summary>All that the writers of a load may send, parsed beforehand.</summary>
internal sealed class LoadDocuments
{
    private readonly Dictionary<string, string> _names = [];

    private LoadDocuments()
    {
    }

    /// <summary>No documents.</summary>
    public static LoadDocuments None { get; } = new();

    /// <summary>The names of all documents.</summary>
    public IReadOnlyList<string> Names { get; private init; } = [];

    /// <summary>Parses everything, and tells the recorder what it holds.</summary>
    public static async Task<LoadDocuments> ParseAsync(
        LoadPlan plan, LoadClients clients, Recorder recorder, CancellationToken cancellation)
    {
        var names = new List<string>();
        var documents = new LoadDocuments { Names = names };
        for (var number = 0; number < plan.Documents; number++)
        {
            for (var variant = 0; variant < plan.Variants; variant++)
            {
                var source = plan.Source(number, variant);
                var parsed = await clients.Ingestion.ParseAsync(source, cancellation);
                if (documents._names.TryAdd(source.Uri, parsed.Name)) names.Add(parsed.Name);
                recorder.Add(HashOf(source), Content.Of(parsed));
            }
        }

        return documents;
    }

    /// <summary>The resource name of a document.</summary>
    public string NameOf(SourceDocument source) => _names[source.Uri];

    /// <summary>What tells a content from every other.</summary>
    public static string HashOf(SourceDocument source) =>
        Convert.ToHexStringLower(SHA256.HashData(source.Content.Span));
}
