using OnRecord.EndToEnd.Tests.Histories;

namespace OnRecord.EndToEnd.Tests.Load;

/// <summary>The last look at what a load has left.</summary>
internal static class LookBack
{
    private const int Resumptions = 12;

    /// <summary>Reads everything by name, everything in streams, and the rest from cursors of all ages.</summary>
    /// <returns>The position at which the record ends.</returns>
    public static async Task<long> RunAsync(
        LoadPlan plan, LoadDocuments documents, LoadClients clients, Recorder recorder, CancellationToken cancellation)
    {
        var reader = new LoadReader(plan, documents, clients, recorder, "last reader");
        foreach (var document in documents.Names) await reader.LookUpAsync(document, cancellation);
        await reader.ReadSectionsAsync(Selection.All, "", cancellation);

        // What a dead client has sent may still be on its way: until nothing has changed between two looks.
        var cursors = recorder.Cursors;
        var random = plan.RandomOf("resumptions");
        var (before, last) = ("", await reader.ReadQuotesAsync(Selection.All, "", cancellation));
        while (before != last)
        {
            for (var i = 0; i < Resumptions && cursors.Count > 0; i++)
                await reader.ReadQuotesAsync(Selection.All, cursors[random.Next(cursors.Count)], cancellation);
            (before, last) = (last, await reader.ReadQuotesAsync(Selection.All, "", cancellation));
        }

        return Positions.Of(last);
    }
}
