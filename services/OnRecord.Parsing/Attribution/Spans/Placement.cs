using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution.Spans;

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

    /// <summary>For each marked span of an article where its parts stand; null for one that no surface shows.</summary>
    public static List<Placement>?[] AllOf(Article article)
    {
        var places = new List<Placement>?[article.Spans.Count];
        foreach (var surface in article.Surfaces)
        {
            var sentence = 0;
            foreach (var (token, span) in surface.Spans)
            {
                while (surface.Sentences[sentence].End <= token) sentence++;
                (places[span] ??= new List<Placement>(article.Spans[span].Parts.Length))
                    .Add(new Placement(surface, sentence, token));
            }
        }

        return places;
    }

    /// <summary>Whether the span opens its sentence, bullets and dashes aside.</summary>
    public bool StartsSentence()
    {
        for (var at = SentenceStart; at < Token; at++)
        {
            if (Surface.Tokens[at].Kind is not (TokenKind.Dash or TokenKind.Symbol)) return false;
        }

        return true;
    }
}
