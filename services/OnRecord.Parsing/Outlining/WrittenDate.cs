using System.Globalization;
using Google.Type;
using OnRecord.Parsing.Reading;

namespace OnRecord.Parsing.Outlining;

/// <summary>A date whose month is a word: "28. April 2023", "April 28, 2023", "April 2023".</summary>
/// <remarks>Hears a line's numbers and months in order. The day stands beside the month, the year after it.</remarks>
internal struct WrittenDate
{
    private const int LongestMonth = 31;
    private const int FirstYear = 1000;

    private int _year;
    private int _month;
    private int _day;
    private int _last;

    /// <summary>Hears a number; 5th and 5. are numbers too.</summary>
    public void Add(ReadOnlySpan<char> digits)
    {
        _ = int.TryParse(
            digits.TrimEnd("stndrh."), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        if (_month > 0 && _year == 0)
        {
            if (number >= FirstYear) _year = number;
            else if (_day == 0 && _last == 0 && number <= LongestMonth) _day = number;
        }

        _last = number;
    }

    /// <summary>Hears a month, by its number from 1.</summary>
    public void AddMonth(int month)
    {
        if (_month > 0) return;
        _month = month;
        if (_last <= LongestMonth) _day = _last;
        _last = 0;
    }

    /// <summary>The date; null where there was none.</summary>
    public readonly Date? ToDate() => _year > 0 ? PublicationDates.Of(_year, _month, _day) : null;
}
