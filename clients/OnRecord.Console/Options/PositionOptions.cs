using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace OnRecord.Console.Options;

/// <summary>The options that say where to begin and where to end.</summary>
internal static class PositionOptions
{
    public static Option<string> After() => new("--after")
    {
        Description = "Only what stands after this cursor",
        HelpName = "cursor",
    };

    /// <param name="what">What is counted.</param>
    /// <param name="fallback">The limit where none is given; null for none.</param>
    public static Option<long> Limit(string what, long? fallback = null)
    {
        var option = new Option<long>("--limit", "-n")
        {
            Description = $"How many {what} at most" + (fallback is null ? "; all if left out" : ""),
            HelpName = "number",
            CustomParser = Parse,
        };
        if (fallback is { } number) option.DefaultValueFactory = _ => number;
        return option;
    }

    private static long Parse(ArgumentResult result)
    {
        var value = result.Tokens[0].Value;
        if (long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
            return number;
        result.AddError($"--limit is '{value}'; it must be a whole number above 0.");
        return 0;
    }
}
