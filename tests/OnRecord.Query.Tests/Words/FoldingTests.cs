using System.Text;
using OnRecord.Query.Words;

namespace OnRecord.Query.Tests.Words;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Tô Lâm", "to lam")]
    [InlineData("Đảng bộ", "dang bo")]
    [InlineData("To\u0302 La\u0302m", "to lam")]
    [InlineData("bê\u0323 tông", "be tong")]
    [InlineData("Straße, ÄRGER", "strasse arger")]
    [InlineData("Ærø Łódź", "aero lodz")]
    [InlineData("don’t U.S. 18/3", "don t u s 18 3")]
    [InlineData("soft\u00ADhyphen zero\u200Bwidth", "softhyphen zerowidth")]
    [InlineData("Москва́ й", "москва и")]
    [InlineData("\u0301 “—”", "")]
    [InlineData("東京 𝒳", "東京 𝒳")]
    [InlineData("a😀b \uD835", "a b")]
    [InlineData("a\U000E0001b c\U0001D167d", "ab cd")]
    public void Fold_AnyText_KeepsPlainLowerCaseWords(string text, string expected) =>
        Assert.Equal(expected, Folding.Fold(text));

    [Fact]
    public void Fold_EveryCharacter_AgreesWithWords()
    {
        var text = string.Concat(
            Enumerable.Range(0, 0x20000).Where(i => i is < 0xD800 or > 0xDFFF)
                .Select(i => $"x{char.ConvertFromUtf32(i)}y "));

        Assert.Equal(string.Join(' ', Folding.Words(text).Select(word => word.Text)), Folding.Fold(text));
    }

    [Theory]
    [InlineData("a\u00ADb", 0, 4)]
    [InlineData(" 𝒳\u0301!", 1, 7)]
    [InlineData("ß\u200B", 0, 2)]
    public void Words_OneWord_EndsWithItsLastLetterOrMark(string text, int start, int end)
    {
        var word = Assert.Single(Folding.Words(text));

        Assert.Equal((start, end), (word.Start, word.End));
    }

    [Fact]
    public void Words_WithMarksOfManyBytes_StandWhereTheTextHasThem()
    {
        const string text = "“Bê\u0323 tông” ở Huế";
        var bytes = Encoding.UTF8.GetBytes(text);

        var cut = Folding.Words(text).Select(word => Encoding.UTF8.GetString(bytes[word.Start..word.End]));

        Assert.Equal(["Bê\u0323", "tông", "ở", "Huế"], cut);
    }

    [Theory]
    [InlineData("Tô  Lâm ", "TÔ LÂM")]
    [InlineData("Lê Huệ", "Le\u0302 Hue\u0323\u0302")]
    [InlineData("Lê Huệ", "Le\u0302 Hue\u0302\u0323")]
    [InlineData("Trần Hòa", "Trần Hoà")]
    [InlineData("THỦY-Ngà", "Thuỷ-ngà")]
    [InlineData("Khỏe, Tòe và Ngọa", "Khoẻ, Toè và Ngoạ")]
    [InlineData("Úy", "Uy\u0301")]
    [InlineData("Đòa", "đoà")]
    public void Canonical_SameNameOtherSpelling_IsEqual(string name, string other) =>
        Assert.Equal(Folding.Canonical(name), Folding.Canonical(other));

    [Theory]
    [InlineData("Trần Hoà", "Trần Hoa")]
    [InlineData("Hoá", "Hoạ")]
    [InlineData("Chloé", "Chlóe")]
    [InlineData("Quý", "Qúy")]
    [InlineData("Hoàn", "Hòan")]
    [InlineData("Hoấ", "Hóâ")]
    public void Canonical_OtherMarksOrPlacesThatNobodyGivesThem_IsAnotherName(string name, string other) =>
        Assert.NotEqual(Folding.Canonical(name), Folding.Canonical(other));

    [Fact]
    public void Canonical_LongRunOfMarks_TakesLinearSteps()
    {
        var name = "a" + string.Concat(Enumerable.Repeat("\u0323\u0302", 200_000));

        Assert.Equal(name.Length, Folding.Canonical(name).Length);
    }
}
