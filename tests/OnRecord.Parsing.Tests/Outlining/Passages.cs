namespace OnRecord.Parsing.Tests.Outlining;

/// <summary>Paragraphs that no outline takes for anything else, to stand around the line that a test is about.</summary>
internal static class Passages
{
    public const string Paragraph =
        "Sáng nay, cây cầu mới qua sông đã được khánh thành sau ba năm thi công. "
        + "Hàng nghìn người dân có mặt từ sớm để xem đoàn xe đầu tiên đi qua.";

    public const string Other =
        "Theo kế hoạch, tuyến đường nối từ cầu vào trung tâm thị trấn sẽ được mở rộng trong năm tới, "
        + "với kinh phí do tỉnh và trung ương cùng cấp. "
        + "Các đơn vị thi công đã có mặt tại công trường từ đầu tháng để chuẩn bị mặt bằng.";
}
