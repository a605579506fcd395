using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;

namespace OnRecord.Hosting;

/// <summary>Refuses settings that a service does not read.</summary>
/// <remarks>
/// Such a setting is a mistyped one: passed over, it would start a service that nobody asked for, such as one with
/// another archive. The command line and appsettings.json are the service's own, and hold nothing else. The environment
/// it shares with others, of which it knows nothing: there a section is mistyped that is almost one of its own, and
/// holds one of its keys.
/// </remarks>
internal static class KnownSettings
{
    private static readonly string[] OfEveryService =
    [
        "Auth:Tokens", "Host:ShutdownSeconds", "Host:StopWithInput", "Limits:MaxCalls", "Limits:MaxStreams",
        "Tls:Certificate", "Tls:Key", "Tls:Password",
    ];

    // What the framework reads.
    private static readonly string[] Foreign =
    [
        "urls", "environment", "contentRoot", "applicationName", "AllowedHosts", "Logging", "Kestrel", "$schema",
    ];

    // What the framework would read, were there no addresses.
    private static readonly string[] Ports = ["http_ports", "https_ports"];

    /// <summary>Refuses what the service does not read.</summary>
    /// <param name="configuration">All settings.</param>
    /// <param name="args">The command line.</param>
    /// <param name="service">Which service it is.</param>
    /// <exception cref="StartRefused">There is a setting that it does not read.</exception>
    public static void Require(IConfigurationRoot configuration, string[] args, ServiceIdentity service)
    {
        RequireSettings(args);
        var known = OfEveryService.Concat(service.Settings).ToLookup(
            key => key[..key.IndexOf(':')], key => key[(key.IndexOf(':') + 1)..], StringComparer.OrdinalIgnoreCase);
        foreach (var section in Own(configuration, args))
        {
            if (Ports.Contains(section, StringComparer.OrdinalIgnoreCase))
                throw new StartRefused($"{section} is not read; set urls to addresses such as http://127.0.0.1:5101.");
            if (!known.Contains(section) && !IsForeign(section))
                throw new StartRefused($"{section} is no setting of {service.Name}. README.md lists them.");
        }

        foreach (var section in configuration.GetChildren().Where(section => !known.Contains(section.Key)))
            if (known.FirstOrDefault(one => IsMistyped(section, one)) is { } meant)
                throw new StartRefused($"{section.Key} is no setting of {service.Name}; it has {meant.Key}.");
        foreach (var section in known)
            foreach (var child in configuration.GetSection(section.Key).GetChildren())
                if (!section.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
                    throw new StartRefused(
                        $"{child.Path} is no setting of {service.Name}; "
                        + $"{section.Key} has {string.Join(", ", section)}.");
    }

    /// <summary>The ports that the environment sets, as container images do, and that no service listens on.</summary>
    /// <param name="configuration">All settings.</param>
    /// <returns>Which settings they are, or null where there are none.</returns>
    public static string? IgnoredPorts(IConfiguration configuration) =>
        string.Join(", ", Ports.Where(key => configuration[key] is { Length: > 0 }).Select(
            key => $"{key}={configuration[key]}")) is { Length: > 0 } ignored ? ignored : null;

    private static IEnumerable<string> Own(IConfigurationRoot configuration, string[] args) =>
        new ConfigurationBuilder().AddCommandLine(args).Build().Providers
            .Concat(configuration.Providers.OfType<JsonConfigurationProvider>())
            .SelectMany(provider => provider.GetChildKeys([], null));

    private static void RequireSettings(string[] args)
    {
        var other = args.FirstOrDefault(argument => argument is "--help" or "-h" or "-?")
            ?? args.FirstOrDefault(argument => !argument.StartsWith('-') && !argument.Contains('='));
        if (other is not null && (args[0] == other || other.StartsWith('-')))
            throw new StartRefused(
                $"'{other}' is no setting; give settings as --urls=ADDRESS or --Section:Key=VALUE. "
                    + "README.md lists them.");
    }

    private static bool IsForeign(string key) =>
        Foreign.Contains(key, StringComparer.OrdinalIgnoreCase)
        || key.StartsWith("OTEL_", StringComparison.OrdinalIgnoreCase);

    // One letter of two may be wrong, missing or too many.
    private static bool IsMistyped(IConfigurationSection typed, IGrouping<string, string> known) =>
        typed.GetChildren().Any(child => known.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
        && Distance(typed.Key.ToUpperInvariant(), known.Key.ToUpperInvariant()) <= known.Key.Length / 2;

    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
