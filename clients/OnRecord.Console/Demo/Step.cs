using OnRecord.Console.Output;
using Spectre.Console;

namespace OnRecord.Console.Demo;

/// <summary>How the demo says what it is doing, and what it has done.</summary>
internal static class Step
{
    /// <summary>Shows a spinner while something is done, where somebody watches.</summary>
    public static Task WhileAsync(IAnsiConsole screen, string what, Func<Task> action) =>
        screen.Profile.Out.IsTerminal
            ? screen.Status().Spinner(Spinner.Known.Dots).StartAsync(what, _ => action())
            : action();

    /// <summary>Says what has been done, and how long it took.</summary>
    public static void Done(IAnsiConsole screen, string what, TimeSpan? took)
    {
        var grid = new Grid { Expand = true };
        grid.AddColumn(new GridColumn().Width(1).NoWrap().PadLeft(0).PadRight(1));
        grid.AddColumn(new GridColumn().PadRight(1));
        grid.AddColumn(new GridColumn().NoWrap().RightAligned().PadRight(0));
        grid.AddRow(
            new Text("✓", Palette.Good), new Text(what),
            new Text(took is { } time ? Words.Time(time) : "", Palette.Aside));
        screen.Write(grid);
    }

    /// <summary>Begins a part of the demo.</summary>
    public static void Heading(IAnsiConsole screen, string title)
    {
        screen.WriteLine();
        screen.Write(new Rule(Markup.Escape(title)) { Justification = Justify.Left, Style = Palette.Aside });
    }
}
