using System.Globalization;

namespace OnRecord.EndToEnd.Tests.Faults;

/// <summary>How often each fault strikes: once, or as often as the environment says.</summary>
internal static class Rounds
{
    /// <summary>The seeds of the rounds: as many as ONRECORD_ROUNDS says, from ONRECORD_SEED on.</summary>
    public static TheoryData<int> Seeds =>
        [.. Enumerable.Range(Number("ONRECORD_SEED", 1), Number("ONRECORD_ROUNDS", 1))];

    private static int Number(string variable, int otherwise)
    {
        var text = Environment.GetEnvironmentVariable(variable);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
    }
}
