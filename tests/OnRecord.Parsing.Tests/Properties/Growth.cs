namespace OnRecord.Parsing.Tests.Properties;

/// <summary>How the memory that a parse allocates grows with the length of what it reads.</summary>
internal static class Growth
{
    private const int Readings = 6;
    private const int Slack = 1 << 20;

    /// <summary>Asserts that four times the length costs about four times the memory.</summary>
    /// <param name="allocated">The bytes that one reading of so many bytes allocates.</param>
    /// <param name="length">The shorter length, in bytes.</param>
    public static void FollowsLength(Func<int, long> allocated, int length)
    {
        var few = Math.Min(allocated(length), allocated(length));
        var limit = (few * 6) + Slack;

        // What the parser borrows counts as allocated where none lay ready, and tests that run beside this one
        // borrow from the same pool: only what every reading allocates is what the text costs.
        var many = long.MaxValue;
        for (var reading = 0; reading < Readings && many >= limit; reading++)
        {
            many = Math.Min(many, allocated(4 * length));
        }

        Assert.True(many < limit, $"{few} bytes for one, {many} bytes for four times as much");
    }
}
