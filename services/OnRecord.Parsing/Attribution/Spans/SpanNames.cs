using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;
using OnRecord.V1;

namespace OnRecord.Parsing.Attribution.Spans;

/// <summary>Tells marked spans that only name something, or are set apart, whoever speaks around them.</summary>
/// <param name="article">The article.</param>
/// <param name="around">Tells from the words around marks what can stand in them.</param>
internal sealed class SpanNames(Article article, MarkNeighbours around)
{
    /// <summary>A term that an article marks again and again has no more words than this.</summary>
    public const int LongestTerm = 5;

    /// <summary>Fewer words behind somebody's name and a colon may be a name.</summary>
    private const int FewestSpoken = 3;

    private readonly LanguagePack _pack = article.Pack;
    private readonly MarkHabits _habits = MarkHabits.Of(article);
    private HashSet<string>? _repeated;

    /// <summary>Whether a span is no more than a name, a label or words set apart.</summary>
    /// <param name="shape">What it looks like.</param>
    /// <param name="span">The span.</param>
    /// <param name="places">Where its parts stand.</param>
    /// <param name="evidence">What ties it to a speaker, or null.</param>
    public bool Hold(SpanShape shape, MarkedSpan span, IReadOnlyList<Placement> places, Evidence? evidence)
    {
        var place = places[0];
        if (shape.Words <= LongestTerm && !_pack.Settings.MarksMeanSpeech
            && !(shape.EndsSentence && evidence is { Strength: Strength.Adjacent })
            && (_repeated ??= Repeated()).Contains(Words(span)))
            return true;
        if (IsSetApart(span, place, evidence) || MarkNeighbours.IsLabel(shape, place)) return true;
        if (shape.Words <= LongestTerm && (around.IsFollowedAsTerm(places[^1]) || around.IsGloss(shape, place)))
            return true;
        if (around.IsNamedBeforeColon(shape, place, evidence) || around.IsTitle(shape, place)) return true;
        return evidence is not null && (IsTitleOfText(shape, place, evidence)
            || (_pack.Settings.CapitalisesNouns && IsNamed(shape, evidence)));
    }

    /// <summary>Whether a span is an attribute of markup that a crawl has left: width="100".</summary>
    public bool IsAttribute(MarkedSpan span) =>
        span.Parts[0].Outer.Start is var start and > 0 && article.Text[start - 1] == '=';

    /// <summary>
    /// Whether a few words behind a colon, to which no verb leads that takes speech alone, are the name of what stands
    /// before it: "the new film: „…“", "he announced the title: „…“".
    /// </summary>
    private static bool IsNamed(SpanShape shape, Evidence evidence) =>
        evidence is { Rule: "colon", Frame: { } frame } && !frame.Cue.Is(Features.Strong)
            && !(shape.Words >= FewestSpoken && evidence.Source is { Kind: MentionKind.Named } person
                && person.NameEnd - person.NameStart > 1)
            && shape is
            {
                EndsSentence: false,
                StartsCapitalised: true,
                HasVerb: false,
                IsSpoken: false,
                Words: <= LongestTerm,
            };

    /// <summary>
    /// Whether a span is what a text is called whose kind, with a capital amid the sentence, looks like the cue: "theo
    /// Báo cáo “…”".
    /// </summary>
    private bool IsTitleOfText(SpanShape shape, Placement place, Evidence evidence) =>
        _pack.Settings.IsIsolating && shape.StartsCapitalised && evidence.Frame is { } frame
        && frame.Cue.Surface == place.Surface && frame.Cue.End == place.Token && frame.Cue.Start > place.SentenceStart
        && place.Surface.Tokens[frame.Cue.Start].IsCapitalised
        && _pack.Begins(Role.DocumentHead, place.Surface.Tokens, frame.Cue.Start, frame.Cue.End);

    /// <summary>
    /// Whether a span is only set apart from the words around it. Within a quote, somebody else is on record only where
    /// the speaker names that somebody; and an article that quotes in double marks keeps single ones for headlines and
    /// for words that it does not make its own, except where a cue or a colon right before them says whose they are.
    /// </summary>
    private bool IsSetApart(MarkedSpan span, Placement place, Evidence? evidence)
    {
        if (place.Surface.Holder >= 0
            && evidence?.Source is not { Kind: MentionKind.Named or MentionKind.Organisation })
            return true;
        return span.Parent < 0 && _habits.SetsApart(article.Text, span)
            && evidence is not { Source: not null, Strength: Strength.Adjacent };
    }

    /// <summary>
    /// The words that an article marks more than once: nobody is quoted twice with the same few words.
    /// </summary>
    private HashSet<string> Repeated()
    {
        var (seen, repeated) =
            (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var span in article.Spans)
        {
            // A headline repeats what is quoted below it
            if (article.Blocks[span.Parts[0].Block].Kind is BlockKind.Title or BlockKind.Lead or BlockKind.Heading)
                continue;
            if (span.Parts.Length != 1 || !SpanShape.HasAtMost(LongestTerm, article, span)) continue;
            var words = Words(span);
            if (!seen.Add(words)) repeated.Add(words);
        }

        return repeated;
    }

    private string Words(MarkedSpan span) => Folding.Fold(span.Parts[0].Inner.Of(article.Text));
}
