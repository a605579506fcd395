using OnRecord.Parsing.Attribution.Frames;
using OnRecord.Parsing.Attribution.VerbSecond;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Outlining;
using OnRecord.Parsing.Quotations;
using OnRecord.Parsing.Reading;
using OnRecord.V1;

namespace OnRecord.Parsing.Attribution;

/// <summary>Finds statements that are reported without marks.</summary>
internal static class ReportedSpeech
{
    /// <summary>Less than this many words are no statement.</summary>
    private const int MinWords = 3;

    /// <summary>So few tokens before a colon and a quote only introduce it.</summary>
    private const int ShortestIntroduction = 8;

    /// <summary>What somebody means to do, or will not, is said in fewer: "to comment".</summary>
    private const int MinWordsOfIntent = 2;

    /// <summary>Adds the statements of an article to its findings.</summary>
    /// <param name="article">The article.</param>
    /// <param name="frames">The frames of its sentences.</param>
    /// <param name="clauses">The clauses that only the form of their verbs shows to be somebody's words.</param>
    /// <param name="findings">The marked spans, to which the statements are added.</param>
    public static void Find(Article article, FrameIndex frames, ReportedClauses clauses, List<Finding> findings)
    {
        var spoken = SpokenSpans.Of(article, findings);
        foreach (var surface in article.Surfaces)
        {
            if (surface.Holder >= 0 || !article.Blocks[surface.Block].Reports()) continue;
            for (var sentence = 0; sentence < surface.Sentences.Length; sentence++)
                FindIn(article, surface, ContinuedFrames.Of(article, frames, surface, sentence), spoken, findings,
                    clauses.In(surface, sentence) is null);
        }

        if (!article.Pack.Settings.VerbSecond) return;
        FindByMood(article, clauses, spoken, findings);
        foreach (var (surface, sentence, frame) in new PointingBack(article, frames, clauses).Find())
        {
            var (start, end) = surface.Sentences[sentence];
            if (!IsStatement(surface, start, end, MinWords, spoken)) continue;
            findings.Add(new Finding(QuoteKind.Indirect, [surface.Range(start, end)], "indirect.anaphor", surface.Block)
            {
                Source = frame.Source,
                Cue = CueExtent.Of(article.Pack, frame),
            });
        }
    }

    private static void FindByMood(Article article, ReportedClauses clauses, SpokenSpans spoken, List<Finding> findings)
    {
        foreach (var surface in article.Surfaces)
        {
            for (var sentence = 0; sentence < surface.Sentences.Length; sentence++)
            {
                if (clauses.In(surface, sentence) is not { } clause
                    || !IsStatement(surface, clause.Start, clause.End, MinWords, spoken)) continue;
                findings.Add(new Finding(QuoteKind.Indirect, [surface.Range(clause.Start, clause.End)], clause.Rule,
                    surface.Block)
                {
                    Source = clause.Source,
                    Cue = clause.CueStart < clause.CueEnd ? surface.Range(clause.CueStart, clause.CueEnd) : default,
                });
            }
        }
    }

