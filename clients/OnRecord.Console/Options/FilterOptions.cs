using System.CommandLine;
using System.Globalization;
using Google.Type;
using OnRecord.Console.Inputs;
using OnRecord.Console.Output;
using OnRecord.V1;

namespace OnRecord.Console.Options;

/// <summary>The options that narrow down what is read; each command takes those that its request knows.</summary>
internal sealed class FilterOptions
{
    private readonly Option<string> _document = new("--document")
    {
        Description = "Only of this document, documents/{id}",
        HelpName = "name",
    };

    private readonly Option<string> _speaker = new("--speaker")
    {
        Description = "Only by this speaker: speakers/{id}, or words of the name, with or without diacritics",
        HelpName = "who",
    };

    private readonly Option<string> _words = new("--words")
    {
        Description = "Only with all of these words, with or without diacritics",
        HelpName = "words",
    };

    private readonly Option<string> _language = new("--language")
    {
        Description = "Only of documents in this language, such as vi or en",
        HelpName = "code",
    };

    private readonly Option<QuoteKind[]> _kinds = new("--kind")
    {
        Description = "Only of this kind: direct, mixed, indirect or term; may be repeated",
        HelpName = "kind",
        CustomParser = result => [.. result.Tokens.Select(token => Kind(token.Value, result.AddError))],
    };

    private readonly Option<Date?> _from = DateOption("--from", "Only of documents published on this day or later");

    private readonly Option<Date?> _to = DateOption("--to", "Only of documents published on this day or earlier");

    private readonly Option<double> _confidence = new("--min-confidence")
    {
        Description = "Only with at least this confidence, 0 to 1",
        HelpName = "share",
        CustomParser = result =>
        {
            var value = result.Tokens[0].Value;
            if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var share)
                && share is >= 0 and <= 1)
                return share;
            result.AddError($"--min-confidence is '{value}'; it must be a number from 0 to 1.");
            return 0;
        },
    };

    /// <summary>Adds the options that a quote filter knows.</summary>
    public void AddForQuotes(Command command, bool withWords = true)
    {
        command.Add(_document);
        command.Add(_speaker);
        if (withWords) command.Add(_words);
        command.Add(_kinds);
        command.Add(_confidence);
        AddForDocuments(command);
    }

    /// <summary>Adds the options that a section filter knows.</summary>
    public void AddForSections(Command command)
    {
        command.Add(_document);
        command.Add(_words);
        AddForDocuments(command);
    }

    /// <summary>Adds the options that a list of documents knows.</summary>
    public void AddForDocuments(Command command)
    {
        command.Add(_language);
        command.Add(_from);
        command.Add(_to);
    }

    public QuoteFilter Quotes(ParseResult result) => new()
    {
        Document = result.GetValue(_document) ?? "",
        Speaker = result.GetValue(_speaker) ?? "",
        Words = result.GetValue(_words) ?? "",
        Language = result.GetValue(_language) ?? "",
        Kinds = { result.GetValue(_kinds) ?? [] },
        PublishedFrom = result.GetValue(_from),
        PublishedTo = result.GetValue(_to),
        MinConfidence = result.GetValue(_confidence),
    };

    public SectionFilter Sections(ParseResult result) => new()
    {
        Document = result.GetValue(_document) ?? "",
        Words = result.GetValue(_words) ?? "",
        Language = result.GetValue(_language) ?? "",
        PublishedFrom = result.GetValue(_from),
        PublishedTo = result.GetValue(_to),
    };

    public ListDocumentsRequest Documents(ParseResult result) => new()
    {
        Language = result.GetValue(_language) ?? "",
        PublishedFrom = result.GetValue(_from),
        PublishedTo = result.GetValue(_to),
    };

    private static QuoteKind Kind(string value, Action<string> addError)
    {
        foreach (var kind in Enum.GetValues<QuoteKind>())
        {
            if (kind != QuoteKind.Unspecified && value.Equals(Words.Of(kind), StringComparison.OrdinalIgnoreCase))
                return kind;
        }

        addError($"--kind is '{value}'; it must be direct, mixed, indirect or term.");
        return default;
    }

    private static Option<Date?> DateOption(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "date",
        CustomParser = result =>
        {
            if (PartialDate.TryParse(result.Tokens[0].Value, out var date)) return date;
            result.AddError($"{name} is '{result.Tokens[0].Value}'; it must be a date such as {PartialDate.Examples}.");
            return null;
        },
    };
}
