using OnRecord.Parsing.Attribution.Frames;
using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Outlining;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution.Spans;

/// <summary>Finds around the sentence of a marked span what ties it to a speaker.</summary>
/// <param name="article">The article.</param>
/// <param name="frames">The frames of all its sentences.</param>
internal sealed class OtherSentences(Article article, FrameIndex frames)
{
    /// <summary>Whoever spoke more sentences ago than this is no longer heard.</summary>
    private const int LookBack = 24;

    /// <summary>So many lines that are no running text may stand between a sentence and the one before.</summary>
    private const int MostBetween = 8;

    /// <summary>Words that only lead to a quote are no more than this, the colon included.</summary>
    private const int LongestLead = 7;

    private readonly ToldNouns _told = new(article.Pack);
    private readonly NearSubjects _near = new(article.Pack, frames);

    private readonly Evidence?[] _evidence = new Evidence?[article.Spans.Count];

    // For each sentence of all surfaces the last span in it whose speaker is known, and one, so that 0 is none
    private readonly int[] _last = new int[article.Store.Sentences.Count];

    /// <summary>Remembers what ties a span to its speaker, who may go on in those after it.</summary>
    public void Note(int span, List<Placement> places, Evidence? evidence)
    {
        if (evidence?.Source is null) return;
        _evidence[span] = evidence;
        foreach (var place in places)
        {
            ref var last = ref _last[place.Surface.FirstSentence + place.Sentence];
            last = Math.Max(last, span + 1);
        }
    }

    /// <summary>
    /// The sentence before has a cue and nothing that it reports: "Ông Lâm nói:" and the quote on the next line.
    /// </summary>
    public Evidence? Introduced(Placement place)
    {
        if (!place.StartsSentence()) return null;
        if (Before(place.Surface, place.Sentence) is not var (surface, sentence)) return null;
        var tokens = surface.Tokens;
        var end = surface.Sentences[sentence].End;
        foreach (var frame in frames.Of(surface, sentence))
        {
            if (frame.Contents.Count == 0 && frame.Source is not null && (frame.IsExplicit || frame.Cue.End >= end - 2))
                return new Evidence("introduced", frame, frame.Source, Strength.Adjacent);
        }

        if (tokens[end - 1].Kind != TokenKind.Colon) return null;
        if (frames.Of(surface, sentence) is [.., { Source: not null } last])
            return new Evidence("introduced.colon", last, last.Source, Strength.Adjacent);
        var subject = frames.Subjects.Of(surface, sentence);
        if (!article.Pack.Settings.IsIsolating)
            return article.Pack.Settings.IsSubjectFirst && subject is not null
                ? new Evidence("introduced.colon", null, subject, Strength.Loose) : null;

        // Nobody rather than whoever spoke before: the sentence leads to the quote, even if it names no speaker
        subject ??= _near.Before(new Placement(surface, sentence, end - 1), isBehindColon: false);
        return new Evidence("introduced.colon", null, subject, Strength.Loose);
    }

    /// <summary>
    /// The sentence after is a bare cue, or another quote with its speaker behind it: "Q!" Smith asked; "Q!" "Q," said
    /// Smith.
    /// </summary>
    public Evidence? Followed(Placement place)
    {
        var end = place.Token + 1;
        while (end < place.SentenceEnd && place.Surface.Tokens[end].Kind == TokenKind.Stop) end++;
        if (end < place.SentenceEnd) return null;
        var isClosed = end > place.Token + 1;
        if (isClosed && !place.StartsSentence()) return null;
        if (place.Sentence + 1 >= place.Surface.Sentences.Length) return null;
        foreach (var frame in frames.Of(place.Surface, place.Sentence + 1))
        {
            if (frame.Source is not null && !frame.IsExplicit
                && (isClosed ? frame.Contents.Count == 0 : !Reports(frame) || EndsRow(frame)))
                return new Evidence("followed", frame, frame.Source, Strength.Adjacent);
        }

        return null;
    }

    /// <summary>Whether a frame names behind a quote that opens its sentence who said it.</summary>
    private static bool EndsRow(Frame frame) =>
        frame.Order is FrameOrder.ContentSpeakerCue or FrameOrder.ContentCueSpeaker
        && frame.Contents[0].Start == frame.Cue.SentenceStart
        && frame.Cue.Tokens[frame.Contents[0].Start].Kind == TokenKind.Quotation;

    /// <summary>A quote that is a sentence by itself goes on with whoever spoke last.</summary>
    public Evidence? Floating(Placement place)
    {
        if (!place.StartsSentence() && !IsAdded(place) && !IsConnected(place)) return null;
        if (LastInParagraph(place) is { } same) return same;
        if (place.Sentence > 0 && frames.Subjects.Of(place.Surface, place.Sentence - 1) is { } subject)
            return new Evidence("floating.subject", null, subject, Strength.Loose);
        return place.Surface.Holder < 0 ? LastInParagraphBefore(place) : null;
    }

    /// <summary>
    /// Whether a frame has a statement of its own, and not just what accompanied it: "she said, looking away".
    /// </summary>
    private static bool Reports(Frame frame) =>
        frame.Contents.Count > 0
        && (frame.Cue.End >= frame.Contents[0].Start || frame.Cue.Tokens[frame.Cue.End].Kind != TokenKind.Comma);

    /// <summary>Whether nothing but "and" and a colon stands before a quote in its sentence: “…” And: “…”</summary>
    private bool IsAdded(Placement place)
    {
        var before = place.Surface.Tokens.AsSpan(place.SentenceStart, place.Token - place.SentenceStart);
        return before is [.., { Kind: TokenKind.Colon }]
            && article.Pack.Match(Role.Coordinator, before) == before.Length - 1;
    }

