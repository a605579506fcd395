using Google.Protobuf;
using OnRecord.Query.Archive.Preparing;
using OnRecord.V1;

namespace OnRecord.Query.Tests.Archive.Preparing;

public sealed class PreparedDocumentTests
{
    public static TheoryData<string> Documents => ["harbour", "library", "note"];

    [Theory]
    [MemberData(nameof(Documents))]
    public void From_Records_AreEncodedAsAnybodyWouldEncodeThem(string which)
    {
        var document = Document(which);

        var prepared = PreparedDocument.From(document);

        Assert.Equal(document.Quotes, prepared.Quotes.Select(quote => Quote(quote).Quote));
        Assert.Equal(document.Sections, prepared.Sections.Select(section => Section(section).Section));
        Assert.All(prepared.Quotes, quote => Assert.Equal(Quote(quote).ToByteArray(), quote.Record.Encoded));
        Assert.All(prepared.Sections, section => Assert.Equal(Section(section).ToByteArray(), section.Record.Encoded));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Assign_LaterRevision_ChangesThatAndNothingElse(string which)
    {
        const long revision = 300;
        var prepared = PreparedDocument.From(Document(which));
        var (quotes, sections) = (prepared.Quotes.Select(Quote).ToList(), prepared.Sections.Select(Section).ToList());

        prepared.Assign(revision);

        quotes.ForEach(quote => quote.Origin.Revision = revision);
        sections.ForEach(section => section.Origin.Revision = revision);
        Assert.Equal(quotes, prepared.Quotes.Select(Quote));
        Assert.Equal(sections, prepared.Sections.Select(Section));
        Assert.All(prepared.Quotes, quote => Assert.Equal(Quote(quote).ToByteArray(), quote.Record.Encoded));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    [InlineData("one block of many quotes")]
    [InlineData("many quotes with a long title")]
    [InlineData("many quotes of one clause")]
    [InlineData("many quotes of one mention")]
    public void WeightOf_Document_IsNoLessThanWhatItTakes(string which)
    {
        var document = Document(which);

        var prepared = PreparedDocument.From(document);

        var records = prepared.Sections.Select(section => section.Record)
            .Concat(prepared.Quotes.Select(quote => quote.Record)).Sum(record => (long)record.Encoded.Length);
        var letters = prepared.Sections.Select(section => section.Words)
            .Concat(prepared.Quotes.Select(quote => quote.Words + quote.ClauseWords + quote.Speaker?.Mention))
            .Sum(words => (long)words.Length);
        Assert.InRange(PreparedDocument.WeightOf(document), prepared.Size + records + (2 * letters), long.MaxValue);
    }

    [Fact]
    public void From_ClausesThatAreFarMoreThanTheText_KeepWhatStandsAroundTheirQuotes()
    {
        var document = OfOneClause(quotes: 3000);

        var quotes = PreparedDocument.From(document).Quotes;

        Assert.InRange(quotes.Sum(quote => quote.ClauseWords.Length), 0, 1 << 20);
        Assert.All(quotes, quote => Assert.Contains(quote.Words, quote.ClauseWords.Split(' ')));
    }

    [Fact]
    public void From_LongClauseThatDoesNotHoldItsQuote_IsCutWithinItsOwnEnds()
    {
        var document = OfOneClause(quotes: 3000);
        document.Quotes[1].Clause.Start = document.Quotes[2000].Parts[0].Start;
        document.Quotes[2999].Clause.End = document.Quotes[1000].Parts[0].End;

        var quotes = PreparedDocument.From(document).Quotes;

        Assert.StartsWith("u2000 loi thu 2001", quotes[1].ClauseWords, StringComparison.Ordinal);
        Assert.EndsWith("loi thu 1000 u1000", quotes[2999].ClauseWords, StringComparison.Ordinal);
    }

    [Fact]
    public void From_MentionsThatAreFarMoreThanTheText_KeepTheShortOnes()
    {
        var document = OfOneMention(quotes: 3000);
        document.Quotes[7].Speaker.Mention.End = document.Quotes[0].Parts[0].End;

        var mentions = PreparedDocument.From(document).Quotes.Select(quote => quote.Speaker!.Mention).ToList();

        Assert.Equal("Lời thứ 0: “ừ0", Assert.Single(mentions, mention => mention is not null));
    }

    [Fact]
    public void From_ClausesAndMentionsAsLongAsTheText_AreWholeWhileThereIsRoom()
    {
        var quotes = PreparedDocument.From(OfOneMention(quotes: 10)).Quotes
            .Zip(PreparedDocument.From(OfOneClause(quotes: 10)).Quotes);

        Assert.All(quotes, quote =>
        {
            Assert.EndsWith("“ừ9”. ", quote.First.Speaker!.Mention, StringComparison.Ordinal);
            Assert.EndsWith("loi thu 9 u9", quote.Second.ClauseWords, StringComparison.Ordinal);
        });
    }

    private static Document OfOneClause(int quotes)
    {
        var document = OneBlock(quotes, titleLength: 1);
        foreach (var quote in document.Quotes) quote.Clause = document.Sections[0].Span.Clone();
        return document;
    }

    private static Document OfOneMention(int quotes)
    {
        var document = OneBlock(quotes, titleLength: 1);
        foreach (var quote in document.Quotes)
            quote.Speaker = new() { Name = "Lê Minh Khôi", Mention = document.Sections[0].Span.Clone() };
        return document;
    }

    private static Document OneBlock(int quotes, int titleLength)
    {
        var builder = new DocumentBuilder("dai").Title(new string('a', titleLength));
        builder.Paragraph(string.Concat(Enumerable.Range(0, quotes).Select(i => $"Lời thứ {i}: “ừ{i}”. ")));
        for (var i = 0; i < quotes; i++) builder.Quote($"ừ{i}");
        return builder.Build();
    }

    private static Document Document(string which) => which switch
    {
        "one block of many quotes" => OneBlock(quotes: 3000, titleLength: 1),
        "many quotes with a long title" => OneBlock(quotes: 3000, titleLength: 2048),
        "many quotes of one clause" => OfOneClause(quotes: 3000),
        "many quotes of one mention" => OfOneMention(quotes: 14),
        "harbour" => Samples.Harbour(),
        "library" => Samples.Library(),
        _ => Samples.Note("ghi", "“Đã xong”, bà nói."),
    };

    private static QuoteRecord Quote(PreparedQuote quote) => QuoteRecord.Parser.ParseFrom(quote.Record.Encoded);

    private static SectionRecord Section(PreparedSection section) =>
        SectionRecord.Parser.ParseFrom(section.Record.Encoded);
}
