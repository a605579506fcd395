using System.CommandLine;
using OnRecord.Console.Services;

namespace OnRecord.Console.Options;

/// <summary>What every command that reads the record takes: an output format, an address, a token.</summary>
internal sealed class QueryOptions(Terminal terminal)
{
    private readonly OutputOption _output = new(terminal);
    private readonly Option<Uri?> _query = AddressOptions.Query(terminal, AddressOptions.DefaultQuery);
    private readonly Option<string?> _token = AddressOptions.Token(terminal);

    public void AddTo(Command command)
    {
        command.Add(_output);
        command.Add(_query);
        command.Add(_token);
    }

    public OutputFormat Format(ParseResult result) => _output.Of(result);

    public Clients Connect(ParseResult result) =>
        new(ingestion: null, result.GetValue(_query), result.GetValue(_token), terminal.Time);
}
