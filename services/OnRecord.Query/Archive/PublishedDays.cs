using Google.Type;

namespace OnRecord.Query.Archive;

/// <summary>The days that a date known to the day, the month or the year may mean, as yyyymmdd.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day, or a number after it.</param>
internal readonly record struct PublishedDays(int First, int Last)
{
    /// <summary>The days of a date; null where there is none.</summary>
    public static PublishedDays? Of(Date? date)
    {
        if (date is null || date.Year == 0) return null;
        var first = (date.Year * 10_000) + (Math.Max(date.Month, 1) * 100) + Math.Max(date.Day, 1);
        var last = (date.Year * 10_000) + ((date.Month == 0 ? 12 : date.Month) * 100) + (date.Day == 0 ? 31 : date.Day);
        return new(first, last);
    }

    /// <summary>What is wrong with a date; null where it is a day, a month or a year.</summary>
    public static string? Fault(Date date)
    {
        if (date.Year is < 1 or > 9999) return $"has the year {date.Year}; it must be 1 to 9999";
        if (date.Month is < 0 or > 12) return $"has the month {date.Month}; it must be 1 to 12, or 0 for a whole year";
        if (date.Month == 0 && date.Day != 0) return $"has the day {date.Day} but no month";
        var days = date.Month == 0 ? 0 : System.DateTime.DaysInMonth(date.Year, date.Month);
        return date.Day < 0 || date.Day > days
            ? $"has the day {date.Day}; it must be 1 to {days}, or 0 for a whole month"
            : null;
    }
}
