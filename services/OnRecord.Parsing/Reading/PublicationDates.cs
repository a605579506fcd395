using Google.Type;

namespace OnRecord.Parsing.Reading;

/// <summary>Dates of publication, known to the year, the month or the day.</summary>
internal static class PublicationDates
{
    /// <summary>Refuses a date that is on no calendar.</summary>
    /// <exception cref="SourceRejectedException">The date is impossible.</exception>
    public static void Check(Date? date)
    {
        if (date is null || IsPossible(date.Year, date.Month, date.Day)) return;
        throw new SourceRejectedException(
            RejectionReason.InvalidDate, "published",
            $"is year {date.Year}, month {date.Month}, day {date.Day}, which is on no calendar",
            $"{date.Year}-{date.Month}-{date.Day}", "year 1 to 9999; month 0 to 12; day 0 or one of that month");
    }

    /// <summary>A date of the precision that its parts give, or null where it is on no calendar.</summary>
    public static Date? Of(int year, int month, int day) =>
        IsPossible(year, month, day) ? new Date { Year = year, Month = month, Day = day } : null;

    private static bool IsPossible(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 0 and <= 12
        && (day == 0 || (month > 0 && day > 0 && day <= System.DateTime.DaysInMonth(year, month)));
}
