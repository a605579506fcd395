using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution;

public sealed class StatementClausesTests
{
    [Theory]
    [InlineData("Ông Lê Hùng tin rằng cây cầu sẽ đứng vững trăm năm.")]
    [InlineData("Nhiều người lo ngại rằng cây cầu sẽ đổ trong mùa lũ.")]
    [InlineData("Nhiều người hy vọng rằng cây cầu sẽ không đổ trong mùa lũ.")]
    [InlineData("Bà Lê Hoa tự hỏi bao giờ cây cầu mới được sửa.")]
    [InlineData("Nhiều người dân thắc mắc vì sao cây cầu chưa được sửa.")]
    public void Find_WhatSomebodyThinksOrAsks_IsNoStatement(string text) => Empty(text);

    [Theory]
    [InlineData("Công an xã khuyến cáo người dân không nên qua cầu khi có lũ.")]
    [InlineData("Ông Lê Hùng căn dặn thợ cầu phải buộc dây cho chắc.")]
    public void Find_Advice_IsNoStatement(string text) => Empty(text);

    [Theory]
    [InlineData("Ông Lê Hùng tiết lộ sở thích ngắm những cây cầu đã cũ của mình.")]
    [InlineData("Hội thợ cầu hé lộ thiết kế cây cầu gỗ sẽ được dựng bên sông.")]
    [InlineData("Bà Lê Hoa bày tỏ sự kinh ngạc khi cây cầu đã xong sớm như vậy.")]
    [InlineData("Anh Lê Nam nhớ lại thời điểm cây cầu bị nước cuốn trôi.")]
    [InlineData("Hội thợ cầu nhấn mạnh sự vững chắc của những nhịp cầu mà họ từng dựng.")]
    [InlineData("Bà Lê Hoa kể những câu chuyện lạ lùng mà bà được nghe dưới chân cầu.")]
    [InlineData("Thanh tra huyện chỉ rõ vi phạm của dự án cây cầu bên sông.")]
    [InlineData("Khách qua cầu đều đánh giá rất cao sự khéo léo của thợ mộc.")]
    [InlineData("Ông Lê Hùng nhấn mạnh tầm quan trọng của việc giữ cây cầu, đặc biệt khi nước lên.")]
    [InlineData("Bà Lê Hoa kể lại việc đổi cây cầu gỗ lấy ba mẫu ruộng với làng bên.")]
    [InlineData("Bà Lê Hoa bày tỏ những lo lắng về cây cầu gỗ, vốn đã cũ và sẽ bị dỡ.")]
    public void Find_ThingThatIsTold_IsNoStatement(string text) => Empty(text);

