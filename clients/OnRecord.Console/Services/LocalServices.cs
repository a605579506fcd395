namespace OnRecord.Console.Services;

/// <summary>The two services, by the names of their outputs below the console's own.</summary>
internal static class LocalServices
{
    private const string Query = "query";
    private const string QueryAssembly = "OnRecord.Query.dll";

    /// <param name="archive">Where the query service is; null for an ingestion service that only parses.</param>
    /// <param name="cancellation">Stops the start.</param>
    public static Task<ServiceProcess> StartIngestionAsync(Uri? archive, CancellationToken cancellation) =>
        ServiceProcess.StartAsync(
            "ingestion", "OnRecord.Ingestion.dll",
            archive is null ? [] : [$"Ingestion:Archive={archive.OriginalString}"], cancellation);

    /// <param name="archive">The path of the archive.</param>
    /// <param name="cancellation">Stops the start.</param>
    public static Task<ServiceProcess> StartQueryAsync(string archive, CancellationToken cancellation) =>
        ServiceProcess.StartAsync(Query, QueryAssembly, [$"Archive:Path={archive}"], cancellation);

    /// <summary>Starts the query service for an archive that is not the console's own.</summary>
    /// <remarks>How many former revisions its owner keeps is not known here: none is to be forgotten.</remarks>
    /// <param name="archive">The path of the archive.</param>
    /// <param name="cancellation">Stops the start.</param>
    public static Task<ServiceProcess> StartQueryToCareAsync(string archive, CancellationToken cancellation) =>
        ServiceProcess.StartAsync(
            Query, QueryAssembly,
            [$"Archive:Path={archive}", "Archive:RetainRevisions=1000", "Archive:RetainDays=0"], cancellation);

    /// <summary>Puts a backup in the place of an archive.</summary>
    /// <param name="backup">The path of the backup.</param>
    /// <param name="archive">The path of the archive.</param>
    /// <param name="cancellation">Kills what is under way; the archive is then the old one or the new one.</param>
    /// <returns>What came of it, in one line.</returns>
    public static Task<string> RestoreAsync(string backup, string archive, CancellationToken cancellation) =>
        ServiceProcess.RunAsync(Query, QueryAssembly, ["restore", backup, archive], cancellation);
}
