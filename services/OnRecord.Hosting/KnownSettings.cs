using Microsoft.Extensions.Configuration;

namespace OnRecord.Hosting;

/// <summary>The settings that the services of the house read; README.md says what each is for.</summary>
/// <remarks>
/// A setting that nobody reads is a mistyped one: passed over, it would start a service that nobody asked for, such as
/// one with another archive. All services know the settings of each, since they may share an environment.
/// </remarks>
internal static class KnownSettings
{
    private static readonly string[] Keys =
    [
        "Archive:Path", "Archive:RetainDays", "Archive:RetainRevisions", "Auth:Tokens", "Host:ShutdownSeconds",
        "Host:StopWithInput", "Ingestion:Archive", "Ingestion:ArchiveToken", "Ingestion:MaxContentBytes",
        "Limits:MaxCalls", "Limits:MaxContentBytes", "Limits:MaxStreams", "Tls:Certificate", "Tls:Key", "Tls:Password",
    ];

    private static readonly ILookup<string, string> Sections = Keys.ToLookup(
        key => key[..key.IndexOf(':')], key => key[(key.IndexOf(':') + 1)..], StringComparer.OrdinalIgnoreCase);

    // What the framework reads and a command line may set.
    private static readonly string[] Foreign =
    [
        "urls", "http_ports", "https_ports", "environment", "contentRoot", "applicationName", "AllowedHosts", "Logging",
        "Kestrel",
    ];

    /// <summary>Refuses what no service reads.</summary>
    /// <param name="configuration">All settings, of which the sections of the house are looked at.</param>
    /// <param name="args">The command line, where anything else is an error, too.</param>
    /// <exception cref="StartRefused">There is a setting that no service reads.</exception>
    public static void Require(IConfiguration configuration, string[] args)
    {
        RequireSettings(args);
        foreach (var section in new ConfigurationBuilder().AddCommandLine(args).Build().GetChildren())
            if (!Sections.Contains(section.Key) && !IsForeign(section.Key))
                throw new StartRefused($"{section.Key} is no setting. README.md lists them.");
        foreach (var section in Sections)
            foreach (var child in configuration.GetSection(section.Key).GetChildren())
                if (!section.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
                    throw new StartRefused(
                        $"{child.Path} is no setting; {section.Key} has {string.Join(", ", section)}.");
    }

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
}