    /// <summary>Whether nothing but words that join sentences stands before a quote: "Still, “…”".</summary>
    private bool IsConnected(Placement place) =>
        article.Pack.Settings.IsSubjectFirst
        && article.Pack.AreConnectors(place.Surface.Tokens, place.SentenceStart, place.Token);

    /// <summary>
    /// A fragment whose sentence has no subject that speaks goes on with whoever spoke last in its paragraph.
    /// </summary>
    public Evidence? Continued(Placement place) =>
        place.Surface.Holder < 0 && !article.Pack.Settings.VerbSecond
        && LastInParagraph(place) is { } last
        && (place.Token == place.SentenceStart || place.Surface.Tokens[place.Token - 1].Kind != TokenKind.Colon)
            ? last with { Rule = "continued", Frame = null } : null;

    /// <summary>
    /// A cue without a subject, with nothing before it but words that join sentences, goes on with whoever spoke last:
    /// "Đồng thời nhấn mạnh: “…”". What opens a sentence may as well be a noun: "Thông báo từ đội bóng: “…”".
    /// </summary>
    public Evidence? GoesOn(Placement place, Frame frame)
    {
        if (place.Surface.Holder >= 0 || frame.Cue.Surface != place.Surface
            || frame.Cue.Start == place.SentenceStart
            || !article.Pack.AreConnectors(place.Surface.Tokens, place.SentenceStart, frame.Cue.Start)) return null;
        var last = LastInParagraph(place) ?? (place.Sentence == 0 ? LastInParagraphBefore(place) : null);
        return last is null ? null : last with { Frame = frame };
    }

    /// <summary>
    /// A few words and a colon without anybody who speaks go on with whoever spoke last in the paragraph, or else with
    /// the subject of the sentence before: "Lý do là: “…”".
    /// </summary>
    public Evidence? LedTo(Placement place)
    {
        if (!article.Pack.Settings.IsIsolating || place.Surface.Holder >= 0 || place.Sentence == 0
            || place.Token == place.SentenceStart || place.Token - place.SentenceStart > LongestLead
            || place.Surface.Tokens[place.Token - 1].Kind != TokenKind.Colon
            || _told.End(place.Surface.Tokens, place.SentenceStart, place.Token - 1)) return null;
        if (LastInParagraph(place) is { } last) return last with { Rule = "continued", Frame = null };
        return frames.Subjects.Of(place.Surface, place.Sentence - 1) is { } subject
            ? new Evidence("continued", null, subject, Strength.Loose) : null;
    }

    private Evidence? LastInParagraph(Placement place)
    {
        for (var sentence = place.Sentence - 1; sentence >= Math.Max(0, place.Sentence - LookBack); sentence--)
        {
            if (LastIn(place.Surface, sentence) is var (source, frame))
                return new Evidence("floating", frame, source, Strength.Loose);
        }

        return null;
    }

    private Evidence? LastInParagraphBefore(Placement place)
    {
        for (var block = place.Surface.Block - 1; block >= 0 && block >= place.Surface.Block - 3; block--)
        {
            if (!article.Blocks[block].IsRunningText()) continue;
            var surface = article.Surfaces[block];
            var last = surface.Sentences.Length - 1;
            for (var sentence = last; sentence >= 0 && sentence > last - LookBack; sentence--)
            {
                if (LastIn(surface, sentence) is var (source, _) && !IsReporter(source))
                    return new Evidence("floating.paragraph", null, source, Strength.Loose);
            }

            if (Introducing(surface) is { } introduced)
                return new Evidence("floating.paragraph", null, introduced, Strength.Loose);
        }

        return null;
    }

    /// <summary>
    /// Whoever a paragraph of one sentence introduces by name, though nobody speaks in it: "Lê Lâm, thợ cầu, đã thấy
    /// tất cả."; or null.
    /// </summary>
    private Mention? Introducing(Surface surface) =>
        surface.Sentences.Length == 1 && !TitleCase.Is(surface)
        && frames.Subjects.Of(surface, 0) is { Kind: MentionKind.Named } subject
        && subject.Start == surface.Sentences[0].Start ? subject : null;

    private (Mention Source, Frame? Frame)? LastIn(Surface surface, int sentence)
    {
        if (_last[surface.FirstSentence + sentence] is var spoken and > 0
            && _evidence[spoken - 1] is { Source: { } source } evidence) return (source.Speaker, evidence.Frame);

        // A quote goes on with another, “…”, ông Lâm nói. “…”, but is more than the rest of a statement without marks
        return frames.Of(surface, sentence) is [.., { Source: { } last } frame]
            ? (last.Speaker, !article.Pack.Settings.IsIsolating
                || frame.Order is FrameOrder.ContentSpeakerCue or FrameOrder.ContentCueSpeaker ? frame : null) : null;
    }

    /// <summary>
    /// Whether it is the reporter who asks, or tells what was asked: the quote of the next paragraph is another's.
    /// </summary>
    private bool IsReporter(Mention source) =>
        !article.Pack.Settings.IsIsolating && source.Surface.Holder < 0
        && (source.Features & Features.FirstPerson) != 0;

    private (Surface Surface, int Sentence)? Before(Surface surface, int sentence)
    {
        if (sentence > 0) return (surface, sentence - 1);
        if (surface.Holder >= 0) return null;
        for (var block = surface.Block - 1; block >= 0 && block >= surface.Block - 1 - MostBetween; block--)
        {
            var before = article.Surfaces[block];
            if (!article.Blocks[block].IsRunningText() && before.Tokens is not [.., { Kind: TokenKind.Colon }])
                continue;
            return before.Sentences.Length > 0 ? (before, before.Sentences.Length - 1) : null;
        }

        return null;
    }
}
