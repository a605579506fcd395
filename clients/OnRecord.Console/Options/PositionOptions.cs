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
        DefaultValueFactory = _ => "",
    };

    public static Option<long> Limit(string what, long fallback = 0) => new("--limit", "-n")
    {
        Description = $"How many {what} at most; "
            + (fallback == 0 ? "all if left out" : string.Create(CultureInfo.InvariantCulture, $"{fallback} if left out")),
        HelpName = "number",
        DefaultValueFactory = _ => fallback,
        CustomParser = Parse,
    };

    private static long Parse(ArgumentResult result)
    {
        var value = result.Tokens[0].Value;
        if (long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0) return number;
        result.AddError($"--limit is '{value}'; it must be a whole number above 0.");
        return 0;
    }
}
