using OnRecord.Query.Words;
using OnRecord.V1;

namespace OnRecord.Query.Archive.Preparing;

/// <summary>A section with what the archive looks it up by.</summary>
/// <param name="Record">Its record, encoded.</param>
/// <param name="Words">Its folded words.</param>
internal sealed record PreparedSection(OriginatedRecord Record, string Words)
{
    /// <summary>Makes a section ready.</summary>
    /// <param name="section">The section.</param>
    /// <param name="name">The name of its record.</param>
    /// <param name="encoded">The section, encoded, with its length before it.</param>
    /// <param name="origin">The origin of its record, encoded.</param>
    /// <param name="encoder">Encodes the record.</param>
    public static PreparedSection From(
        Section section, string name, ReadOnlySpan<byte> encoded, ReadOnlySpan<byte> origin, RecordEncoder encoder)
    {
        var head = encoder.Text(SectionRecord.NameFieldNumber, name)
            .Message(SectionRecord.SectionFieldNumber, encoded);
        return new(
            OriginatedRecord.Of(head, SectionRecord.OriginFieldNumber, origin),
            string.Join(' ', section.Blocks.Select(block => Folding.Fold(block.Text))));
    }
}
