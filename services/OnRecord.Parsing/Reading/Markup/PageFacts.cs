using Google.Type;

namespace OnRecord.Parsing.Reading.Markup;

/// <summary>What a page says about itself outside its text.</summary>
/// <param name="Title">The headline, or null.</param>
/// <param name="Authors">Who wrote it; none where it does not say.</param>
/// <param name="Published">The day of publication, or null.</param>
/// <param name="Language">BCP 47 code, or null.</param>
/// <param name="Description">What it is about, or null; often its lead, whole or cut.</param>
internal sealed record PageFacts(
    string? Title, IReadOnlyList<string> Authors, Date? Published, string? Language, string? Description)
{
    /// <summary>A page that says nothing.</summary>
    public static PageFacts None { get; } = new(null, [], null, null, null);

    /// <summary>This where it says something, else the other.</summary>
    public PageFacts Or(PageFacts other) => new(
        Title ?? other.Title, Authors.Count > 0 ? Authors : other.Authors, Published ?? other.Published,
        Language ?? other.Language, Description ?? other.Description);
}
