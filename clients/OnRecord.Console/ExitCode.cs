namespace OnRecord.Console;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>All is done.</summary>
    public const int Done = 0;

    /// <summary>At least one document was rejected and the others are done, or a check found something wrong.</summary>
    public const int Rejected = 1;

    /// <summary>The command line is wrong, or the service found an argument of it invalid.</summary>
    public const int Usage = 2;

    /// <summary>A service could not be started or reached.</summary>
    public const int NoService = 3;

    /// <summary>A service answered with an error, or a disk did.</summary>
    public const int Failed = 4;

    /// <summary>Ended by Ctrl-C.</summary>
    public const int Interrupted = 130;
}
