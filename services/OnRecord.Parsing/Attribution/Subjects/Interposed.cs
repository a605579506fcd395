using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Subjects;

/// <summary>Passes over auxiliaries, times, brackets and the like between a subject and its verb.</summary>
/// <param name="pack">What is known about the language.</param>
internal readonly struct Interposed(LanguagePack pack)
{
    /// <summary>Where the words end that stand before all that may stand between a subject and its verb.</summary>
    /// <param name="tokens">The tokens of a surface.</param>
    /// <param name="start">Goes back no further than this.</param>
    /// <param name="end">Where the verb, or what follows the words, begins.</param>
    /// <param name="keepsBrackets">Whether a bracket belongs to the words.</param>
    public int Before(TokenRun tokens, int start, int end, bool keepsBrackets = false)
    {
        while (end > start)
        {
            if (tokens[end - 1].Kind == TokenKind.Close)
            {
                if (keepsBrackets) return end;
                var open = end - 1;
                while (open > start && tokens[open].Kind != TokenKind.Open) open--;
                if (tokens[open].Kind != TokenKind.Open) return end;
                end = open;
                continue;
            }

            if (tokens[end - 1].IsClitic && pack.MatchBefore(Role.Pronoun, tokens, start, end - 1) > 0)
            {
                end--;
                continue;
            }

            if (tokens[end - 1].Kind == TokenKind.Number && end - 1 > start
                && pack.MatchBefore(Role.Time, tokens, start, end - 1) is var dated and > 0)
            {
                end -= dated + 1;
                continue;
            }

            if (pack.MatchBefore(Role.OrganisationName, tokens, start, end) > 0) return end;
            if (pack.Settings.IsIsolating && end - 1 > start && tokens[end - 1].IsCapitalised) return end;
            var length = pack.MatchBefore(Role.Auxiliary, tokens, start, end);
            if (length == 0) length = pack.MatchBefore(Role.Time, tokens, start, end);
            if (length == 0 && end - start > 1) length = pack.MatchBefore(Role.Coordinator, tokens, start, end);
            if (length == 0) return end;
            end -= length;
        }

        return end;
    }
}
