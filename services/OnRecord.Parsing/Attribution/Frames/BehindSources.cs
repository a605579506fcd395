using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Frames;

/// <summary>Finds where what is reported begins behind a preposition and its source.</summary>
/// <param name="pack">What is known about the language.</param>
internal readonly struct BehindSources(LanguagePack pack)
{
    /// <summary>What modifies a source has no more tokens than this.</summary>
    private const int LongestModifier = 12;

    /// <summary>What modifies a source that opens its sentence has no more tokens than this.</summary>
    private const int LongestOpening = 24;

    /// <summary>Where what follows a source begins, behind the marks between, or what joins or describes it.</summary>
    public int Start(TokenRun tokens, Mention source, int after, int contentEnd)
    {
        var next = ContentFinder.BehindMarks(tokens, after, contentEnd);
        if (next > after) return next;
        next = Joint(tokens, after, contentEnd);
        return next == after && next + 1 < contentEnd && tokens[next].Kind == TokenKind.Dash
            && SourceDescriptions.Behind(pack, source, next + 1, contentEnd) is var described && described > next + 1
            ? described : next;
    }

    /// <summary>
    /// Where a clause begins behind the comma that ends what modifies a source: "Theo ảnh của hãng A chụp hôm thứ
    /// hai, …".
    /// </summary>
    public int Modifier(TokenRun tokens, int at, int end) => BehindComma(tokens, at, end, LongestModifier);

    /// <summary>Where a clause begins behind the comma that ends a phrase which opens its sentence.</summary>
    public int Opening(TokenRun tokens, int at, int end) => BehindComma(tokens, at, end, LongestOpening);

    /// <summary>
    /// Whether a clause begins right behind a source, without a mark: behind a bracket, or with a word that points at
    /// something.
    /// </summary>
    public bool BeginsClause(TokenRun tokens, int at, int end) =>
        tokens[at - 1].Kind == TokenKind.Close || pack.PointsInClause(tokens, at, end);

    /// <summary>
    /// Where a clause begins that a word joins to its phrase, or a quote that it is said to be: "theo ông Lâm thì …".
    /// </summary>
    private int Joint(TokenRun tokens, int at, int end)
    {
        if (at >= end) return at;
        if (pack.Match(Role.Complementiser, tokens.AsSpan(at, end - at)) is var opening and > 0 && at + opening < end
            && tokens[at + opening].Kind == TokenKind.Quotation) return at + opening;
        return pack.ResumesClause(tokens, at, end) ? at + pack.Match(Role.Connector, tokens.AsSpan(at, end - at)) : at;
    }

    private int BehindComma(TokenRun tokens, int at, int end, int reach)
    {
        if (pack.Settings.IsIsolating && pack.Match(Role.CueVerb, tokens.AsSpan(at, end - at), out var features) > 0
            && (features & Features.Weak) == 0)
            return at;
        for (var stop = at; stop < Math.Min(end, at + reach); stop++)
        {
            if (tokens[stop].Kind == TokenKind.Comma) return stop + 1;
            if (tokens[stop].Kind is not (TokenKind.Word or TokenKind.Number)) break;
        }

        return at;
    }
}
