namespace OnRecord.Parsing.Tests.Attribution.Spans;

public sealed class EchoedQuotesTests
{
    private const string Body =
        "\n\nCây cầu cũ bắc qua sông đã đóng cửa từ đầu tháng này vì xuống cấp, dân làng phải đi vòng.\n\n"
        + "“Tôi chỉ mong cầu mới làm xong trước mùa mưa này thôi, đi vòng xa quá”, bà Lê Thị Hoa nói.\n\n"
        + "“Năm nào nước sông cũng lên cao hơn năm trước”, ông Trần Bình cho biết.";

    [Fact]
    public void Parse_QuoteAloneInAHeadline_IsOfWhoeverSaysItBelow()
    {
        var quote = Parsed.Text("“Chỉ mong cầu mới làm xong trước mùa mưa”" + Body, "vi").Document.Quotes[0];

        Assert.Equal(("echoed", "Lê Thị Hoa"), (quote.Rule, quote.Speaker.Name));
    }

    [Theory]
    [InlineData("“Chỉ mong làng mình có điện trước mùa gặt”")]
    [InlineData("“Mong cầu mới”")]
    public void Parse_HeadlineThatNobodyRepeats_StaysWithoutASpeaker(string headline) =>
        Assert.DoesNotContain(Parsed.Text(headline + Body, "vi").Document.Quotes, quote => quote.Rule == "echoed");

    /// <summary>A quote within another has the same words, but does not tell whose they are.</summary>
    [Fact]
    public void Parse_QuoteThatOnlyItsOwnInsideRepeats_StaysWithoutASpeaker() =>
        Assert.DoesNotContain(
            Parsed.Text("„Ảnh: “Chỉ mong cầu mới làm xong trước mùa mưa”„\n\nCầu đã đóng.", "vi").Document.Quotes,
            quote => quote.Rule == "echoed");
}
