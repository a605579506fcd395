using System.Globalization;
using Google.Protobuf.Collections;
using OnRecord.Console.Inputs;
using OnRecord.V1;
using Spectre.Console;

namespace OnRecord.Console.Output;

/// <summary>Shows all that is on the record about a speaker.</summary>
internal static class SpeakerView
{
    private const int MostNamings = 10;
    private const int Indent = 9;

    public static void Write(IAnsiConsole screen, SpeakerProfile profile)
    {
        var summary = profile.Summary;
        screen.Write(new Paragraph()
            .Append(
                Passage.OneLine(summary.DisplayName),
                new Style(Palette.Speaker.Foreground, decoration: Decoration.Bold))
            .Append($"  {summary.Name}\n", Palette.Aside));
        screen.Write(new Text(
            $"{Words.Of(summary.Kind)} · {Words.Count(summary.QuoteCount, "quote")} in "
            + $"{Words.Count(summary.DocumentCount, "document")}\n"));
        WriteNamings(screen, "Titles and roles", profile.Titles);
        WriteNamings(screen, "Mentioned as", profile.Aliases);
        WriteActivity(screen, profile.Activity);
    }

    private static void WriteNamings(IAnsiConsole screen, string heading, RepeatedField<Naming> namings)
    {
        if (namings.Count == 0) return;
        WriteHeading(screen, heading);
        foreach (var naming in namings.Take(MostNamings))
        {
            screen.Write(new Paragraph()
                .Append(naming.Count.ToString("N0", CultureInfo.InvariantCulture).PadLeft(Indent - 2), Palette.Aside)
                .Append($"  {Passage.FirstWords(naming.Text, screen.Profile.Width - Indent)}\n"));
        }

        if (namings.Count > MostNamings)
            screen.Write(new Text($"         and {namings.Count - MostNamings} more\n", Palette.Aside));
    }

    private static void WriteActivity(IAnsiConsole screen, RepeatedField<MonthlyActivity> activity)
    {
        if (activity.Count == 0) return;
        WriteHeading(screen, "Quotes by month");
        var most = activity.Max(month => month.QuoteCount);
        var room = Math.Max(10, screen.Profile.Width - 22);
        foreach (var month in activity)
        {
            var bar = new string('█', (int)Math.Max(1, month.QuoteCount * room / Math.Max(1, most)));
            screen.Write(new Paragraph()
                .Append($"  {PartialDate.Format(month.Month)}  ")
                .Append(bar, Palette.Quote)
                .Append(string.Create(CultureInfo.InvariantCulture, $" {month.QuoteCount:N0}\n"), Palette.Aside));
        }
    }

    private static void WriteHeading(IAnsiConsole screen, string heading) =>
        screen.Write(new Text($"\n{heading}\n", Palette.Heading));
}
