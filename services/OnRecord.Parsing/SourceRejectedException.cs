namespace OnRecord.Parsing;

/// <summary>Thrown when a source document cannot be parsed; says which field is at fault, and why.</summary>
/// <param name="reason">What is wrong, for programs.</param>
/// <param name="field">Path of the field within <c>SourceDocument</c>, such as <c>content</c>.</param>
/// <param name="problem">What is wrong, for people: completes the sentence that the field's name begins.</param>
/// <param name="value">The offending value, or its measure such as a length in bytes.</param>
/// <param name="limit">What is allowed, or empty where there is nothing to say.</param>
public sealed class SourceRejectedException(
    RejectionReason reason, string field, string problem, string value, string limit = "")
    : Exception($"{field} {problem}")
{
    /// <summary>What is wrong, for programs.</summary>
    public RejectionReason Reason { get; } = reason;

    /// <summary>Path of the field within <c>SourceDocument</c>.</summary>
    public string Field { get; } = field;

    /// <summary>The offending value, or its measure such as a length in bytes.</summary>
    public string Value { get; } = value;

    /// <summary>What is allowed, or empty where there is nothing to say.</summary>
    public string Limit { get; } = limit;
}

/// <summary>Why a source document cannot be parsed.</summary>
public enum RejectionReason
{
    /// <summary>There is no content.</summary>
    EmptyContent,

    /// <summary>The content is longer than the limit.</summary>
    ContentTooLarge,

    /// <summary>The content is binary, or in no known encoding.</summary>
    NotText,

    /// <summary>The media type, or its charset, is none that the parser reads.</summary>
    UnknownMediaType,

    /// <summary>There is no language pack for the language that was asked for.</summary>
    UnknownLanguage,

    /// <summary>The URI is too long.</summary>
    InvalidUri,

    /// <summary>The headline is too long.</summary>
    InvalidTitle,

    /// <summary>The date is no calendar date.</summary>
    InvalidDate,
}
