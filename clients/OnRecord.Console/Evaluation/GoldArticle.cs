using OnRecord.Console.Output;
using OnRecord.V1;

namespace OnRecord.Console.Evaluation;

/// <summary>
/// An article whose quotes people have annotated. Offsets are UTF-16 code units of the text, half open.
/// </summary>
/// <param name="Id">What the article is called.</param>
/// <param name="Text">The text.</param>
/// <param name="Direct">What somebody says, in marks.</param>
/// <param name="NonSpeech">What stands in marks and is nobody's speech.</param>
/// <param name="Ignored">What is neither right nor wrong to find.</param>
/// <param name="Attributions">Every reported statement, or null where the article has none annotated.</param>
/// <param name="Blocks">The kind of each line, or null where they are not annotated.</param>
internal sealed record GoldArticle(
    string Id,
    string Text,
    IReadOnlyList<GoldQuote> Direct,
    IReadOnlyList<Range> NonSpeech,
    IReadOnlyList<Range> Ignored,
    IReadOnlyList<Attribution>? Attributions,
    IReadOnlyList<GoldBlock>? Blocks);

/// <summary>A quote in marks.</summary>
/// <param name="Span">Its words.</param>
/// <param name="Segments">Its parts, where it runs over several paragraphs.</param>
/// <param name="SpeakerType">
/// How the speaker is named: <c>name</c>, <c>pronoun</c>, <c>nominal</c>, <c>none</c>.
/// </param>
/// <param name="SpeakerNames">The speaker's names; none where the article gives none.</param>
/// <param name="SpeakerMentions">The words that name the speaker; none where nothing tells.</param>
internal sealed record GoldQuote(
    Range Span,
    IReadOnlyList<Range> Segments,
    string SpeakerType,
    IReadOnlyList<string> SpeakerNames,
    IReadOnlyList<Range> SpeakerMentions);

/// <summary>A reported statement: who says it, with which words it is reported, and what is said.</summary>
/// <param name="Cue">The reporting words, or null.</param>
/// <param name="Source">Who speaks.</param>
/// <param name="Content">What is said.</param>
/// <param name="Kind"><c>direct</c>, <c>mixed</c> or <c>indirect</c>; null where that is not said.</param>
internal sealed record Attribution(Range? Cue, IReadOnlyList<Range> Source, IReadOnlyList<Range> Content, string? Kind);

/// <summary>A line of an article.</summary>
/// <param name="Span">Its words.</param>
/// <param name="Kind">The name of the kind, as in <c>BlockKind</c>.</param>
internal sealed record GoldBlock(Range Span, string Kind);

/// <summary>A half-open range of UTF-16 code units.</summary>
internal readonly record struct Range(int Start, int End)
{
    /// <summary>The range of a span of UTF-8 bytes.</summary>
    public static Range Of(Span span, ByteMap map) => new(map[span.Start], map[span.End]);
}
