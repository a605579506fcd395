using OnRecord.Console.Evaluation;
using Xunit;

namespace OnRecord.Console.Tests.Evaluation;

public sealed class SpeakerNamesTests
{
    [Theory]
    [InlineData("Anna Kovac", "Anna Kovac", true)]
    [InlineData("Anna Kovac", "Kovac", true)]
    [InlineData("Kovac", "Anna Maria Kovac Jr.", true)]
    [InlineData("Anna Maria Kovac", "Anna Kovac", true)]
    [InlineData("Trần Hoà", "TRẦN HÒA", true)]
    [InlineData("Hoàng Thu Thảo", "Thảo", true)]
    [InlineData("Anna Kovac", "Jonas Kovac", false)]
    [InlineData("Anna Kovac", "Kovac Anna", false)]
    [InlineData("Nguyễn Văn Thảo", "Hoàng Thu Thảo", false)]
    [InlineData("Anna Kovac", "Jonas Bel", false)]
    [InlineData("Anna Kovac", "", false)]
    [InlineData("Anna Kovac", null, false)]
    [InlineData("", "Anna Kovac", false)]
    public void Match_Names_AreTheSameWhereOneHoldsTheOther(string wanted, string? found, bool same) =>
        Assert.Equal(same, SpeakerNames.Match(wanted, found, mentionsOverlap: false));

    [Theory]
    [InlineData("Anna Kovac", "Mayor Kovac", true)]
    [InlineData("Anna Kovac", "Anna Bel", false)]
    public void Match_NamesOfTheSameMention_ShareTheirLastWord(string wanted, string found, bool same) =>
        Assert.Equal(same, SpeakerNames.Match(wanted, found, mentionsOverlap: true));
}
