namespace OnRecord.Parsing.Tests.Attribution.Frames;

public sealed class CueExtentTests
{
    [Theory]
    [InlineData("Ông Lê Hùng nói với báo Sông Cầu rằng cây cầu sẽ đóng.", "nói")]
    [InlineData("Bà Lê Hoa thêm rằng cây cầu sẽ đóng vào tháng tới.", "thêm")]
    [InlineData("Bà Lê Hoa kể rằng cây cầu đã đóng từ lâu.", "kể")]
    [InlineData("Bà Lê Hoa cho rằng cây cầu sẽ đóng vào tháng tới.", "cho rằng")]
    [InlineData("Anh Lê Nam gọi cây cầu là “con đường đau khổ nhất của tôi”.", "gọi")]
    public void Attribute_WordThatOpensWhatIsSaid_IsNoPartOfTheCue(string text, string cue)
    {
        var parsed = Parsed.Text(text, "vi");

        Assert.Equal(cue, parsed.Cut(Assert.Single(parsed.Document.Quotes).Cue));
    }
}
