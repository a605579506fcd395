using OnRecord.Console.Output;
using Spectre.Console;

namespace OnRecord.Console.Demo;

/// <summary>What to type after the demo.</summary>
internal static class NextSteps
{
    public static void Write(IAnsiConsole screen)
    {
        Step.Heading(screen, "Try next");
        var onrecord = HowToCall();
        Write(screen, $"{onrecord} demo PATH…", "the same with your own articles");
        Write(screen, $"{onrecord} parse -o json PATH…", "all that is found in them, as JSON");
        Write(screen, $"{onrecord} quotes --help", "how to read a record of your own");
    }

    private static void Write(IAnsiConsole screen, string line, string meaning)
    {
        // Not broken into lines: it is to be copied.
        screen.Write(new Unbroken(line, Palette.Cue));
        screen.WriteLine();
        screen.Write(new Text($"    {meaning}\n", Palette.Aside));
    }

    /// <summary>As it was built from the sources, or as it was installed.</summary>
    private static string HowToCall()
    {
        var project = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", ".."));
        return File.Exists(Path.Combine(project, "OnRecord.Console.csproj"))
            ? $"dotnet run --project {Path.GetRelativePath(Environment.CurrentDirectory, project)} --"
            : "onrecord";
    }
}
