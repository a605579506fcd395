using Spectre.Console;

namespace OnRecord.Console.Output;

/// <summary>What each colour stands for, the same in every command.</summary>
internal static class Palette
{
    public static readonly Style Quote = new(Color.Green);
    public static readonly Style Words = new(Color.Green, decoration: Decoration.Bold);
    public static readonly Style Speaker = new(Color.Yellow);
    public static readonly Style Cue = new(Color.Aqua);
    public static readonly Style Found = new(Color.Black, Color.Yellow);
    public static readonly Style Heading = new(decoration: Decoration.Bold);
    public static readonly Style Aside = new(Color.Grey);
    public static readonly Style Bad = new(Color.Red);
    public static readonly Style Good = new(Color.Green);
}
