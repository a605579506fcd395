using OnRecord.Parsing.Attribution.Frames;
using OnRecord.Parsing.Attribution.VerbSecond;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Outlining;
using OnRecord.Parsing.Quotations;
using OnRecord.Parsing.Reading;
using OnRecord.V1;

namespace OnRecord.Parsing.Attribution.Statements;

/// <summary>Finds statements that are reported without marks.</summary>
internal static class ReportedSpeech
{
    /// <summary>Less than this many words are no statement.</summary>
    private const int MinWords = 3;

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
                FindIn(article, ContinuedFrames.Of(article, frames, surface, sentence), spoken, findings,
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
        Article article, ReadOnlySpan<Frame> frames, SpokenSpans spoken, List<Finding> findings, bool maySayNobody)
    {
        Span<TextRange> parts = stackalloc TextRange[2];
        var covered = Covered.Nothing;
        foreach (var frame in frames)
        {
            if (!StatementFrames.Report(article, frame, frames, maySayNobody)) continue;
            var (count, end, words) = ReadParts(article, frame, spoken, covered, parts);
            if (count == 0 || words < MinWordsOf(frame)) continue;
            var start = frame.Contents[0].Start;
            covered = covered.And(start, end, IsLoose(frame));
            var opening = frame.ClauseStart(start);
            findings.Add(new Finding(
                QuoteKind.Indirect, parts[..count].ToArray(), Rule(article.Pack, frame), frame.Cue.Surface.Block)
            {
                Source = frame.Source,
                Carrier = Reporting.CarrierOf(article.Pack, frame, frames),
                Stance = Reporting.StanceOf(frame),
                Cue = CueExtent.Of(article.Pack, frame),
                Clause = opening < start && count == 1
                    ? new TextRange(frame.Cue.Tokens[opening].Start, parts[0].End) : default,
            });
        }
    }

    /// <summary>
    /// Reads the parts of a frame's statement that no statement before it holds, and nobody says in marks.
    /// </summary>
    /// <returns>How many there are, the token after the last, and how many words they have.</returns>
    private static (int Count, int End, int Words) ReadParts(
        Article article, Frame frame, SpokenSpans spoken, Covered covered, Span<TextRange> parts)
    {
        var (pack, surface) = (article.Pack, frame.Cue.Surface);
        var (count, last, words) = (0, 0, 0);
        foreach (var content in frame.Contents)
        {
            var (start, end) = StatementEdges.Of(article, frame, content);
            if (start == end || (covered.Holds(start, end) && !(covered.IsLoose && Stands(pack, frame)))
                || spoken.AnyIn(surface, start, end, pack.Settings.IsIsolating ? null : frame)) continue;
            parts[count++] = StatementEdges.RangeOf(article, surface, frame.Cue.Sentence, start, end);
            last = end;
            words += WordsIn(surface, start, end);
        }

        return (count, last, words);
    }

    /// <summary>
    /// Whether a verb that only may report has found its words itself, so that they may go on too far: "He cites the
    /// crowds: he says …".
    /// </summary>
    private static bool IsLoose(Frame frame) => !frame.IsExplicit && !frame.Cue.Is(Features.Strong);

    /// <summary>
    /// Whether a verb that does nothing but report has its own subject, and so its own statement, in another's words.
    /// </summary>
    private static bool Stands(LanguagePack pack, Frame frame) =>
        pack.Settings.IsSubjectFirst && frame.Cue.Is(Features.Strong) && !frame.HasEllipsis;

    private static int MinWordsOf(Frame frame) =>
        frame.IsExplicit && frame.Cue.Is(Features.Intent | Features.Declined) ? MinWordsOfIntent : MinWords;

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
        var (tokens, start) = (frame.Cue.Tokens, frame.Cue.SentenceStart);
        return frame.Cue.Is(Features.Participle) && frame.Cue.Surface.Holder < 0 && frame.Cue.Start > start
            && tokens[frame.Cue.Start - 1].Kind == TokenKind.Word
            && pack.MatchBefore(Role.Agent, tokens, start, frame.Cue.Start) == 0;
    }

    /// <summary>What the statements of a sentence hold so far, as a range of its surface's tokens.</summary>
    /// <param name="Start">Index of the first token.</param>
    /// <param name="End">Index after the last.</param>
    /// <param name="IsLoose">Whether the last of them may have gone on too far.</param>
    private readonly record struct Covered(int Start, int End, bool IsLoose)
    {
        /// <summary>The range that holds nothing.</summary>
        public static Covered Nothing => new(int.MaxValue, 0, false);

        /// <summary>Whether some words lie in it.</summary>
        public bool Holds(int start, int end) => start >= Start && end <= End;

        /// <summary>It and another statement's words.</summary>
        public Covered And(int start, int end, bool isLoose) =>
            new(Math.Min(Start, start), Math.Max(End, end), isLoose);
    }
}
