using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Properties;

/// <summary>How the memory and the work of a parse grow with the length of what it reads.</summary>
internal static class Growth
{
    private const int Readings = 6;
    private const int Slack = 1 << 20;
    private const int Times = 4;
    private const int MostTimes = 6;

    // Long enough that whatever is done once, and whatever ends at some distance, is little of it
    private const int UsualWork = 1 << 12;

    /// <summary>Asserts that four times the length costs about four times the memory and the work.</summary>
    /// <param name="source">A document of about so many bytes.</param>
    /// <param name="allocated">The bytes that parsing it allocates.</param>
    /// <param name="length">The shorter length for which memory is measured, in bytes.</param>
    /// <param name="work">The shorter length for which work is measured, in bytes.</param>
    public static void FollowsLength(
        Func<int, SourceDocument> source, Func<SourceDocument, long> allocated, int length, int work = UsualWork)
    {
        WorkFollowsLength(source, work);
        var (one, four) = (source(length), source(Times * length));
        var few = Math.Min(allocated(one), allocated(one));
        var limit = (few * MostTimes) + Slack;

        // What the parser borrows counts as allocated where none lay ready, and tests that run beside this one
        // borrow from the same pool: only what every reading allocates is what the text costs.
        var many = long.MaxValue;
        for (var reading = 0; reading < Readings && many >= limit; reading++)
        {
            many = Math.Min(many, allocated(four));
        }

        Assert.True(many < limit, $"{few} bytes for one, {many} bytes for four times as much");
    }

    /// <summary>Asserts that four times the length costs about four times the work.</summary>
    /// <param name="source">A document of about so many bytes.</param>
    /// <param name="length">The shorter length, in bytes.</param>
    public static void WorkFollowsLength(Func<int, SourceDocument> source, int length = UsualWork)
    {
        var few = Work.Of(source(length));
        var many = Work.Of(source(Times * length));
        Assert.True(many < few * MostTimes, $"{few} blocks of code for one, {many} for four times as much");
    }
}
