using Google.Protobuf;
using OnRecord.Console.Options;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace OnRecord.Console.Output;

/// <summary>Writes the items of a stream as they come, in the format that was asked for.</summary>
internal static class Listing
{
    /// <param name="terminal">Where to write.</param>
    /// <param name="format">How to write.</param>
    /// <param name="items">The items; they are written one by one, none is kept.</param>
    /// <param name="view">Shows an item, given its number from 1, to a person.</param>
    /// <param name="nothing">What to say to a person where there is no item.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public static async Task WriteAsync<T>(
        Terminal terminal, OutputFormat format, IAsyncEnumerable<T> items, Func<T, long, IRenderable> view,
        string nothing, CancellationToken cancellation)
        where T : IMessage
    {
        var json = new JsonOutput(terminal.Out, format);
        var count = 0L;
        await foreach (var item in items.WithCancellation(cancellation))
        {
            count++;
            if (format == OutputFormat.Table) terminal.Screen.Write(view(item, count));
            else json.Write(item);
        }

        json.Complete();
        if (format == OutputFormat.Table && count == 0) terminal.Screen.Write(new Text(nothing + "\n", Palette.Aside));
    }

    /// <summary>Writes the items as the rows of one table, or as JSON.</summary>
    public static async Task WriteTableAsync<T>(
        Terminal terminal, OutputFormat format, IAsyncEnumerable<T> items, Table table, Action<Table, T> addRow,
        string nothing, CancellationToken cancellation)
        where T : IMessage
    {
        if (format != OutputFormat.Table)
        {
            await WriteAsync(terminal, format, items, (_, _) => Text.Empty, nothing, cancellation);
            return;
        }

        await foreach (var item in items.WithCancellation(cancellation)) addRow(table, item);
        terminal.Screen.Write(table.Rows.Count > 0 ? table : new Text(nothing + "\n", Palette.Aside));
    }

    /// <summary>A table in the manner of all commands.</summary>
    public static Table NewTable(params TableColumn[] columns) =>
        new Table { Border = TableBorder.Simple, BorderStyle = Palette.Aside }.AddColumns(columns);
}
