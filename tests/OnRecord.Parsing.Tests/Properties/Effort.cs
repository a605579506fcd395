using System.Globalization;

namespace OnRecord.Parsing.Tests.Properties;

/// <summary>How long the property tests go on.</summary>
internal static class Effort
{
    /// <summary>So many times an iteration count as ONRECORD_ROUNDS says.</summary>
    public static long Of(int iterations)
    {
        var text = Environment.GetEnvironmentVariable("ONRECORD_ROUNDS");
        return iterations * (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var rounds)
            ? rounds : 1L);
    }
}
