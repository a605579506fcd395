using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution;

/// <summary>The frames of an article by surface and sentence.</summary>
internal sealed class FrameIndex
{
    private readonly FrameFinder _finder;
    private readonly List<Frame>[][] _frames;

    /// <summary>Finds the frames of all sentences.</summary>
    public FrameIndex(Article article)
    {
        _finder = new FrameFinder(article.Pack, new ProperNames(article));
        _frames = new List<Frame>[article.Surfaces.Count][];
        foreach (var surface in article.Surfaces)
        {
            var sentences = new List<Frame>[surface.Sentences.Length];
            for (var i = 0; i < sentences.Length; i++) sentences[i] = _finder.Find(surface, i);
            _frames[surface.Index] = sentences;
        }
    }

    /// <summary>The speaker that a sentence begins with, whether or not it has a cue.</summary>
    public Mention? SubjectOf(Surface surface, int sentence) => _finder.SubjectOf(surface, sentence);

    /// <summary>
    /// The speaker that the words from a place on begin with, in a language without articles; or null.
    /// </summary>
    public Mention? OpeningOf(Surface surface, int start, int end) => _finder.OpeningOf(surface, start, end);

    /// <summary>The name that stands alone after a dash behind a quote, or null.</summary>
    public Mention? SignatureAfter(Placement place) => _finder.SignatureAfter(place.Surface, place.Token);

    /// <summary>The frames of a sentence in the order of their cues.</summary>
    public List<Frame> Of(Surface surface, int sentence) => _frames[surface.Index][sentence];
}
