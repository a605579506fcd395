using Google.Protobuf;
using Google.Rpc;
using Grpc.Core;

namespace OnRecord.Hosting.Errors;

/// <summary>A field of the request is wrong: INVALID_ARGUMENT with ErrorInfo and BadRequest.</summary>
public sealed class InvalidRequest : ServiceException
{
    private readonly string _field;
    private readonly string _problem;
    private readonly string _value;
    private readonly string _limit;

    private InvalidRequest(string field, string problem, string value, string limit, string reason)
        : base(StatusCode.InvalidArgument, reason, $"{field} {Clip(problem)}")
    {
        _field = field;
        _problem = Clip(problem);
        _value = value;
        _limit = limit;
    }

    /// <summary>Makes the error of one field.</summary>
    /// <param name="field">Path of the field within the request, such as <c>page_size</c>.</param>
    /// <param name="problem">What is wrong: completes the sentence that the field's name begins.</param>
    /// <param name="value">The offending value, or its measure; empty where there is nothing to say.</param>
    /// <param name="limit">What is allowed, or empty where there is nothing to say.</param>
    /// <param name="reason">What is wrong, for programs, in UPPER_SNAKE_CASE.</param>
    public static InvalidRequest Field(
        string field, string problem, string value = "", string limit = "", string reason = "INVALID_FIELD") =>
        new(field, problem, value, limit, reason);

    /// <summary>Makes the error of a request that is no message of its type.</summary>
    /// <param name="cause">What decoding it said.</param>
    internal static InvalidRequest Undecodable(InvalidProtocolBufferException cause) =>
        new(
            "message", $"can't be decoded: {cause.Message}", "", "a message in protobuf, its texts in UTF-8",
            "UNDECODABLE_MESSAGE");

    /// <inheritdoc/>
    protected override IEnumerable<(string Key, string Value)> Metadata =>
        [("field", _field), ("value", _value), ("limit", _limit)];

    /// <inheritdoc/>
    protected override IEnumerable<IMessage> Details =>
    [
        new BadRequest
        {
            FieldViolations =
            {
                new BadRequest.Types.FieldViolation { Field = _field, Description = _problem, Reason = Reason },
            },
        },
    ];
}
