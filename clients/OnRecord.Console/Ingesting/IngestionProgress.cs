using System.Globalization;
using OnRecord.Console.Inputs;
using OnRecord.Console.Output;
using Spectre.Console;

namespace OnRecord.Console.Ingesting;

/// <summary>Shows how far an ingestion is, where somebody watches.</summary>
internal static class IngestionProgress
{
    /// <param name="screen">Where to show the bar; nothing is shown where that is no terminal.</param>
    /// <param name="files">What is read; their sizes are the length of the bar.</param>
    /// <param name="results">The ingestion.</param>
    /// <param name="seen">Called with each result.</param>
    /// <returns>What became of the documents.</returns>
    public static async Task<IngestionTally> RunAsync(
        IAnsiConsole screen, IReadOnlyCollection<InputFile> files, IAsyncEnumerable<IngestedInput> results,
        Action<IngestedInput> seen)
    {
        var tally = new IngestionTally();
        if (!screen.Profile.Out.IsTerminal)
        {
            await DrainAsync(_ => { });
            return tally;
        }

        await screen.Progress()
            .AutoClear(true)
            .Columns(
                new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn { Width = 24 }, new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask("ingesting", maxValue: Math.Max(1, files.Sum(file => file.Length)));
                task.IsIndeterminate = files.Any(file => file.IsStandardInput);
                await DrainAsync(result =>
                {
                    task.Increment(result.Bytes);
                    task.Description = string.Create(
                        CultureInfo.InvariantCulture,
                        $"{Words.Count(tally.Documents, "document")}, {tally.DocumentsPerSecond:N0}/s");
                });
                task.Value = task.MaxValue;
            });
        return tally;

        async Task DrainAsync(Action<IngestedInput> advance)
        {
            await foreach (var result in results)
            {
                tally.Add(result);
                seen(result);
                advance(result);
            }
        }
    }
}
