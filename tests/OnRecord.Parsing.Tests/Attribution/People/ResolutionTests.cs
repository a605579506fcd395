namespace OnRecord.Parsing.Tests.Attribution.People;

/// <summary>Whom the short forms, titles and pronouns of an article without articles and genders mean.</summary>
public sealed class ResolutionTests
{
    private const string Quoted = "\n\n“Cây cầu này còn đứng được trăm năm nữa”, ";

    [Theory]
    [InlineData("Jessica biết đến cây cầu từ năm ngoái.", "cô nói.", "Jessica")]
    [InlineData("Chị Lê Thu Trang vừa qua cầu.", "Trang nói.", "Lê Thu Trang")]
    [InlineData("Quán quân The Bridge 2018 Lê Ánh vừa qua cầu.", "nữ ca sĩ nói.", "Lê Ánh")]
    [InlineData("Anh Lê Minh Đức vừa qua cầu.", "Đức nói.", "Lê Minh Đức")]
    [InlineData("Lê Minh Đức vừa qua cầu.", "Đức nói.", "Lê Minh Đức")]
    [InlineData("Cầu đã mở lại từ sáng.", "Đức nói.", "Đức")]
    [InlineData("Cầu đã mở lại từ sáng.", "Nielsen IQ cho biết.", "Nielsen IQ")]
    [InlineData("Cầu đã mở lại từ sáng.", "Honda Việt Nam cho biết.", "Honda Việt Nam")]
    [InlineData("Cầu đã mở lại từ sáng.", "PGS.TS.Lê Minh nói.", "Lê Minh")]
    [InlineData("Robert bị ngã xuống sông.\n\nRobert Denney đã qua cầu này nhiều lần.", "Robert nói.",
        "Robert Denney")]
    [InlineData("Lê Văn Toàn xây cầu đã hai năm.", "tiền đạo này nói.", "Lê Văn Toàn")]
    [InlineData("Nữ MC Lê Đan Thanh vừa qua cầu.", "nữ MC nói.", "Lê Đan Thanh")]
    [InlineData("Ông Lê Tiến Lộc, Chủ tịch Hiệp hội Cầu Đường, đã tới nơi.", "Chủ tịch Hiệp hội Cầu Đường nói.",
        "Lê Tiến Lộc")]
    [InlineData("Chị Lê Thị Thanh Bình mở Công ty TNHH Thương mại Thuận Bình năm ngoái.", "chị Bình nói.",
        "Lê Thị Thanh Bình")]
    [InlineData("Emy Tran, chủ tiệm Bread House ở chân cầu, vừa tới.", "bà nói.", "Emy Tran")]
    [InlineData("Ông Lê Tiến Lộc, Ủy viên Thường vụ, Chủ tịch Hội Sông Nước, đã tới.", "Chủ tịch Hội Sông Nước nói.",
        "Lê Tiến Lộc")]
    [InlineData("Ông Lê Văn Bình và bà Lê Thị Bình đã tới nơi.", "ông Bình nói.", "Lê Văn Bình")]
    [InlineData("Hoa hậu Lê Đan Thanh vừa qua cầu.", "nàng hậu nói.", "Lê Đan Thanh")]
    [InlineData("Nhìn Maddie bước lên cầu, cả nhà vui mừng.", "Maddie nói.", "Maddie")]
    [InlineData("Lê Văn Toàn vừa qua cầu.", "HLV 45 tuổi nói.", "Lê Văn Toàn")]
    [InlineData("Robert Denney vừa qua cầu.", "tay vợt người Mỹ nói.", "Robert Denney")]
    [InlineData("Tổng thống Pháp Jean Denney vừa qua cầu.", "người đứng đầu nước Pháp nói.", "Jean Denney")]
    [InlineData("Tổng thống Gabon Robert Denney vừa qua cầu.", "nhà lãnh đạo Gabon nói.", "Robert Denney")]
    [InlineData("Ông Lê Tiến Lộc, thị trưởng mới của thị trấn, đã tới nơi.", "tân thị trưởng nói.", "Lê Tiến Lộc")]
    [InlineData("Ông Lê Tiến Lộc, phó giám đốc Sở Giao thông tỉnh, đã tới.", "phó giám đốc Sở GT tỉnh nói.", "Lê Tiến Lộc")]
    [InlineData("Cầu đã mở lại từ sáng.", "Chủ tịch thành phố Lê Hoàng Lâm nói.", "Lê Hoàng Lâm")]
    [InlineData("Cầu đã mở lại từ sáng.", "anh Hải Dương nói.", "Hải Dương")]
    [InlineData("Cầu đã mở lại từ sáng.", "ông Trường nói.", "Trường")]
    [InlineData("Hội Cầu Đường Ven Sông (HCĐ) đã tới nơi.", "HCĐ cho biết.", "Hội Cầu Đường Ven Sông")]
    [InlineData("Hiệp hội Thợ Cầu Ven Sông (HTC) đã tới nơi.", "HTC cho biết.", "Hiệp hội Thợ Cầu Ven Sông")]
    [InlineData("Cầu đã mở lại từ sáng.", "Công ty HCĐ cho biết.", "HCĐ")]
    [InlineData("Cầu đã mở lại từ sáng.", "Quận Bắc Hà cho biết.", "Quận Bắc Hà")]
    [InlineData("Cầu đã mở lại từ sáng.", "Nghị quyết 27 nêu rõ.", "Nghị quyết 27")]
    [InlineData("Cầu đã mở lại từ sáng.", "blog của Robert Denney viết.", "Robert Denney")]
    [InlineData("Ông Lê Tiến Lộc khai đã cưa chân cầu.", "bị cáo nói.", "Lê Tiến Lộc")]
    [InlineData("Bé Lê Đan Thanh vừa qua cầu.", "cô bé nói.", "Lê Đan Thanh")]
    [InlineData("Ông Lê Tiến Lộc đã tới nơi.", "vị đại diện nói.", "Lê Tiến Lộc")]
    [InlineData("Một cán bộ huyện nói cầu còn tốt. Ông Lê Tiến Lộc lắc đầu.", "vị này nói.", "Lê Tiến Lộc")]
    [InlineData("Ông Lê Văn Tám bước lên cầu. Trời mưa cả ngày. Nước lên cao. Dân làng chờ ông Trần Văn Bình.",
        "ông nói.", "Trần Văn Bình")]
    [InlineData("Ông Lê Văn Tám nói cầu đã cũ. Bà Lê Thị Lan bước lên cầu. Dân làng chờ ông Trần Văn Bình.",
        "ông nói.", "Lê Văn Tám")]
    [InlineData("Tay chơi xe Jan Denney vừa tới.", "tay chơi xe nói.", "Jan Denney")]
    [InlineData("Một hành khách trên đò là Robert Denney đã tới.\n\nAnh Lê Bình cũng tới.", "hành khách này nói.",
        "Robert Denney")]
    [InlineData("Chị Lê Thị Thanh, mẹ bé, đã tới.\n\nAnh Lê Bình cũng tới.", "người mẹ nói.", "Lê Thị Thanh")]
    [InlineData("Anh L.K.B. (SN 1971, ở chân cầu), tài xế xe ben, đã tới.\n\nAnh Lê Bình cũng tới.",
        "tài xế xe ben nói.", "L.K.B.")]
    [InlineData("Lucy Denney là một trong những thợ lặn già nhất.\n\nAnh Lê Bình cũng tới.", "thợ lặn này nói.",
        "Lucy Denney")]
    [InlineData("Ông Denney vừa tới.\n\n“Tôi chờ Robert Denney đã lâu”, chị Lê Thanh Bình nói.", "ông Denney nói.",
        "Robert Denney")]
    [InlineData("Tổng thống Denney vừa tới.\n\nTổng thống Pháp Robert Denney. Ảnh: Vi Thảo", "ông Denney nói.",
        "Robert Denney")]
    [InlineData("Cầu đã mở lại từ sáng.", "tờ Tin Sông của thị trấn viết.", "Tin Sông")]
    [InlineData("Cầu đã mở lại từ sáng.", "báo Tin Sông cho biết.", "Tin Sông")]
    [InlineData("Cầu đã mở lại từ sáng.", "tờ Theo viết.", "Theo")]
    [InlineData("Cầu đã mở lại từ sáng.", "Sir Robert Denney nói.", "Robert Denney")]
    [InlineData("Cầu đã mở lại từ sáng.", "Tổng thống Gabon Robert Denney nói.", "Robert Denney")]
    [InlineData("Đảng Cộng hòa Robert Denney đã tới.", "ông Denney nói.", "Robert Denney")]
    [InlineData("Anh Lê Văn Toàn (xóm Bến Đò, Sông Cầu) cho biết.", "anh Toàn nói.", "Lê Văn Toàn")]
    [InlineData("Robert Denney đã tới nơi.", "vợ Lê Thị Thanh nói.", "Lê Thị Thanh")]
    [InlineData("Cầu đã mở lại từ sáng.", "mẹ Thanh nói.", "Thanh")]
    [InlineData("Lê Văn Toàn vừa qua cầu. Mẹ Toàn vẫn chờ đò.", "anh Toàn nói.", "Lê Văn Toàn")]
    [InlineData("Chị Mỹ Linh mở hàng ở chân cầu.", "chị Linh nói.", "Mỹ Linh")]
    [InlineData("Chị Lê Thu Thủy mở hàng ở chân cầu.\n\nAnh Lê Bình cũng tới.", "chị Thuỷ nói.", "Lê Thu Thủy")]
    [InlineData("Chị Lê Hoài Thy mở hàng ở chân cầu.\n\nAnh Lê Bình cũng tới.", "chị Thi nói.", "Thi")]
    [InlineData("Lê Thu Cúc gặp người lái đò. Thấy anh đến muộn thì Lê Thu Cúc qua cầu.", "cô nói.", "Lê Thu Cúc")]
    public void Resolve_ShortFormTitleOrPronoun_LeadsToWhomItMeans(string text, string speaker, string name) =>
        Assert.Equal(name, Parsed.Text(text + Quoted + speaker, "vi").Quote("trăm năm").Speaker.Name);

