using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Reading;

namespace OnRecord.Parsing.Quotations;

/// <summary>A block, or the inside of a quote, with each marked span in it shown as one thing.</summary>
/// <remarks>
/// What stands inside marks says nothing about the sentence around them, so that the sentence is read with each marked
/// span folded into one token of kind <see cref="TokenKind.Quotation"/>, or a capitalised word where it is a name.
/// </remarks>
/// <param name="Block">Index of the block.</param>
/// <param name="Tokens">Its words and marks.</param>
/// <param name="Spans">For each token the index of the marked span that it stands for, or -1.</param>
/// <param name="Sentences">Its sentences as half-open ranges of <paramref name="Tokens"/>, in order.</param>
/// <param name="Holder">Index of the marked span whose inside this is, or -1 for a block.</param>
internal sealed record Surface(
    int Block, TokenRun Tokens, HeldSpans Spans, (int Start, int End)[] Sentences, int Holder)
{
    /// <summary>Its index among the surfaces of the text.</summary>
    public required int Index { get; init; }

    /// <summary>Whether a comma or the mark of a sentence's end is the last thing within a quotation.</summary>
    public bool EndsInMark(int token) => (Tokens[token].Shape & TokenShape.EndsInMark) != 0;

    /// <summary>The characters of a run of its tokens.</summary>
    public TextRange Range(int start, int end) => new(Tokens[start].Start, Tokens[end - 1].End);

    /// <summary>The surface of a run of tokens.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">The tokens of the text.</param>
    /// <param name="block">Index of the block.</param>
    /// <param name="first">Index of the first token.</param>
    /// <param name="end">Index after the last token.</param>
    /// <param name="parts">The marked spans to fold: span index and part, in text order, none within another.</param>
    /// <param name="names">Knows which spans are names; they are shown as words.</param>
    /// <param name="holder">Index of the marked span whose inside this is, or -1.</param>
    /// <param name="index">Its index among the surfaces of the text.</param>
    /// <param name="sentences">Cuts it into sentences.</param>
    public static Surface Of(
        string text, TokenList tokens, int block, int first, int end,
        IReadOnlyList<(int Span, MarkedPart Part)> parts, MarkedNames names, int holder, int index, SentenceCutter sentences)
    {
        if (parts.Count == 0)
        {
            var whole = tokens.Run(first, end);
            return new Surface(block, whole, default, sentences.Cut(whole), holder) { Index = index };
        }

        var folded = new Token[CountFolded(first, end, parts)];
        var spans = new int[folded.Length];
        var (next, count) = (0, 0);
        for (var at = first; at < end;)
        {
            if (next < parts.Count && parts[next].Part.FirstToken == at)
            {
                var (span, part) = parts[next++];
                var shape = part.Inner.Length > 0 && IsEndMark(text[part.Inner.End - 1]) ? TokenShape.EndsInMark : TokenShape.None;
                var isName = names.IsName(tokens, part, count > 0 ? folded[count - 1] : default, part.EndToken < end
                    ? tokens[part.EndToken] : default);
                folded[count] = isName
                    ? new Token(part.Outer.Start, part.Outer.End, 0, TokenKind.Word, TokenShape.Capitalised)
                    : new Token(part.Outer.Start, part.Outer.End, 0, TokenKind.Quotation, shape);
                spans[count++] = span;
                at = part.EndToken;
            }
            else
            {
                folded[count] = tokens[at++];
                spans[count++] = -1;
            }
        }

        return new Surface(block, folded, new HeldSpans(spans), sentences.Cut(folded), holder) { Index = index };
    }

    /// <summary>How many tokens there are if each part counts as one.</summary>
    private static int CountFolded(int first, int end, IReadOnlyList<(int Span, MarkedPart Part)> parts)
    {
        var (at, count) = (first, 0);
        foreach (var (_, part) in parts)
        {
            if (part.FirstToken < at || part.FirstToken >= end) break;
            count += part.FirstToken - at + 1;
            at = part.EndToken;
        }

        return count + Math.Max(0, end - at);
    }

    private static bool IsEndMark(char c) => c is ',' or '.' or '!' or '?' or '…';
}

/// <summary>For each token of a surface the index of the marked span that it stands for, or -1.</summary>
/// <param name="spans">The indexes; null where there is no span.</param>
internal readonly struct HeldSpans(int[]? spans)
{
    /// <summary>The index of the span that a token stands for, or -1.</summary>
    public int this[int token] => spans is null ? -1 : spans[token];
}
