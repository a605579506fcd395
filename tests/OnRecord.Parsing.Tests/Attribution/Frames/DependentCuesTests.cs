using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution.Frames;

public sealed class DependentCuesTests
{
    [Theory]
    [InlineData("Nếu ông Lê Hùng khẳng định cây cầu đã hỏng thì làng sẽ đóng cầu.")]
    [InlineData("Làng nghe anh Nam nói cây cầu sắp sập.")]
    [InlineData("Ông Lê Hùng muốn bà Lê Hoa khẳng định cây cầu vẫn tốt.")]
    [InlineData("Bà Lê Hoa đồng ý góp tiền vì cho rằng cây cầu sẽ bền.")]
    [InlineData("Chị Hoa ngạc nhiên khi biết kết quả kiểm tra cho thấy cây cầu vẫn tốt.")]
    [InlineData("Bà Lê Hoa gợi ý những cây cầu đẹp nhất cho khách qua sông trong mùa này.")]
    [InlineData("Khi ông Lê Hùng giải thích rõ cách dựng cây cầu, cả làng im lặng.")]
    [InlineData("Mọi người quay lại: Nếu ông Lê Hùng cho biết cây cầu đã hỏng nặng, làng sẽ lo.")]
    [InlineData("Sáng nay, Vì cho biết cây cầu đã hỏng nặng, làng bị phạt.")]
    public void Is_ConditionReasonOrWhatIsHeard_IsNoStatement(string text) => Empty(text);

    [Theory]
    [InlineData("Đoạn phim mà bà Lê Hoa chia sẻ đã gây xúc động cả làng ven cầu.")]
    [InlineData("Mức phạt mà tòa tuyên là hai năm tù cho kẻ cưa cầu.")]
    [InlineData("Nhân viên tư vấn bảo hiểm cho cây cầu đã về từ sáng.")]
    [InlineData("Chính phủ nhận diện đầy đủ những cây cầu còn nguy hiểm.")]
    [InlineData("Đừng thừa nhận rằng cây cầu của bạn xấu.")]
    [InlineData("Đây là kiểu cầu năm 2020 mà họ dự đoán sẽ rất bền.")]
    [InlineData("Đừng dựng cây cầu mà người khác cho là đẹp nhất.")]
    public void Is_WhatOnlyDescribesAThing_IsNoStatement(string text) => Empty(text);

    [Theory]
    [InlineData("Trước thông tin cho rằng cây cầu đã hỏng, ông Lê Hùng khẳng định cây cầu vẫn tốt.", "ông Lê Hùng",
        "cây cầu vẫn tốt")]
    [InlineData("Về ý kiến cho rằng cây cầu đã hỏng, bà Lê Hoa khẳng định cây cầu vẫn tốt.", "bà Lê Hoa",
        "cây cầu vẫn tốt")]
    [InlineData("Trả lời phóng viên đề nghị cho biết vì sao cây cầu đóng, bà Lê Hoa khẳng định cây cầu vẫn tốt.",
        "bà Lê Hoa", "cây cầu vẫn tốt")]
    [InlineData("Ban Chỉ đạo cho hay cây cầu sẽ mở vào tháng tới.", "Ban Chỉ đạo", "cây cầu sẽ mở vào tháng tới")]
    [InlineData("Hội thợ cầu đã công bố một báo cáo, cho rằng cây cầu cần ba năm để sửa.", "Hội thợ cầu",
        "cây cầu cần ba năm để sửa")]
    [InlineData("Cũng có ý kiến cho rằng cây cầu nên được sửa ngay.", "ý kiến", "cây cầu nên được sửa ngay")]
    [InlineData("Ông Lê Hùng gây bất ngờ khi thừa nhận cây cầu đã hỏng từ lâu.", "Ông Lê Hùng",
        "cây cầu đã hỏng từ lâu")]
    [InlineData("Ông Lê Hùng phản đối khi cho rằng cây cầu chỉ gây thêm lãng phí.", "Ông Lê Hùng",
        "cây cầu chỉ gây thêm lãng phí")]
    [InlineData("Ông Lê Hùng nêu rõ năm nay là năm của những cây cầu.", "Ông Lê Hùng",
        "năm nay là năm của những cây cầu")]
    [InlineData("Ông Lê Hùng nói với vợ là cây cầu đã xong.", "Ông Lê Hùng", "cây cầu đã xong")]
    [InlineData("Ông Lê Hùng dẫn chứng, có nơi cây cầu mới đã hỏng.", "Ông Lê Hùng", "có nơi cây cầu mới đã hỏng")]
    [InlineData("Bà Lê Hoa nhấn mạnh thêm, thông tin về cây cầu là sai.", "Bà Lê Hoa",
        "thông tin về cây cầu là sai")]
    [InlineData("Dù cây cầu đã cũ song ông Lê Hùng khẳng định, xe bò vẫn qua được.", "ông Lê Hùng",
        "xe bò vẫn qua được")]
    [InlineData("Khi được hỏi về cây cầu, ông Lê Hùng cho biết, làng đã góp tiền sửa cầu.", "ông Lê Hùng",
        "làng đã góp tiền sửa cầu")]
    [InlineData("Ông Lê Hùng từng tuyên bố trong năm nay sẽ dựng thêm hai cây cầu - một gỗ, một thép.", "Ông Lê Hùng",
        "trong năm nay sẽ dựng thêm hai cây cầu - một gỗ, một thép")]
    [InlineData("Làng đã chọn khúc sông mà các kỹ sư cho rằng nước chảy chậm nhất.", "các kỹ sư",
        "nước chảy chậm nhất")]
    public void Is_ClauseOfItsOwn_IsAStatement(string text, string mention, string words) =>
        Parsed.Text(text, "vi").HoldsOnlyStatement(mention, words);

    private static void Empty(string text) =>
        Assert.DoesNotContain(Parsed.Text(text, "vi").Document.Quotes, quote => quote.Kind == QuoteKind.Indirect);
}
