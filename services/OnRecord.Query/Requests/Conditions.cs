using System.Globalization;
using System.Text;
using Google.Type;
using OnRecord.Hosting.Errors;
using OnRecord.Query.Archive;
using OnRecord.Query.Archive.Validity;
using OnRecord.Query.Words;
using OnRecord.V1;

namespace OnRecord.Query.Requests;

/// <summary>Reads names and filters, and refuses those that no document, speaker or quote could meet.</summary>
internal static class Conditions
{
    private const string Filter = "filter.";

    /// <summary>The id of a document.</summary>
    /// <exception cref="InvalidRequest">It is no name of a document.</exception>
    public static string DocumentId(string field, string name) => ResourceNames.DocumentId(name)
        ?? throw InvalidRequest.Field(
            field, $"is '{name}'; it must be {ResourceNames.DocumentForm}",
            name, ResourceNames.DocumentForm, "MALFORMED_NAME");

    /// <summary>The id of a speaker.</summary>
    /// <exception cref="InvalidRequest">It is no name of a speaker.</exception>
    public static string SpeakerId(string field, string name) => ResourceNames.SpeakerId(name)
        ?? throw InvalidRequest.Field(
            field, $"is '{name}'; it must be {ResourceNames.SpeakerForm}",
            name, ResourceNames.SpeakerForm, "MALFORMED_NAME");

    /// <summary>The words of a search.</summary>
    /// <exception cref="InvalidRequest">There are none, or too many.</exception>
    public static WordQuery Words(string field, string text) => Checked(field, text, WordQuery.Parse);

    /// <summary>Which quotes a filter lets through.</summary>
    /// <exception cref="InvalidRequest">A field of it is wrong.</exception>
    public static QuoteCondition Of(QuoteFilter? filter)
    {
        if (filter is null) return new(new());
        var isResource = filter.Speaker.StartsWith(ResourceNames.SpeakerPrefix, StringComparison.Ordinal);
        return new(Origin(Filter, filter.Language, filter.PublishedFrom, filter.PublishedTo))
        {
            DocumentId = filter.Document.Length == 0 ? null : DocumentId(Filter + "document", filter.Document),
            Words = filter.Words.Length == 0 ? null : Words(Filter + "words", filter.Words),
            SpeakerId = isResource ? SpeakerId(Filter + "speaker", filter.Speaker) : null,
            SpeakerWords = isResource || filter.Speaker.Length == 0
                ? null
                : Checked(Filter + "speaker", filter.Speaker, WordQuery.Phrase),
            Kinds = [.. filter.Kinds.Select(Kind)],
            MinConfidence = Confidence(filter.MinConfidence),
        };
    }

    /// <summary>Which sections a filter lets through.</summary>
    /// <exception cref="InvalidRequest">A field of it is wrong.</exception>
    public static SectionCondition Of(SectionFilter? filter)
    {
        if (filter is null) return new(new());
        return new(Origin(Filter, filter.Language, filter.PublishedFrom, filter.PublishedTo))
        {
            DocumentId = filter.Document.Length == 0 ? null : DocumentId(Filter + "document", filter.Document),
            Words = filter.Words.Length == 0 ? null : Words(Filter + "words", filter.Words),
        };
    }

    /// <summary>Which documents a list shows.</summary>
    /// <exception cref="InvalidRequest">A field of the request is wrong.</exception>
    public static DocumentCondition Of(ListDocumentsRequest request) =>
        Origin("", request.Language, request.PublishedFrom, request.PublishedTo);

    private static DocumentCondition Origin(string prefix, string language, Date? from, Date? to)
    {
        if (language.Length > 0 && !LanguageCode.IsOne(language))
        {
            const string allowed = "a BCP 47 code such as vi";
            throw InvalidRequest.Field(
                prefix + "language", $"is '{language}'; it must be {allowed}", language, allowed, "MALFORMED_LANGUAGE");
        }

        var (first, last) = (Days(prefix + "published_from", from)?.First, Days(prefix + "published_to", to)?.Last);
        if (first > last)
        {
            throw InvalidRequest.Field(
                prefix + "published_to", "stands before published_from", Written(to!), $"{Written(from!)} or later",
                "EMPTY_RANGE");
        }

        return new(language.Length == 0 ? null : LanguageCode.Primary(language), first, last);
    }

    private static PublishedDays? Days(string field, Date? date)
    {
        if (date is null) return null;
        if (PublishedDays.Fault(date) is { } fault)
            throw InvalidRequest.Field(
                field, fault, Written(date), "a day, a month or a year of 1 to 9999", "MALFORMED_DATE");
        return PublishedDays.Of(date);
    }

    private static string Written(Date date) => $"{date.Year}-{date.Month}-{date.Day}";

    private static QuoteKind Kind(QuoteKind kind, int index)
    {
        if (kind is QuoteKind.Direct or QuoteKind.Mixed or QuoteKind.Indirect or QuoteKind.Term) return kind;
        throw InvalidRequest.Field(
            $"{Filter}kinds[{index}]",
            $"is {(int)kind}, which is no kind of quote", $"{(int)kind}", "1 to 4", "OUT_OF_RANGE");
    }

    private static double Confidence(double value)
    {
        if (value is >= 0 and <= 1) return value;
        var number = value.ToString(CultureInfo.InvariantCulture);
        throw InvalidRequest.Field(
            Filter + "min_confidence", $"is {number}; it must be 0 to 1", number, "0 to 1", "OUT_OF_RANGE");
    }

    private static WordQuery Checked(string field, string text, Func<string, WordQuery> read)
    {
        var bytes = Encoding.UTF8.GetByteCount(text);
        if (bytes > WordQuery.MaxBytes)
        {
            throw InvalidRequest.Field(
                field, $"has {bytes} bytes; it may have {WordQuery.MaxBytes}",
                $"{bytes}", $"{WordQuery.MaxBytes} bytes", "TOO_LONG");
        }

        var query = read(text);
        return query.WordCount switch
        {
            0 => throw InvalidRequest.Field(
                field, "holds no word", text, $"1 to {WordQuery.MaxWords} words", "NO_WORDS"),
            > WordQuery.MaxWords => throw InvalidRequest.Field(
                field, $"has {query.WordCount} words; it may have {WordQuery.MaxWords}", $"{query.WordCount}",
                $"{WordQuery.MaxWords} words", "TOO_MANY_WORDS"),
            _ => query,
        };
    }
}
