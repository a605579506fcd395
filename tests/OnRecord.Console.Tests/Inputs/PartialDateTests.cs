using OnRecord.Console.Inputs;
using Xunit;

namespace OnRecord.Console.Tests.Inputs;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2023-06-26", "2023-06-26")]
    [InlineData("2023-06", "2023-06")]
    [InlineData("2023", "2023")]
    [InlineData("2024-02-29", "2024-02-29")]
    [InlineData(" 2023-06-26 ", "2023-06-26")]
    [InlineData("2023-06-26T23:59:59Z", "2023-06-26")]
    [InlineData("2023-06-26T08:30+07:00", "2023-06-26")]
    [InlineData("2023-06-26 08:30:15.123 +0700", "2023-06-26")]
    public void TryParse_IsoDate_KeepsItToItsPrecision(string text, string expected)
    {
        Assert.True(PartialDate.TryParse(text, out var date));
        Assert.Equal(expected, PartialDate.Format(date));
    }

    [Theory]
    [InlineData("")]
    [InlineData("26/6/2023")]
    [InlineData("2023-13")]
    [InlineData("2023-00")]
    [InlineData("2023-06-00")]
    [InlineData("2023-02-29")]
    [InlineData("0000-01")]
    [InlineData("2023-6-1")]
    [InlineData("2023-06-26 soon")]
    [InlineData("June 2023")]
    public void TryParse_NoSuchDate_IsRefused(string text) => Assert.False(PartialDate.TryParse(text, out _));

    [Fact]
    public void Format_NoDate_IsEmpty() => Assert.Equal("", PartialDate.Format(null));
}
