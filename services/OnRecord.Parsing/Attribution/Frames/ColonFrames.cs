using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Attribution.Subjects;
using OnRecord.Parsing.Attribution.VerbSecond;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution.Frames;

/// <summary>Finds the frame of a colon without a cue: "Smith: …".</summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="subjects">Finds who speaks before a colon.</param>
/// <param name="mentions">Knows who can speak.</param>
/// <param name="clauses">Finds who speaks where the verb stands second.</param>
/// <param name="sources">Knows which words are somebody.</param>
/// <param name="openings">Finds whom a sentence begins with.</param>
/// <param name="texts">Finds the texts that words point back at.</param>
internal sealed class ColonFrames(
    LanguagePack pack, SubjectFinder subjects, MentionReader mentions, MainClauses clauses,
    SourceFinder sources, OpeningFinder openings, TextsBefore texts)
{
    private readonly ToldNouns _told = new(pack);

    /// <summary>"Smith: …", and a quote introduced by a colon without a cue.</summary>
    public Frame? Find(Surface surface, int sentence)
    {
        var (start, end) = surface.Sentences[sentence];
        var tokens = surface.Tokens;
        var colon = start;
        while (colon < end && tokens[colon].Kind != TokenKind.Colon) colon++;
        if (colon <= start || colon + 1 >= end) return null;
        var isQuote = tokens[colon + 1].Kind == TokenKind.Quotation;
        if (clauses.IsReported(tokens, start, colon)) return null;
        if (isQuote && _told.End(tokens, start, colon)) return null;
        var subject = pack.Settings.VerbSecond
            ? texts.PointedAt(surface, sentence, colon) ?? clauses.BeforeColon(surface, start, colon)
            : subjects.Before(surface, start, colon, Features.None).Mention;
        if (isQuote && subject is { } near) subject = SubjectOf(near, start) ?? near;
        if (subject is not { } source) return null;
        if (pack.Settings.IsIsolating && !(mentions.IsSpeaker(source) && OpensClause(tokens, start, source.Start)))
            return null;
        if (!isQuote && pack.Covers(Role.Place, tokens.AsSpan(source.Start, source.End - source.Start)))
            return null;
        if (!isQuote && (source.Start != start || IsCatchword(source) || IsHeading(source, colon))) return null;
        var contentEnd = ContentFinder.WithoutStop(tokens, start, end);
        return new Frame(new Cue(surface, sentence, colon, colon, Features.None), FrameOrder.SpeakerColonContent,
            source, [(colon + 1, contentEnd)], true);
    }

    /// <summary>
    /// The subject of the sentence, where the words before a colon are what it did: "Doe turned to Roe again: “…”".
    /// </summary>
    private Mention? SubjectOf(Mention near, int start) =>
        pack.Settings.IsSubjectFirst && !OpensClause(near.Surface.Tokens, start, near.Start)
            ? openings.Main(near.Surface, start, near.Start) : null;

    /// <summary>
    /// Whether a noun says what a paragraph is about rather than who speaks, where any noun may look like a name:
    /// "Finanzen: Der Rat will …". In a headline, which is one sentence, it is who speaks.
    /// </summary>
    private bool IsCatchword(Mention source) =>
        pack.Settings.VerbSecond && source is { Kind: MentionKind.Named, Surface.Sentences.Length: > 1 }
        && source.End - source.Start == 1;

    /// <summary>
    /// Whether what stands before a colon says what follows rather than who speaks: "The Latest: …", "Bill is back: …",
    /// "Wow: …".
    /// </summary>
    private bool IsHeading(Mention source, int colon)
    {
        if (!pack.Settings.IsSubjectFirst) return false;
        var tokens = source.Surface.Tokens;
        for (var at = source.Start; at < colon; at++)
        {
            if (pack.Begins(Role.ClauseMarker, tokens, at, colon)) return true;
        }

        return source.Kind == MentionKind.Named && (pack.Begins(Role.Determiner, tokens, source.Start, source.End)
            || (source.End - source.Start == 1 && !source.Surface.ShowsName(source.Start)
                && !sources.CanSpeak(tokens, source.Start, source.End)));
    }

    private bool OpensClause(TokenRun tokens, int start, int at) =>
        at == start || tokens[at - 1].Kind != TokenKind.Word || pack.MatchBefore(Role.Connector, tokens, start, at) > 0
        || pack.MatchBefore(Role.Subordinator, tokens, start, at) > 0;
}
