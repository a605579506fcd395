using OnRecord.Parsing.Attribution.Frames;
using OnRecord.Parsing.Attribution.VerbSecond;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Quotations;
using OnRecord.V1;

namespace OnRecord.Parsing.Attribution.Statements;

/// <summary>Tells the frames that report a statement from those that only a quote would fill.</summary>
internal static class StatementFrames
{
    /// <summary>Whether a frame reports what somebody says, if what it holds is no quote.</summary>
    /// <param name="article">The article.</param>
    /// <param name="frame">The frame.</param>
    /// <param name="frames">All frames of its sentence.</param>
    /// <param name="maySayNobody">
    /// Whether a statement may be nobody's in particular: "es wird vermutet, dass …".
    /// </param>
    public static bool Report(Article article, Frame frame, ReadOnlySpan<Frame> frames, bool maySayNobody)
    {
        var pack = article.Pack;
        if (frame.Contents.Count == 0) return false;
        if (frame.Source is null
            ? !(maySayNobody && IsSaidByNobody(pack, frame))
            : (frame.Source.Features & Features.FirstPerson) != 0) return false;
        if (frame.Cue.Is(Features.Weak) && !frame.IsExplicit
            && !StatementClauses.BeginsAsClause(pack, frame)) return false;
        if (frame.Order == FrameOrder.SpeakerColonContent && !IsHeadline(article, frame.Cue.Surface)) return false;
        if (pack.Settings.IsIsolating && (IsThought(frame) || IsDenied(pack, frame))) return false;
        return StatementClauses.Is(pack, frame) && !Reporting.OnlyCarries(pack, frame, frames)
            && !HollowFrames.Is(pack, frame, frames);
    }

    private static bool IsThought(Frame frame) => frame.Cue.Is(Features.Thought);

    /// <summary>
    /// Whether somebody is reported not to have said something: what follows is no statement then, but of a verb that
    /// does nothing but report and whose clause shows its tense.
    /// </summary>
    private static bool IsDenied(LanguagePack pack, Frame frame) =>
        frame is { IsNegated: true, IsExplicit: false }
        && !(frame.Cue.Is(Features.Strong) && ClauseSigns.HasTense(pack, frame));

    /// <summary>
    /// Whether a passive or the like reports something without saying whose it is: "es wird vermutet, dass …".
    /// </summary>
    private static bool IsSaidByNobody(LanguagePack pack, Frame frame)
    {
        if (frame.IsPassive) return true;
        if (frame.Cue.Is(Features.Weak)
            || !(frame.IsExplicit || frame.Order == FrameOrder.ContentCueSpeaker)) return false;
        var (start, end) = frame.Contents[0];
        if (frame.Opening < 0) return new Moods(pack).IsReported(frame.Cue.Tokens, start, end);
        pack.Match(Role.Complementiser, frame.Cue.Tokens.AsSpan(frame.Opening, start - frame.Opening),
            out var features);
        return (features & Features.Strong) != 0;
    }

    /// <summary>Whether a sentence is a headline, or stands where one would, though a full stop ends it.</summary>
    private static bool IsHeadline(Article article, Surface surface) =>
        article.Blocks[surface.Block].Kind == BlockKind.Title
        || (article.Pack.Settings.IsSubjectFirst && surface.Block == 0 && surface.Sentences.Length == 1);
}
