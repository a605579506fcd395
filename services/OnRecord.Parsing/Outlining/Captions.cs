using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Reading;
using OnRecord.V1;

namespace OnRecord.Parsing.Outlining;

/// <summary>Knows the caption of a picture by the credit that it ends with.</summary>
/// <param name="tokens">The words of the text.</param>
/// <param name="pack">What is known about the language.</param>
internal sealed class Captions(TokenList tokens, LanguagePack pack)
{
    /// <summary>A longer block is no caption, in tokens.</summary>
    private const int LongestCaption = 130;

    /// <summary>A credit has no more tokens than this.</summary>
    private const int LongestCredit = 14;

    /// <summary>What announces a maker by so many tokens needs no colon: "Ảnh chụp màn hình chương trình".</summary>
    private const int LongAnnouncement = 3;

    /// <summary>Behind it, without a colon, stand no more tokens than this.</summary>
    private const int LongestMaker = 4;

    /// <summary>Reads a block as a caption with a credit, or returns null.</summary>
    public OutlineBlock? Read(OutlineBlock block)
    {
        if (block.TokenCount > LongestCaption) return null;
        var end = block.EndToken;
        while (end > block.FirstToken && tokens[end - 1].Kind is TokenKind.Stop or TokenKind.Close) end--;
        for (var at = end - 1; at >= Math.Max(block.FirstToken, end - LongestCredit); at--)
        {
            if (!MayBegin(block, at)) continue;
            var length = Match(at, end, out var features);
            if (length == 0) continue;
            var name = at + length;
            if ((features & Features.Weak) != 0 && (name >= end || tokens[name].Kind != TokenKind.Colon)) continue;
            if ((features & Features.AfterMark) != 0
                && (at == block.FirstToken || tokens[at - 1].Kind == TokenKind.Word))
                continue;
            if (name < end && tokens[name].Kind == TokenKind.Colon) name++;
            else if (name < end && !IsBracketed(block, at) && !IsLong(block, at, length, end)) continue;
            if (Holds(TokenKind.Stop, name, end) || Holds(TokenKind.QuoteMark, name, end)) return null;
            return block with
            {
                Kind = BlockKind.Caption,
                Credit = name < end ? new TextRange(tokens[name].Start, tokens[end - 1].End) : null,
            };
        }

        return null;
    }

    /// <summary>A credit follows a full stop, a dash or a bracket, or is all that there is.</summary>
    private bool MayBegin(OutlineBlock block, int at)
    {
        if (tokens[at].Kind != TokenKind.Word) return false;
        return at == block.FirstToken || tokens[at - 1].Kind is TokenKind.Stop or TokenKind.Dash or TokenKind.Open
            or TokenKind.QuoteMark or TokenKind.Comma or TokenKind.Close || tokens[at].IsCapitalised;
    }

    private bool IsBracketed(OutlineBlock block, int at) =>
        at > block.FirstToken && tokens[at - 1].Kind is TokenKind.Open or TokenKind.Dash;

    /// <summary>Whether a sentence of its own, behind another, announces a maker by several words.</summary>
    private bool IsLong(OutlineBlock block, int at, int length, int end) =>
        length >= LongAnnouncement && end - at - length <= LongestMaker
        && at > block.FirstToken && tokens[at - 1].Kind == TokenKind.Stop;

    private int Match(int at, int end, out Features features) =>
        pack.Match(Role.CaptionCredit, tokens.Slice(at, Math.Min(end, at + 6)), out features);

    private bool Holds(TokenKind kind, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (tokens[at].Kind == kind) return true;
        }

        return false;
    }
}
