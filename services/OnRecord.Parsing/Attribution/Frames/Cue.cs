using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution.Frames;

/// <summary>Words that report, where they stand.</summary>
/// <param name="Surface">The surface.</param>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Start">Index of the first token.</param>
/// <param name="End">Index after the last token.</param>
/// <param name="Features">What the language pack says about the words.</param>
internal readonly record struct Cue(Surface Surface, int Sentence, int Start, int End, Features Features)
{
    /// <summary>The tokens of the surface.</summary>
    public TokenRun Tokens => Surface.Tokens;

    /// <summary>Index of the sentence's first token.</summary>
    public int SentenceStart => Surface.Sentences[Sentence].Start;

    /// <summary>Index after the sentence's last token.</summary>
    public int SentenceEnd => Surface.Sentences[Sentence].End;

    /// <summary>Index after the sentence's last token, its full stop aside.</summary>
    public int ContentEnd => ContentFinder.WithoutStop(Tokens, SentenceStart, SentenceEnd);

    /// <summary>Whether there are no words: a colon alone reports.</summary>
    public bool IsEmpty => Start == End;

    /// <summary>Whether the cue has any of some features.</summary>
    public bool Is(Features any) => (Features & any) != 0;

    /// <summary>Whether a comma follows.</summary>
    public bool HasCommaAfter => End < SentenceEnd && Tokens[End].Kind == TokenKind.Comma;
}
