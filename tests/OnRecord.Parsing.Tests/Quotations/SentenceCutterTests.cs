namespace OnRecord.Parsing.Tests.Quotations;

public sealed class SentenceCutterTests
{
    [Theory]
    [InlineData("“Is this the way to build a bridge?” Kovac told reporters during Monday's call.")]
    [InlineData("“Is this the way to build a bridge?” Anna Kovac said about the plans of the council.")]
    [InlineData("“Is this the way to build a bridge?” Kovac later wrote in a letter to the council.")]
    [InlineData("“Close that bridge now!” Kovac shouted as she walked out of the hall.")]
    public void Cut_NameAndVerbBehindAQuestion_GoOnFromIt(string text)
    {
        var quote = Parsed.Text("Anna Kovac spoke. Jonas Bel left early.\n\n" + text, "en").Quote(text[1..20]);

        Assert.Equal(("frame.quote-speaker-cue", "Anna Kovac"), (quote.Rule, quote.Speaker.Name));
    }

    [Theory]
    [InlineData("“Is this the way to build a bridge?” Kovac said that it was not.")]
    [InlineData("“Is this the way to build a bridge?” Kovac said: “It is not.”")]
    public void Cut_NameAndVerbWithAStatementOfTheirOwn_BeginASentence(string text) =>
        Assert.NotEqual("frame.quote-speaker-cue", Parsed.Text(text, "en").Quote("Is this").Rule);

    [Theory]
    [InlineData("Ông Lê Hùng cho biết cây cầu gỗ rất dễ cháy ở 40 độ C. Cây cầu khác xây bằng đá.",
        "cây cầu gỗ rất dễ cháy ở 40 độ C")]
    [InlineData("Bà Lê Hoa cho biết cây cầu ấy dài nhất Đông Nam Á. Cây cầu khác ngắn hơn nhiều.",
        "cây cầu ấy dài nhất Đông Nam Á")]
    [InlineData("Ông Lê Hùng cho biết anh Nam xây cây cầu cùng bà L. Cơ quan chức năng chưa mở cây cầu.",
        "anh Nam xây cây cầu cùng bà L")]
    [InlineData("Ông Lê Hùng cho biết cây cầu của bà L. Hoa bắt đầu từ tòa nhà S1.10 của bến Đông.",
        "cây cầu của bà L. Hoa bắt đầu từ tòa nhà S1.10 của bến Đông")]
    [InlineData("Bà Lê Hoa cho biết người dựng cầu tên Jan P. Kovac đã về quê.",
        "người dựng cầu tên Jan P. Kovac đã về quê")]
    public void Cut_FullStopBehindACapital_EndsASentenceWhereTheCapitalIsAWordOrACommonWordFollows(
        string text, string words) =>
        Assert.Equal(words, Assert.Single(Parsed.Text(text, "vi").Document.Quotes).Text);

    [Theory]
    [InlineData("The mayor said the baker was ill. Officials said that the bridge was open.")]
    [InlineData("The answer of the baker was no. Officials said that the bridge was open.")]
    public void Cut_WordThatIsAnAbbreviationOnlyWithACapital_EndsItsSentence(string text)
    {
        var parsed = Parsed.Text(text, "en");

        Assert.Equal("Officials", parsed.Cut(parsed.Quote("bridge was open").Speaker.Mention));
    }

    [Fact]
    public void Cut_AbbreviationWithACapital_EndsNoSentence()
    {
        var parsed = Parsed.Text("The mayor spoke in Salem, Mass. on Monday and said that the bridge was open.", "en");

        Assert.StartsWith(
            "The mayor", parsed.Cut(parsed.Quote("bridge was open").Speaker.Mention), StringComparison.Ordinal);
    }
}
