using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.People;

/// <summary>Tells a person's name from the nouns before it, where nouns are capitalised too.</summary>
/// <param name="pack">What is known about the language.</param>
internal readonly struct NamesAmongNouns(LanguagePack pack)
{
    private readonly NounRuns _nouns = new(pack);

    /// <summary>
    /// Where a person's name begins in a run of capitals that may begin with nouns; the run's end where it holds none.
    /// </summary>
    /// <param name="tokens">The tokens of a surface.</param>
    /// <param name="start">Index of the sentence's first token.</param>
    /// <param name="at">Index of the run's first token.</param>
    /// <param name="run">Index after its last token.</param>
    /// <param name="title">The title before it; it grows by the nouns that tell what somebody is.</param>
    public int Start(TokenRun tokens, int start, int at, int run, ref NameTitle title)
    {
        var part = _nouns.Part(tokens, at, run);
        switch (part.Kind)
        {
            case NounKind.None:
                var isLed = at > start && (pack.Begins(Role.Determiner, tokens, at - 1, at)
                    || pack.Begins(Role.Adjective, tokens, at - 1, at));
                if (NameRuns.EndsInPlace(pack, tokens, at, run) || NameRuns.HoldsPronoun(pack, tokens, at, run))
                    return run;
                if (!isLed) return at;
                at++;
                while (at < run && !tokens[at].IsCapitalised) at++;
                return run - at > 1 ? at : run;
            case NounKind.Person:
                if (part.Name < run)
                    title = new(title.IsRightBefore(at) ? title.Start : at, part.Name, title.Features, false);
                return part.Name;
            case NounKind.BodyName or NounKind.Place:
                return run - part.Name > 1 ? part.Name : run;
            default:
                return title.IsThere && run - part.Name > 1 ? NameRuns.LastNames(tokens, part.Name, run) : run;
        }
    }
}
