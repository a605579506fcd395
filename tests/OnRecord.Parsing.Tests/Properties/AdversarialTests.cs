using Google.Protobuf;
using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Properties;

public sealed class AdversarialTests
{
    private const int Small = 1 << 18;

    public static TheoryData<string> Repeated =>
    [
        "\"", "“", "“ ‘", "' ", "a' 'b ", "ông ", "Ông, ", "(", "()", "a\n", "a\u0301", "theo ", "cho biết ", "said ",
        "A. ", "x",
        "Ông Nam nói \"a b c d\" ", "“Một hai ba.” ", "\"a, ", "Nguyễn Văn A ", "- ", "“x”, ", "…", "\u200B\u00A0x ",
        "“a b c.\n", "“a ‘b’ c.\n", "đó là lời của ông Lâm, ", "báo cáo nêu ", "vị kỹ sư nói ",
    ];

    public static TheoryData<string, string> RepeatedInOtherLanguages => new()
    {
        { "en", "As Doe noted, " }, { "en", "“x,” said Doe, " }, { "en", "— “a b” " }, { "en", "Doe's claim that " },
        { "en", "when Doe said that " }, { "en", "and she said, " }, { "de", "sprach von „x“ " },
        { "de", "sagte er, er sei " }, { "de", "„a b“, „c d“, " }, { "de", "der Rat zitiert Vogt mit „x“ " },
    };

    [Theory]
    [MemberData(nameof(Repeated))]
    public void Parse_OneThingRepeated_CostsNoMoreThanItsLength(string unit) =>
        Growth.FollowsLength(bytes => Parse(unit, bytes, "vi"), Small);

    [Theory]
    [MemberData(nameof(RepeatedInOtherLanguages))]
    public void Parse_OneThingRepeatedInAnotherLanguage_CostsNoMoreThanItsLength(string language, string unit) =>
        Growth.FollowsLength(bytes => Parse(unit, bytes, language), Small);

    [Fact]
    public void Parse_OneLineOfSixteenMebibytes_KeepsItsProperties()
    {
        const string sentence = "Ông Nam cho biết mọi việc đang tốt, theo bà Lan. “Tôi rất vui”, ông nói. ";
        var content = Fill(sentence, 16 << 20);
        var document = Parsed.Parser.Parse(
            new SourceDocument { Uri = "line", Content = content }, TestContext.Current.CancellationToken);

        Assert.Equal(content.Length, System.Text.Encoding.UTF8.GetByteCount(document.Text));
        Assert.True(document.Quotes.Count > 100_000);
    }

    /// <summary>Parses a text of about so many bytes, and tells how many bytes that allocated.</summary>
    private static long Parse(string unit, int bytes, string language)
    {
        var source = new SourceDocument { Uri = "adversary", Content = Fill(unit, bytes), Language = language };
        var before = GC.GetAllocatedBytesForCurrentThread();
        var document = Parsed.Parser.Parse(source, TestContext.Current.CancellationToken);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        if (bytes <= Small) DocumentChecks.Hold(document);
        return allocated;
    }

    private static ByteString Fill(string unit, int bytes)
    {
        var piece = System.Text.Encoding.UTF8.GetBytes(unit);
        var content = new byte[bytes / piece.Length * piece.Length];
        for (var at = 0; at < content.Length; at += piece.Length) piece.CopyTo(content, at);
        return ByteString.CopyFrom(content);
    }
}
