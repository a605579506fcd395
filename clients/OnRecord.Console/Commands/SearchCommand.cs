using System.CommandLine;
using OnRecord.Console.Options;
using OnRecord.Console.Output;
using OnRecord.V1;

namespace OnRecord.Console.Commands;

/// <summary><c>onrecord search</c>: ranked search, blind to case and diacritics.</summary>
internal static class SearchCommand
{
    public static Command Create(Terminal terminal)
    {
        var words = new Argument<string[]>("words")
        {
            Description =
                "The words, all of which must occur; with or without diacritics. Words between double quotation "
                + "marks (escape them from the shell) must stand side by side",
            Arity = ArgumentArity.OneOrMore,
        };
        var inSections = new Option<bool>("--sections")
        {
            Description =
                "Search the text of sections instead of quotes; --speaker, --kind and --min-confidence do not apply",
        };
        var limit = PositionOptions.Limit("hits", fallback: 20);
        var filters = new FilterOptions();
        var query = new QueryOptions(terminal);
        var command = new Command("search", "Search quotes, or sections, for words") { words, inSections, limit };
        filters.AddForQuotes(command, withWords: false);
        query.AddTo(command);
        command.AddExamples(terminal,
            ("onrecord search to lam", "quotes by or with Tô Lâm, the best first"),
            ("onrecord search '\"dang bo\"' --kind direct", "the words side by side, in whole utterances"),
            ("onrecord search --sections ma tuy -n 5", "the five best sections for ma túy"));
        command.SetAction(terminal, async (result, cancellation) =>
        {
            await using var clients = query.Connect(result);
            var format = query.Format(result);
            var typed = string.Join(' ', result.GetRequiredValue(words));
            var most = (int)Math.Min(result.GetValue(limit), int.MaxValue);
            if (result.GetValue(inSections))
            {
                var request = new SearchSectionsRequest
                {
                    Query = typed,
                    Filter = filters.Sections(result),
                    Limit = most,
                };
                await Listing.WriteAsync(
                    terminal, format, clients.Query.SearchSectionsAsync(request, cancellation),
                    (hit, _) => SectionView.Render(hit.Section, hit.Highlights), "Nothing found.", cancellation);
            }
            else
            {
                var request = new SearchQuotesRequest { Query = typed, Filter = filters.Quotes(result), Limit = most };
                await Listing.WriteAsync(
                    terminal, format, clients.Query.SearchQuotesAsync(request, cancellation),
                    (hit, number) => QuoteView.Render(hit.Quote, number, hit.Highlights), "Nothing found.",
                    cancellation);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
