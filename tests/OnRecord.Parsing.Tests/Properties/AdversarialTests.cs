using System.Globalization;
using System.Text;
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
        "khoản 1 ", "khoản 1 quy định: “a b” ",
    ];

    public static TheoryData<string, string> RepeatedInOtherLanguages => new()
    {
        { "en", "As Doe noted, " }, { "en", "“x,” said Doe, " }, { "en", "— “a b” " }, { "en", "Doe's claim that " },
        { "en", "when Doe said that " }, { "en", "and she said, " }, { "de", "sprach von „x“ " },
        { "de", "sagte er, er sei " }, { "de", "„a b“, „c d“, " }, { "de", "der Rat zitiert Vogt mit „x“ " },
    };

    public static TheoryData<string, string, string, string, string> Endless => new()
    {
        { "en", "The A", "a\u0301", " Department said “a b c d.” ", "The department said “a b c d.” " },
        { "en", "“It is about time,” Anna Kovac, the mayor of ", "a\u0301", ", said. ", "‘ oct “a b c d” " },
        { "en", "A", "a\u0301", " ", "‘ oct “a b c d” " }, { "fr", "A", "a\u0301", " ", "‘ oct “a b c d” " },
        { "de", "Anna A", "a", "s sagte: ", "„a b c d.“ " }, { "vi", "", "Theo", "\u0301 ", "“a b c d.” " },
    };

    /// <remarks>
    /// A first half and a second: what is remembered of one, or passed on the way through it, must not cost each word
    /// of the other. A # is another word each time.
    /// </remarks>
    public static TheoryData<string, string, string> Halves => new()
    {
        { "en", "The office said it was so. ", "The # Department opened. " },
        { "de", "#-Chefin Anna Kovac sagte das. ", "Die Ministerin sagte, es sei gut. " },
    };

    [Theory]
    [MemberData(nameof(Repeated))]
    public void Parse_OneThingRepeated_CostsNoMoreThanItsLength(string unit) =>
        Growth.FollowsLength(bytes => Source(Fill(unit, bytes), "vi"), Allocated, Small);

    [Theory]
    [MemberData(nameof(RepeatedInOtherLanguages))]
    public void Parse_OneThingRepeatedInAnotherLanguage_CostsNoMoreThanItsLength(string language, string unit) =>
        Growth.FollowsLength(bytes => Source(Fill(unit, bytes), language), Allocated, Small);

    [Theory]
    [MemberData(nameof(Halves))]
    public void Parse_OneThingRepeatedBehindAnother_IsNoMoreWorkThanItsLength(
        string language, string first, string second) =>
        Growth.WorkFollowsLength(
            bytes => Source(Fill(first, bytes / 2) + Fill(second, bytes / 2), language), Small / 8);

    /// <remarks>The words have to be composed, or parted from an ending, so that each reading allocates.</remarks>
    [Theory]
    [MemberData(nameof(Endless))]
    public void Parse_QuotesBehindAnEndlessWord_CostNoMoreThanTheirLength(
        string language, string opening, string letters, string end, string quote) =>
        Growth.FollowsLength(
            bytes => Source(opening + Fill(letters, bytes / 2) + end + Fill(quote, bytes / 2), language),
            Allocated, Small / 8);

    [Fact]
    public void Parse_OneLineOfSixteenMebibytes_KeepsItsProperties()
    {
        const string sentence = "Ông Nam cho biết mọi việc đang tốt, theo bà Lan. “Tôi rất vui”, ông nói. ";
        var content = ByteString.CopyFromUtf8(Fill(sentence, 16 << 20));
        var document = Parsed.Parser.Parse(
            new SourceDocument { Uri = "line", Content = content }, TestContext.Current.CancellationToken);

        Assert.Equal(content.Length, Encoding.UTF8.GetByteCount(document.Text));
        Assert.True(document.Quotes.Count > 100_000);
    }

    /// <summary>How many bytes parsing a document allocates.</summary>
    private static long Allocated(SourceDocument source)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var document = Parsed.Parser.Parse(source, TestContext.Current.CancellationToken);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        if (source.Content.Length <= Small) DocumentChecks.Hold(document);
        return allocated;
    }

    private static SourceDocument Source(string text, string language) => new()
    {
        Uri = "adversary",
        Content = ByteString.CopyFromUtf8(text),
        Language = language,
    };

    /// <summary>One thing repeated for about so many bytes, with another word for each # in it.</summary>
    private static string Fill(string unit, int bytes) => string.Concat(
        Enumerable.Range(0, bytes / Encoding.UTF8.GetByteCount(unit)).Select(
            number => unit.Replace("#", Word(number), StringComparison.Ordinal)));

    /// <summary>A word with a capital of its own for each number.</summary>
    private static string Word(int number) =>
        "K" + string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0')));
}