    private static void FindIn(
        Article article, Surface surface, ReadOnlySpan<Frame> frames, SpokenSpans spoken, List<Finding> findings,
        bool maySayNobody)
    {
        Span<TextRange> parts = stackalloc TextRange[2];
        var (coveredFrom, coveredTo, isLoosely) = (int.MaxValue, 0, false);
        foreach (var frame in frames)
        {
            if (frame.Contents.Count == 0) continue;
            if (frame.Source is null && !(maySayNobody && IsSaidByNobody(article.Pack, frame))) continue;
            if ((frame.Features & Features.Weak) != 0 && !frame.IsExplicit
                && !StatementClauses.BeginsAsClause(article.Pack, frame)) continue;
            if (frame.Order == FrameOrder.SpeakerColonContent && !IsHeadline(article, surface)) continue;
            if (frame.Source is { } who && (who.Features & Features.FirstPerson) != 0) continue;
            if ((frame.Features & Features.Thought) != 0 && article.Pack.Settings.IsIsolating) continue;
            if (frame is { IsNegated: true, IsExplicit: false } && article.Pack.Settings.IsIsolating
                && !((frame.Features & Features.Strong) != 0 && ClauseSigns.HasTense(article.Pack, frame)))
                continue;
            if (!StatementClauses.Is(article.Pack, frame) || Reporting.OnlyCarries(article.Pack, frame, frames)
                || HollowFrames.Is(article.Pack, frame, frames))
                continue;
            var (count, lastStop, words) = (0, 0, 0);
            foreach (var (contentStart, end) in frame.Contents)
            {
                var start = contentStart < frame.CueStart && !article.Pack.Settings.IsIsolating
                    && frame.Order is FrameOrder.ContentSpeakerCue or FrameOrder.ContentCueSpeaker
                    ? article.Pack.AfterConnectors(surface.Tokens, contentStart, end) : contentStart;
                var stop = BeforeCredit(article, surface, start, BeforeQuote(surface, start, end));
                if (stop < end && frame.CueStart >= end && !article.Pack.Settings.IsIsolating) continue;
                if (frame.Order == FrameOrder.SpeakerCueContent)
                    stop = ClauseEnds.Of(article.Pack, frame, start, stop);
                if (stop <= start
                    || (stop <= coveredTo && start >= coveredFrom && !(isLoosely && Stands(article.Pack, frame)))
                    || spoken.AnyIn(surface, start, stop, !article.Pack.Settings.IsIsolating ? frame : null))
                    continue;
                if (stop < end && stop - start < ShortestIntroduction && article.Pack.Settings.IsIsolating
                    && !ClauseSigns.HasMarker(article.Pack, surface.Tokens, start, stop)) continue;
                parts[count++] = RangeOf(article, surface, frame.Sentence, start, stop);
                lastStop = stop;
                words += WordsIn(surface, start, stop);
            }

            if (count == 0 || words < MinWordsOf(frame)) continue;
            var opening = frame.ClauseStart(frame.Contents[0].Start);
            (coveredFrom, coveredTo, isLoosely) = (Math.Min(coveredFrom, frame.Contents[0].Start),
                Math.Max(coveredTo, lastStop), IsLoose(frame));
            findings.Add(new Finding(
                QuoteKind.Indirect, parts[..count].ToArray(), Rule(article.Pack, frame), surface.Block)
            {
                Source = frame.Source,
                Carrier = Reporting.CarrierOf(article.Pack, frame, frames),
                Stance = Reporting.StanceOf(frame),
                Cue = CueExtent.Of(article.Pack, frame),
                Clause = opening < frame.Contents[0].Start && count == 1
                    ? new TextRange(surface.Tokens[opening].Start, parts[0].End) : default,
            });
        }
    }

    /// <summary>
    /// Whether a verb that only may report has found its words itself, so that they may go on too far: "He cites the
    /// crowds: he says …".
    /// </summary>
    private static bool IsLoose(Frame frame) => !frame.IsExplicit && (frame.Features & Features.Strong) == 0;

    /// <summary>
    /// Whether a verb that does nothing but report has its own subject, and so its own statement, in another's words.
    /// </summary>
    private static bool Stands(LanguagePack pack, Frame frame) =>
        pack.Settings.IsSubjectFirst && (frame.Features & Features.Strong) != 0 && !frame.HasEllipsis;

    /// <summary>
    /// Whether a passive or the like reports something without saying whose it is: "es wird vermutet, dass …".
    /// </summary>
    private static bool IsSaidByNobody(LanguagePack pack, Frame frame)
    {
        if (frame.IsPassive) return true;
        if (!pack.Settings.VerbSecond || !frame.IsExplicit || (frame.Features & Features.Weak) != 0) return false;
        var (start, end) = frame.Contents[0];
        if (frame.Opening < 0) return new Moods(pack).IsReported(frame.Surface.Tokens, start, end);
        pack.Match(Role.Complementiser, frame.Surface.Tokens.AsSpan(frame.Opening, start - frame.Opening),
            out var features);
        return (features & Features.Strong) != 0;
    }

    /// <summary>Where a statement ends that a colon and a quote follow: "he said that all was well: …"</summary>
    private static int BeforeQuote(Surface surface, int start, int end)
    {
        for (var at = start + 1; at + 1 < end; at++)
        {
            if (surface.Tokens[at].Kind == TokenKind.Colon && surface.Tokens[at + 1].Kind == TokenKind.Quotation)
                return at;
        }

        return end;
    }

