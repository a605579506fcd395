using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution.Spans;

/// <summary>Words in marks that only name a thing, though somebody speaks around them; and that look so.</summary>
public sealed class FragmentsThatNameTests
{
    [Theory]
    [InlineData("Ông Trần Bình cho biết xã đang điều tra vụ “cắt trộm dây cáp của cây cầu”.")]
    [InlineData("Ông Trần Bình nhấn mạnh phải làm cầu theo tinh thần “đi trước một bước, về đích trước mùa mưa”.")]
    [InlineData("Ông Trần Bình cho biết cả làng sẽ uống “trà gừng mật ong của bà Lan” mỗi sáng.")]
    [InlineData("Ông Trần Bình khẳng định cây cầu sẽ trở thành “trái tim mới của vùng hạ lưu”.")]
    [InlineData("Ông Trần Bình chia sẻ về “những ngày làm cầu thuê” của mình.")]
    [InlineData("Ông Trần Bình nói việc này liên quan đến “hội thợ cầu ven sông” ở làng bên.")]
    [InlineData("Ông Trần Bình nói xã thực hiện chính sách làm cầu “3 không” từ đầu năm.")]
    [InlineData("Ông Trần Bình nhấn mạnh “5 tăng tốc” trong việc làm cầu.")]
    [InlineData("Bà Lê Thị Hoa chia sẻ rằng “mái nhà chung” giúp bà bớt buồn.")]
    [InlineData("Dân làng cho biết “người giữ cầu già” Trần Bình đã về quê.")]
    [InlineData("Ông Trần Bình yêu cầu giảm phí qua cầu và “sân sau”.")]
    [InlineData("Nhiều khách xem bến phà là “nhà của mọi người”.")]
    [InlineData("Trụ sở dời sang nhà ông Trần Bình (thường gọi là “Bình Cầu”) ở cuối làng.")]
    [InlineData("Ông Trần Bình chia sẻ về “quá khứ buồn” của cây cầu.")]
    [InlineData("Bà Lê Thị Hoa cho biết bà mệt mỗi khi “chạy chợ” xa nhà.")]
    [InlineData("Ông Trần Bình đã đăng bài viết “Cả trăm hộ dân ven sông than khổ vì cây cầu cũ đã hỏng nặng”.")]
    [InlineData("Cây cầu được những người “săn” gỗ dựng lên từ năm ngoái, ông Trần Bình chia sẻ.")]
    public void Attribute_WordsThatNameAThing_AreNoSpeech(string text) =>
        Assert.Equal(QuoteKind.Term, Assert.Single(Marked(text)).Kind);

    [Theory]
    [InlineData("Ông Trần Bình cho biết kế hoạch làm cầu “vô lý”.")]
    [InlineData("Ông Trần Bình cho rằng lời buộc tội “phiến diện” và vội vàng.")]
    [InlineData("Dân làng kể về trận lũ mà họ gọi là “tàn bạo”.")]
    [InlineData("Ông Trần Bình cho biết xã sẽ thực hiện “bất cứ cách nào còn lại” để giữ cầu.")]
    [InlineData("Ông Trần Bình cho biết vụ việc “không có gì phải lo”.")]
    [InlineData("Ông Trần Bình gọi cây cầu là “giấc mơ của làng”.")]
    [InlineData("Nhiều ý kiến trong làng thể hiện nỗi buồn cũng như lên án việc phá cầu là “tội ác với sông”.")]
    [InlineData("Nhiều người chê ông Trần Bình khi ông tự nhận là “nạn nhân” của trận lũ.")]
    [InlineData("Một thợ cầu già dùng từ “không thể tha thứ” khi kể về vụ sập cầu.")]
    [InlineData("Đoạn phim cũ ghi cảnh trẻ con hô vang “Cầu xong rồi!” bên bờ sông.")]
    [InlineData("Các hội nhóm ven sông gọi là “sự phung phí mà cả vùng phải trả giá trong nhiều năm”.")]
    [InlineData("Báo địa phương cho đăng ảnh cây cầu gãy cùng dòng tít “Cầu đã mất”.")]
    [InlineData("Điều 7 của quy chế này quy định “Người đi bộ được ưu tiên qua cầu trước xe máy”.")]
    public void Attribute_WordsThatOnlyLookLikeAName_AreSpeech(string text) =>
        Assert.NotEqual(QuoteKind.Term, Assert.Single(Marked(text)).Kind);

    [Theory]
    [InlineData("Cây cầu gỗ được xem là “khó tin” trong vùng.")]
    [InlineData("Chủ đề của ngày hội làng là “Bình thường mới bên cầu” năm nay.")]
    [InlineData("Bức ảnh cũ được cho là “người giữ cầu” của làng.")]
    public void Attribute_WordsThatNobodyIsKnownToJudgeBy_AreNoSpeech(string text) =>
        Assert.Equal(QuoteKind.Term, Assert.Single(Marked(text)).Kind);

    [Theory]
    [InlineData("nằm ở cuối làng", QuoteKind.Mixed)]
    [InlineData("“quá hẹp” nằm ở cuối làng", QuoteKind.Term)]
    public void Attribute_FewWordsInMarks_AreNoSpeechWhereTheArticleMarksThemAgain(string rest, QuoteKind kind) =>
        Assert.Equal(kind,
            Marked($"Ông Trần Bình nói cây cầu “quá hẹp” so với đường.\n\nCây cầu {rest}.").First().Kind);

    private static IEnumerable<Quote> Marked(string text) =>
        Parsed.Text(text, "vi").Document.Quotes.Where(quote => quote.Kind != QuoteKind.Indirect);
}
