using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Reading.Markup;
using OnRecord.V1;

namespace OnRecord.Parsing.Outlining;

/// <summary>An outline in the making: the blocks, their shapes, and what is asked of them again and again.</summary>
internal sealed class Draft : IDisposable
{
    /// <summary>Headlines and headings are no longer than this, in characters.</summary>
    private const int LongestHeading = 110;

    private Draft(string text, LanguagePack pack, Func<TokenList, LentList<OutlineBlock>> read)
    {
        Text = text;
        Tokens = TokenList.For(text);
        Pack = pack;
        Blocks = read(Tokens);
        Published = new DateLines(text, Tokens, pack).Mark(Blocks);
        Shapes = new LentList<LineShape>(Blocks.Count);
        foreach (ref readonly var block in Blocks) Shapes.Add(LineShape.Of(text, Tokens, block, pack));
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>What is known about its language.</summary>
    public LanguagePack Pack { get; }

    /// <summary>Its words and marks.</summary>
    public TokenList Tokens { get; }

    /// <summary>Its blocks; PARAGRAPH is what has not been judged yet.</summary>
    public LentList<OutlineBlock> Blocks { get; }

    /// <summary>For each block its shape.</summary>
    public LentList<LineShape> Shapes { get; }

    /// <summary>The date that stands above the text, or null.</summary>
    public Google.Type.Date? Published { get; }

    /// <summary>Reads the blocks of a plain text: its lines, or what stands between blank ones.</summary>
    public static Draft OfLines(string text, LanguagePack pack) =>
        new(text, pack, tokens => LineReader.Read(text, pack.Tokenizer, tokens));

    /// <summary>Takes the blocks that the markup of a text has told.</summary>
    public static Draft OfMarkup(string text, IReadOnlyList<KnownBlock> known, LanguagePack pack) =>
        new(text, pack, tokens =>
        {
            var blocks = new LentList<OutlineBlock>(known.Count);
            foreach (var (kind, range) in known)
            {
                var first = tokens.Count;
                pack.Tokenizer.Tokenize(text, range, tokens);
                // A paragraph of nothing but soft hyphens is none to a reader
                if (tokens.Count > first) blocks.Add(new OutlineBlock(kind, range, first, tokens.Count));
            }

            return blocks;
        });

    /// <summary>Gives the shapes back; tokens and blocks go on into the outline.</summary>
    public void Dispose() => Shapes.Dispose();

    /// <summary>Judges a block.</summary>
    public void Set(int index, BlockKind kind) => Blocks[index] = Blocks[index] with { Kind = kind, Credit = null };

    /// <summary>Whether any block is of a kind.</summary>
    public bool HoldsAny(BlockKind kind)
    {
        foreach (ref readonly var block in Blocks)
        {
            if (block.Kind == kind) return true;
        }

        return false;
    }

    /// <summary>Whether a block has not been judged to be anything but a paragraph.</summary>
    public bool IsOpen(int index) => Blocks[index].Kind == BlockKind.Paragraph;

    /// <summary>The first few tokens of a run, to look phrases up in.</summary>
    public ReadOnlySpan<Token> Phrase(int first, int end) => Tokens.Slice(first, Math.Min(end, first + 8));

    /// <summary>Whether a block begins with a phrase of a role.</summary>
    public bool Begins(Role role, int index) =>
        Pack.Match(role, Phrase(Blocks[index].FirstToken, Blocks[index].EndToken)) > 0;

    /// <summary>
    /// Whether a block begins as a sentence does that goes on with what the one before tells: "Sau đó, …",
    /// "7h30 ngày …".
    /// </summary>
    public bool TellsOn(int index) =>
        Begins(Role.Connector, index) || Begins(Role.Time, index)
        || (Tokens[Blocks[index].FirstToken].Kind == TokenKind.Number
            && Pack.Match(Role.Time, Phrase(Blocks[index].FirstToken + 1, Blocks[index].EndToken)) > 0);

    /// <summary>Whether a block could be a headline: one short line that does not end as a sentence does.</summary>
    public bool IsHeadlineLike(int index) =>
        IsOpen(index) && !Shapes[index].EndsSentence && !Shapes[index].EndsInColon
        && Shapes[index].Words >= 7 && Shapes[index].Length <= LongestHeading;

    /// <summary>
    /// Whether the next block goes on in the middle of a sentence, so that a break has parted the two: it begins with a
    /// small letter or a bracket.
    /// </summary>
    public bool IsBrokenOff(int index)
    {
        if (index + 1 >= Blocks.Count || Shapes[index].EndsSentence || Shapes[index].EndsInColon) return false;
        var next = Blocks[index + 1];
        var first = Tokens[next.FirstToken];
        return (first.Kind == TokenKind.Word && !first.IsCapitalised && char.IsLower(Text[first.Start]))
            || (first.Kind == TokenKind.Open && Tokens[next.EndToken - 1].Kind != TokenKind.Close);
    }

    /// <summary>Whether a block ends in a semicolon, as items of a list do.</summary>
    public bool IsUnfinished(int index) => Tokens[Blocks[index].EndToken - 1].Kind == TokenKind.Semicolon;

    /// <summary>Whether a block holds a token of a kind.</summary>
    public bool Holds(TokenKind kind, int index)
    {
        for (var at = Blocks[index].FirstToken; at < Blocks[index].EndToken; at++)
        {
            if (Tokens[at].Kind == kind) return true;
        }

        return false;
    }
}
