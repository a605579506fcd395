namespace OnRecord.Parsing.Tests.Attribution.Subjects;

public sealed class SpeakerAfterQuoteTests
{
    [Theory]
    [InlineData("“Hôm nay chợ rất đông khách” - ông Lê Văn Lâm nhấn mạnh.", "ông Lê Văn Lâm")]
    [InlineData("“Hôm nay chợ rất đông khách” – Bộ Công an cho hay.", "Bộ Công an")]
    [InlineData("“Hôm nay đội chơi rất hay” – HLV Lê Văn Lâm tỏ ra tự tin.", "HLV Lê Văn Lâm")]
    [InlineData("“Hôm nay chợ rất đông khách” – Lê Văn Lâm.", "Lê Văn Lâm")]
    public void Speaker_BehindADash_EndsWhereTheVerbBegins(string text, string mention)
    {
        var parsed = Parsed.Text(text, "vi");

        Assert.Equal(mention, parsed.Cut(Assert.Single(parsed.Document.Quotes).Speaker.Mention));
    }

    [Theory]
    [InlineData("“Các cháu nhớ về nhà trước khi trời tối” người gác cổng nói rồi khép cửa.", "người gác cổng")]
    [InlineData("“Hôm nay trường mở cửa lúc bảy giờ” một cô giáo đáp.", "một cô giáo")]
    public void Speaker_WithoutANameBehindALongQuote_NeedsNoComma(string text, string mention)
    {
        var parsed = Parsed.Text(text, "vi");

        Assert.Equal(mention, parsed.Cut(Assert.Single(parsed.Document.Quotes).Speaker.Mention));
    }

    [Fact]
    public void Speaker_BehindTheNameOfWhatItIs_DidNotSayThatName()
    {
        var quotes = Parsed.Text("“Ông lão” hàng xóm kể đã dựng cây cầu này một mình.", "vi").Document.Quotes;

        Assert.Equal(V1.QuoteKind.Term, quotes[0].Kind);
    }

    [Theory]
    [InlineData("“Em đi qua cây cầu này mỗi sáng”, đó là lời kể của em Lê Văn Sơn, học trò lớp chín.",
        "em Lê Văn Sơn")]
    [InlineData("“Tôi phải dậy từ ba giờ sáng để kịp phiên chợ”. Đó là chia sẻ của chị Lê Thị Dung, một thợ may.",
        "chị Lê Thị Dung")]
    [InlineData("“Hôm nay đội chơi rất hay” – vẫn là lời HLV Lê Văn Lâm.", "HLV Lê Văn Lâm")]
    public void Speaker_OfWordsThatAClauseBehindThemPointsAt_IsWhoseItSaysTheyAre(string text, string mention)
    {
        var parsed = Parsed.Text(text, "vi");

        Assert.Equal(mention, parsed.Cut(Assert.Single(parsed.Document.Quotes).Speaker.Mention));
    }

    [Theory]
    [InlineData("“Cây cầu cần được sửa trước mùa mưa tới”, báo cáo nêu.", "báo cáo")]
    [InlineData("“Chúng tôi mong cây cầu sớm mở lại”, bức thư có đoạn viết.", "bức thư")]
    [InlineData("“Nhóm thợ đã bỏ nhiều bu lông khi dựng cầu”, bản luận tội nêu.", "bản luận tội")]
    public void Speaker_ThatIsAText_HasNoName(string text, string mention)
    {
        var parsed = Parsed.Text(text, "vi");
        var speaker = Assert.Single(parsed.Document.Quotes).Speaker;

        Assert.Equal((V1.SpeakerKind.Document, mention, ""), (speaker.Kind, parsed.Cut(speaker.Mention), speaker.Name));
    }

    [Theory]
    [InlineData("“Tôi chèo đò ở đây đã mười năm”, Quyền chia sẻ.", "Quyền")]
    [InlineData("“Tôi chèo đò ở đây đã mười năm” - Thư nói.", "Thư")]
    public void Speaker_WhoseNameIsAnotherWordToo_IsFoundBehindTheMark(string text, string name)
    {
        Assert.Equal(name, Assert.Single(Parsed.Text(text, "vi").Document.Quotes).Speaker.Name);
    }

    [Theory]
    [InlineData("“Chợ rất đông khách”, ông Lâm nói trong cuộc họp.\n\nĐồng thời nhấn mạnh: “Chợ này không cần dời đi đâu cả”.")]
    [InlineData("Ông Lâm nói chợ rất đông khách. Đồng thời nhấn mạnh: “Chợ này không cần dời đi đâu cả”.")]
    public void Speaker_OfASentenceWithoutASubject_IsWhoeverSpokeLast(string text)
    {
        Assert.Equal("Lâm", Parsed.Text(text, "vi").Quote("không cần dời").Speaker.Name);
    }

    [Fact]
    public void Speaker_BehindAClauseThatPointsAtAThing_IsNobody()
    {
        var parsed = Parsed.Text("“Tôi phải dậy từ ba giờ sáng để kịp phiên chợ”. Đó là lý do của việc chợ vắng, ai cũng rõ.", "vi");

        Assert.Null(parsed.Quote("ba giờ sáng").Speaker);
    }

