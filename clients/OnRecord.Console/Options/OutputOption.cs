using System.CommandLine;
using System.CommandLine.Parsing;

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

/// <summary>The option that says how to write; every command but the demo has it.</summary>
internal sealed class OutputOption : Option<OutputFormat?>
{
    private readonly Terminal _terminal;

    public OutputOption(Terminal terminal)
        : base("--output", "-o")
    {
        _terminal = terminal;
        Description = "table, json or jsonl (protobuf's canonical JSON); a table on a terminal, jsonl when piped";
        HelpName = "format";
        CustomParser = Parse;
    }

    /// <summary>The format that was asked for, else the one that suits who is reading.</summary>
    public OutputFormat Of(ParseResult result) =>
        result.GetValue(this) ?? (_terminal.IsScreen ? OutputFormat.Table : OutputFormat.Jsonl);

    private static OutputFormat? Parse(ArgumentResult result)
    {
        var value = result.Tokens[0].Value;
        foreach (var format in Enum.GetValues<OutputFormat>())
        {
            if (value.Equals($"{format}", StringComparison.OrdinalIgnoreCase)) return format;
        }

        result.AddError($"--output is '{value}'; it must be table, json or jsonl.");
        return null;
    }
}
