using OnRecord.EndToEnd.Tests.Running;
using OnRecord.V1;

namespace OnRecord.EndToEnd.Tests.Load;

/// <summary>How much is done, and what decides every choice.</summary>
/// <param name="Seed">Decides every choice.</param>
internal sealed record LoadPlan(int Seed)
{
    private static readonly string[] Marks = ["kenhmot", "kenhhai", "kenhba"];

    /// <summary>How many documents the writers share.</summary>
    public int Documents { get; init; } = 24;

    /// <summary>How many contents each document has.</summary>
    public int Variants { get; init; } = 4;

    public int Writers { get; init; } = 3;

    public int Readers { get; init; } = 3;

    /// <summary>About how many documents each writer sends.</summary>
    public int Steps { get; init; } = 50;

    /// <summary>By how many words each quote is longer than it must be, for streams of many responses.</summary>
    public int Filling { get; init; }

    /// <summary>The same for the same seed and name, on every machine.</summary>
    public Random RandomOf(string name)
    {
        var hash = unchecked((uint)Seed * 2654435761);
        foreach (var character in name) hash = unchecked((hash ^ character) * 16777619);
        return new Random((int)(hash >> 1));
    }

    /// <summary>One content of one document; its quotes hold a word that some of the contents share.</summary>
    public SourceDocument Source(int document, int variant) =>
        Articles.Make(document, Seed, $" bản {variant} {Marks[variant % Marks.Length]}{Words(Filling)}");

    /// <summary>So many words.</summary>
    public static string Words(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $" chữ{i}"));

    /// <summary>A word that some quotes hold, or none does.</summary>
    public static string Word(Random random) =>
        random.Next(Marks.Length + 1) is var i && i < Marks.Length ? Marks[i] : "kenhnaokhong";
}