    /// <summary>Where a statement in a caption ends before who made the picture: "… sắp đổ (Ảnh: Lê Hoa)".</summary>
    private static int BeforeCredit(Article article, Surface surface, int start, int end)
    {
        if (article.Blocks[surface.Block].Credit is not { } credit) return end;
        var (tokens, at) = (surface.Tokens, end);
        while (at > start && tokens[at - 1].Start >= credit.Start) at--;
        if (at == end || (at > start && tokens[at - 1].Kind == TokenKind.Colon && --at == start)) return at;
        at -= article.Pack.MatchBefore(Role.CaptionCredit, tokens, start, at);
        while (at > start && tokens[at - 1].Kind is TokenKind.Open or TokenKind.Dash or TokenKind.Comma) at--;
        return at;
    }

    /// <summary>
    /// Where a statement stands; in an isolating language with the mark of its sentence, if that is more than a
    /// full stop, and without a colon: "… là gì?", "… như sau | :"
    /// </summary>
    private static TextRange RangeOf(Article article, Surface surface, int sentence, int start, int end)
    {
        var tokens = surface.Tokens;
        var (first, last) = (tokens[start].Start, surface.Sentences[sentence].End);
        if (!article.Pack.Settings.IsIsolating) return surface.Range(start, end);
        if (end == last && (tokens[end - 1].Shape & TokenShape.Abbreviation) != 0)
            return new TextRange(first, tokens[end - 1].End - 1);
        var stop = end;
        while (stop > start + 1 && tokens[stop - 1].Kind == TokenKind.Colon) stop--;
        return stop == end && end < last && tokens[end].Kind == TokenKind.Stop
            && !article.Text.AsSpan(tokens[end].Start, tokens[end].End - tokens[end].Start).SequenceEqual(".")
            ? surface.Range(start, end + 1) : surface.Range(start, stop);
    }

    /// <summary>Whether a sentence is a headline, or stands where one would, though a full stop ends it.</summary>
    private static bool IsHeadline(Article article, Surface surface) =>
        article.Blocks[surface.Block].Kind == BlockKind.Title
        || (article.Pack.Settings.IsSubjectFirst && surface.Block == 0 && surface.Sentences.Length == 1);

    private static int MinWordsOf(Frame frame) =>
        frame.IsExplicit && (frame.Features & (Features.Intent | Features.Declined)) != 0 ? MinWordsOfIntent : MinWords;

    /// <summary>Whether some words are enough for a statement, and hold no quote that somebody says already.</summary>
    private static bool IsStatement(Surface surface, int start, int end, int least, SpokenSpans spoken) =>
        !spoken.AnyIn(surface, start, end, null) && WordsIn(surface, start, end) >= least;

    private static int WordsIn(Surface surface, int start, int end)
    {
        var words = 0;
        foreach (ref readonly var token in surface.Tokens.AsSpan(start, Math.Max(0, end - start)))
        {
            if (token.Kind is TokenKind.Word or TokenKind.Number) words++;
        }

        return words;
    }

    private static string Rule(LanguagePack pack, Frame frame) => frame.Order switch
    {
        _ when frame.Source is null => "unattributed.passive",
        FrameOrder.CueSpeakerContent => "indirect.source-preposition",
        FrameOrder.SpeakerColonContent => "indirect.colon",
        FrameOrder.ContentSpeakerCue or FrameOrder.ContentCueSpeaker => "indirect.cue-last",
        _ => frame.IsExplicit ? "indirect.complementiser"
            : !frame.HasEllipsis ? "indirect.clause"
            : ModifiesNoun(pack, frame) ? "indirect.participle" : "indirect.same-subject",
    };

    /// <summary>
    /// Whether a participle stands right behind a noun, which it may tell more of instead of going on with its
    /// sentence's subject: "a letter to the town asking for a bridge", but "answered by asking for a bridge".
    /// </summary>
    private static bool ModifiesNoun(LanguagePack pack, Frame frame)
    {
        var (tokens, start) = (frame.Surface.Tokens, frame.Surface.Sentences[frame.Sentence].Start);
        return (frame.Features & Features.Participle) != 0 && frame.Surface.Holder < 0 && frame.CueStart > start
            && tokens[frame.CueStart - 1].Kind == TokenKind.Word
            && !(!pack.Settings.IsIsolating && pack.MatchBefore(Role.Agent, tokens, start, frame.CueStart) > 0);
    }
}
