using OnRecord.Hosting;
using OnRecord.V1;

namespace OnRecord.Ingestion;

/// <summary>The settings of the service.</summary>
/// <param name="Archive">Address of the service that keeps the documents.</param>
/// <param name="ArchiveToken">The bearer token that it asks for, or null where it asks for none.</param>
/// <param name="MaxContentBytes">The longest content that is taken, in bytes.</param>
internal sealed record IngestionOptions(Uri Archive, string? ArchiveToken, int MaxContentBytes)
{
    private const string DefaultArchive = "http://127.0.0.1:5102";
    private const int GreatestMaxContentBytes = 128 * 1024 * 1024;

    /// <summary>
    /// Reads <c>Ingestion:Archive</c>, <c>Ingestion:ArchiveToken</c> and <c>Ingestion:MaxContentBytes</c>.
    /// </summary>
    /// <exception cref="StartRefused">A setting is wrong, or would send the token in clear text.</exception>
    public static IngestionOptions From(IConfiguration configuration)
    {
        var address = configuration["Ingestion:Archive"] is { Length: > 0 } set ? set : DefaultArchive;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var archive) || archive.Scheme is not ("http" or "https"))
            throw new StartRefused(
                $"Ingestion:Archive is '{address}'; set it to an address such as {DefaultArchive}.");
        var token = configuration["Ingestion:ArchiveToken"] is { Length: > 0 } secret ? secret : null;
        if (token is not null && archive is { Scheme: "http", IsLoopback: false })
            throw new StartRefused(
                "Ingestion:ArchiveToken would travel in clear text; set Ingestion:Archive to an https address.");
        return new IngestionOptions(
            archive,
            token,
            configuration.Count("Ingestion:MaxContentBytes", DocumentLimits.ContentBytes, GreatestMaxContentBytes));
    }
}
