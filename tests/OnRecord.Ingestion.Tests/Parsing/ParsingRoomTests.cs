using OnRecord.Hosting.Errors;
using OnRecord.Ingestion.Parsing;
using OnRecord.V1;

namespace OnRecord.Ingestion.Tests.Parsing;

public sealed class ParsingRoomTests
{
    [Fact]
    public async Task Parse_QuotesFillProtobufsCountOfBytes_RefusesTheDocument()
    {
        var quote = new Quote { Text = new string('a', 1 << 20) };
        // A little more than 4 GiB, which protobuf takes for a little more than 1 MiB
        var document = new Document { Text = quote.Text, Quotes = { Enumerable.Repeat(quote, 4096) } };
        using var room = new ParsingRoom(
            (_, _) => document, new IngestionOptions(new Uri("http://127.0.0.1"), null, 16 << 20));

        var refusal = await Assert.ThrowsAnyAsync<ServiceException>(
            () => room.ParseAsync(new SourceDocument(), TestContext.Current.CancellationToken));

        Assert.Equal("DOCUMENT_TOO_LARGE", refusal.Reason);
    }
}
