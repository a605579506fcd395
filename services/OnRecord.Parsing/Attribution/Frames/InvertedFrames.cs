using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Attribution.Subjects;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Frames;

/// <summary>Finds the frames whose speaker stands behind the verb: "…, said Smith".</summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="sources">Finds who speaks after a cue.</param>
internal sealed class InvertedFrames(LanguagePack pack, SourceFinder sources)
{
    /// <summary>A clause before a cue and its speaker has no fewer tokens than this.</summary>
    private const int ShortestClause = 5;

    private readonly ClausesBefore _clauses = new(pack);

    /// <summary>
    /// Whether a plain cue right behind a comma is followed by its speaker, who ends the clause, so that what stands
    /// before the comma is no subject: "the plan is dead, said Jane Doe."
    /// </summary>
    public bool FollowsClause(Cue cue)
    {
        var tokens = cue.Tokens;
        if (!pack.Settings.InvertsAfterQuotes || cue.Start - cue.SentenceStart < ShortestClause) return false;
        if (!cue.Is(Features.Strong) || cue.Is(Features.Addressee | Features.Participle)
            || tokens[cue.Start - 1].Kind != TokenKind.Comma)
            return false;
        if (sources.After(cue.Surface, cue.End, cue.SentenceEnd, isFirst: false, out var after) is not { } source)
            return false;
        if (source.Kind != MentionKind.Named && (!sources.CanSpeak(tokens, cue.End, source.End)
            || FollowsDescription(cue))) return false;
        return after >= cue.SentenceEnd
            || tokens[after].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Quotation)
            || pack.Begins(Role.Preposition, tokens, after, cue.SentenceEnd)
            || (pack.Match(Role.Pronoun, tokens.AsSpan(after), out var features) > 0
                && (features & Features.Relative) != 0);
    }

    /// <summary>
    /// Whether nothing but somebody and who that is stands before a cue: "Jane Doe, a baker from Salem, said", "the
    /// mayor, Jane Doe, said".
    /// </summary>
    private bool FollowsDescription(Cue cue)
    {
        var (tokens, end) = (cue.Tokens, cue.Start - 1);
        var comma = cue.SentenceStart;
        while (comma < end && tokens[comma].Kind != TokenKind.Comma)
        {
            if (tokens[comma].Kind != TokenKind.Word) return false;
            comma++;
        }

        if (comma + 1 >= end || comma == cue.SentenceStart) return false;
        return tokens[comma - 1].IsCapitalised
            ? pack.Begins(Role.Determiner, tokens, comma + 1, end)
                || (!tokens[comma + 1].IsCapitalised && pack.Begins(Role.Title, tokens, comma + 1, end))
            : tokens[comma + 1].IsCapitalised && tokens[end - 1].IsCapitalised
                && sources.CanSpeak(tokens, cue.SentenceStart, comma);
    }

    /// <summary>The frame of a cue whose speaker follows it, or null where none does.</summary>
    public Frame? Find(Cue cue)
    {
        var tokens = cue.Tokens;
        var first = pack.SkipBack(Role.Auxiliary, tokens, cue.SentenceStart, cue.Start);
        var left = ContentFinder.Left(tokens, cue.SentenceStart, first);
        if (left.End <= left.Start || tokens[first - 1].Kind is not (TokenKind.Quotation or TokenKind.Comma))
            return null;
        if (cue.Is(Features.Participle) || pack.Begins(Role.Complementiser, tokens, cue.End, cue.SentenceEnd))
            return null;
        if (pack.Begins(Role.Preposition, tokens, cue.End, cue.SentenceEnd)
            || pack.Begins(Role.Genitive, tokens, cue.End, cue.SentenceEnd))
            return null;
        if (sources.After(cue.Surface, cue.End, cue.SentenceEnd, isFirst: false, out var after) is not { } source)
            return null;
        if (source.Kind == MentionKind.Nominal && tokens[left.End - 1].Kind != TokenKind.Quotation
            && !sources.CanSpeak(tokens, cue.End, source.End))
            return null;
        if (cue.Is(Features.Thought | Features.Directive) && !EndsBehind(cue, source, after)) return null;
        Contents reported = [left];
        var next = ContentFinder.BehindMarks(tokens, after, cue.ContentEnd);
        if (pack.QuotationIn(tokens, (next, cue.ContentEnd)) is var goesOn and >= 0)
            reported = reported.And((goesOn, cue.ContentEnd));
        else if (next > after && pack.Begins(Role.ClauseMarker, tokens, next, cue.ContentEnd)
            && _clauses.QuotesBehind(cue, next - 1))
            reported = reported.And((next, cue.ContentEnd));
        return new Frame(cue, FrameOrder.ContentCueSpeaker, source, reported, false);
    }

    /// <summary>
    /// Whether somebody behind a verb that may as well have an object ends the clause, and so is its subject:
    /// “…,” urged Doe.
    /// </summary>
    private static bool EndsBehind(Cue cue, Mention source, int after) =>
        source.Kind is MentionKind.Named or MentionKind.Organisation or MentionKind.Title or MentionKind.Document
            or MentionKind.Pronoun
        && (after >= cue.ContentEnd || cue.Tokens[after].Kind is not (TokenKind.Word or TokenKind.Number)
            || cue.Tokens[after - 1].Kind == TokenKind.Comma);
}
