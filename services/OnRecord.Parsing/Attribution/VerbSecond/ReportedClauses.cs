using OnRecord.Parsing.Attribution.Frames;
using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Outlining;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution.VerbSecond;

/// <summary>Clauses whose verbs show by their form that they are somebody's words.</summary>
/// <param name="Start">Index of the first token.</param>
/// <param name="End">Index after the last token.</param>
/// <param name="Source">Whose words they are, or null where nobody can be told to have spoken.</param>
/// <param name="CueStart">Index of the verb that they depend on; equal to <paramref name="CueEnd"/> where they stand
/// alone.</param>
/// <param name="CueEnd">Index after that verb.</param>
/// <param name="Rule">The name of the rule.</param>
/// <param name="Last">Whom the sentences before were about, which is enough to say whose a quote in it is.</param>
internal readonly record struct ReportedClause(int Start, int End, Mention? Source, int CueStart, int CueEnd,
    string Rule, Mention? Last);

/// <summary>
/// Finds the clauses of an article that are reported by the form of their verbs alone. Whose words they are is said
/// by the rest of their sentence, whatever its verb, by the last speaker of their paragraph, or else by whom the last
/// sentence was about: "Der Rat ist besorgt. Es drohe …"
/// </summary>
/// <remarks>The sentences are read in order, each once, and what is needed of those before is whom they were
/// about.</remarks>
internal sealed class ReportedClauses
{
    /// <summary>Whoever spoke more sentences ago than this is no longer heard.</summary>
    private const int MaxSilence = 3;

    /// <summary>
    /// Whoever spoke goes on doing so in a paragraph, though so many sentences are about somebody else.
    /// </summary>
    private const int MaxInterruption = 2;

    private readonly Article _article;
    private readonly FrameIndex _frames;
    private readonly MainClauses _mains;
    private readonly Moods _moods;
    private readonly ClauseWords _words;
    private readonly Dictionary<int, ReportedClause> _found = [];

    private Heard? _heard;
    private int _silent;
    private bool _goesOn;

    private ReportedClauses(Article article, FrameIndex frames)
    {
        (_article, _frames) = (article, frames);
        _mains = frames.MainClauses;
        _moods = new Moods(article.Pack);
        _words = new ClauseWords(article.Pack);
    }

    /// <summary>Finds the clauses of an article; none in a language that does not mark them.</summary>
    public static ReportedClauses Of(Article article, FrameIndex frames)
    {
        var clauses = new ReportedClauses(article, frames);
        if (!article.Pack.Settings.VerbSecond) return clauses;
        foreach (var surface in article.Surfaces)
        {
            if (surface.Holder >= 0 || !article.Blocks[surface.Block].IsRunningText()) continue;
            for (var sentence = 0; sentence < surface.Sentences.Length; sentence++) clauses.Read(surface, sentence);
        }

        return clauses;
    }

    /// <summary>The reported clause of a sentence, or null.</summary>
    public ReportedClause? In(Surface surface, int sentence) =>
        _found.TryGetValue(surface.FirstSentence + sentence, out var found) ? found : null;

    private void Read(Surface surface, int sentence)
    {
        var (start, end) = surface.Sentences[sentence];
        var frames = _frames.Of(surface, sentence);
        var stop = ContentFinder.WithoutStop(surface.Tokens, start, end);
        var run = Run(surface, start, stop, frames);
        var main = run is var (first, last) ? Main(surface, start, stop, first, last) : null;
        var heard = _silent <= MaxSilence ? _heard : null;
        if (run is var (from, to) && !Covered(frames, from, to)
            && Source(surface, from, to, main, heard) is var (source, rule))
        {
            var cue = main is { Verb: var verb } ? verb : from;
            _found[surface.FirstSentence + sentence] = new ReportedClause(
                from, from == start && to == stop ? end : to, source, cue, main is null ? cue : cue + 1, rule,
                heard?.Source);
        }

        _goesOn = run is not null || frames.Length > 0;
        Hear(surface, (start, stop), frames, run is not null, main?.Mention);
    }

    /// <summary>
    /// Whose the words of a run are, and by which rule, or nobody's where their form alone shows that they are
    /// reported; null where neither is certain.
    /// </summary>
    private (Mention? Source, string Rule)? Source(Surface surface, int from, int to, MainClause? main, Heard? heard)
    {
        if (main is { Mention: var subject }) return (subject, "indirect.subjunctive.clause");
        var isCertain = _moods.IsCertain(surface.Tokens, from, to);
        var isHere = heard?.Surface == surface;
        if (heard is { HasSpoken: true } && isHere)
            return (heard.Source, isCertain ? "indirect.subjunctive" : "indirect.subjunctive.weak");
        if (heard is not null && (heard.HasSpoken || (isHere && isCertain)))
            return (heard.Source, isCertain ? "indirect.subjunctive.subject" : "indirect.subjunctive.subject.weak");
        return isHere || (isCertain && heard is not null) ? (null, "unattributed.subjunctive") : null;
    }

