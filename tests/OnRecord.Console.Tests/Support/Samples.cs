using System.Text;
using OnRecord.V1;

namespace OnRecord.Console.Tests.Support;

/// <summary>A small article, taken apart by hand.</summary>
internal static class Samples
{
    public const string Lead = "Hội đồng thành phố họp sáng thứ Hai.";

    public const string Said =
        "Bà Trần Thị Mai, Chủ tịch Hội đồng, nói rõ: “Cây cầu mới sẽ mở trước mùa mưa”, và cảm ơn đội thi công.";

    public const string Text = Lead + "\n\nCây cầu\n\n" + Said;

    public const string Words = "Cây cầu mới sẽ mở trước mùa mưa";

    public static Span Find(string words, string within = Text)
    {
        var start = Encoding.UTF8.GetByteCount(within.AsSpan(0, within.IndexOf(words, StringComparison.Ordinal)));
        return new Span { Start = start, End = start + Encoding.UTF8.GetByteCount(words) };
    }

    public static Quote Quote() => new()
    {
        Kind = QuoteKind.Direct,
        Text = Words,
        Parts = { Find(Words) },
        Speaker = new Speaker
        {
            Name = "Trần Thị Mai",
            Title = "Bà",
            Role = "Chủ tịch Hội đồng",
            Kind = SpeakerKind.Person,
            Mention = Find("Bà Trần Thị Mai"),
            Resolution = SpeakerResolution.Named,
        },
        Cue = Find("nói rõ"),
        Section = 1,
        Block = 1,
        Confidence = 0.97,
        Rule = "colon",
    };

    public static Document Document(string uri = "file:///news/bridge.txt") => new()
    {
        Name = "documents/bridge",
        SourceUri = uri,
        Language = "vi",
        Published = new Google.Type.Date { Year = 2024, Month = 5 },
        Text = Text,
        Sections = { LeadSection(), BridgeSection() },
        Quotes = { Quote() },
        Revision = 1,
    };

    public static Section LeadSection() => new()
    {
        Span = Find(Lead),
        Blocks = { new Block { Kind = BlockKind.Paragraph, Span = Find(Lead), Text = Lead } },
    };

    public static Section BridgeSection()
    {
        var heading = Find("\n\nCây cầu\n\n");
        heading.Start += 2;
        heading.End -= 2;
        return new Section
        {
            Heading = "Cây cầu",
            Span = new Span { Start = heading.Start, End = Find(Said).End },
            Blocks =
            {
                new Block { Kind = BlockKind.Heading, Span = heading, Text = "Cây cầu" },
                new Block { Kind = BlockKind.Paragraph, Span = Find(Said), Text = Said },
            },
        };
    }

    public static QuoteRecord QuoteRecord(int number = 0) => new()
    {
        Name = $"documents/bridge/quotes/{number}",
        Speaker = "speakers/mai",
        Quote = Quote(),
        Context = Said,
        ContextStart = Find(Said).Start,
        Origin = Origin(),
    };

    public static SectionRecord SectionRecord() => new()
    {
        Name = "documents/bridge/sections/1",
        Section = BridgeSection(),
        Origin = Origin(),
    };

    private static Origin Origin() => new()
    {
        Document = "documents/bridge",
        Revision = 1,
        SourceUri = "file:///news/bridge.txt",
        Language = "vi",
    };
}
