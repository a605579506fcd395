using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace OnRecord.Hosting;

/// <summary>Reads settings so that a wrong one stops the service at its start, and says how to right it.</summary>
public static class Settings
{
    /// <summary>Reads a whole number.</summary>
    /// <param name="configuration">Where to read.</param>
    /// <param name="key">The key of the setting, such as <c>Limits:MaxCalls</c>.</param>
    /// <param name="otherwise">Its value where it is not set.</param>
    /// <param name="most">The greatest value allowed.</param>
    /// <param name="least">The smallest value allowed.</param>
    /// <exception cref="StartRefused">
    /// It is set, but not to a whole number from <paramref name="least"/> to <paramref name="most"/>.
    /// </exception>
    public static int Count(
        this IConfiguration configuration, string key, int otherwise, int most = int.MaxValue, int least = 1)
    {
        if (configuration[key] is not { Length: > 0 } text)
            return otherwise;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most)
            return number;
        throw new StartRefused($"{key} is '{text}'; set it to a whole number from {least} to {most}.");
    }

    /// <summary>Reads a switch.</summary>
    /// <param name="configuration">Where to read.</param>
    /// <param name="key">The key of the setting, such as <c>Host:StopWithInput</c>.</param>
    /// <returns>Whether it is on; false where it is not set.</returns>
    /// <exception cref="StartRefused">It is set, but to neither <c>true</c> nor <c>false</c>.</exception>
    public static bool Switch(this IConfiguration configuration, string key)
    {
        if (configuration[key] is not { Length: > 0 } text)
            return false;
        return bool.TryParse(text, out var value)
            ? value
            : throw new StartRefused($"{key} is '{text}'; set it to true or false.");
    }
}
