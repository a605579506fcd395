using OnRecord.V1;

namespace OnRecord.Query.Tests.Services;

public sealed class StreamSectionsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StreamSections_CutAfterEachSection_DeliversTheRestOnce()
    {
        await using var server = await QueryServer.StartAsync();
        await server.StoreAsync(Samples.Harbour(), Samples.Library());
        var names = new List<string>();
        var cursor = "";

        while (await NextAsync(cursor) is [{ Sections: [var section] } response])
        {
            names.Add(section.Name);
            cursor = response.Cursor;
        }

        Assert.True(
            names.SequenceEqual(
                ["documents/cang/sections/0", "documents/cang/sections/1", "documents/library/sections/0"]),
            Contract.Of("StreamSections", "Complete and unique"));

        Task<List<StreamSectionsResponse>> NextAsync(string after) => server.Query
            .StreamSections(new() { AfterCursor = after, Limit = 1 }, cancellationToken: Token).ToListAsync();
    }

    [Fact]
    public async Task StreamSections_Filter_DeliversAllThatMatches()
    {
        await using var server = await QueryServer.StartAsync();
        await server.StoreAsync(Samples.Harbour(), Samples.Library());

        var responses = await server.Query
            .StreamSections(
                new() { Filter = new() { Document = "documents/cang", Words = "ky vong", Language = "vi" } },
                cancellationToken: Token)
            .ToListAsync();

        var section = Assert.Single(responses.SelectMany(response => response.Sections));
        Assert.Equal(Samples.Harbour().Sections[1], section.Section);
        Assert.Equal(1, section.Origin.Revision);
    }

    [Fact]
    public async Task StreamSections_NothingOnTheRecord_EndsAtOnce()
    {
        await using var server = await QueryServer.StartAsync();

        Assert.Empty(await server.Query.StreamSections(new(), cancellationToken: Token).ToListAsync());
    }
}
