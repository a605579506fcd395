namespace OnRecord.Parsing.Tests.Attribution.Mentions;

/// <summary>Whether a sentence begins with a name or only with a capital, in Vietnamese.</summary>
public sealed class OpeningCapitalTests
{
    [Theory]
    [InlineData("Ghi nhận trên bờ sông cho thấy cây cầu vẫn vững.")]
    [InlineData("Gửi tâm sự của bạn về cây cầu tại đây.")]
    [InlineData("Trời đẹp. Sự xuất hiện của thợ cho thấy cây cầu vẫn vững.")]
    [InlineData("Lời Của Thợ Cầu Muốn Gửi\n\nGửi tâm sự của bạn về cây cầu tại đây.")]
    public void Attribute_CapitalOfACommonWord_IsNobody(string text) =>
        Assert.Empty(Parsed.Text(text, "vi").Document.Quotes);

    [Theory]
    [InlineData("Anh Tuyên lái xe qua cầu. Tuyên khai cây cầu vẫn vững.", "Tuyên")]
    [InlineData("Theo lời Trần Tuyên, cầu đã xong. Tuyên khai cây cầu vẫn vững.", "Tuyên")]
    [InlineData("Theo lời kể, Tuyên lái xe qua cầu. Tuyên khai cây cầu vẫn vững.", "Tuyên")]
    [InlineData("Reid buồn bã: “Cây cầu vẫn vững lắm”.", "Reid")]
    [InlineData("“Cây cầu còn vững lắm chứ?” Tuyên buồn bã hỏi.", "Tuyên")]
    [InlineData("Tuyên (thợ cầu) buồn bã: “Cây cầu vẫn vững lắm”.", "Tuyên")]
    public void Attribute_CapitalThatMayBeAName_IsTheSpeaker(string text, string mention)
    {
        var parsed = Parsed.Text(text, "vi");

        Assert.Equal(mention, parsed.Cut(parsed.Document.Quotes[^1].Speaker.Mention));
    }

    [Theory]
    [InlineData("Anh Lê Văn Tuyên lái xe qua cầu. Gã nói cây cầu vẫn vững.", "Lê Văn Tuyên")]
    [InlineData("Fan cho rằng cây cầu vẫn vững.", "")]
    public void Attribute_CapitalOfAWordForPeople_IsNoName(string text, string name) => Named(text, name);

    [Theory]
    [InlineData("“Cây cầu vẫn vững lắm”, anh Hùng buồn bã nói.", "Hùng")]
    [InlineData("Phong cho rằng cây cầu vẫn vững.", "Phong")]
    public void Attribute_NameThatLooksLikeAWord_StaysTheName(string text, string name) => Named(text, name);

    private static void Named(string text, string name) =>
        Assert.Equal(name, Assert.Single(Parsed.Text(text, "vi").Document.Quotes).Speaker.Name);
}
