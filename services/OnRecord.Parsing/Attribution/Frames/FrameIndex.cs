using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Attribution.Spans;
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

    /// <summary>The speaker that a sentence begins with, whether or not it has a cue.</summary>
    public Mention? SubjectOf(Surface surface, int sentence) => _finder.SubjectOf(surface, sentence);

    /// <summary>
    /// The speaker that a sentence begins with, or who acts in it where its verb makes a passive of it; or null.
    /// </summary>
    public Mention? ActorOf(Surface surface, int sentence) => _finder.ActorOf(surface, sentence);

    /// <summary>The subject, named or not, that the words from a place on begin with; or null.</summary>
    public Mention? SubjectFrom(Surface surface, int start, int end) => _finder.SubjectFrom(surface, start, end);

    /// <summary>The longest phrase that ends right before a token, where the verb stands second; or null.</summary>
    public Mention? NameBefore(Surface surface, int start, int end) => _finder.NameBefore(surface, start, end);

    /// <inheritdoc cref="FrameFinder.SubjectBehind"/>
    public Mention? SubjectBehind(Surface surface, int start, int end) => _finder.SubjectBehind(surface, start, end);

    /// <summary>
    /// The text that a sentence names as the place of its words, where the verb stands second; or null.
    /// </summary>
    public Mention? TextOf(Surface surface, int sentence) => _finder.TextOf(surface, sentence);

    /// <summary>Who passes the judgement of a verb, where the verb stands second; or null.</summary>
    public Mention? JudgeOf(Cue cue) => _finder.JudgeOf(cue);

    /// <summary>
    /// The speaker that the words from a place on begin with, in an isolating language; or null.
    /// </summary>
    public Mention? OpeningOf(Surface surface, int start, int end) => _finder.OpeningOf(surface, start, end);

    /// <summary>What the words behind a quote say of who said it, though no cue does; or null.</summary>
    public Frame? UnknownBehind(Placement place, int start) =>
        _finder.UnknownBehind(place.Surface, place.Sentence, place.Token, start);

    /// <summary>The name that stands alone after a dash behind a quote, or null.</summary>
    public Mention? SignatureAfter(Placement place) => _finder.SignatureAfter(place.Surface, place.Token);

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
