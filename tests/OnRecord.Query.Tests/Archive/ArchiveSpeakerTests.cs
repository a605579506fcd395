using OnRecord.Query.Archive;
using OnRecord.Query.Words;
using OnRecord.V1;

namespace OnRecord.Query.Tests.Archive;

public abstract class ArchiveSpeakerTests : ArchiveTests
{
    [Fact]
    public async Task ListSpeakers_All_ComeByQuotesThenName()
    {
        await StoreAsync(Samples.Harbour());
        await StoreAsync(Samples.Library());
        await StoreAsync(Samples.Note("ghi", "Bến đã sẵn sàng", "Nguyễn Thị Đào"));

        var speakers = await Archive.ListSpeakersAsync(null, null, 10, Token);

        Assert.Equal(
            ["Nguyễn Thị Đào 3/2", "Hoàng Văn Ánh 1/1", "Margaret Ellis 1/1"],
            speakers.Select(s => $"{s.Summary.DisplayName} {s.Summary.QuoteCount}/{s.Summary.DocumentCount}"));
        Assert.All(speakers, speaker => Assert.Equal(SpeakerKind.Person, speaker.Summary.Kind));
    }

    [Fact]
    public async Task ListSpeakers_PageByPage_GivesEachOnce()
    {
        foreach (var i in Enumerable.Range(0, 7))
            await StoreAsync(Samples.Note($"n{i}", $"Câu {i}", $"Người Thứ {(char)('A' + (i % 5))}"));
        var all = await Archive.ListSpeakersAsync(null, null, 10, Token);

        var paged = new List<string>();
        SpeakerPlace? after = null;
        while (await Archive.ListSpeakersAsync(null, after, 2, Token) is { Count: > 0 } page)
        {
            paged.AddRange(page.Select(speaker => speaker.Summary.Name));
            after = page[^1].Place;
        }

        Assert.Equal(5, all.Count);
        Assert.Equal(all.Select(speaker => speaker.Summary.Name), paged);
    }

    [Fact]
    public async Task ListSpeakers_TermWithASpeaker_IsNotCounted()
    {
        await StoreAsync(Samples.Note("ghi", "Bến đã sẵn sàng"));
        await StoreAsync(new DocumentBuilder("hoi").Paragraph("Lê Minh Khôi nói: “Sóng xanh”, theo Trần Hoà.")
            .Quote("Sóng xanh", "Lê Minh Khôi", kind: QuoteKind.Term).Quote("Sóng", "Trần Hoà", kind: QuoteKind.Term)
            .Build());

        var speaker = Assert.Single(await Archive.ListSpeakersAsync(null, null, 10, Token));

        Assert.Equal((1, 1), (speaker.Summary.QuoteCount, speaker.Summary.DocumentCount));
    }

    [Fact]
    public async Task ListSpeakers_NameChanged_ShowsTheCommonestOfTheLastHundred()
    {
        for (var i = 0; i < 120; i++) await StoreAsync(Samples.Note($"n{i}", $"Câu {i}", "Lê Minh Khôi"));
        for (var i = 0; i < 60; i++) await StoreAsync(Samples.Note($"m{i}", $"Câu {i}", "LÊ MINH KHÔI"));

        var speaker = Assert.Single(await Archive.ListSpeakersAsync(null, null, 10, Token));

        Assert.Equal(("LÊ MINH KHÔI", 180), (speaker.Summary.DisplayName, speaker.Summary.QuoteCount));
    }

    [Theory]
    [InlineData("dao", "Nguyễn Thị Đào")]
    [InlineData("đào nguyễn", "Nguyễn Thị Đào")]
    [InlineData("dao ellis", "")]
    public async Task ListSpeakers_Words_HoldsThemAll(string words, string expected)
    {
        await StoreAsync(Samples.Harbour());
        await StoreAsync(Samples.Library());

        var speakers = await Archive.ListSpeakersAsync(WordQuery.Parse(words), null, 10, Token);

        Assert.Equal(expected, string.Join(' ', speakers.Select(speaker => speaker.Summary.DisplayName)));
    }

    [Fact]
    public async Task FindSpeaker_OfSeveralDocuments_UnitesThem()
    {
        await StoreAsync(Samples.Harbour());
        var first = Time.GetUtcNow();
        Time.Advance(TimeSpan.FromHours(1));
        await StoreAsync(new DocumentBuilder("phongvan").Published(2024, 4)
            .Paragraph("NGUYỄN THỊ ĐÀO, Giám đốc cảng, nói: “Chúng tôi sẽ tuyển thêm người”.")
            .Quote("Chúng tôi sẽ tuyển thêm người", "NGUYỄN THỊ ĐÀO", "NGUYỄN THỊ ĐÀO", role: "Giám đốc cảng")
            .Build());

        var profile = await FindAsync("Nguyễn Thị Đào");

        Assert.Equal(("Nguyễn Thị Đào", 3, 2), (
            profile!.Summary.DisplayName, profile.Summary.QuoteCount, profile.Summary.DocumentCount));
        Assert.Equal(["Giám đốc cảng 2", "bà 2"], profile.Titles.Select(naming => $"{naming.Text} {naming.Count}"));
        Assert.Equal(
            ["NGUYỄN THỊ ĐÀO 1", "bà Nguyễn Thị Đào 1", "bà Đào 1"],
            profile.Aliases.Select(naming => $"{naming.Text} {naming.Count}"));
        Assert.Equal(
            ["2024-3: 2", "2024-4: 1"],
            profile.Activity.Select(a => $"{a.Month.Year}-{a.Month.Month}: {a.QuoteCount}"));
        Assert.Equal(first, profile.FirstCommitTime.ToDateTimeOffset());
        Assert.Equal(Time.GetUtcNow(), profile.LastCommitTime.ToDateTimeOffset());
    }

