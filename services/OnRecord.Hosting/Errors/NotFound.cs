using Google.Protobuf;
using Google.Rpc;
using Grpc.Core;

namespace OnRecord.Hosting.Errors;

/// <summary>There is nothing by that name: NOT_FOUND with ErrorInfo and ResourceInfo.</summary>
public sealed class NotFound : ServiceException
{
    private readonly string _type;
    private readonly string _name;

    private NotFound(string type, string name)
        : base(StatusCode.NotFound, "NOT_FOUND", $"There is no {type} {Clip(name)}.")
    {
        _type = type;
        _name = Clip(name);
    }

    /// <summary>Makes the error of one resource.</summary>
    /// <param name="type">What was looked for, such as <c>document</c>.</param>
    /// <param name="name">Its resource name, such as <c>documents/1f</c>.</param>
    public static NotFound Resource(string type, string name) => new(type, name);

    /// <inheritdoc/>
    protected override IEnumerable<(string Key, string Value)> Metadata => [("resource", _name)];

    /// <inheritdoc/>
    protected override IEnumerable<IMessage> Details =>
        [new ResourceInfo { ResourceType = _type, ResourceName = _name, Description = Message }];
}