    [Fact]
    public void Mention_WhoseNounEndsLikeAPreposition_IsWhole()
    {
        var parsed = Parsed.Text("“Gạo năm nay bán chậm lắm”, một thương nhân tại chợ nói.", "vi");

        Assert.Equal("một thương nhân tại chợ", parsed.Cut(parsed.Quote("bán chậm").Speaker.Mention));
    }

    [Fact]
    public void Mention_BehindANameInMarks_BeginsWithItsTitle()
    {
        var parsed = Parsed.Text(
            "Nói về phong trào “Sạch làng” TS. Lê Văn Lâm - Hiệu trưởng Trường Đại học Hoa Sen cho biết: “Các em rất chăm chỉ.”",
            "vi");

        Assert.Equal("Lê Văn Lâm", parsed.Quote("chăm chỉ").Speaker.Name);
    }

    [Theory]
    [InlineData("Kỹ sư Lê Văn Bách trông coi cây cầu. Trời mưa cả tuần. “Mặt cầu cần được lát lại sớm”, vị kỹ sư nói.",
        "vi", "Lê Văn Bách")]
    [InlineData("Senator Jane Doe came to Springfield. It rained.\n\n“We will not vote for it,” the senator said.",
        "en", "Jane Doe")]
    public void Speaker_CalledByATitleThatSomebodyWasNamedWith_IsThatPerson(string text, string language, string name)
    {
        Assert.Equal(name, Assert.Single(Parsed.Text(text, language).Document.Quotes).Speaker.Name);
    }

    [Theory]
    [InlineData("Senator Jane Doe came to Springfield. It rained.\n\n“We will not vote for it,” a senator said.", "en")]
    [InlineData(
        "Senator Jane Doe came to Springfield. It rained.\n\n“We will not vote for it,” the senator's lawyer said.",
        "en")]
    [InlineData("Kỹ sư Lê Văn Bách trông coi cây cầu. Trời mưa cả tuần. “Mặt cầu cần được lát lại sớm”, một kỹ sư nói.",
        "vi")]
    [InlineData("Anh Lê Văn Bách hỏi về cây cầu, ai nấy đều trả lời “chắc và rộng hơn trước”.", "vi")]
    public void Speaker_WhoIsNotSaidToBeSomebodyNamedBefore_HasNoName(string text, string language)
    {
        Assert.Equal("", Assert.Single(Parsed.Text(text, language).Document.Quotes).Speaker.Name);
    }

    [Fact]
    public void Name_OfSyllablesThatAreATitleToo_IsWhole()
    {
        var parsed = Parsed.Text("“Các em rất chăm chỉ”, TS. Lê Trọng Tài nói.", "vi");

        Assert.Equal("Lê Trọng Tài", parsed.Quote("chăm chỉ").Speaker.Name);
    }

    [Fact]
    public void Kind_OfWhomADemandIsMadeOf_IsATerm()
    {
        var parsed = Parsed.Text("Ông Lâm đợi ngoài cổng rồi yêu cầu “chủ nhà” mở cửa cho thợ vào.", "vi");

        Assert.Equal(V1.QuoteKind.Term, Assert.Single(parsed.Document.Quotes, quote => quote.Text == "chủ nhà").Kind);
    }

    [Theory]
    [InlineData("“Gạo năm nay bán chậm lắm”, bạn Trần Như Hoa (TP Hòa An) nói.", "bạn Trần Như Hoa", "nói")]
    [InlineData("“Gạo năm nay bán chậm lắm”, Jan Kovac, giám đốc chương trình ở Salem, nói trên Sông Cầu.",
        "Jan Kovac", "nói")]
    [InlineData("“Gạo năm nay bán chậm lắm”, chàng trai 24 tuổi nói.", "chàng trai 24 tuổi", "nói")]
    [InlineData("“Gạo năm nay bán chậm lắm”, trinh sát kể.", "trinh sát", "kể")]
    [InlineData("“Gạo năm nay bán chậm lắm”, nữ sinh này kể.", "nữ sinh này", "kể")]
    [InlineData("“Gạo năm nay bán chậm lắm”, anh Hùng đau buồn kể lại.", "anh Hùng", "kể lại")]
    [InlineData("“Gạo năm nay bán chậm lắm”, đó là tâm sự của cô Hoa.", "cô Hoa", "tâm sự")]
    [InlineData("Viết trên mạng xã hội, nhà báo Jan Kovac cho rằng: “Gạo năm nay bán chậm lắm”.",
        "nhà báo Jan Kovac", "cho rằng")]
    public void Attribute_QuoteBesideItsSpeaker_IsTheirs(string text, string mention, string cue)
    {
        var parsed = Parsed.Text(text, "vi");

        var quote = parsed.Quote("bán chậm");
        Assert.Equal(mention, parsed.Cut(quote.Speaker.Mention));
        Assert.Equal(cue, parsed.Cut(quote.Cue));
    }

    [Fact]
    public void Attribute_StatementOfACountedNoun_IsNotTheCountersAlone()
    {
        var parsed = Parsed.Text("Các thông tin lan trên mạng cho rằng cây cầu đã bị nước cuốn trôi.", "vi");

        Assert.Equal(
            "Các thông tin lan trên mạng", parsed.Cut(Assert.Single(parsed.Document.Quotes).Speaker.Mention));
    }
}
