namespace OnRecord.Hosting.Limits;

/// <summary>How long the messages are that each service takes.</summary>
/// <remarks>
/// gRPC holds a message in memory before any service sees it, unpacked where it came packed. What takes no document
/// takes none as long, health least of all, which anybody may ask.
/// </remarks>
/// <param name="raised">The limits of services that take longer messages than others.</param>
internal sealed class MessageLimits(IEnumerable<MessageLimits.Raised> raised)
{
    /// <summary>Room for any request without a document, in bytes.</summary>
    public const int OfRequest = 64 * 1024;

    private readonly Dictionary<string, int> _raised =
        raised.ToDictionary(limit => limit.Service, limit => limit.Bytes, StringComparer.Ordinal);

    /// <summary>The longest message that a method takes, in bytes.</summary>
    /// <param name="method">Its path, such as <c>/onrecord.v1.ArchiveService/StoreDocuments</c>.</param>
    public int Of(string method)
    {
        var end = method.LastIndexOf('/');
        return end > 1 ? _raised.GetValueOrDefault(method[1..end], OfRequest) : OfRequest;
    }

    /// <summary>The limit of a service.</summary>
    public sealed record Raised(string Service, int Bytes);
}
