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

    private static Document Document(string which) => which switch
    {
        "harbour" => Samples.Harbour(),
        "library" => Samples.Library(),
        _ => Samples.Note("ghi", "“Đã xong”, bà nói."),
    };

    private static QuoteRecord Quote(PreparedQuote quote) => QuoteRecord.Parser.ParseFrom(quote.Record.Encoded);

    private static SectionRecord Section(PreparedSection section) =>
        SectionRecord.Parser.ParseFrom(section.Record.Encoded);
}
