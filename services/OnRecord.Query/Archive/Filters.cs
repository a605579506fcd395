using OnRecord.Query.Words;
using OnRecord.V1;

namespace OnRecord.Query.Archive;

/// <summary>Which documents: conditions that must all hold.</summary>
/// <param name="Language">The language alone of a BCP 47 code, in lower case, or null for any.</param>
/// <param name="PublishedFrom">The first day as yyyymmdd, or null for any.</param>
/// <param name="PublishedTo">The last day as yyyymmdd, or null for any.</param>
internal sealed record DocumentCondition(string? Language = null, int? PublishedFrom = null, int? PublishedTo = null)
{
    /// <summary>Whether every document meets it.</summary>
    public bool IsAny => Language is null && PublishedFrom is null && PublishedTo is null;
}

/// <summary>Which sections: conditions that must all hold.</summary>
/// <param name="Origin">What their documents must be.</param>
/// <param name="DocumentId">The id of their document, or null for any.</param>
/// <param name="Words">Words that they must hold, or null.</param>
internal sealed record SectionCondition(DocumentCondition Origin, string? DocumentId = null, WordQuery? Words = null);

/// <summary>Which quotes: conditions that must all hold.</summary>
/// <param name="Origin">What their documents must be.</param>
/// <param name="DocumentId">The id of their document, or null for any.</param>
/// <param name="Words">Words that they must hold, or null.</param>
/// <param name="SpeakerId">The id of their speaker, or null for any.</param>
/// <param name="SpeakerWords">Words of their speaker's name that stand side by side, or null for any.</param>
/// <param name="Kinds">Their kinds; empty for all.</param>
/// <param name="MinConfidence">Their confidence, at least; 0 for all.</param>
internal sealed record QuoteCondition(
    DocumentCondition Origin,
    string? DocumentId = null,
    WordQuery? Words = null,
    string? SpeakerId = null,
    WordQuery? SpeakerWords = null,
    IReadOnlyList<QuoteKind>? Kinds = null,
    double MinConfidence = 0)
{
    /// <summary>Whether it asks for something of the quote itself that is not among its words.</summary>
    public bool HasQuoteCondition => SpeakerId is not null || Kinds is { Count: > 0 } || MinConfidence > 0;
}