    [Theory]
    [InlineData("Thông tin được Sở Giao thông thông báo tại cuộc họp sáng qua có sự tham gia của thợ cầu.")]
    [InlineData("Sau khi bị công an xã nhắc nhở vì đỗ xe trên cầu, chị Hoa đã rời đi.")]
    [InlineData("Thống kê cho thấy cây cầu đã đông hơn trước.")]
    [InlineData("Người qua cầu phải có tên, địa chỉ rõ ràng và chịu trách nhiệm về lời khai.")]
    [InlineData("Bà Lê Hoa có triệu chứng nói khàn sau khi đi qua cầu dưới trận mưa đêm qua.")]
    [InlineData("Video cho thấy cây cầu đã đổ xuống sông lúc nửa đêm.")]
    [InlineData("Anh Lê Nam vừa nói vừa chỉ tay sang cây cầu bên kia sông.")]
    [InlineData("Hai làng dựng một Cộng đồng chia sẻ tương lai có ý nghĩa lâu dài bên sông.")]
    [InlineData("Huyện Hạ Giang xác định được ba thợ cầu đã cưa chân cầu.")]
    [InlineData("Xin ông cho biết suy nghĩ của mình về cây cầu?")]
    [InlineData("Thấy cây cầu gỗ bên sông đã hỏng, bà Lê Hoa phản ánh.")]
    [InlineData("Hội thợ cầu góp ý về việc tiếp thu, giải trình, chỉnh lý quy định về cây cầu.")]
    [InlineData("Hai làng chưa tuyên bố rút khỏi hội cầu.")]
    [InlineData("Ông Lê Hùng chưa tiết lộ số gỗ của cây cầu cũ sẽ được chia ra sao.")]
    [InlineData("Cần nói thêm rằng cây cầu này không phải là cây cầu gỗ.")]
    [InlineData("Không quá khi nói rằng cây cầu này là linh hồn của làng.")]
    [InlineData("Chị Hoa thông báo cho những người thợ có mặt ở chân cầu.")]
    [InlineData("Chị Hoa luôn khoe được cây cầu trong ảnh của mình.")]
    [InlineData("Kỹ sư Lê Hùng dạy Khoa Công nghệ thông tin, Trường Thợ Cầu Hạ Giang suốt mười năm.")]
    [InlineData("Chị Hoa là người ít nói, và luôn né đám đông trên cầu.")]
    [InlineData("Chị Hoa khẳng định bản thân qua từng cây cầu.")]
    [InlineData("Số khách qua cầu Hạ Giang nói riêng đã tăng gấp đôi.")]
    [InlineData("Chị Hoa giữ cây cầu, kể cả khi đã lớn tuổi.")]
    [InlineData("Số gỗ mà dân làng vớt được dưới cầu ước tính khoảng 2,5 tấn.")]
    [InlineData("Phát hiện cho thấy cây cầu đã có từ thời cổ.")]
    [InlineData("Nội dung trình hội thợ cầu cho ý kiến tại cuộc họp sáng nay vẫn còn thiếu.")]
    [InlineData("Tháng chạp, tòa án huyện vẫn tuyên bị cáo hai năm tù vì cưa cầu.")]
    [InlineData("Một khách qua cầu cầm biểu ngữ chỉ trích ông chủ bến phà.")]
    [InlineData("Chị Hoa nói rồi bước qua cây cầu gỗ mà không ngoảnh lại.")]
    [InlineData("Hội thợ cầu báo cáo cụ thể cho Sở Giao thông để sửa cây cầu.")]
    [InlineData("Chị Hoa chia sẻ, động viên các gia đình mất nhà bên sông.")]
    [InlineData("Hội thợ cầu này từng tư vấn lập dự án dựng cây cầu bên sông Hạ.")]
    [InlineData("Người lập di chúc có quyền để lại cây cầu cho con.")]
    [InlineData("Hội thợ cầu được miễn trừ khỏi tất cả cáo buộc hình sự, trừ tội phá cầu.")]
    public void Find_ClauseThatOnlyDescribesOrAsks_IsNoStatement(string text) => Empty(text);

