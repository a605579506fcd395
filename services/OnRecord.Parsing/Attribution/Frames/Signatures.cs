using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution.Frames;

/// <summary>Finds the signature of a quote: "Q." – Jane Doe</summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="mentions">Reads the name.</param>
internal sealed class Signatures(LanguagePack pack, MentionReader mentions)
{
    /// <summary>A signature has no more tokens than this.</summary>
    private const int Longest = 8;

    /// <summary>The name that stands alone after a dash behind a quote, or null.</summary>
    public Mention? After(Surface surface, int quotation)
    {
        var tokens = surface.Tokens;
        var first = quotation + 1;
        if (first + 1 >= tokens.Length || tokens[first].Kind != TokenKind.Dash) return null;
        var end = first + 1;
        while (end < tokens.Length && end - first <= Longest && tokens[end].Kind == TokenKind.Word) end++;
        if (end == first + 1) return null;
        if (end < tokens.Length && tokens[end].Kind is not (TokenKind.Stop or TokenKind.Comma or TokenKind.Open))
            return null;
        if (HoldsVerb(tokens, first + 1, end)) return null;
        return mentions.Read(surface, first + 1, end) is { Kind: MentionKind.Named or MentionKind.Organisation } name
            && (!pack.Settings.IsIsolating || IsNameAlone(name)) ? name : null;
    }

    private bool HoldsVerb(TokenRun tokens, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (!tokens[at].IsCapitalised && pack.Begins(Role.CueVerb, tokens, at, end)) return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a mention is no more than a title and a name, and no clause: "HLV Lê Hoa tỏ ra tự tin".
    /// </summary>
    private bool IsNameAlone(Mention mention) =>
        mentions.IsSpeaker(mention)
        && (mention.Kind != MentionKind.Named || mention.Name.End == mention.Range.End);
}
