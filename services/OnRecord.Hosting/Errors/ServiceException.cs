using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Status = Google.Rpc.Status;

namespace OnRecord.Hosting.Errors;

/// <summary>An error that is part of the interface: it knows the status that its caller gets.</summary>
/// <param name="code">The gRPC status code.</param>
/// <param name="reason">What is wrong, for programs, in UPPER_SNAKE_CASE.</param>
/// <param name="message">What is wrong, for people, in one sentence.</param>
public abstract class ServiceException(StatusCode code, string reason, string message) : Exception(message)
{
    /// <summary>The <c>domain</c> of every ErrorInfo that OnRecord sends.</summary>
    public const string Domain = "onrecord";

    private const int LongestValue = 200;

    /// <summary>What is wrong, for programs, in UPPER_SNAKE_CASE.</summary>
    public string Reason { get; } = reason;

    /// <summary>The status with its details, ErrorInfo first.</summary>
    public Status ToStatus()
    {
        var info = new ErrorInfo { Domain = Domain, Reason = Reason };
        foreach (var (key, value) in Metadata)
            if (value.Length > 0)
                info.Metadata.Add(key, Clip(value));
        var status = new Status { Code = (int)code, Message = Message };
        status.Details.Add(Any.Pack(info));
        status.Details.AddRange(Details.Select(Any.Pack));
        return status;
    }

    /// <summary>The parts of the message that change, by name. Empty values are left out.</summary>
    protected virtual IEnumerable<(string Key, string Value)> Metadata => [];

    /// <summary>The details beside ErrorInfo, each type at most once.</summary>
    protected virtual IEnumerable<IMessage> Details => [];

    // Details travel in a header, whose size is limited; a value may be as long as the client liked.
    private protected static string Clip(string value)
    {
        if (value.Length <= LongestValue)
            return value;
        var end = char.IsHighSurrogate(value[LongestValue - 1]) ? LongestValue - 1 : LongestValue;
        return value[..end] + "…";
    }
}
