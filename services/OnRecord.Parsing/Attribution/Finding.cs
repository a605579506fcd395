using OnRecord.Parsing.Attribution.Frames;
using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Reading;
using OnRecord.V1;

namespace OnRecord.Parsing.Attribution;

/// <summary>A quote as the parser finds it, before it is put into a message.</summary>
/// <param name="Kind">How its words stand in the text.</param>
/// <param name="Parts">Where its words stand.</param>
/// <param name="Rule">The rule that decided.</param>
/// <param name="Block">Index of the block in which it starts.</param>
internal sealed record Finding(QuoteKind Kind, IReadOnlyList<TextRange> Parts, string Rule, int Block)
{
    /// <summary>The whole reported statement; empty where it is no wider than the parts.</summary>
    public TextRange Clause { get; init; }

    /// <summary>Who speaks, or null where that cannot be told.</summary>
    public Mention? Source { get; init; }

    /// <summary>The reporting words; empty where there are none.</summary>
    public TextRange Cue { get; init; }

    /// <summary>
    /// Indexes of its marked spans in text order: none for speech without marks, several where it is interrupted.
    /// </summary>
    public IReadOnlyList<int> Spans { get; init; } = [];

    /// <summary>The frame that governs it, or null.</summary>
    public Frame? Frame { get; init; }

    /// <summary>Who only carried the words, or null.</summary>
    public Mention? Carrier { get; init; }

    /// <summary>Whether it was said.</summary>
    public Stance Stance { get; init; }

    /// <summary>What had to be assumed about the marks.</summary>
    public MarkRepair Repair { get; init; }
}