    /// <summary>
    /// Remembers whom a sentence was about, unless somebody who spoke just before it is more likely to go on.
    /// </summary>
    private void Hear(
        Surface surface, (int Start, int End) sentence, ReadOnlySpan<Frame> frames, bool isReported, Mention? main)
    {
        if (Speaker(frames) is { } speaker) _heard = new Heard(speaker.Speaker, surface, true);
        else if (main is not null) _heard = new Heard(main, surface, false);
        else if (isReported) return;
        else if (!(_heard is { HasSpoken: true } && _heard.Surface == surface && _silent < MaxInterruption)
            && _mains.Subject(surface, sentence.Start, sentence.End) is { } clause
            && _mains.Actor(surface, clause, sentence.End) is { } subject)
            _heard = new Heard(subject, surface, false);
        else
        {
            _silent++;
            return;
        }

        _silent = 0;
    }

    /// <summary>
    /// Whom a sentence says to have spoken: the last whose verb stands in nobody else's words, and that reports
    /// something if any does; or null.
    /// </summary>
    private Mention? Speaker(ReadOnlySpan<Frame> frames)
    {
        Mention? last = null;
        for (var i = frames.Length - 1; i >= 0; i--)
        {
            if (frames[i].Source is not { } source || IsRelative(source)
                || IsWithin(frames, frames[i].Cue.Start)) continue;
            if (frames[i].Contents.Count > 0) return source;
            last ??= source;
        }

        return last;
    }

    /// <summary>Whether a source is a relative pronoun, or an article that stands for one: "…, das bewies".</summary>
    private bool IsRelative(Mention source) => (source.Features & Features.Relative) != 0
        || _article.Pack.Match(Role.Determiner, source.Surface.Tokens.AsSpan(source.Start, source.End - source.Start))
            == source.End - source.Start;

    private static bool IsWithin(ReadOnlySpan<Frame> frames, int token)
    {
        foreach (var frame in frames)
        {
            if (frame.Source is not null && frame.Covers(token)) return true;
        }

        return false;
    }

    private static bool Covered(ReadOnlySpan<Frame> frames, int start, int end)
    {
        foreach (var frame in frames)
        {
            if (frame.Source is null && !frame.Cue.Is(Features.OfPlace)) continue;
            if (start <= frame.Cue.Start && frame.Cue.Start < end) return true;
            foreach (var (from, to) in frame.Contents)
            {
                if (from < end && start < to) return true;
            }
        }

        return false;
    }

    /// <summary>The first run of reported clauses of a sentence, or null.</summary>
    private (int Start, int End)? Run(Surface surface, int start, int end, ReadOnlySpan<Frame> frames)
    {
        var tokens = surface.Tokens;
        var (runStart, runEnd, dependent) = (-1, -1, -1);
        for (var at = start; at < end;)
        {
            var stop = Math.Max(at + 1, Moods.ClauseEnd(tokens, at, end));
            var isReported = _moods.IsReported(tokens, at, stop)
                || ((runStart >= 0 || (_goesOn && at == start && frames.Length == 0))
                    && _moods.MayBeReported(tokens, at, stop));
            if (isReported)
            {
                if (runStart < 0) runStart = dependent >= 0 ? dependent : at;
                runEnd = stop;
            }
            else if (runStart >= 0)
            {
                if (IsMain(tokens, at, stop)) break;
                runEnd = stop;
            }
            else if (IsDependent(tokens, at, stop))
            {
                if (at == start) dependent = at;
            }
            else
            {
                dependent = -1;
            }

            at = stop < end ? stop + 1 : end;
        }

        return runStart < 0 ? null : (runStart, runEnd);
    }

    /// <summary>
    /// Whether a clause depends on another: a conjunction or a relative pronoun opens it, or it has no verb of its
    /// own.
    /// </summary>
    private bool IsDependent(TokenRun tokens, int start, int end) =>
        _article.Pack.Begins(Role.Subordinator, tokens, start, end)
            || _article.Pack.Begins(Role.Complementiser, tokens, start, end)
        || _moods.IsRelative(tokens, start, end);

    /// <summary>Whether a clause stands for itself again, so that nobody else's words go on in it.</summary>
    private bool IsMain(TokenRun tokens, int start, int end) =>
        !IsDependent(tokens, start, end) && _words.HasVerb(tokens, start, end)
            && !_moods.IsInfinitive(tokens, start, end);

    /// <summary>The subject and the verb of the main clause around a run, before it or behind it; or null.</summary>
    private MainClause? Main(Surface surface, int start, int end, int first, int last)
    {
        if (first > start) return _mains.Subject(surface, start, first - 1);
        return last + 1 < end && surface.Tokens[last].Kind == TokenKind.Comma
            ? _mains.VerbFirst(surface, last + 1, end) : null;
    }

    /// <summary>Whom a sentence was about.</summary>
    /// <param name="Source">Who.</param>
    /// <param name="Surface">Where the sentence stands.</param>
    /// <param name="HasSpoken">Whether a word said that the one spoke, and not just the place of the subject.</param>
    private sealed record Heard(Mention Source, Surface Surface, bool HasSpoken);
}
