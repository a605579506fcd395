using OnRecord.V1;

namespace OnRecord.Query.Archive.Preparing;

/// <summary>A quote with what the archive looks it up by.</summary>
/// <param name="Record">Its record, encoded.</param>
/// <param name="Kind">How its words stand in the text.</param>
/// <param name="Confidence">The share of its make that is right.</param>
/// <param name="Speaker">Who said it, where the document names somebody.</param>
/// <param name="Words">Its folded words.</param>
/// <param name="ClauseWords">The folded words of its clause, where that is wider, or of what it may keep of it.</param>
internal sealed record PreparedQuote(
    OriginatedRecord Record,
    QuoteKind Kind,
    double Confidence,
    PreparedSpeaker? Speaker,
    string Words,
    string ClauseWords);

/// <summary>The speaker of one quote.</summary>
/// <param name="Identity">Who it is.</param>
/// <param name="Kind">What sort of speaker it is.</param>
/// <param name="Name">The name in the document.</param>
/// <param name="Title">The title, where there is one.</param>
/// <param name="Role">The role, where there is one.</param>
/// <param name="Mention">The words that name the speaker, where there are any and not too many.</param>
/// <param name="Words">The folded words of the name.</param>
internal sealed record PreparedSpeaker(
    SpeakerIdentity Identity,
    SpeakerKind Kind,
    string Name,
    string? Title,
    string? Role,
    string? Mention,
    string Words);
