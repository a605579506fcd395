using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.V1;

namespace OnRecord.Parsing.Attribution.People;

/// <summary>Who a mention means, and how that was found out.</summary>
/// <param name="Name">The canonical name, or null where the article gives none.</param>
/// <param name="Kind">What sort of speaker it is.</param>
/// <param name="Resolution">How the mention led to the name.</param>
internal readonly record struct Resolved(string? Name, SpeakerKind Kind, SpeakerResolution Resolution)
{
    /// <summary>A speaker without a name, of the sort that the words of a mention tell.</summary>
    public static Resolved Nobody(Mention mention) => new(
        null,
        mention.Kind switch
        {
            MentionKind.Organisation => SpeakerKind.Organisation,
            MentionKind.Document => SpeakerKind.Document,
            MentionKind.Nominal => SpeakerKind.Anonymous,
            _ => SpeakerKind.Person,
        },
        SpeakerResolution.Unresolved);
}
