namespace OnRecord.Parsing.Reading;

/// <summary>A half-open range of UTF-16 code units of a text.</summary>
/// <param name="Start">The first code unit.</param>
/// <param name="End">The code unit after the last; never before <paramref name="Start"/>.</param>
internal readonly record struct TextRange(int Start, int End)
{
    /// <summary>How many code units the range holds.</summary>
    public int Length => End - Start;

    /// <summary>Whether the range holds nothing.</summary>
    public bool IsEmpty => End <= Start;

    /// <summary>Whether the other range lies wholly within this one.</summary>
    public bool Contains(TextRange other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the code unit at this index lies within the range.</summary>
    public bool Contains(int index) => Start <= index && index < End;

    /// <summary>Whether the two ranges share at least one code unit.</summary>
    public bool Overlaps(TextRange other) => Start < other.End && other.Start < End;

    /// <summary>The part of a text that the range covers.</summary>
    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);
}
