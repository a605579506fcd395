using OnRecord.Client.Tests.Fakes;
using Spectre.Console.Testing;

namespace OnRecord.Console.Tests.Support;

/// <summary>A terminal of 80 columns whose output can be read.</summary>
internal sealed class TestTerminal : IDisposable
{
    private readonly StringWriter _out = new() { NewLine = "\n" };
    private readonly TestConsole _screen = new TestConsole().Width(80);
    private readonly TestConsole _errors = new TestConsole().Width(80);

    /// <summary>Standard output of machines.</summary>
    public string Out => _out.ToString();

    /// <summary>The lines of <see cref="Out"/>.</summary>
    public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Standard output of people.</summary>
    public string Screen => _screen.Output;

    public string Errors => _errors.Output;

    public Dictionary<string, string> Variables { get; } = [];

    public byte[] Input { get; set; } = [];

    public bool IsScreen { get; set; }

    public Task<int> RunAsync(CancellationToken cancellation, params string[] arguments) =>
        OnRecordCommand.RunAsync(arguments, Terminal(), cancellation);

    public void Dispose()
    {
        _out.Dispose();
        _screen.Dispose();
        _errors.Dispose();
    }

    private Terminal Terminal() => new()
    {
        Out = _out,
        Screen = _screen,
        ErrorScreen = _errors,
        IsScreen = IsScreen,
        OpenInput = () => new MemoryStream(Input),
        Time = new RecordingTime(),
        Variable = name => Variables.GetValueOrDefault(name),
    };
}
