using System.Globalization;
using Google.Rpc;
using Grpc.Core;

namespace OnRecord.Client;

/// <summary>Puts the errors of the services into sentences.</summary>
public static class RpcErrors
{
    /// <summary>What went wrong, in one line: the message, then what the google.rpc details add to it.</summary>
    public static string Describe(this RpcException error) =>
        error.GetRpcStatus() is { } status ? status.Describe() : OneLine(error.Status.Detail, error.StatusCode);

    /// <inheritdoc cref="Describe(RpcException)"/>
    public static string Describe(this Google.Rpc.Status status)
    {
        var message = OneLine(status.Message, (StatusCode)status.Code);
        var details = Details(status).Where(detail => !message.Contains(detail, StringComparison.Ordinal)).Distinct()
            .ToList();
        return details.Count == 0 ? message : string.Join("; ", details.Prepend(message.TrimEnd('.')));
    }

    private static IEnumerable<string> Details(Google.Rpc.Status status)
    {
        foreach (var violation in status.GetDetail<BadRequest>()?.FieldViolations ?? [])
            yield return violation.Description.Contains(violation.Field, StringComparison.Ordinal)
                ? violation.Description
                : $"{violation.Field} {violation.Description}";
        if (status.GetDetail<ResourceInfo>() is { } resource)
            yield return resource.ResourceName;
        if (status.GetDetail<QuotaFailure>() is { } quota)
            foreach (var violation in quota.Violations)
                yield return violation.Description;
        if (status.GetDetail<RetryInfo>()?.RetryDelay is { } delay)
            yield return string.Create(
                CultureInfo.InvariantCulture, $"try again in {delay.ToTimeSpan().TotalSeconds:0.#} s");
    }

    private static string OneLine(string? message, StatusCode code) =>
        string.IsNullOrWhiteSpace(message) ? code.ToString() : message.ReplaceLineEndings(" ").Trim();
}
