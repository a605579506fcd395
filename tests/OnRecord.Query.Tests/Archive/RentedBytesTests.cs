using OnRecord.Query.Archive;

namespace OnRecord.Query.Tests.Archive;

public sealed class RentedBytesTests
{
    [Fact]
    public void CopyOf_Bytes_HoldsThoseAndNoMore()
    {
        using var bytes = RentedBytes.CopyOf([1, 2, 3]);

        Assert.Equal([1, 2, 3], bytes.Memory.ToArray());
    }

    [Fact]
    public void Memory_AfterDisposal_IsOutOfReach()
    {
        var bytes = RentedBytes.CopyOf([1, 2, 3]);

        bytes.Dispose();
        bytes.Dispose();

        Assert.Throws<ObjectDisposedException>(() => bytes.Memory);
    }
}
