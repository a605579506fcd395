using OnRecord.V1;

namespace OnRecord.Query.Tests;

/// <summary>Documents that tests keep: invented news in Vietnamese and English.</summary>
internal static class Samples
{
    /// <summary>
    /// Three quotes: Nguyễn Thị Đào speaks twice, Hoàng Văn Ánh once; the headline's term is the fourth.
    /// </summary>
    public static Document Harbour(string id = "cang") => new DocumentBuilder(id)
        .Title("Cảng mới đón chuyến tàu đầu tiên")
        .Published(2024, 3, 18)
        .Paragraph("Sáng 18/3, bến cảng mới ở phía nam thành phố đón chuyến tàu chở hàng đầu tiên.")
        .Paragraph(
            "Giám đốc cảng, bà Nguyễn Thị Đào cho biết: “Đảng bộ và toàn thể công nhân đã làm việc suốt ba năm”.")
        .Quote(
            "Đảng bộ và toàn thể công nhân đã làm việc suốt ba năm", "Nguyễn Thị Đào", "bà Nguyễn Thị Đào", "bà",
            "Giám đốc cảng", cue: "cho biết")
        .Heading("Kỳ vọng của người dân")
        .Paragraph("Theo bà Đào, lượng hàng qua cảng sẽ tăng gấp đôi vào năm sau.")
        .Quote(
            "lượng hàng qua cảng sẽ tăng gấp đôi vào năm sau", "Nguyễn Thị Đào", "bà Đào", "bà", cue: "Theo",
            kind: QuoteKind.Indirect, confidence: 0.7)
        .Paragraph("Ông Hoàng Văn Ánh nói con đường là “cửa ngõ mới” của cả vùng.")
        .Quote(
            "cửa ngõ mới",
            "Hoàng Văn Ánh", "Ông Hoàng Văn Ánh", "Ông", clause: "con đường là “cửa ngõ mới” của cả vùng",
            cue: "nói", kind: QuoteKind.Mixed, confidence: 0.8)
        .Paragraph("Lễ hội “Sóng xanh” diễn ra cùng ngày.")
        .Quote("Sóng xanh", kind: QuoteKind.Term, confidence: 0.95)
        .Build();

    /// <summary>Two quotes in English, one by somebody without a name.</summary>
    public static Document Library(string id = "library") => new DocumentBuilder(id, "en")
        .Title("Library reopens after the flood")
        .Published(2023, 6)
        .Paragraph("“Every book on the first floor was saved,” said Margaret Ellis, the head librarian.")
        .Quote(
            "Every book on the first floor was saved,", "Margaret Ellis", "Margaret Ellis", role: "the head librarian",
            cue: "said")
        .Paragraph("A volunteer said the pumps ran for nine days.")
        .Quote(
            "the pumps ran for nine days", mention: "A volunteer", cue: "said", kind: QuoteKind.Indirect,
            speakerKind: SpeakerKind.Anonymous, confidence: 0.6)
        .Build();

    /// <summary>A document with one quote of its own words.</summary>
    public static Document Note(string id, string words, string speaker = "Lê Minh Khôi", string language = "vi") =>
        new DocumentBuilder(id, language)
            .Paragraph($"{speaker} nói: “{words}”.")
            .Quote(words, speaker, speaker, cue: "nói")
            .Build();
}
