using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Reading;

namespace OnRecord.Parsing.Quotations;

/// <summary>A block, or the inside of a quote, with each marked span in it shown as one thing.</summary>
/// <remarks>
/// What stands inside marks says nothing about the sentence around them, so that the sentence is read with each marked
/// span folded into one token of kind <see cref="TokenKind.Quotation"/>, or a capitalised word where it is a name.
/// </remarks>
internal sealed class Surface
{
    private readonly SurfaceStore _store;
    private readonly (int First, int End) _tokens;
    private readonly (int First, int End) _sentences;
    private readonly (int First, int End) _held;

    /// <param name="store">Where all surfaces are kept.</param>
    /// <param name="tokens">Which tokens of the store are its own.</param>
    /// <param name="sentences">Which sentences are.</param>
    /// <param name="held">Which folded spans are.</param>
    public Surface(
        SurfaceStore store, (int First, int End) tokens, (int First, int End) sentences, (int First, int End) held)
    {
        (_store, _tokens, _sentences, _held) = (store, tokens, sentences, held);
    }

    /// <summary>Index of the block.</summary>
    public required int Block { get; init; }

    /// <summary>Index of the marked span whose inside this is, or -1 for a block.</summary>
    public required int Holder { get; init; }

    /// <summary>Its index among the surfaces of the text.</summary>
    public required int Index { get; init; }

    /// <summary>Its words and marks.</summary>
    public TokenRun Tokens => _store.Tokens.Run(_tokens.First, _tokens.End);

    /// <summary>Its sentences as half-open ranges of its tokens, in order; together they cover them all.</summary>
    public ReadOnlySpan<(int Start, int End)> Sentences => _store.Sentences.Slice(_sentences.First, _sentences.End);

    /// <summary>Index of its first sentence among those of all surfaces.</summary>
    public int FirstSentence => _sentences.First;

    /// <summary>The tokens that stand for marked spans, in order.</summary>
    public ReadOnlySpan<HeldSpan> Spans => _store.Held.Slice(_held.First, _held.End);

    /// <summary>Whether the text shows in the middle of another sentence that one of its words is a name.</summary>
    public bool ShowsName(int token) => _store.Names.Contains(Tokens[token]);

    /// <summary>Whether one of its words may be somebody's name by itself, in an isolating language.</summary>
    public bool MayBeName(int token) => _store.Names.MayStandAlone(Tokens[token]);

    /// <summary>The tokens of a half-open range that stand for marked spans, in order.</summary>
    public ReadOnlySpan<HeldSpan> SpansIn(int start, int end)
    {
        var spans = Spans;
        return spans[CountBefore(spans, start)..CountBefore(spans, end)];
    }

    /// <summary>Whether a comma or the mark of a sentence's end is the last thing within a quotation.</summary>
    public bool EndsInMark(int token) => (Tokens[token].Shape & TokenShape.EndsInMark) != 0;

    /// <summary>The characters of a run of its tokens.</summary>
    public TextRange Range(int start, int end) => Tokens.Range(start, end);

    /// <summary>How many spans stand before a token.</summary>
    private static int CountBefore(ReadOnlySpan<HeldSpan> spans, int token)
    {
        var (low, high) = (0, spans.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (spans[middle].Token < token) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
