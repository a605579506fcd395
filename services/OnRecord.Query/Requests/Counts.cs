using System.Globalization;
using OnRecord.Hosting.Errors;

namespace OnRecord.Query.Requests;

/// <summary>Reads how much a client asks for.</summary>
internal static class Counts
{
    private const int DefaultPage = 100;
    private const int MaxPage = 1000;
    private const int DefaultHits = 20;
    private const int MaxHits = 1000;

    /// <summary>How many a page holds.</summary>
    /// <exception cref="InvalidRequest">It is below zero.</exception>
    public static int PageSize(int value) => value switch
    {
        < 0 => throw Wrong("page_size", value, $"0 (the default, {DefaultPage}) to {MaxPage}"),
        0 => DefaultPage,
        _ => Math.Min(value, MaxPage),
    };

    /// <summary>How many items a stream delivers at most; 0 for no limit.</summary>
    /// <exception cref="InvalidRequest">It is below zero.</exception>
    public static long Limit(long value) =>
        value < 0 ? throw Wrong("limit", value, "0 (no limit) or more") : value;

    /// <summary>How many hits a search delivers at most.</summary>
    /// <exception cref="InvalidRequest">It is below zero or over the most.</exception>
    public static int Hits(int value) => value switch
    {
        < 0 or > MaxHits => throw Wrong("limit", value, $"0 (the default, {DefaultHits}) to {MaxHits}"),
        0 => DefaultHits,
        _ => value,
    };

    /// <summary>A revision, from 1; 0 for the current one.</summary>
    /// <exception cref="InvalidRequest">It is below zero.</exception>
    public static long Revision(long value) =>
        value < 0 ? throw Wrong("revision", value, "0 (the current one) or more") : value;

    private static InvalidRequest Wrong(string field, long value, string allowed)
    {
        var number = value.ToString(CultureInfo.InvariantCulture);
        return InvalidRequest.Field(field, $"is {number}; it must be {allowed}", number, allowed, "OUT_OF_RANGE");
    }
}
