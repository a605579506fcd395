using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Attribution.Subjects;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution.Frames;

/// <summary>
/// Finds who speaks behind a quote where no list holds the verb, in a language that is not isolating.
/// </summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="sources">Finds who speaks behind the verb.</param>
/// <param name="openings">Finds who speaks before the verb.</param>
internal sealed class UnknownVerbs(LanguagePack pack, SourceFinder sources, OpeningFinder openings)
{
    /// <summary>
    /// Whoever, before or behind a verb that no list holds, the words behind a quote begin with: "Doe snapped",
    /// "snapped Doe".
    /// </summary>
    public Frame? Behind(Surface surface, int sentence, int quotation, int start)
    {
        var (tokens, end) = (surface.Tokens, surface.Sentences[sentence].End);
        if (IsPlainWord(tokens, start, end) && sources.After(surface, start + 1, end, false, out var after)
            is { Kind: MentionKind.Named or MentionKind.Title or MentionKind.Organisation } behind
            && (after >= end || tokens[after].Kind is not TokenKind.Word
                || pack.Begins(Role.Preposition, tokens, after, end)))
            return FrameOf(surface, sentence, quotation, FrameOrder.ContentCueSpeaker, start, behind);
        if (openings.Main(surface, start, end) is not { } speaker || speaker.Start != start || speaker.End >= end
            || (speaker.Features & Features.Relative) != 0) return null;
        if (pack.Begins(Role.Passive, tokens, speaker.End, end)) return null;
        return IsPlainWord(tokens, speaker.End, end) || tokens[speaker.End].Kind == TokenKind.Comma
            ? FrameOf(surface, sentence, quotation, FrameOrder.ContentSpeakerCue, speaker.End, speaker) : null;
    }

    private static Frame FrameOf(
        Surface surface, int sentence, int quotation, FrameOrder order, int verb, Mention source)
    {
        var end = surface.Tokens[verb].Kind == TokenKind.Word ? verb + 1 : verb;
        return new Frame(new Cue(surface, sentence, verb, end, Features.Strong), order, source,
            [(quotation, quotation + 1)], false);
    }

    /// <summary>Whether a word in lower case, which no list holds as one of the small ones, can be a verb.</summary>
    private bool IsPlainWord(TokenRun tokens, int at, int end) =>
        at < end && tokens[at] is { Kind: TokenKind.Word, IsCapitalised: false, IsClitic: false }
        && !pack.Begins(Role.Preposition, tokens, at, end) && !pack.Begins(Role.Determiner, tokens, at, end)
        && !pack.Begins(Role.Coordinator, tokens, at, end) && !pack.Begins(Role.Subordinator, tokens, at, end)
        && !pack.Begins(Role.Pronoun, tokens, at, end);
}
