namespace OnRecord.Client;

/// <summary>Where the services are, and how to speak to them.</summary>
public sealed class OnRecordOptions
{
    /// <summary>Address of the ingestion service. Default: <c>http://127.0.0.1:5101</c>.</summary>
    public Uri Ingestion { get; set; } = new("http://127.0.0.1:5101");

    /// <summary>Address of the query service. Default: <c>http://127.0.0.1:5102</c>.</summary>
    public Uri Query { get; set; } = new("http://127.0.0.1:5102");

    /// <summary>
    /// Bearer token sent with every call, or null to send none. It is refused for an address that is neither HTTPS nor
    /// loopback, where anybody on the way could read it. Default: null.
    /// </summary>
    public string? Token { get; set; }

    /// <summary>How often, and after which pauses, a failed call is tried again.</summary>
    public RetryPolicy Retry { get; set; } = new();

    /// <summary>
    /// How long a call with one answer may take, its retries aside. Streams have no deadline. Default: 2 minutes.
    /// </summary>
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// The largest answer that is accepted, in bytes. A parsed document is several times the size of its source.
    /// Default: 256 MiB.
    /// </summary>
    public int MaxReceiveMessageBytes { get; set; } = 256 * 1024 * 1024;

    /// <summary>
    /// How many documents may be sent to <c>IngestDocuments</c> ahead of their answers. Default: 1,000.
    /// </summary>
    public int MaxUnacknowledgedDocuments { get; set; } = 1000;

    /// <summary>
    /// How many bytes of content may be sent to <c>IngestDocuments</c> ahead of their answers; they are kept in memory
    /// to be sent again. One larger document travels alone. Default: 32 MiB.
    /// </summary>
    public long MaxUnacknowledgedBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>
    /// How long a connection may be silent before it is probed by a ping, so that a stream notices a peer that is gone.
    /// Default: 1 minute.
    /// </summary>
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromMinutes(1);
}
