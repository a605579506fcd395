using OnRecord.Query.Archive.Validity;

namespace OnRecord.Query.Tests.Archive.Validity;

public sealed class FieldPathTests
{
    [Fact]
    public void ToString_FieldsOfEveryDepth_AreNamedAsTheContractDoes()
    {
        var section = new FieldPath("sections", 3);

        Assert.Equal("language", ((FieldPath)"language").ToString());
        Assert.Equal("sections[3]", section.ToString());
        Assert.Equal("sections[3].span", section.At("span").ToString());
        Assert.Equal("sections[3].blocks[0]", section.At("blocks", 0).ToString());
        Assert.Equal("sections[3].blocks[2].text", section.At("blocks", 2, "text").ToString());
    }
}
