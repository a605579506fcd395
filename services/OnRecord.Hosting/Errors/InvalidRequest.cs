using Google.Protobuf;
using Google.Rpc;
using Grpc.Core;

namespace OnRecord.Hosting.Errors;

/// <summary>Fields of the request are wrong: INVALID_ARGUMENT with ErrorInfo and BadRequest.</summary>
public sealed class InvalidRequest : ServiceException
{
    private readonly IReadOnlyList<(string Field, string Problem)> _faults;
    private readonly string _value;
    private readonly string _limit;

    private InvalidRequest(
        IReadOnlyList<(string Field, string Problem)> faults, string reason, string value = "", string limit = "")
        : base(StatusCode.InvalidArgument, reason, $"{faults[0].Field} {faults[0].Problem}")
    {
        _faults = faults;
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
        new([(field, Clip(problem))], reason, value, limit);

    /// <summary>Makes the error of several fields, the first of which stands for all in the message.</summary>
    /// <param name="faults">Path of each field within the request, and what is wrong; at least one.</param>
    /// <param name="reason">What is wrong, for programs, in UPPER_SNAKE_CASE.</param>
    public static InvalidRequest Fields(IEnumerable<(string Field, string Problem)> faults, string reason) =>
        new([.. faults.Select(fault => (fault.Field, Clip(fault.Problem)))], reason);

    /// <summary>Makes the error of a request that gRPC can't unpack, or that is no message of its type.</summary>
    /// <param name="cause">What decoding it said.</param>
    internal static InvalidRequest Undecodable(string cause) =>
        Field(
            "message", $"can't be decoded: {cause}", limit: "a message in protobuf, its texts in UTF-8",
            reason: "UNDECODABLE_MESSAGE");

    /// <inheritdoc/>
    protected override IEnumerable<(string Key, string Value)> Metadata =>
        [("field", _faults[0].Field), ("value", _value), ("limit", _limit)];

    /// <inheritdoc/>
    protected override IEnumerable<IMessage> Details =>
    [
        new BadRequest
        {
            FieldViolations =
            {
                _faults.Select(fault => new BadRequest.Types.FieldViolation
                {
                    Field = fault.Field,
                    Description = fault.Problem,
                    Reason = Reason,
                }),
            },
        },
    ];
}
