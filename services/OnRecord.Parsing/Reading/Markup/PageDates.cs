using System.Globalization;
using Google.Type;

namespace OnRecord.Parsing.Reading.Markup;

/// <summary>Reads the dates of metadata, which begin with year, month and day (ISO 8601).</summary>
internal static class PageDates
{
    /// <summary>The day that a text begins with, or null.</summary>
    public static Date? Read(string? text) =>
        text is { Length: >= 10 } && DateOnly.TryParseExact(
            text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? PublicationDates.Of(day.Year, day.Month, day.Day) : null;
}
