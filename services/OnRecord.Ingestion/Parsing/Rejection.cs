using System.Diagnostics;
using OnRecord.Hosting.Errors;
using OnRecord.Parsing;

namespace OnRecord.Ingestion.Parsing;

/// <summary>Says in the words of the contract why the parser refused a document.</summary>
internal static class Rejection
{
    /// <summary>The error that the client gets; its field is a path within the request.</summary>
    public static ServiceException From(SourceRejectedException rejection)
    {
        var field = $"document.{rejection.Field}";
        var problem = rejection.Message[rejection.Field.Length..].TrimStart();
        return rejection.Reason is RejectionReason.ContentTooLarge
            ? Exhausted.TooLarge(field, problem, rejection.Value, rejection.Limit, ReasonOf(rejection))
            : InvalidRequest.Field(field, problem, rejection.Value, rejection.Limit, ReasonOf(rejection));
    }

    private static string ReasonOf(SourceRejectedException rejection) => rejection.Reason switch
    {
        RejectionReason.EmptyContent => "EMPTY_CONTENT",
        RejectionReason.ContentTooLarge => "CONTENT_TOO_LARGE",
        RejectionReason.NotText => "NOT_TEXT",
        RejectionReason.UnknownMediaType => "UNKNOWN_MEDIA_TYPE",
        RejectionReason.UnknownLanguage => "UNKNOWN_LANGUAGE",
        RejectionReason.InvalidUri => "INVALID_URI",
        RejectionReason.InvalidTitle => "INVALID_TITLE",
        RejectionReason.InvalidDate => "INVALID_DATE",
        _ => throw new UnreachableException($"{rejection.Reason} has no name in the contract."),
    };
}
