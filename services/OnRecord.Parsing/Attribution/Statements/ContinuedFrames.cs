using OnRecord.Parsing.Attribution.Frames;
using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Outlining;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution.Statements;

/// <summary>Finds who speaks in a sentence without a subject that goes on from the sentence before.</summary>
internal static class ContinuedFrames
{
    /// <summary>
    /// The frames of a sentence, one that goes on from the sentence before with the source of that: "Đồng thời yêu cầu
    /// …".
    /// </summary>
    public static ReadOnlySpan<Frame> Of(Article article, FrameIndex frames, Surface surface, int sentence)
    {
        var found = frames.Of(surface, sentence);
        if (!article.Pack.Settings.IsIsolating || found.IsEmpty || found[0] is not { Source: null, HasEllipsis: true }
            || found[0].Cue.Start == surface.Sentences[sentence].Start
            || SourceBefore(article, frames, surface, sentence) is not { } source) return found;
        var named = found.ToArray();
        named[0] = named[0] with { Source = source };
        return named;
    }

    /// <summary>
    /// Who is heard first in the sentence before, in the block before where there is none in this; or null.
    /// </summary>
    private static Mention? SourceBefore(Article article, FrameIndex frames, Surface surface, int sentence)
    {
        if (sentence == 0)
        {
            var block = surface.Block - 1;
            if (block < 0 || !article.Blocks[block].IsRunningText()) return null;
            surface = article.Surfaces[block];
            sentence = surface.Sentences.Length;
        }

        if (sentence == 0) return null;
        foreach (var frame in frames.Of(surface, sentence - 1))
        {
            if (frame.Source is { } source) return source;
        }

        return null;
    }
}
