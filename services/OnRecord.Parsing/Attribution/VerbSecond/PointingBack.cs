using OnRecord.Parsing.Attribution.Frames;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Outlining;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution.VerbSecond;

/// <summary>
/// Finds the statements that the sentence behind them says to be somebody's: "Die Brücke ist gesperrt. Das teilte die
/// Polizei mit."
/// </summary>
/// <param name="article">The article.</param>
/// <param name="frames">The frames of its sentences.</param>
/// <param name="clauses">The clauses that the form of their verbs shows to be somebody's words already.</param>
internal sealed class PointingBack(Article article, FrameIndex frames, ReportedClauses clauses)
{
    /// <summary>What such a cue does is more than to report.</summary>
    private const Features Others = Features.Judging | Features.Directive | Features.Thought | Features.Declined;

    /// <summary>The statements of an article, in order.</summary>
    public IEnumerable<(Surface Surface, int Sentence, Frame Frame)> Find()
    {
        Surface? before = null;
        foreach (var surface in article.Surfaces)
        {
            if (surface.Holder >= 0 || !article.Blocks[surface.Block].IsRunningText()) continue;
            for (var sentence = 0; sentence < surface.Sentences.Length; sentence++)
            {
                if (PointsBack(article.Pack, surface, sentence) is not (var verb and > 0)
                    || Pointing(surface, sentence, verb) is not { } frame) continue;
                if (sentence > 0 && IsOpen(surface, sentence - 1)) yield return (surface, sentence - 1, frame);
                else if (sentence == 0 && before is { Sentences.Length: var count and > 0 }
                    && IsOpen(before, count - 1))
                    yield return (before, count - 1, frame);
            }

            before = surface;
        }
    }

    /// <summary>
    /// Index of the verb behind a word that stands for the sentence before and opens its own: "Das | erklärte …"; or 0.
    /// </summary>
    public static int PointsBack(LanguagePack pack, Surface surface, int sentence)
    {
        var (start, end) = surface.Sentences[sentence];
        var length = pack.Match(Role.Inanimate, surface.Tokens.AsSpan(start, end - start), out var features);
        return length > 0 && (features & Features.PointsBack) != 0 && start + length < end ? start + length : 0;
    }

    /// <summary>
    /// The frame of the verb that stands at a token, or has its auxiliary there, and reports nothing else.
    /// </summary>
    private Frame? Pointing(Surface surface, int sentence, int verb)
    {
        var end = surface.Sentences[sentence].End;
        if (article.Pack.Holds(Role.Negation, surface.Tokens, verb, end)) return null;
        foreach (var frame in frames.Of(surface, sentence))
        {
            if (frame is { Source: not null, Contents.Count: 0, IsNegated: false } && (frame.Cue.Features & Others) == 0
                && (frame.Cue.Start == verb
                    || article.Pack.Begins(Role.Auxiliary, surface.Tokens, verb, frame.Cue.Start)))
                return frame;
        }

        return null;
    }

    /// <summary>Whether nobody is said to have said a sentence.</summary>
    private bool IsOpen(Surface surface, int sentence)
    {
        if (clauses.In(surface, sentence) is not null) return false;
        foreach (var frame in frames.Of(surface, sentence))
        {
            if (frame.Source is not null && frame.Contents.Count > 0) return false;
        }

        return true;
    }
}
