namespace OnRecord.Parsing.Tests.Attribution.Frames;

public sealed class SourcePrepositionTests
{
    [Theory]
    [InlineData("Theo luật sư, cây cầu thuộc về dân làng.", "luật sư", "cây cầu thuộc về dân làng")]
    [InlineData("Theo học sinh lớp 6, cây cầu rất trơn khi trời mưa.", "học sinh lớp 6",
        "cây cầu rất trơn khi trời mưa")]
    [InlineData("Theo các nhà phân tích, giá vé qua cầu sẽ tăng.", "các nhà phân tích", "giá vé qua cầu sẽ tăng")]
    [InlineData("Theo kinh nghiệm của những người thợ cầu, gỗ lim bền nhất.", "những người thợ cầu", "gỗ lim bền nhất")]
    [InlineData("Theo thống kê mới nhất của Cục Cầu Đường, làng này có ba cây cầu.", "Cục Cầu Đường",
        "làng này có ba cây cầu")]
    [InlineData("Theo thông tin ban đầu từ Công an huyện Sông Hạ, cây cầu sập lúc nửa đêm.", "Công an huyện Sông Hạ",
        "cây cầu sập lúc nửa đêm")]
    [InlineData("Theo Sở Cầu Đường - Bến Bãi và Sông Nước tỉnh Hạ Giang, cây cầu chưa được phép mở.",
        "Sở Cầu Đường - Bến Bãi và Sông Nước tỉnh Hạ Giang", "cây cầu chưa được phép mở")]
    [InlineData("Theo hồ sơ vụ án, Tuấn đã cưa chân cầu hai lần.", "hồ sơ vụ án", "Tuấn đã cưa chân cầu hai lần")]
    [InlineData("Theo điều tra viên, Tuấn đã cưa chân cầu hai lần.", "điều tra viên", "Tuấn đã cưa chân cầu hai lần")]
    [InlineData("Dân làng rất mừng bởi theo truyền thông Hạ Giang, cây cầu sẽ không bị dỡ.", "truyền thông Hạ Giang",
        "cây cầu sẽ không bị dỡ")]
    [InlineData("Theo báo Sông Cầu, cây cầu ấy là ví dụ hay cho thấy gỗ lim bền hơn thép.", "báo Sông Cầu",
        "cây cầu ấy là ví dụ hay cho thấy gỗ lim bền hơn thép")]
    [InlineData("Theo kết quả điều tra, Tuấn đã cưa chân cầu hai lần.", "kết quả điều tra",
        "Tuấn đã cưa chân cầu hai lần")]
    [InlineData("Theo ghi nhận từ truyền thông Hạ Giang, cây cầu đã đóng ba ngày.", "truyền thông Hạ Giang",
        "cây cầu đã đóng ba ngày")]
    [InlineData("Theo lãnh đạo Phòng Cầu Đường, Sở Giao thông Hạ Giang, trên sông đã có ba cây cầu.",
        "lãnh đạo Phòng Cầu Đường", "trên sông đã có ba cây cầu")]
    [InlineData("Theo bà Lê Hoa, Sở Giao thông Hạ Giang, Sở Xây dựng và dân làng đã góp tiền xây cầu.", "bà Lê Hoa",
        "Sở Giao thông Hạ Giang, Sở Xây dựng và dân làng đã góp tiền xây cầu")]
    [InlineData("Theo Giám đốc Sở Cầu Đường, ông Trần Bình, cây cầu sẽ đóng tháng tới.", "ông Trần Bình",
        "cây cầu sẽ đóng tháng tới")]
    [InlineData("Theo Giám đốc Sở Cầu Đường, ông Trần Bình sẽ đóng cây cầu tháng tới.", "Giám đốc Sở Cầu Đường",
        "ông Trần Bình sẽ đóng cây cầu tháng tới")]
    [InlineData("Theo Cục Cầu Đường, giá vé qua cầu dự báo sẽ tăng.", "Cục Cầu Đường", "giá vé qua cầu dự báo sẽ tăng")]
    [InlineData("Theo điều tra ban đầu, Tuấn đã cưa chân cầu hai lần.", "điều tra ban đầu",
        "Tuấn đã cưa chân cầu hai lần")]
    [InlineData("Theo hồ sơ, Tuấn đã cưa chân cầu hai lần.", "hồ sơ", "Tuấn đã cưa chân cầu hai lần")]
    [InlineData("Theo công bố của Hội Thợ Cầu, cây cầu dài trăm mét.", "Hội Thợ Cầu", "cây cầu dài trăm mét")]
    [InlineData("Theo danh sách của chính quyền xã, làng này có ba cây cầu.", "chính quyền xã",
        "làng này có ba cây cầu")]
    [InlineData("Theo báo cáo của huyện Sông Hạ (tỉnh Hạ Giang), làng này đã có ba cây cầu.", "huyện Sông Hạ",
        "làng này đã có ba cây cầu")]
    [InlineData("Theo HTC và hãng tư vấn Sông Cầu, cây cầu ấy bền nhất vùng.", "HTC và hãng tư vấn Sông Cầu",
        "cây cầu ấy bền nhất vùng")]
    [InlineData("Theo cơ quan công tố, Tuấn đã cưa chân cầu hai lần.", "cơ quan công tố",
        "Tuấn đã cưa chân cầu hai lần")]
    [InlineData("Theo ông Lê Hùng đó là cây cầu bền nhất vùng.", "ông Lê Hùng", "đó là cây cầu bền nhất vùng")]
    [InlineData("Theo ông Lê Hùng và dân làng, cây cầu sẽ đóng vào mùa đông.", "ông Lê Hùng và dân làng",
        "cây cầu sẽ đóng vào mùa đông")]
    [InlineData("Theo nghị quyết của Hội đồng làng Hạ Giang, cây cầu sẽ đóng vào mùa đông.",
        "Hội đồng làng Hạ Giang", "cây cầu sẽ đóng vào mùa đông")]
    [InlineData("Theo kỹ sư Jan Kovac của Viện Cầu Đường, cây cầu sẽ đóng vào mùa đông.", "kỹ sư Jan Kovac",
        "cây cầu sẽ đóng vào mùa đông")]
    [InlineData("Theo một số mối buôn, cá dưới cầu rẻ hơn ở chợ.", "một số mối buôn", "cá dưới cầu rẻ hơn ở chợ")]
    [InlineData("Theo thông báo, cây cầu dài trăm mét.", "thông báo", "cây cầu dài trăm mét")]
    [InlineData("Theo trang chủ của hội Thợ Cầu, cây cầu dài trăm mét.", "trang chủ của hội Thợ Cầu",
        "cây cầu dài trăm mét")]
    [InlineData("Theo một báo cáo về các bến đò, cây cầu đã nứt.", "một báo cáo về các bến đò", "cây cầu đã nứt")]
    [InlineData("Theo nội dung trình báo, thợ cầu mất hai chiếc búa.", "nội dung trình báo",
        "thợ cầu mất hai chiếc búa")]
    [InlineData("Theo niên giám Cầu Việt, làng này đã có ba cây cầu.", "niên giám Cầu Việt",
        "làng này đã có ba cây cầu")]
    [InlineData("Theo trang Sông Cầu, Nam và Hoa có ba cây cầu.", "trang Sông Cầu", "Nam và Hoa có ba cây cầu")]
    [InlineData("Theo báo Sông Cầu ngày 6/7, làng này đã có ba cây cầu.", "báo Sông Cầu", "làng này đã có ba cây cầu")]
    [InlineData("Theo Ban chỉ huy phòng, chống lụt bão và cứu đò tỉnh Hạ Giang, cây cầu đã đổ.",
        "Ban chỉ huy phòng, chống lụt bão và cứu đò tỉnh Hạ Giang", "cây cầu đã đổ")]
    [InlineData("Theo Cổng thông tin điện tử Hạ Giang, cây cầu đã mở.", "Cổng thông tin điện tử Hạ Giang",
        "cây cầu đã mở")]
    [InlineData("Theo phản ánh của dân làng và trình báo của Hội Thợ Cầu, cây cầu đã nứt.", "dân làng",
        "cây cầu đã nứt")]
    [InlineData("Theo một người bán lâu năm tại chợ cá bên chân cầu, cầu rất đông.",
        "một người bán lâu năm tại chợ cá bên chân cầu", "cầu rất đông")]
    [InlineData("Theo Hội Thợ Cầu, ông Lê Hùng đã chỉ đạo sửa cây cầu trước mùa mưa.", "Hội Thợ Cầu",
        "ông Lê Hùng đã chỉ đạo sửa cây cầu trước mùa mưa")]
    [InlineData("Theo báo Sông Cầu, dân làng nghe ông Lê Hùng khẳng định cây cầu vẫn tốt.", "báo Sông Cầu",
        "dân làng nghe ông Lê Hùng khẳng định cây cầu vẫn tốt")]
    public void Find_WhatASourceIsNamedFor_IsAStatement(string text, string mention, string words) =>
        Parsed.Text(text, "vi").HoldsOnlyStatement(mention, words);

