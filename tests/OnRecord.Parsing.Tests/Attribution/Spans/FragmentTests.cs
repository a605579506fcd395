using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution.Spans;

/// <summary>Whether a few words in marks are somebody's.</summary>
public sealed class FragmentTests
{
    [Theory]
    [InlineData("Đơn vị thi công xin lùi ngày với lý do “thép chưa về tới công trường”.")]
    [InlineData("Trên hàng rào, ai đó để lại dòng nhắn rằng “cầu này còn yếu lắm”.")]
    [InlineData("Chủ quán xin nghỉ một tuần vì “mưa dột hết cả mái”.")]
    [InlineData("Báo cáo ghi việc đóng cầu ban ngày là “không cần thiết”.")]
    public void Attribute_WordsThatReportBeforeAFragment_MakeItSpeech(string text) =>
        Assert.Equal(QuoteKind.Mixed, Assert.Single(Marked(text)).Kind);

    [Theory]
    [InlineData("Bé An là nhân vật trong bài viết: “Cậu bé qua cầu đi học mỗi ngày từ sáng sớm”.")]
    [InlineData("Nước sông ở mức vàng, tức “không uống được”.")]
    [InlineData("Bộ quy tắc gồm: “Khẩu hiệu, mũ cứng, dây an toàn, giày đế dày và áo phản quang”.")]
    public void Attribute_NameBehindAWordThatAnnouncesOne_IsNoSpeech(string text) =>
        Assert.Equal(QuoteKind.Term, Assert.Single(Marked(text)).Kind);

    [Theory]
    [InlineData("không kịp")]
    [InlineData("rất mong manh")]
    public void Attribute_ShortPredicateUnderACue_IsSpeech(string words)
    {
        var quote = Assert.Single(Marked($"Ông Trần Bình cho biết cây cầu “{words}” thông xe trong năm nay."));

        Assert.Equal((QuoteKind.Mixed, "Trần Bình"), (quote.Kind, quote.Speaker.Name));
    }

    [Theory]
    [InlineData("Ông Trần Bình gọi cây cầu là “giấc mơ của cả làng”, “chuyện vui”.", "chuyện vui")]
    [InlineData("Ông Trần Bình nói cầu “quá hẹp cho xe tải” và phải “sơn sửa lại toàn bộ mặt cầu”.", "sơn sửa")]
    public void Attribute_FragmentBehindAnother_IsTheSameSpeakers(string text, string words)
    {
        var quote = Assert.Single(Marked(text), quote => quote.Text.Contains(words, StringComparison.Ordinal));

        Assert.Equal((QuoteKind.Mixed, "Trần Bình"), (quote.Kind, quote.Speaker.Name));
    }

    [Theory]
    [InlineData("Khi được hỏi về cây cầu, câu trả lời luôn là một cái lắc đầu và “tôi thật sự không biết gì”.",
        QuoteKind.Mixed)]
    [InlineData("Khi ra giữa cầu, ai cũng thấy một cái lắc đầu và “tôi thật sự không biết gì”.", QuoteKind.Term)]
    public void Attribute_PredicateThatNoFrameHolds_IsSpeechBehindAVerbThatReports(string text, QuoteKind kind) =>
        Assert.Equal(kind, Assert.Single(Marked(text)).Kind);

    [Theory]
    [InlineData("“Cây cầu đã cũ lắm rồi. Chúng tôi phải đi đường vòng”, ông Trần Bình nói.")]
    [InlineData("Ông Trần Bình nói: “Cây cầu đã cũ lắm rồi. Chúng tôi phải đi đường vòng”.")]
    public void Attribute_SentencesBesideTheirCue_AreAWholeUtterance(string text) =>
        Assert.Equal(QuoteKind.Direct, Assert.Single(Marked(text)).Kind);

    [Theory]
    [InlineData("Cây cầu “nhỏ nhắn mà vững vàng lắm” sẽ được giữ lại, ông Trần Bình cho biết.")]
    [InlineData("Theo Reuters, ông Trần Bình nhấn mạnh cây cầu “không thể cứu được nữa” trong mùa lũ.")]
    public void Attribute_WordsThatASpeakersClauseHolds_AreTheSpeakers(string text)
    {
        var quote = Assert.Single(Marked(text));

        Assert.Equal((QuoteKind.Mixed, "Trần Bình"), (quote.Kind, quote.Speaker.Name));
    }

    [Theory]
    [InlineData("Ông Trần Bình cho biết cây cầu đã được đưa vào dự án “Nhịp cầu nối những bờ vui” của tỉnh.")]
    [InlineData("Ông Trần Bình cho biết làng sẽ dựng lại “Cây cầu của mẹ” trong năm nay.")]
    public void Attribute_FewWordsWithACapitalAmidAClause_AreNoSpeech(string text) =>
        Assert.Equal(QuoteKind.Term, Assert.Single(Marked(text)).Kind);

    [Fact]
    public void Attribute_JudgementFarBehindTheCue_IsSpeech() =>
        Assert.Equal(QuoteKind.Mixed, Assert.Single(Marked(
            "Ông Trần Bình nói rằng sau hai năm xây cây cầu mới nối hai bờ sông thì làng sẽ không còn bị “cô lập hẳn” "
            + "vào mùa nước.")).Kind);

