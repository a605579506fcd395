using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Quotations;

/// <summary>What the surfaces of a text are made of, one behind the other: each surface is a run of it.</summary>
/// <remarks>
/// A surface that folds no span is a run of the text's own tokens; those of the others stand behind them.
/// </remarks>
/// <param name="tokens">The tokens of the text, which remain its owner's.</param>
/// <param name="spans">How many marked spans the text has.</param>
internal sealed class SurfaceStore(TokenList tokens, int spans) : IDisposable
{
    /// <summary>A text has hardly more sentences than one for so many tokens.</summary>
    private const int UsualSentence = 16;

    /// <summary>The tokens of the text, and of the surfaces that fold spans.</summary>
    public TokenList Tokens => tokens;

    /// <summary>The sentences, each as a half-open range of the tokens of its surface.</summary>
    public LentList<(int Start, int End)> Sentences { get; } = new((tokens.Count / UsualSentence) + 16);

    /// <summary>The spans that are folded, each as a token of its surface.</summary>
    public LentList<HeldSpan> Held { get; } = new(spans + 1);

    /// <summary>Gives the memory back, but for the tokens.</summary>
    public void Dispose()
    {
        Sentences.Dispose();
        Held.Dispose();
    }
}
