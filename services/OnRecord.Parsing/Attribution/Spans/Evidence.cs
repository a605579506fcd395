using OnRecord.Parsing.Attribution.Frames;
using OnRecord.Parsing.Attribution.Mentions;

namespace OnRecord.Parsing.Attribution.Spans;

/// <summary>What ties a marked span to a speaker.</summary>
/// <param name="Rule">The name of the rule.</param>
/// <param name="Frame">The frame that governs the span, or null where another quote's speaker goes on.</param>
/// <param name="Source">Who speaks, or null where the frame does not say.</param>
/// <param name="Strength">How closely the frame holds the span; decides whether a short span is speech.</param>
internal sealed record Evidence(string Rule, Frame? Frame, Mention? Source, Strength Strength);

/// <summary>How closely a frame holds a marked span.</summary>
internal enum Strength
{
    /// <summary>Only the neighbourhood speaks for it.</summary>
    Loose,

    /// <summary>It stands somewhere in what is reported.</summary>
    Within,

    /// <summary>It is what is reported.</summary>
    Adjacent,
}
