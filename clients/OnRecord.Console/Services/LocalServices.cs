namespace OnRecord.Console.Services;

/// <summary>The two services, by the names of their outputs below the console's own.</summary>
internal static class LocalServices
{
    /// <param name="archive">Where the query service is; null for an ingestion service that only parses.</param>
    /// <param name="cancellation">Stops the start.</param>
    public static Task<ServiceProcess> StartIngestionAsync(Uri? archive, CancellationToken cancellation) =>
        ServiceProcess.StartAsync(
            "ingestion", "OnRecord.Ingestion.dll",
            archive is null ? [] : [$"Ingestion:Archive={archive.OriginalString}"], cancellation);

    /// <param name="archive">The path of the archive.</param>
    /// <param name="cancellation">Stops the start.</param>
    public static Task<ServiceProcess> StartQueryAsync(string archive, CancellationToken cancellation) =>
        ServiceProcess.StartAsync("query", "OnRecord.Query.dll", [$"Archive:Path={archive}"], cancellation);
}
