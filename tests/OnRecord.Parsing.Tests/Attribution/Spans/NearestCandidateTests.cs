namespace OnRecord.Parsing.Tests.Attribution.Spans;

public sealed class NearestCandidateTests
{
    private const string Before = "Những ngày này, con đường dẫn vào làng đã được sửa lại để xe cộ dễ đi.\n\n";

    [Theory]
    [InlineData("Bà con họp từ sáng, song hội đồng xét xử cắt lời ông Sáu vì “không dính dáng gì đến chuyện cây cầu”.",
        "hội đồng xét xử")]
    [InlineData("Hai hộ vắng mặt, bốn hộ dân không ký tên vì “bản vẽ chẳng giống những gì đã hứa với làng”.",
        "bốn hộ dân")]
    [InlineData("Chuyện ấy khiến Dũng luôn thắc mắc trong lòng “cầu này bắc từ đời nào mà vững thế”.", "Dũng")]
    [InlineData("“Mười ngày mới có một chuyến đò” - đại úy Lê Hùng bật mí và cười: “Nhưng đừng ai buồn nhé các bạn”.",
        "đại úy Lê Hùng")]
    [InlineData("Chuyện làng 4/8: Lê Thị Huyền đăng ảnh bên Diễm My và Quốc Huy kèm chú thích: “Đi chợ mà "
        + "lại thành cái kết không ngờ”.",
        "Lê Thị Huyền")]
    [InlineData("Thấy Bình vào xưởng, bà Hoa lo vì “cầu này không chịu nổi ba chiếc xe”.", "bà Hoa")]
    [InlineData("Được mời lên cầu, Khải tỏ vẻ ngại ngùng, quay sang mấy cụ già: “Con xin lỗi làng vì đã phá cầu”.",
        "Khải")]
    [InlineData("Có người còn khuyên làng nên họp qua mạng, bởi vì ai cũng ngồi nhà: “Thôi thì ta bàn chuyện cầu qua "
        + "mạng”.", "người")]
    public void Speaker_OfMarksThatNoVerbTies_IsWhoeverBeginsTheNearestClause(string text, string mention) =>
        Assert.Equal(mention, MentionOf(text));

    [Theory]
    [InlineData("Gọi vụ cháy là “tai họa lớn nhất của làng trong mấy chục năm qua”, ông Sáu kêu mọi người giữ lửa.",
        "ông Sáu")]
    [InlineData("Từng tự nhận mình là “học trò chăm nhất mà thầy từng dạy”, nay anh Lộc đã mở xưởng riêng.", "anh Lộc")]
    [InlineData("Khi hỏi “vì sao không ai mở cửa cho khách vào”, bà Tư chỉ thấy mọi người im lặng.", "bà Tư")]
    public void Speaker_OfAVerbThatOpensTheSentence_IsTheSubjectBehindTheMarks(string text, string mention) =>
        Assert.Equal(mention, MentionOf(text));

    [Theory]
    [InlineData("Ông Sáu vì thế bị cho là “đã làm sai quy định vì quá nóng vội khi dựng cầu”.")]
    [InlineData("Cô Lan nhận câu hỏi: “Nếu được xây một cây cầu, em sẽ đặt nó ở đâu?”.")]
    [InlineData("Hôm qua có giấy đưa tới công chức, viên chức biết về nội dung “cầu cũ sẽ đóng từ "
        + "đầu tháng sau”.")]
    [InlineData("Cô Lan trả lời câu hỏi “nếu được xây một cây cầu, em sẽ đặt nó ở đâu?”.")]
    public void Speaker_OfWordsThatAreSaidOfOrToTheSubject_IsNobody(string text) => Assert.Null(MentionOf(text));

    [Theory]
    [InlineData("Ông Sáu nói cầu đã cũ. Lý do là: “Gỗ mục cả rồi, đi nữa là sập đấy”.", "Ông Sáu")]
    [InlineData("Ông Sáu ở lại với cầu. Lý do là: “Gỗ mục cả rồi, đi nữa là sập đấy”.", "Ông Sáu")]
    public void Speaker_BehindAFewWordsAndAColon_IsTheOneOfTheSentenceBefore(string text, string mention) =>
        Assert.Equal(mention, MentionOf(text));

    [Fact]
    public void Speaker_BehindAQuestionThatSomebodyGets_IsNotTheOneOfTheSentenceBefore() =>
        Assert.Null(MentionOf("Ông Sáu ở lại với cầu. Cô nhận câu hỏi: “Gỗ mục cả rồi thì ai sửa?”."));

    [Theory]
    [InlineData("“Nước đã ngập tới ngực, chúng tôi phải bám vào cành cây”, Anna Kovac, công nhân đang sống tại phường "
        + "Đông, thành phố Hà Bắc, trả lời phỏng vấn.", "Anna Kovac")]
    [InlineData("“Chúng tôi chẳng bao giờ có ngày nghỉ”, đại úy Lê Hùng, đồn trưởng đồn Bắc Hải, trả lời câu hỏi "
        + "“bao giờ anh về”.", "đại úy Lê Hùng")]
    public void Trailing_NameThatAMarkFollows_IsWhoSpeaks(string text, string mention)
    {
        var parsed = Parsed.Text(Before + text, "vi");

        Assert.Equal(mention, parsed.Cut(parsed.Document.Quotes[0].Speaker.Mention));
    }

    private static string? MentionOf(string text)
    {
        var parsed = Parsed.Text(Before + text, "vi");
        return parsed.Document.Quotes[^1].Speaker is { } speaker ? parsed.Cut(speaker.Mention) : null;
    }
}
