using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.People;

/// <summary>
/// The bodies that have spoken in an article, to which words for a kind of body may point back, in an isolating
/// language: "trung tâm này" to "Trung tâm Cầu đường", "cơ quan này" to any.
/// </summary>
/// <param name="article">The article.</param>
internal sealed class SpokenBodies(Article article)
{
    /// <summary>A kind that any body may be of points no more blocks back than this.</summary>
    private const int Reach = 2;

    /// <summary>So many bodies that have spoken last are remembered.</summary>
    private const int Most = 8;

    private readonly LanguagePack _pack = article.Pack;
    private readonly Queue<(string Words, string Name, int Block)> _last = new();

    /// <summary>Notes that a body has spoken.</summary>
    /// <param name="mention">The words that name it.</param>
    /// <param name="name">Its name.</param>
    public void Note(Mention mention, string name)
    {
        if (!_pack.Settings.IsIsolating) return;
        if (_last.Count == Most) _last.Dequeue();
        var start = mention.Start + _pack.SkipDeterminers(Phrase(mention));
        var words = Folding.Fold(mention.Surface.Range(start, mention.End).Of(article.Text));
        _last.Enqueue((words, name, mention.Surface.Block));
    }

    /// <summary>
    /// Whether a mention calls a body by nothing but what kind it is: "cơ quan này", "đơn vị thi công".
    /// </summary>
    public bool IsKind(Mention mention)
    {
        var phrase = Phrase(mention)[..^Pointer(mention)];
        phrase = phrase[_pack.SkipDeterminers(phrase)..];
        return _pack.Covers(Role.OrganisationHead, phrase)
            || (_pack.Match(Role.Nominal, phrase, out var features) > 0 && (features & Features.Neuter) != 0);
    }

    /// <summary>Whether a mention only points at a body, so that its words are no name: "công ty này".</summary>
    public bool Points(Mention mention) => KindPointedAt(mention, out _) > 0;

    /// <summary>The name of the body that a mention points at; null where it points at none that has spoken.</summary>
    public string? PointedAt(Mention mention)
    {
        if (_last.Count == 0 || KindPointedAt(mention, out var isAny) is not (var kind and > 0)) return null;
        var words = Folding.Fold(mention.Surface.Range(mention.Start, mention.Start + kind).Of(article.Text)) + " ";
        (string Name, int Block)? any = null;
        foreach (var body in _last.Reverse())
        {
            if (body.Words.StartsWith(words, StringComparison.Ordinal)) return body.Name;
            any ??= (body.Name, body.Block);
        }

        return isAny && any is var (name, block) && mention.Surface.Block - block <= Reach ? name : null;
    }

    /// <summary>How many tokens are the kind of body at which a mention points; 0 where it points at none.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="isAny">Whether any body may be of the kind.</param>
    private int KindPointedAt(Mention mention, out bool isAny)
    {
        isAny = false;
        if (Pointer(mention) is not (var pointer and > 0)) return 0;
        var kind = Phrase(mention)[..^pointer];
        isAny = (_pack.Covers(Role.Nominal, kind, out var noun) && (noun & Features.Neuter) != 0)
            || (_pack.Covers(Role.OrganisationHead, kind, out var head) && (head & Features.Neuter) != 0);
        return isAny || _pack.Covers(Role.OrganisationHead, kind) ? kind.Length : 0;
    }

    /// <summary>How many tokens point at what stands before them: "này"; 0 for none.</summary>
    private int Pointer(Mention mention) =>
        _pack.MatchBefore(Role.Demonstrative, mention.Surface.Tokens, mention.Start, mention.End);

    private static ReadOnlySpan<Token> Phrase(Mention mention) =>
        mention.Surface.Tokens.AsSpan(mention.Start, mention.End - mention.Start);
}
