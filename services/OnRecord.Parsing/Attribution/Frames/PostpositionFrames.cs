using OnRecord.Parsing.Attribution.VerbSecond;
using OnRecord.Parsing.Languages;

namespace OnRecord.Parsing.Attribution.Frames;

/// <summary>Finds the frames of words behind their source: "Angaben der Polizei zufolge …".</summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="clauses">Finds who speaks where the verb stands second.</param>
internal readonly struct PostpositionFrames(LanguagePack pack, MainClauses clauses)
{
    private readonly OwnWords _own = new(pack, clauses);
    private readonly ClausesAround _around = new(pack);

    /// <summary>Finds the frame of a word behind its source, or null.</summary>
    public Frame? Find(Cue cue)
    {
        var tokens = cue.Tokens;
        if (clauses.Ending(cue.Surface, cue.SentenceStart, cue.Start) is not { } source) return null;
        source = _own.Of(cue, source);
        var left = ContentFinder.Left(tokens, cue.SentenceStart, source.Start);
        var contentEnd = cue.ContentEnd;
        if (_around.Dependent(tokens, cue.SentenceStart, source.Start, cue.End, contentEnd) is var (start, end))
            (left, contentEnd) = ((start, source.Start), end);
        Contents reported = [];
        if (left.End > left.Start && !pack.AreConnectors(tokens, left.Start, left.End))
            reported = reported.And(left);
        var next = ContentFinder.BehindMarks(tokens, cue.End, contentEnd);
        if (next < contentEnd) reported = reported.And((next, contentEnd));
        if (reported.Count == 0) return null;
        var order = reported[0].Start < cue.Start ? FrameOrder.ContentSpeakerCue : FrameOrder.CueSpeakerContent;
        return new Frame(cue, order, source, reported, false);
    }
}
