using System.CommandLine;
using System.CommandLine.Parsing;
using OnRecord.Client;

namespace OnRecord.Console.Options;

/// <summary>The options that say where the services are and who is asking.</summary>
internal static class AddressOptions
{
    public static readonly Uri DefaultIngestion = new OnRecordOptions().Ingestion;
    public static readonly Uri DefaultQuery = new OnRecordOptions().Query;

    /// <param name="terminal">Holds the environment, which is asked when the option is absent.</param>
    /// <param name="fallback">The address when neither names one; null where the command starts a service then.</param>
    public static Option<Uri?> Ingestion(Terminal terminal, Uri? fallback) =>
        Create("--ingestion", "ONRECORD_INGESTION", "ingestion service", terminal, fallback);

    /// <inheritdoc cref="Ingestion"/>
    public static Option<Uri?> Query(Terminal terminal, Uri? fallback) =>
        Create("--query", "ONRECORD_QUERY", "query service", terminal, fallback);

    public static Option<string?> Token(Terminal terminal) => new("--token")
    {
        Description = "Bearer token for services that ask for one. Env: ONRECORD_TOKEN",
        HelpName = "token",
        CustomParser = result => Sendable(result, "--token", result.Tokens[0].Value),
        DefaultValueFactory = result =>
            terminal.Variable("ONRECORD_TOKEN") is { } value ? Sendable(result, "ONRECORD_TOKEN", value) : null,
    };

    private static Option<Uri?> Create(
        string name, string variable, string service, Terminal terminal, Uri? fallback) =>
        new(name)
        {
            Description = $"Address of the {service}{(fallback is null ? "; one is started when none is named" : "")}. "
                + $"Env: {variable}",
            HelpName = "url",
            CustomParser = result => Parse(result, name, result.Tokens[0].Value),
            DefaultValueFactory = result =>
                terminal.Variable(variable) is { } value ? Parse(result, variable, value) : fallback,
        };

    /// <summary>A token that a header can carry; the message does not show what may be a secret mistyped.</summary>
    private static string? Sendable(SymbolResult result, string name, string value)
    {
        if (value.All(c => c is > ' ' and <= '~')) return value;
        result.AddError($"{name} holds a character that no token can have; it must be of visible ASCII characters.");
        return null;
    }

    private static Uri? Parse(SymbolResult result, string name, string value)
    {
        if (Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return address;
        result.AddError($"{name} is '{value}'; it must be an address such as http://127.0.0.1:5101.");
        return null;
    }
}
