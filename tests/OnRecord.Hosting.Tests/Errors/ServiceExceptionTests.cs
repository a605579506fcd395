using Google.Rpc;
using Grpc.Core;
using OnRecord.Hosting.Errors;

namespace OnRecord.Hosting.Tests.Errors;

public sealed class ServiceExceptionTests
{
    public static TheoryData<ServiceException, StatusCode, string> All => new()
    {
        { InvalidRequest.Field("page_size", "is -1"), StatusCode.InvalidArgument, "INVALID_FIELD" },
        { NotFound.Resource("document", "documents/1"), StatusCode.NotFound, "NOT_FOUND" },
        { Exhausted.TooLarge("content", "is long", "2", "1"), StatusCode.ResourceExhausted, "TOO_LARGE" },
        { Exhausted.Overloaded("1 call", TimeSpan.FromSeconds(1)), StatusCode.ResourceExhausted, "OVERLOADED" },
        { Unavailable.ShuttingDown(), StatusCode.Unavailable, "SHUTTING_DOWN" },
        { Unavailable.Because("GONE", "Gone.", TimeSpan.FromSeconds(1)), StatusCode.Unavailable, "GONE" },
        {
            FailedPrecondition.Refused("SHUT", "It is shut", new(StatusCode.PermissionDenied, "closed")),
            StatusCode.FailedPrecondition, "SHUT"
        },
        { Unauthenticated.TokenRequired(), StatusCode.Unauthenticated, "TOKEN_REQUIRED" },
    };

    [Theory]
    [MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void ToStatus_EachError_BeginsWithErrorInfoAndRepeatsNoType(
        ServiceException error, StatusCode code, string reason)
    {
        var status = error.ToStatus();

        var info = status.Details[0].Unpack<ErrorInfo>();
        Assert.Equal(((int)code, reason, "onrecord"), (status.Code, info.Reason, info.Domain));
        Assert.Equal(error.Message, status.Message);
        Assert.Equal(status.Details.Count, status.Details.Select(d => d.TypeUrl).Distinct().Count());
    }

    [Fact]
    public void ToStatus_InvalidField_NamesFieldValueAndLimit()
    {
        var status = InvalidRequest.Field("page_size", "is 5000; it must be at most 1000", "5000", "1000").ToStatus();

        Assert.Equal("page_size is 5000; it must be at most 1000", status.Message);
        var info = status.GetDetail<ErrorInfo>()!;
        Assert.Equal(
            ("page_size", "5000", "1000"), (info.Metadata["field"], info.Metadata["value"], info.Metadata["limit"]));
        var violation = status.GetDetail<BadRequest>()!.FieldViolations.Single();
        Assert.Equal(
            ("page_size", "is 5000; it must be at most 1000", "INVALID_FIELD"),
            (violation.Field, violation.Description, violation.Reason));
    }

    [Fact]
    public void ToStatus_MissingResource_NamesIt()
    {
        var resource = NotFound.Resource("document", "documents/1").ToStatus().GetDetail<ResourceInfo>()!;

        Assert.Equal(("document", "documents/1"), (resource.ResourceType, resource.ResourceName));
    }

    [Fact]
    public void ToStatus_WaitingHelps_SaysHowLong()
    {
        var delay = TimeSpan.FromSeconds(3);

        Assert.Equal(delay, DelayOf(Unavailable.Because("GONE", "Gone.", delay)));
        Assert.Equal(delay, DelayOf(Exhausted.Overloaded("1 call", delay)));
        Assert.Null(DelayOf(Exhausted.TooLarge("content", "is long", "2", "1")));
    }

    [Fact]
    public void ToStatus_EndlessValue_StaysShortAndWellFormed()
    {
        var value = "a" + string.Concat(Enumerable.Repeat("😀", 100_000));

        var status = InvalidRequest.Field("words", $"holds '{value}'", value).ToStatus();

        Assert.InRange(status.CalculateSize(), 1, 4096);
        Assert.DoesNotContain('\uFFFD', status.GetDetail<ErrorInfo>()!.Metadata["value"]);
    }

    private static TimeSpan? DelayOf(ServiceException error) =>
        error.ToStatus().GetDetail<RetryInfo>()?.RetryDelay.ToTimeSpan();
}
