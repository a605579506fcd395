using OnRecord.Parsing.Attribution.Frames;
using OnRecord.Parsing.Languages;

namespace OnRecord.Parsing.Attribution.Spans;

/// <summary>Finds the verb that passes judgement on what stands in marks: "called it a „scandal“".</summary>
/// <param name="pack">What is known about the language.</param>
internal sealed class Judgements(LanguagePack pack)
{
    /// <summary>The verb stands no farther from what it judges, in tokens.</summary>
    private const int Reach = 20;

    /// <summary>The nearest such verb, if the marks stand behind "as" or "a"; or null.</summary>
    public Cue? On(Placement place)
    {
        var tokens = place.Surface.Tokens;
        if (pack.MatchBefore(Role.SpeechIntroducer, tokens, place.SentenceStart, place.Token) == 0) return null;
        for (var distance = 1; distance <= Reach; distance++)
        {
            if (At(place, place.Token + distance) is { } behind) return behind;
            if (At(place, place.Token - distance) is { } before) return before;
        }

        return null;
    }

    private Cue? At(Placement place, int at) =>
        at >= place.SentenceStart && at < place.SentenceEnd
        && pack.Match(Role.CueVerb, place.Surface.Tokens.AsSpan(at, place.SentenceEnd - at), out var features)
            is var length and > 0
        && (features & Features.Judging) != 0
            ? new Cue(place.Surface, place.Sentence, at, at + length, features) : null;
}
