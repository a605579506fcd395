using System.Globalization;
using System.Text.RegularExpressions;
using Google.Type;

namespace OnRecord.Console.Inputs;

/// <summary>Dates to the precision known: a day, a month or a year.</summary>
internal static partial class PartialDate
{
    public const string Examples = "2023-06-26, 2023-06 or 2023";

    /// <summary>
    /// Reads an ISO 8601 date, date and time (the time is passed over: the day is the one written), month or year.
    /// </summary>
    public static bool TryParse(string text, out Date date)
    {
        date = new Date();
        if (Iso().Match(text.Trim()) is not { Success: true } match) return false;
        date.Year = Number(match, "year");
        date.Month = Number(match, "month");
        date.Day = Number(match, "day");
        return date.Year > 0
            && (!match.Groups["month"].Success || date.Month is >= 1 and <= 12)
            && (!match.Groups["day"].Success
                || (date.Day >= 1 && date.Day <= System.DateTime.DaysInMonth(date.Year, date.Month)));
    }

    /// <summary>The date as <see cref="TryParse"/> reads it; empty where there is none.</summary>
    public static string Format(Date? date) => date switch
    {
        null or { Year: 0 } => "",
        { Month: 0 } => date.Year.ToString("0000", CultureInfo.InvariantCulture),
        { Day: 0 } => string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}-{date.Day:00}"),
    };

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})(-(?<month>[0-9]{2})(-(?<day>[0-9]{2})"
        + @"([T ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.,][0-9]+)?)?\s?(Z|z|[+-][0-9]{2}:?[0-9]{2})?)?)?)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Iso();
}