    [Theory]
    [InlineData("Ông Trần Nam bị hàng xóm tố cáo có hành vi phá cây cầu.", "hàng xóm", "có hành vi phá cây cầu")]
    [InlineData("Sở Giao thông khẳng định dự án sửa cây cầu cũ từ bờ đông của sông đến bờ tây của sông là dự án lớn.",
        "Sở Giao thông", "dự án sửa cây cầu cũ từ bờ đông của sông đến bờ tây của sông là dự án lớn")]
    [InlineData("Luật sư Lê Hùng cho rằng cùng một cây cầu mà hai xã đều thu phí.", "Luật sư Lê Hùng",
        "cùng một cây cầu mà hai xã đều thu phí")]
    [InlineData("Báo cáo của hội thợ cầu cho thấy, đến cuối năm cây cầu đã có nghìn lượt xe qua.",
        "Báo cáo của hội thợ cầu", "đến cuối năm cây cầu đã có nghìn lượt xe qua")]
    [InlineData("Bản án xác định, tháng 2/2015 Tuấn cưa chân cầu trong đêm mưa.", "Bản án",
        "tháng 2/2015 Tuấn cưa chân cầu trong đêm mưa")]
    [InlineData("Báo cáo công bố, cây cầu đã bị nứt ở hai đầu.", "Báo cáo", "cây cầu đã bị nứt ở hai đầu")]
    [InlineData("Hội thợ cầu đã nhiều lần cáo buộc xã phá cây cầu.", "Hội thợ cầu", "xã phá cây cầu")]
    [InlineData("Bà Lê Hoa cho biết anh Nam (thường gọi là Năm Cầu), người dựng cây cầu, đã về quê.", "Bà Lê Hoa",
        "anh Nam (thường gọi là Năm Cầu), người dựng cây cầu, đã về quê")]
    [InlineData("Chị Lê Hoa chia sẻ cô thường xuyên dắt xe qua cầu.", "Chị Lê Hoa",
        "cô thường xuyên dắt xe qua cầu")]
    [InlineData("Anh Nam liên tục bảo bị đẩy khỏi cây cầu.", "Anh Nam", "bị đẩy khỏi cây cầu")]
    [InlineData("Ông Lê Hùng nhấn mạnh, bảo vệ cây cầu là việc của cả làng.", "Ông Lê Hùng",
        "bảo vệ cây cầu là việc của cả làng")]
    [InlineData("Bà Lê Hoa tiết lộ lý do vì cây cầu không còn là của làng.", "Bà Lê Hoa",
        "lý do vì cây cầu không còn là của làng")]
    [InlineData("Tờ Sông Cầu dẫn thông tin, cây cầu dài ba trăm mét.", "Tờ Sông Cầu", "cây cầu dài ba trăm mét")]
    [InlineData("Bà Lê Hoa khẳng định bản thân luôn đi bộ qua cầu.", "Bà Lê Hoa", "bản thân luôn đi bộ qua cầu")]
    [InlineData("Ông Lê Hùng cho biết với sự giúp sức của cả làng, cây cầu sẽ xong.", "Ông Lê Hùng",
        "với sự giúp sức của cả làng, cây cầu sẽ xong")]
    [InlineData("Ông Lê Hùng cho biết với vợ, cây cầu sẽ xong.", "Ông Lê Hùng", "cây cầu sẽ xong")]
    [InlineData("Chị Lê Hoa, chủ xưởng mộc của Belcastro chia sẻ, cây cầu đã xong.", "Chị Lê Hoa", "cây cầu đã xong")]
    [InlineData("Năm 2023, kỹ sư Jan Kovac Jr. tuyên bố cây cầu này có thể được dựng lại.", "kỹ sư Jan Kovac Jr.",
        "cây cầu này có thể được dựng lại")]
    [InlineData("Hôm qua ba người thợ đã về làng, công an huyện Sông Hạ cho biết.", "công an huyện Sông Hạ",
        "Hôm qua ba người thợ đã về làng")]
    [InlineData("Hội thợ cầu ước tính có 300 hộ phải đi đường vòng.", "Hội thợ cầu", "có 300 hộ phải đi đường vòng")]
    [InlineData("Anh Phát cho biết cây cầu đã xong.", "Anh Phát", "cây cầu đã xong")]
    [InlineData("Anh Lê Văn Điền thông tin: Mỗi năm cây cầu đóng hai lần.", "Anh Lê Văn Điền",
        "Mỗi năm cây cầu đóng hai lần")]
    [InlineData("Hội Thợ Cầu ước tính khoảng 60% cây cầu (tương đương 20 cầu) sẽ bị đóng.", "Hội Thợ Cầu",
        "khoảng 60% cây cầu (tương đương 20 cầu) sẽ bị đóng")]
    [InlineData("Ngày 30/4, UBND Huyện Sông Cầu, Gia Lai thông tin đang sửa cây cầu.", "UBND Huyện Sông Cầu",
        "đang sửa cây cầu")]
    [InlineData("Người phát ngôn Hội Thợ Cầu không kể gì thêm, song Ấn Độ trước đó cho hay cây cầu đã đóng.",
        "Ấn Độ", "cây cầu đã đóng")]
    [InlineData("Trung tâm Xúc tiến cầu đường (bến Đông), cho biết cây cầu đã đóng.", "Trung tâm Xúc tiến cầu đường",
        "cây cầu đã đóng")]
    [InlineData("Nhiều quốc gia và tổ chức thế giới đã lên tiếng, khẳng định cây cầu là của chung.",
        "Nhiều quốc gia và tổ chức thế giới", "cây cầu là của chung")]
    [InlineData("Ông Lê Hùng nói đùa rằng cây cầu còn già hơn cả ông.", "Ông Lê Hùng", "cây cầu còn già hơn cả ông")]
    public void Find_ClauseBehindThatWhichLooksLikeAThing_IsAStatement(string text, string mention, string words) =>
        Parsed.Text(text, "vi").HoldsOnlyStatement(mention, words);

    private static void Empty(string text) =>
        Assert.DoesNotContain(Parsed.Text(text, "vi").Document.Quotes, quote => quote.Kind == QuoteKind.Indirect);
}