    [Theory]
    [InlineData("Ông Lê Văn Tám đã tới nơi.", "\n\nÔng Trần Văn Tám cũng tới.", "Lê Văn Tám")]
    [InlineData("Ông Lê Văn Tám đã tới. Ông Trần Văn Tám cũng tới.", "\n\nTrời mưa.", "Trần Văn Tám")]
    [InlineData("Ông Lê Văn Tám đã tới. Ông Trần Văn Tám chưa tới. Ông Lê Văn Tám xuống đò.", "\n\nTrời mưa.",
        "Lê Văn Tám")]
    public void Resolve_LastNameOfTwo_MeansWhoeverOfThemWasNamedLastBeforeIt(string text, string rest, string name) =>
        Assert.Equal(
            name, Parsed.Text(text + Quoted + "ông Tám nói." + rest, "vi").Quote("trăm năm").Speaker.Name);

    [Fact]
    public void Resolve_RelativeBehindANameAndAComma_IsWhoeverIsNamedThere() => Assert.Equal(
        "Lê Văn Toàn", Parsed.Text("Bé Lê Thị Thanh đã tới nơi.\n\nAnh Lê Văn Toàn, bố Thanh nói: “Tôi chỉ mong con qua "
            + "được cầu”.", "vi").Quote("qua được cầu").Speaker.Name);

