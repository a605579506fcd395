using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution;

/// <summary>The frames of an article by surface and sentence.</summary>
internal sealed class FrameIndex
{
    private readonly Dictionary<Surface, IReadOnlyList<Frame>[]> _frames = new(ReferenceEqualityComparer.Instance);

    /// <summary>Finds the frames of all sentences.</summary>
    public FrameIndex(Article article)
    {
        var finder = new FrameFinder(article.Pack);
        foreach (var surface in article.Surfaces)
        {
            var sentences = new IReadOnlyList<Frame>[surface.Sentences.Count];
            for (var i = 0; i < sentences.Length; i++) sentences[i] = finder.Find(surface, i);
            _frames[surface] = sentences;
        }
    }

    /// <summary>The frames of a sentence in the order of their cues.</summary>
    public IReadOnlyList<Frame> Of(Surface surface, int sentence) => _frames[surface][sentence];
}
