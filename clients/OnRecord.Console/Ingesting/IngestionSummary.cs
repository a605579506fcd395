using System.Globalization;
using OnRecord.Console.Output;
using Spectre.Console;

namespace OnRecord.Console.Ingesting;

/// <summary>Says at the end what became of the documents.</summary>
internal static class IngestionSummary
{
    public static void Write(IAnsiConsole screen, IngestionTally tally)
    {
        var line = new Paragraph();
        Append(line, tally.Stored, "stored", Palette.Good);
        Append(line, tally.Unchanged, "unchanged", Palette.Aside);
        Append(line, tally.Revised, "revised", Palette.Cue);
        Append(line, tally.Rejected, "rejected", Palette.Bad);
        screen.Write(line.Append("\n"));
        var rate = string.Create(CultureInfo.InvariantCulture, $"{tally.DocumentsPerSecond:N0}/s");
        screen.Write(new Text(
            $"{Words.Count(tally.Documents, "document")}, {Words.Bytes(tally.Bytes)} in {Words.Time(tally.Elapsed)} "
            + $"({rate}): {Words.Count(tally.Sections, "section")}, {Words.Count(tally.Quotes, "quote")}\n",
            Palette.Aside));

        foreach (var (label, reason) in tally.Rejections)
        {
            screen.Write(new Text("rejected ", Palette.Bad));
            screen.Write(new Unbroken(Passage.FirstWords($"{label} {reason}", int.MaxValue), Style.Plain));
            screen.WriteLine();
        }

        if (tally.Rejected > tally.Rejections.Count)
        {
            var others = tally.Rejected - tally.Rejections.Count;
            screen.Write(new Text($"and {others} more were rejected; -o jsonl tells of each\n", Palette.Bad));
        }
    }

    private static void Append(Paragraph line, long count, string outcome, Style style)
    {
        if (line.Length > 0) line.Append(" · ", Palette.Aside);
        line.Append(
            string.Create(CultureInfo.InvariantCulture, $"{count:N0} {outcome}"), count > 0 ? style : Palette.Aside);
    }
}