    [Fact]
    public void Resolve_NameThatAFullOneEnds_IsMeantByTheFullOneWhereverItStands()
    {
        var quote = Parsed.Text("Thu Cúc vừa qua cầu." + Quoted + "Thu Cúc nói.\n\nCô tên đầy đủ là Lê Thị Thu Cúc.",
            "vi").Quote("trăm năm");

        Assert.Equal("Lê Thị Thu Cúc", quote.Speaker.Name);
    }

    [Theory]
    [InlineData("Lãnh đạo Sở GTVT Ninh Bình đã tới nơi.", "bà nói.")]
    [InlineData("TS Zohar đã tới. Ông kể: “Tôi qua cầu từ bé”.", "bà ấy nói.")]
    [InlineData("Ông Lê Tiến Lộc đã tới nơi.", "các kỹ sư này nói.")]
    [InlineData("Ông Lê Tiến Lộc đã tới nơi.", "mẹ anh Lộc nói.")]
    [InlineData("Ông Lê Tiến Lộc đã tới nơi.", "vợ ca sĩ Tiến Lộc nói.")]
    [InlineData("Ông Lê Tiến Lộc đã tới nơi.", "mẹ Lộc nói.")]
    [InlineData("Robert Denney đã tới nơi.", "vợ cũ Robert nói.")]
    [InlineData("Ông Lê Tiến Lộc đã tới nơi.", "nhà chức trách nói.")]
    [InlineData("Ông Lê Tiến Lộc đã tới nơi.", "công ty cho biết.")]
    [InlineData("Cầu mới trong nắng. Ảnh: Lê Vi Thảo", "vị này nói.")]
    [InlineData("Chị Lê Thị Thanh đã tới nơi.", "mẹ kỳ thủ này nói.")]
    [InlineData("Người dân Sa Kỳ đã tới nơi.", "người dân nói.")]
    [InlineData("Chị Lê Thị Thanh, mẹ bé, đã tới nơi.", "một người mẹ nói.")]
    [InlineData("Anh Lê Văn Bình, vợ và con đã tới nơi.", "người vợ nói.")]
    [InlineData("Ông Lê Tiến Lộc nói cầu đã cũ. Một cán bộ huyện nói cầu còn tốt.", "vị cán bộ này nói.")]
    public void Resolve_PlaceAnotherGenderOrMoreThanOne_IsNobodyOfThose(string text, string speaker) =>
        Assert.Equal("", Parsed.Text(text + Quoted + speaker, "vi").Quote("trăm năm").Speaker.Name);

    [Fact]
    public void Resolve_InitialThatEndsASentence_IsNotJoinedToTheNext()
    {
        var quote = Parsed.Text(
            "Dân làng gọi điện cho bà H. Tuy nhiên, không ai qua cầu." + Quoted + "bà H. nói.", "vi").Quote("trăm năm");

        Assert.DoesNotContain("Tuy", quote.Speaker.Name, StringComparison.Ordinal);
    }
}
