using OnRecord.Console.Output;
using Xunit;

namespace OnRecord.Console.Tests.Output;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Tô Lâm", "to lam")]
    [InlineData("Đảng bộ", "dang bo")]
    [InlineData("Nguyễn Phú Trọng", "nguyen phu trong")]
    [InlineData("Müller", "muller")]
    [InlineData("To\u0302 La\u0302m", "to lam")]
    public void Fold_Name_IsAsTypedInHaste(string text, string expected) => Assert.Equal(expected, Folding.Fold(text));
}
