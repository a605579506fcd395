using OnRecord.Parsing.Attribution.Subjects;
using OnRecord.Parsing.Attribution.VerbSecond;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution.Frames;

/// <summary>The frames of an article by surface and sentence.</summary>
internal sealed class FrameIndex : IDisposable
{
    private readonly FrameFinder _finder;

    // All frames in the order of their sentences, and for each sentence where its frames end among them
    private readonly LentList<Frame> _frames = new(64);
    private readonly LentList<int> _ends;

    /// <summary>Finds the frames of all sentences.</summary>
    /// <param name="article">The article.</param>
    /// <param name="finder">Finds those of a sentence in its language.</param>
    public FrameIndex(Article article, FrameFinder finder)
    {
        _finder = finder;
        var frames = new List<Frame>();
        _ends = new LentList<int>(article.Store.Sentences.Count + 1);
        foreach (var surface in article.Surfaces)
        {
            for (var i = 0; i < surface.Sentences.Length; i++)
            {
                frames.Clear();
                _finder.Find(surface, i, frames);
                foreach (var frame in frames) _frames.Add(frame);
                _ends.Add(_frames.Count);
            }
        }
    }

    /// <inheritdoc cref="FrameFinder.MainClauses"/>
    public MainClauses MainClauses => _finder.MainClauses;

    /// <inheritdoc cref="FrameFinder.Subjects"/>
    public SentenceSubjects Subjects => _finder.Subjects;

    /// <inheritdoc cref="FrameFinder.UnknownVerbs"/>
    public UnknownVerbs UnknownVerbs => _finder.UnknownVerbs;

    /// <inheritdoc cref="FrameFinder.Signatures"/>
    public Signatures Signatures => _finder.Signatures;

    /// <summary>The frames of a sentence in the order of their cues.</summary>
    public ReadOnlySpan<Frame> Of(Surface surface, int sentence)
    {
        var index = surface.FirstSentence + sentence;
        return _frames.Slice(index == 0 ? 0 : _ends[index - 1], _ends[index]);
    }

    /// <summary>Gives lent memory back.</summary>
    public void Dispose()
    {
        _frames.Dispose();
        _ends.Dispose();
    }
}