    [Fact]
    public void Find_DescriptionOfAQuotesSource_IsNoStatement() => Assert.Single(Parsed.Text(
        "“Mỗi làng có cây cầu riêng của mình”, theo ông Lê Hùng, một người thợ hiện đã nghỉ.", "vi").Document.Quotes);

    [Theory]
    [InlineData("Theo luật, cây cầu thuộc về dân làng.")]
    [InlineData("Theo quy định của làng, cây cầu đóng lúc nửa đêm.")]
    [InlineData("Theo thống kê, làng này có ba cây cầu.")]
    [InlineData("Theo danh sách, làng này có ba cây cầu.")]
    [InlineData("Thợ cầu chạy theo truyền thông của nghề, rồi dựng cây cầu gỗ.")]
    [InlineData("Theo nghị quyết, cây cầu đóng vào mùa đông.")]
    [InlineData("Theo quyết định, cây cầu đóng vào mùa đông.")]
    [InlineData("Nước lũ đã cuốn trôi ba nhịp của cây cầu, theo ảnh vệ tinh.")]
    [InlineData("Hệ số an toàn của cây cầu (theo Basel) đã tăng lên.")]
    [InlineData("Bà nói xong, cả làng chạy ra cây cầu mới.")]
    public void Find_WhatNobodyIsTheSourceOf_IsNoStatement(string text) =>
        Assert.Empty(Parsed.Text(text, "vi").Document.Quotes);

