using System.Buffers.Binary;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using Google.Rpc;

namespace OnRecord.Hosting.Tests.Running;

/// <summary>Sends frames as no client of gRPC would make them.</summary>
internal static class RawCall
{
    private const int HeaderBytes = 5;

    /// <summary>A message behind its header.</summary>
    /// <param name="message">The bytes of the message as they are sent.</param>
    /// <param name="flag">1 for a compressed message.</param>
    /// <param name="length">What the header gives for its length; null for the truth.</param>
    public static byte[] Frame(byte[] message, byte flag = 0, uint? length = null)
    {
        var frame = new byte[HeaderBytes + message.Length];
        frame[0] = flag;
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(1), length ?? (uint)message.Length);
        message.CopyTo(frame, HeaderBytes);
        return frame;
    }

    public static byte[] Gzip(byte[] message)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(message);
        return packed.ToArray();
    }

    /// <summary>Posts a body to a method, and gives the status that the call ends with.</summary>
    public static async Task<Status> PostAsync(
        string address, string method, byte[] body, CancellationToken cancellation)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(address), method))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(body),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/grpc");
        request.Headers.TE.Add(new TransferCodingWithQualityHeaderValue("trailers"));
        request.Headers.Add("grpc-encoding", "gzip");
        using var response = await http.SendAsync(request, cancellation);
        await response.Content.ReadAsByteArrayAsync(cancellation);
        return Header(response, "grpc-status-details-bin") is { } details
            ? Status.Parser.ParseFrom(Convert.FromBase64String(Padded(details)))
            : new Status
            {
                Code = int.Parse(Header(response, "grpc-status") ?? "-1", null),
                Message = Header(response, "grpc-message") ?? "",
            };
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) || response.TrailingHeaders.TryGetValues(name, out values)
            ? values.Single() : null;

    private static string Padded(string base64) => base64.PadRight((base64.Length + 3) / 4 * 4, '=');
}
