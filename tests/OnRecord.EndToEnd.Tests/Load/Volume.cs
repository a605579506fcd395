using OnRecord.EndToEnd.Tests.Running;
using OnRecord.V1;

namespace OnRecord.EndToEnd.Tests.Load;

/// <summary>Documents with so many words that no reader who stops reading can have them all in its buffers.</summary>
internal static class Volume
{
    private const int Words = 1500;

    /// <summary>Some documents, about a megabyte of quotes in each hundred.</summary>
    public static IEnumerable<SourceDocument> Documents(int from, int count)
    {
        var words = LoadPlan.Words(Words);
        return Enumerable.Range(from, count).Select(number => Articles.Make(number, seed: 7, words));
    }

    /// <summary>Keeps them all.</summary>
    public static async Task IngestAsync(Client.IngestionClient client, IEnumerable<SourceDocument> documents)
    {
        var token = TestContext.Current.CancellationToken;
        await foreach (var result in client.IngestManyAsync(documents.ToAsyncEnumerable(), token))
            Assert.NotNull(result.Answer.Commit);
    }
}
