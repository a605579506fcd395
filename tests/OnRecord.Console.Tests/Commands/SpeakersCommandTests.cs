using OnRecord.Client.Tests.Fakes;
using OnRecord.Console.Tests.Support;
using OnRecord.V1;
using Xunit;

namespace OnRecord.Console.Tests.Commands;

public sealed class SpeakersCommandTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_Name_ShowsTheProfile()
    {
        await using var server = await FakeServices.StartAsync();
        server.Query.OnGetSpeaker = request => Task.FromResult(new GetSpeakerResponse
        {
            Speaker = new SpeakerProfile
            {
                Summary = new SpeakerSummary
                {
                    Name = request.Name,
                    DisplayName = "Trần Thị Mai",
                    Kind = SpeakerKind.Person,
                    QuoteCount = 3,
                    DocumentCount = 1,
                },
                Titles = { new Naming { Text = "Chủ tịch Hội đồng", Count = 2 } },
                Aliases = { new Naming { Text = "bà Mai", Count = 1 } },
                Activity =
                    { new MonthlyActivity { Month = new Google.Type.Date { Year = 2024, Month = 5 }, QuoteCount = 3 } },
            },
        });
        using var terminal = await RunAsync(server, "speakers/mai");

        foreach (var expected in new[] { "3 quotes in 1 document", "Chủ tịch Hội đồng", "bà Mai", "2024-05" })
            Assert.Contains(expected, terminal.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Words_ListsThoseThatHoldThem()
    {
        ListSpeakersRequest? asked = null;
        await using var server = await FakeServices.StartAsync();
        server.Query.OnListSpeakers = request =>
        {
            asked = request;
            return Task.FromResult(new ListSpeakersResponse
            {
                Speakers =
                    { new SpeakerSummary { Name = "speakers/mai", DisplayName = "Trần Thị Mai", QuoteCount = 3 } },
            });
        };
        using var terminal = await RunAsync(server, "tran", "mai");

        Assert.Equal("tran mai", asked!.Words);
        Assert.Contains("Trần Thị Mai", terminal.Screen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("anybody")]
    [InlineData("speakers/red")]
    public async Task Run_ControlCharactersOfADocument_DoNotReachTheTerminal(string who)
    {
        const string escape = "\u001b[31mred\u0007";
        var summary = new SpeakerSummary { Name = "speakers/red", DisplayName = escape, QuoteCount = 3 };
        var naming = new Naming { Text = escape, Count = 1 };
        await using var server = await FakeServices.StartAsync();
        server.Query.OnListSpeakers = _ => Task.FromResult(new ListSpeakersResponse { Speakers = { summary } });
        server.Query.OnGetSpeaker = _ => Task.FromResult(new GetSpeakerResponse
        {
            Speaker = new SpeakerProfile { Summary = summary, Titles = { naming }, Aliases = { naming } },
        });
        using var terminal = await RunAsync(server, who);

        Assert.DoesNotContain('\u001b', terminal.Screen);
        Assert.DoesNotContain('\u0007', terminal.Screen);
        Assert.Contains("[31mred", terminal.Screen, StringComparison.Ordinal);
    }

    private static async Task<TestTerminal> RunAsync(FakeServer server, params string[] who)
    {
        var terminal = new TestTerminal { IsScreen = true };
        var exitCode = await terminal.RunAsync(
            Cancellation, ["speakers", .. who, "--query", server.Address.OriginalString]);
        Assert.True(exitCode == ExitCode.Done, terminal.Errors);
        return terminal;
    }
}