    [Theory]
    [InlineData("Ông Trần Bình than khổ vì “đạo quân” máy xúc đào đá làm cầu mới cho làng.")]
    [InlineData("Mặt cầu nứt vỡ do “đội quân” xe ben chở đất đi qua mỗi ngày.")]
    [InlineData("Mỗi lần trả lời “không” bị trừ hai điểm.")]
    public void Attribute_WordsThatOnlyQualifyANounOrAnswerNobody_AreNoSpeech(string text) =>
        Assert.Equal(QuoteKind.Term, Assert.Single(Marked(text)).Kind);

    [Theory]
    [InlineData("Ông Trần Bình cho biết công ty “sẽ không bao giờ bán cây cầu”.", "không bao giờ")]
    [InlineData("Dân làng hô vang “Cảm ơn thợ cầu!” ở bến sông.\n\nHôm sau họ lại hô vang “Cảm ơn thợ cầu!” ở chợ.",
        "Cảm ơn")]
    [InlineData("Ông Trần Bình cho hay, việc xã cho rằng “cây cầu không có dấu hiệu hư hỏng” là vội vàng.",
        "dấu hiệu")]
    public void Attribute_PredicateOrCryThatLooksLikeATerm_IsSpeech(string text, string words) =>
        Assert.All(Marked(text).Where(quote => quote.Text.Contains(words, StringComparison.Ordinal)),
            quote => Assert.Equal((true, true), (quote.Kind != QuoteKind.Term, quote.Speaker is not null)));

    [Fact]
    public void Attribute_FragmentWithoutASubject_GoesOnWithWhoeverSpokeInItsParagraph()
    {
        var quote = Assert.Single(Marked(
            "Bà Lê Thị Hoa cho biết cầu đã cũ. Vì thế, việc cho xe tải qua cầu là “quá mạo hiểm”."));

        Assert.Equal(("continued", "Lê Thị Hoa"), (quote.Rule, quote.Speaker.Name));
    }

    [Fact]
    public void Attribute_ColonBehindAVerbThatNoListHolds_TakesTheSubjectOfItsClause()
    {
        var quote = Parsed.Text(
            "Nghe một người hỏi “Cầu có sập không?”, ông Trần Bình lau vội mồ hôi: “Cầu này còn đứng được trăm năm nữa!”",
            "vi").Quote("trăm năm");

        Assert.Equal(("colon.subject", "Trần Bình"), (quote.Rule, quote.Speaker.Name));
    }

    [Fact]
    public void Attribute_ColonBehindTheSourcesDescription_TakesTheSource()
    {
        var parsed = Parsed.Text(
            "Theo bà Lê Hoa, giám đốc Công ty Cầu Đường: “Cầu này còn đứng được trăm năm nữa!”.", "vi");

        Assert.Equal("bà Lê Hoa", parsed.Cut(parsed.Quote("trăm năm").Speaker.Mention));
    }

    [Theory]
    [InlineData("Cây cầu được nhắc tới nhiều lần - Báo cáo “Những nhịp cầu ven sông và đời sống của người dân” "
        + "năm 2020.",
        QuoteKind.Term)]
    [InlineData("Báo cáo nêu rõ: “Những nhịp cầu ven sông đã xuống cấp và cần được sửa sớm”.", QuoteKind.Direct)]
    public void Attribute_MarksBehindTheKindOfAText_AreWhatItIsCalled(string text, QuoteKind kind) =>
        Assert.Equal(kind, Parsed.Text(text, "vi").Quote("nhịp cầu ven sông").Kind);

    [Theory]
    [InlineData("Bà Hoa ra mở cổng “mày về đi, xưởng đóng cửa rồi” rồi quay vào.", QuoteKind.Direct)]
    [InlineData("Bà Hoa nhìn lên cầu với “đôi lông mày rậm đen như than” rồi quay vào.", QuoteKind.Term)]
    [InlineData("Trời mưa.\n\n“Có ai ở nhà không?”\n\nChỉ có tiếng nước chảy dưới cầu.", QuoteKind.Direct)]
    public void Attribute_WordsThatOnlyAListenerIsTold_AreSpeech(string text, QuoteKind kind) =>
        Assert.Equal(kind, Assert.Single(Marked(text)).Kind);

    private static IEnumerable<Quote> Marked(string text) =>
        Parsed.Text(text, "vi").Document.Quotes.Where(quote => quote.Kind != QuoteKind.Indirect);

    [Theory]
    [InlineData("Trên cánh cửa gỗ là dòng chữ “Nhà có chó. Xin gọi cửa trước khi vào”.")]
    [InlineData("Tấm biển treo đầu cầu ghi “đi chậm thôi nhé” bằng sơn đỏ.")]
    public void Decide_WordsThatOnlyASpeakerCanPutSo_AreSpeech(string text) =>
        Assert.NotEqual(QuoteKind.Term, Parsed.Text(text, "vi").Document.Quotes[^1].Kind);

    [Theory]
    [InlineData("Cô hát ca khúc “về làng với em nhé” trong đêm hội.")]
    [InlineData("Dòng xe “Thế Hệ 2. Mới” vừa ra mắt.")]
    public void Decide_NameThatEndsOrIsPartedAsSpeechIs_IsATerm(string text) =>
        Assert.Equal(QuoteKind.Term, Parsed.Text(text, "vi").Document.Quotes[^1].Kind);
}
