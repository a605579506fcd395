using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution.Subjects;

public sealed class CompanionsTests
{
    [Theory]
    [InlineData("the mayor, Anna Kovac, said", "Anna Kovac", "the mayor")]
    [InlineData("a spokesman, Jonas Bel, told the crowd", "Jonas Bel", "a spokesman")]
    [InlineData("the mayor of Springfield, Anna Kovac, said", "Anna Kovac", "the mayor of Springfield")]
    public void With_NameBehindARole_LeavesTheQuoteBeforeBothWhole(string words, string name, string role)
    {
        var quote = Parsed.Text($"“We have mended the old bridge,” {words} on Monday.", "en").Quote("bridge");

        Assert.Equal((QuoteKind.Direct, name, role), (quote.Kind, quote.Speaker.Name, quote.Speaker.Role));
    }
}
