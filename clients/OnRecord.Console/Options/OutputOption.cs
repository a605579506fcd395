using System.CommandLine;

namespace OnRecord.Console.Options;

/// <summary>How a command writes what it found.</summary>
internal enum OutputFormat
{
    /// <summary>For people.</summary>
    Table,

    /// <summary>One JSON array.</summary>
    Json,

    /// <summary>One JSON object a line.</summary>
    Jsonl,
}

/// <summary>The option that every command but the demo has.</summary>
internal static class OutputOption
{
    public static Option<OutputFormat> Create(Terminal terminal) => new("--output", "-o")
    {
        Description = "table, json or jsonl (protobuf's canonical JSON); a table on a terminal, jsonl when piped",
        HelpName = "format",
        DefaultValueFactory = _ => terminal.IsScreen ? OutputFormat.Table : OutputFormat.Jsonl,
        CustomParser = result =>
        {
            if (Enum.TryParse<OutputFormat>(result.Tokens[0].Value, ignoreCase: true, out var format)
                && Enum.IsDefined(format))
                return format;
            result.AddError($"--output is '{result.Tokens[0].Value}'; it must be table, json or jsonl.");
            return default;
        },
    };
}