    [Fact]
    public async Task FindSpeaker_ManyMentionsAndTitles_TellsTheHundredMostFrequentOfEach()
    {
        await StoreAsync(MentionedAs([.. Enumerable.Range(0, 150).Select(i => $"ông Khôi thứ {i:000}")]));
        await StoreAsync(MentionedAs("ông Khôi thứ 149", "ông Khôi thứ 120"));

        var profile = await FindAsync("Lê Minh Khôi");

        foreach (var namings in (IReadOnlyList<Naming>[])[profile!.Aliases, profile.Titles])
        {
            Assert.Equal(
                ["ông Khôi thứ 120 2", "ông Khôi thứ 149 2", "ông Khôi thứ 000 1"],
                namings.Take(3).Select(naming => $"{naming.Text} {naming.Count}"));
            Assert.Equal(100, namings.Count);
        }
    }

    [Fact]
    public async Task FindSpeaker_LongMention_IsNoAlias()
    {
        var longest = new string('đ', 256);
        await StoreAsync(MentionedAs(longest, longest + "a"));

        var profile = await FindAsync("Lê Minh Khôi");

        Assert.Equal(longest, Assert.Single(profile!.Aliases).Text);
    }

    [Fact]
    public async Task FindSpeaker_DateKnownToTheYear_IsNoActivityOfAMonth()
    {
        await StoreAsync(new DocumentBuilder("nam").Published(2022)
            .Paragraph("Lê Minh Khôi nói: “Năm ấy mưa nhiều”.")
            .Quote("Năm ấy mưa nhiều", "Lê Minh Khôi", "Lê Minh Khôi")
            .Build());

        Assert.Empty((await FindAsync("Lê Minh Khôi"))!.Activity);
    }

    [Fact]
    public async Task FindSpeaker_AfterRevisionAndDeletion_CountsWhatIsLeft()
    {
        await StoreAsync(Samples.Harbour());
        await StoreAsync(Samples.Harbour("cang2"));

        await StoreAsync(Samples.Note("cang", "Bến đã sẵn sàng", "Nguyễn Thị Đào"));
        Assert.Equal(3, (await FindAsync("Nguyễn Thị Đào"))!.Summary.QuoteCount);
        Assert.Equal(1, (await FindAsync("Hoàng Văn Ánh"))!.Summary.QuoteCount);

        await DeleteAsync("cang2");
        Assert.Equal(1, (await FindAsync("Nguyễn Thị Đào"))!.Summary.QuoteCount);
        Assert.Null(await FindAsync("Hoàng Văn Ánh"));
        Assert.Single(await Archive.ListSpeakersAsync(null, null, 10, Token));
    }

    [Fact]
    public async Task FindSpeaker_NamesThatDifferByAMark_AreTwo()
    {
        await StoreAsync(Samples.Note("a", "Một", "Trần Hoà"));
        await StoreAsync(Samples.Note("b", "Hai", "Trần Hoa"));

        Assert.Equal(1, (await FindAsync("Trần Hoà"))!.Summary.QuoteCount);
        Assert.Equal(2, (await Archive.ListSpeakersAsync(WordQuery.Parse("tran hoa"), null, 10, Token)).Count);
    }

    [Fact]
    public async Task Store_NameWhoseToneStandsElsewhere_IsTheSameSpeaker()
    {
        await StoreAsync(Samples.Note("a", "Bến đã sẵn sàng", "Trần Hòa"));
        await StoreAsync(Samples.Note("b", "Bến đã sẵn sàng", "Trần Hoà"));

        var speaker = Assert.Single(await Archive.ListSpeakersAsync(null, null, 10, Token));

        Assert.Equal(2, speaker.Summary.QuoteCount);
        Assert.Equal(speaker.Summary.Name, (await FindAsync("Trần Hoà"))!.Summary.Name);
    }

    [Fact]
    public async Task Store_NamesWhoseHashIsTheSame_AreSpeakersWithIdsOfTheirOwn()
    {
        string[] names = ["孙丄丼", "朱一下"];
        Assert.Equal(SpeakerIdentity.Of(names[0])!.Id, SpeakerIdentity.Of(names[1])!.Id);
        foreach (var (id, name) in new[] { ("a", names[0]), ("b", names[1]), ("c", names[1]), ("d", names[0]) })
            await StoreAsync(Samples.Note(id, "Bến đã sẵn sàng", name));

        var speakers = (await QuotesAsync()).Select(quote => quote.Speaker).ToList();
        Assert.Equal([speakers[0], speakers[1], speakers[1], speakers[0]], speakers);
        Assert.NotEqual(speakers[0], speakers[1]);
        foreach (var (name, speaker) in names.Zip(speakers))
        {
            var profile = await Archive.FindSpeakerAsync(ResourceNames.SpeakerId(speaker)!, Token);
            Assert.Equal((name, 2), (profile!.Summary.DisplayName, profile.Summary.QuoteCount));
        }

        await foreach (var step in Archive.CheckAsync(Token)) Assert.Empty(step.Problems);
    }

    private static Document MentionedAs(params string[] mentions)
    {
        var builder = new DocumentBuilder($"n{mentions.Length}");
        foreach (var mention in mentions)
        {
            builder.Paragraph($"{mention} nói: “Được”.")
                .Quote("Được", "Lê Minh Khôi", mention, title: mention.Length <= 256 ? mention : null);
        }

        return builder.Build();
    }

    private ValueTask<SpeakerProfile?> FindAsync(string name) =>
        Archive.FindSpeakerAsync(SpeakerIdentity.Of(name)!.Id, Token);
}
