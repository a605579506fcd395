using Google.Protobuf;
using OnRecord.Parsing.Reading;
using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Reading;

public sealed class DocumentNamesTests
{
    private const string Uri = "https://news.example/bridge";

    [Fact]
    public void Of_ContentThatIsTheUriOfAnother_IsAnotherName() =>
        Assert.NotEqual(DocumentNames.Of(Source(Uri, "The bridge opens.")), DocumentNames.Of(Source("", Uri)));

    [Fact]
    public void Of_SameUriWithOtherContent_IsTheSameName() =>
        Assert.Equal(DocumentNames.Of(Source(Uri, "It opens.")), DocumentNames.Of(Source(Uri, "It is open.")));

    [Fact]
    public void Of_NoUri_FollowsTheContent()
    {
        Assert.Equal(DocumentNames.Of(Source("", "It opens.")), DocumentNames.Of(Source("", "It opens.")));
        Assert.NotEqual(DocumentNames.Of(Source("", "It opens.")), DocumentNames.Of(Source("", "It is open.")));
    }

    private static SourceDocument Source(string uri, string content) =>
        new() { Uri = uri, Content = ByteString.CopyFromUtf8(content) };
}
