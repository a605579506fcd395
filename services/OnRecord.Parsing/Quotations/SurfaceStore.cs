using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Quotations;

/// <summary>
/// The surfaces of a text and what they are made of, one behind the other: each surface is a run of it.
/// </summary>
/// <remarks>
/// A surface that folds no span is a run of the text's own tokens; those of the others stand behind them.
/// </remarks>
internal sealed class SurfaceStore : IDisposable
{
    /// <summary>A text has hardly more sentences than one for so many tokens.</summary>
    private const int UsualSentence = 16;

    /// <param name="text">The text.</param>
    /// <param name="pack">What is known about its language.</param>
    /// <param name="tokens">The tokens of the text, which remain its owner's.</param>
    /// <param name="blocks">How many blocks it has.</param>
    /// <param name="spans">How many marked spans it has.</param>
    public SurfaceStore(string text, LanguagePack pack, TokenList tokens, int blocks, int spans)
    {
        (Tokens, Surfaces) = (tokens, new List<Surface>(blocks));
        Sentences = new LentList<(int Start, int End)>((tokens.Count / UsualSentence) + 16);
        Held = new LentList<HeldSpan>(spans + 1);
        Names = new ProperNames(text, pack, Surfaces);
    }

    /// <summary>
    /// For each block, and after them for the inside of each span that holds another, the sentences.
    /// </summary>
    public List<Surface> Surfaces { get; }

    /// <summary>The tokens of the text, and of the surfaces that fold spans.</summary>
    public TokenList Tokens { get; }

    /// <summary>The sentences, each as a half-open range of the tokens of its surface.</summary>
    public LentList<(int Start, int End)> Sentences { get; }

    /// <summary>The spans that are folded, each as a token of its surface.</summary>
    public LentList<HeldSpan> Held { get; }

    /// <summary>The words that the text shows to be names.</summary>
    public ProperNames Names { get; }

    /// <summary>Gives the memory back, but for the tokens.</summary>
    public void Dispose()
    {
        Sentences.Dispose();
        Held.Dispose();
    }
}
