using OnRecord.Parsing.Attribution.Frames;
using OnRecord.Parsing.Languages;

namespace OnRecord.Parsing.Attribution.Spans;

/// <summary>
/// Finds the verb that makes a speaker's what stands in marks, though it be a noun: it passes judgement, as in
/// "called it a „scandal“", or the preposition before the marks is its own, as in "spoke of „scandals“".
/// </summary>
/// <param name="pack">What is known about the language.</param>
internal sealed class Judgements(LanguagePack pack)
{
    /// <summary>The verb stands no farther from what it judges, in tokens.</summary>
    private const int Reach = 20;

    /// <summary>The verb whose preposition stands before the marks stands no farther from them, in tokens.</summary>
    private const int ReachOfPreposition = 8;

    /// <summary>The nearest such verb, if marks stand behind "as", "a" or the verb's preposition; or null.</summary>
    public Cue? On(Placement place)
    {
        var tokens = place.Surface.Tokens;
        var isJudged = pack.MatchBefore(Role.SpeechIntroducer, tokens, place.SentenceStart, place.Token) > 0;
        var preposition = isJudged ? -1 : Preposition(place);
        if (!isJudged && preposition < 0) return null;
        for (var distance = 1; distance <= (isJudged ? Reach : ReachOfPreposition); distance++)
        {
            if (At(place, place.Token + distance, preposition) is { } behind) return behind;
            if (At(place, place.Token - distance, preposition) is { } before) return before;
        }

        return null;
    }

    /// <summary>
    /// Index after the word that leads from a verb that judges, farther before the marks, to them: "bezeichnete den
    /// Plan | als | einen „Skandal“"; or -1.
    /// </summary>
    public int LeadFrom(Frame frame, Placement place)
    {
        if (!pack.Settings.VerbSecond || !frame.Cue.Is(Features.Judging) || frame.Cue.Surface != place.Surface
            || frame.Cue.End >= place.Token || place.Token - frame.Cue.End > Reach) return -1;
        var tokens = place.Surface.Tokens;
        var at = place.Token - pack.MatchBefore(Role.Determiner, tokens, frame.Cue.End, place.Token);
        return at > frame.Cue.End && (pack.MatchBefore(Role.SpeechIntroducer, tokens, frame.Cue.End, at) > 0
            || pack.MatchApart(Role.CueVerb, [tokens[frame.Cue.Start], tokens[at - 1]], out _) == 2) ? at : -1;
    }

    /// <summary>The preposition right before the marks, or before their article; or -1.</summary>
    private int Preposition(Placement place)
    {
        var tokens = place.Surface.Tokens;
        if (!pack.Settings.VerbSecond) return -1;
        var at = place.Token - pack.MatchBefore(Role.Determiner, tokens, place.SentenceStart, place.Token);
        return pack.MatchBefore(Role.Preposition, tokens, place.SentenceStart, at) == 1 ? at - 1 : -1;
    }

    private Cue? At(Placement place, int at, int preposition)
    {
        if (at < place.SentenceStart || at >= place.SentenceEnd) return null;
        var tokens = place.Surface.Tokens;
        if (preposition >= 0)
        {
            return pack.MatchApart(Role.CueVerb, [tokens[at], tokens[preposition]], out var own) == 2
                && (own & Features.Judging) != 0
                    ? new Cue(place.Surface, place.Sentence, at, at + 1, own) : null;
        }

        return pack.Match(Role.CueVerb, tokens.AsSpan(at, place.SentenceEnd - at), out var features)
            is var length and > 0
            && (features & Features.Judging) != 0
                ? new Cue(place.Surface, place.Sentence, at, at + length, features) : null;
    }
}