    [Theory]
    [InlineData("Cây cầu đã nứt từ năm ngoái (theo Sở Cầu đường).", "Sở Cầu đường", "Cây cầu đã nứt từ năm ngoái")]
    [InlineData("Theo ông Lê Hùng, Giám đốc Sở Cầu đường (Hạ Giang), cây cầu đã nứt.", "ông Lê Hùng", "cây cầu đã nứt")]
    [InlineData("Theo kỹ sư Lê Hoa - Trưởng bộ môn Cầu đường (Đại học Hạ Giang), đã có ba cây cầu nứt.", "kỹ sư Lê Hoa",
        "đã có ba cây cầu nứt")]
    [InlineData("Theo nhà sản xuất thiết bị làm cầu, máy mới sẽ tới vào mùa đông.", "nhà sản xuất thiết bị làm cầu",
        "máy mới sẽ tới vào mùa đông")]
    [InlineData("Đôi tình nhân khai cây cầu đã nứt.", "Đôi tình nhân", "cây cầu đã nứt")]
    [InlineData("Theo chị Lê Hoa, chủ quán ven sông, cây cầu sẽ đóng vào mùa đông.", "chị Lê Hoa",
        "cây cầu sẽ đóng vào mùa đông")]
    [InlineData("Theo thợ cầu Lê Văn Hùng - trưởng làng nghề, Hội Thợ Cầu Hạ Giang (bến Đông), cây cầu sẽ bị đóng.",
        "thợ cầu Lê Văn Hùng", "cây cầu sẽ bị đóng")]
    [InlineData("Theo kỹ sư Lê Hoa - Trung tâm Cầu Đường Hạ Giang, cây cầu sẽ đóng vào mùa đông.", "kỹ sư Lê Hoa",
        "cây cầu sẽ đóng vào mùa đông")]
    [InlineData("Theo ông Lê Hùng, người dân, thợ cầu và doanh nghiệp đều đồng tình dựng cây cầu.", "ông Lê Hùng",
        "người dân, thợ cầu và doanh nghiệp đều đồng tình dựng cây cầu")]
    [InlineData("Theo chị Lê Hoa, một người dân ven sông, cây cầu sẽ đóng vào mùa đông.", "chị Lê Hoa",
        "cây cầu sẽ đóng vào mùa đông")]
    [InlineData("Theo ông Lê Hùng, thợ cầu đã nhận đủ gỗ, cây cầu sẽ xong trước mùa mưa.", "ông Lê Hùng",
        "thợ cầu đã nhận đủ gỗ, cây cầu sẽ xong trước mùa mưa")]
    public void Find_WhatDescribesASource_IsNoPartOfItsStatement(string text, string mention, string words) =>
        Parsed.Text(text, "vi").HoldsOnlyStatement(mention, words);

    [Theory]
    [InlineData("Về giá vé qua cầu, theo ông Lê Hùng, dân làng sẽ được giảm một nửa.", "dân làng sẽ được giảm một nửa")]
    [InlineData("Với cây cầu cũ, theo ông Lê Hùng, làng sẽ dỡ nó vào mùa đông.", "làng sẽ dỡ nó vào mùa đông")]
    [InlineData("Đặc biệt, theo ông Lê Hùng, làng sẽ dỡ cây cầu vào mùa đông.", "làng sẽ dỡ cây cầu vào mùa đông")]
    public void Find_PhraseThatOpensASentenceBeforeItsSource_IsNoPartOfTheStatement(string text, string words) =>
        Parsed.Text(text, "vi").HoldsOnlyStatement("ông Lê Hùng", words);

    [Fact]
    public void Find_ContrastBehindASourceBetweenCommas_IsNotItsToo()
    {
        var parsed = Parsed.Text(
            "The toll was 40 dollars, according to the bakers, but officials said the toll could rise.", "en");

        Assert.Equal("the bakers", parsed.Cut(parsed.Quote("The toll was 40 dollars").Speaker.Mention));
        Assert.Equal("officials", parsed.Cut(parsed.Quote("could rise").Speaker.Mention));
        Assert.Equal("The toll was 40 dollars", parsed.Quote("The toll was 40 dollars").Text);
    }

    [Fact]
    public void Find_FragmentBehindAContrast_IsOfWhoSpeaksThere()
    {
        var parsed = Parsed.Text("Bakers said the toll was “good”, while Anna Kovac said it was “bad”.", "en");

        Assert.Equal("Bakers", parsed.Cut(parsed.Quote("good").Speaker.Mention));
        Assert.Equal("Anna Kovac", parsed.Cut(parsed.Quote("bad").Speaker.Mention));
    }
}
