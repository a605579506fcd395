using OnRecord.Query.Archive;

namespace OnRecord.Query.Tests.Archive;

public sealed class DocumentBytesTests
{
    [Fact]
    public void CopyForOne_Bytes_HoldsThoseAndNoMore()
    {
        using var bytes = DocumentBytes.CopyForOne([1, 2, 3]);

        Assert.Equal([1, 2, 3], bytes.Memory.ToArray());
    }

    [Fact]
    public void CopyForOne_DisposedOf_IsOutOfReach()
    {
        var bytes = DocumentBytes.CopyForOne([1, 2, 3]);

        bytes.Dispose();
        bytes.Dispose();

        Assert.Throws<ObjectDisposedException>(() => bytes.Memory);
    }

    [Fact]
    public void CopyForMany_DisposedOfByOne_IsThereForTheOthers()
    {
        var bytes = DocumentBytes.CopyForMany([1, 2, 3]);

        bytes.Dispose();

        Assert.Equal([1, 2, 3], bytes.Memory.ToArray());
    }
}
