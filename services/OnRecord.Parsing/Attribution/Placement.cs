using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution;

/// <summary>Where one part of a marked span stands among the sentences around it.</summary>
/// <param name="Surface">The surface.</param>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Token">Index of the token that stands for the span.</param>
internal readonly record struct Placement(Surface Surface, int Sentence, int Token)
{
    /// <summary>The sentence's first token.</summary>
    public int SentenceStart => Surface.Sentences[Sentence].Start;

    /// <summary>The token after the sentence's last.</summary>
    public int SentenceEnd => Surface.Sentences[Sentence].End;
}
