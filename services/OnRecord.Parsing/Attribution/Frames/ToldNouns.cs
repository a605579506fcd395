using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Frames;

/// <summary>Tells nouns before marks that nobody in their clause says: "cô nhận câu hỏi: “…”".</summary>
/// <param name="pack">What is known about the language.</param>
internal readonly struct ToldNouns(LanguagePack pack)
{
    /// <summary>
    /// Whether words end in a noun that reports nothing where no verb takes it: whoever gets or answers a question does
    /// not ask it.
    /// </summary>
    public bool End(TokenRun tokens, int start, int end)
    {
        var noun = pack.MatchBefore(Role.CueNoun, tokens, start, end);
        return noun > 0 && pack.Match(Role.CueBlocker, tokens.AsSpan(end - noun, noun)) == noun
            && pack.MatchBefore(Role.CueVerb, tokens, start, end) <= noun
            && pack.MatchBefore(Role.SpeechNoun, tokens, start, end) == 0;
    }
}
