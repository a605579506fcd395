using Google.Type;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Reading;
using OnRecord.V1;

namespace OnRecord.Parsing.Outlining;

/// <summary>The shape of a document: its words, its blocks in text order, and what they say about the whole.</summary>
/// <param name="Tokens">The words and marks of the text.</param>
/// <param name="Blocks">Every visible character of the text lies in exactly one of them.</param>
/// <param name="Published">The date of publication that the text itself gives.</param>
internal sealed record Outline(TokenList Tokens, LentList<OutlineBlock> Blocks, Date? Published) : IDisposable
{
    /// <summary>Gives lent memory back.</summary>
    public void Dispose()
    {
        Tokens.Dispose();
        Blocks.Dispose();
    }
}

/// <summary>A run of text that belongs together, trimmed of white space at both ends.</summary>
/// <param name="Kind">What it is to the article. A <c>HEADING</c> begins a section.</param>
/// <param name="Range">Where it stands.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index after its last token.</param>
internal readonly record struct OutlineBlock(BlockKind Kind, TextRange Range, int FirstToken, int EndToken)
{
    /// <summary>For a caption, where the name of the picture's maker stands.</summary>
    public TextRange? Credit { get; init; }

    /// <summary>How many tokens it has.</summary>
    public int TokenCount => EndToken - FirstToken;
}
