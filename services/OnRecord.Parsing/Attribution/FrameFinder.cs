using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution;

/// <summary>Finds the cues of a sentence, and for each who speaks and what is reported.</summary>
internal sealed class FrameFinder
{
    /// <summary>A signature has no more tokens than this.</summary>
    private const int LongestSignature = 8;

    /// <summary>No more adjectives than this stand before a noun.</summary>
    private const int LongestModifier = 4;

    /// <summary>A complementiser so many tokens behind a cue belongs to another clause if a quote stands before the cue.</summary>
    private const int FarComplementiser = 4;

    private readonly LanguagePack _pack;
    private readonly MentionReader _mentions;
    private readonly ContentFinder _contents;
    private readonly SubjectFinder _subjects;
    private readonly SourceFinder _sources;

    /// <param name="pack">What is known about the language.</param>
    public FrameFinder(LanguagePack pack)
    {
        _pack = pack;
        _mentions = new MentionReader(pack);
        _contents = new ContentFinder(pack);
        _subjects = new SubjectFinder(pack, _mentions);
        _sources = new SourceFinder(pack, _mentions);
    }

    /// <summary>The speaker that a sentence begins with, whether or not it has a cue.</summary>
    public Mention? SubjectOf(Surface surface, int sentence)
    {
        var (start, end) = surface.Sentences[sentence];
        return _subjects.First(surface, start, end);
    }

    /// <summary>The name that stands alone after a dash behind a quote, or null.</summary>
    public Mention? SignatureAfter(Surface surface, int quotation)
    {
        var tokens = surface.Tokens;
        var first = quotation + 1;
        if (first + 1 >= tokens.Length || tokens[first].Kind != TokenKind.Dash) return null;
        var end = first + 1;
        while (end < tokens.Length && end - first <= LongestSignature && tokens[end].Kind == TokenKind.Word) end++;
        if (end == first + 1) return null;
        if (end < tokens.Length && tokens[end].Kind is not (TokenKind.Stop or TokenKind.Comma or TokenKind.Open)) return null;
        return _mentions.Read(surface, first + 1, end) is { Kind: MentionKind.Named or MentionKind.Organisation } name ? name : null;
    }

    /// <summary>Finds the frames of a sentence, in the order of their cues.</summary>
    /// <param name="surface">Where the sentence stands.</param>
    /// <param name="sentence">Index of the sentence.</param>
    public List<Frame> Find(Surface surface, int sentence)
    {
        var (start, end) = surface.Sentences[sentence];
        var tokens = surface.Tokens;
        var frames = new List<Frame>();
        for (var at = start; at < end; at++)
        {
            if (tokens[at].Kind != TokenKind.Word || tokens[at].Word == 0) continue;
            var rest = tokens.AsSpan(at, end - at);
            var verb = _pack.Match(Role.CueVerb, rest, out var verbFeatures);
            var preposition = _pack.Match(Role.CuePreposition, rest, out var prepositionFeatures);
            var blocked = _pack.Match(Role.CueBlocker, rest);
            if (blocked > 0 && blocked >= Math.Max(verb, preposition))
            {
                at += blocked - 1;
                continue;
            }

            if (preposition > 0 && OpensPhrase(tokens, start, at)
                && FromPreposition(surface, sentence, at, preposition, prepositionFeatures, frames) is { } prepositional)
            {
                frames.Add(prepositional);
                at += preposition - 1;
            }
            else if (verb > 0 && IsVerb(tokens, start, at, verb))
            {
                verb += SuffixAfter(tokens, at + verb, end);
                if (FromVerb(surface, sentence, at, at + verb, verbFeatures, frames) is { } frame) frames.Add(frame);
                at += verb - 1;
            }
        }

        FrameTrimmer.Trim(_pack, frames);
        NestedFrames.Tie(frames);
        if (frames.Count == 0 && FromColon(surface, sentence) is { } colon) frames.Add(colon);
        return frames;
    }

    /// <summary>Whether a cue here is an active verb: no noun, no passive, no part of a name.</summary>
    private bool IsVerb(Token[] tokens, int start, int at, int length)
    {
        if (at == start) return true;
        if (tokens[at].IsCapitalised && tokens[at - 1].Kind is TokenKind.Word or TokenKind.Number) return false;
        if (_pack.Begins(Role.CueNoun, tokens, at, at + length) && IsNoun(tokens, start, at)) return false;
        if (_pack.Settings.HasArticles && _pack.Begins(Role.OtherVerb, tokens, at + length, tokens.Length)) return false;
        return _pack.MatchBefore(Role.NounMarker, tokens, start, at) == 0
            && _pack.MatchBefore(Role.Passive, tokens, start, at) == 0;
    }

    /// <summary>Whether a word that may be a noun or a verb ends a noun phrase: "Doe's early-morning tweets".</summary>
    private bool IsNoun(Token[] tokens, int start, int at)
    {
        for (var word = at; word > start && at - word < LongestModifier; word--)
        {
            if (word < at && _pack.MatchBefore(Role.NounMarker, tokens, start, word) > 0) return true;
            if (tokens[word - 1].Kind != TokenKind.Word || tokens[word - 1].IsCapitalised || _sources.CanSpeak(tokens, start, word)) return false;
        }

        return false;
    }

    private int SuffixAfter(Token[] tokens, int at, int end) =>
        at < end ? _pack.Match(Role.CueSuffix, tokens.AsSpan(at, end - at)) : 0;

    /// <summary>Whether a preposition here begins a phrase: at the sentence's start, or after a mark or a connector.</summary>
    private bool OpensPhrase(Token[] tokens, int start, int at) =>
        at == start
        || tokens[at - 1].Kind is not (TokenKind.Word or TokenKind.Number)
        || _pack.MatchBefore(Role.Connector, tokens, start, at) > 0
        || _pack.Settings.HasArticles;

    /// <summary>"Theo S, …" and "…, theo S".</summary>
    private Frame? FromPreposition(
        Surface surface, int sentence, int cue, int length, Features features, List<Frame> before)
    {
        var (start, end) = surface.Sentences[sentence];
        var tokens = surface.Tokens;
        var source = _sources.After(surface, cue + length, end, out var after);
        if (source is null) return null;
        var contentEnd = ContentFinder.WithoutStop(tokens, start, end);
        var next = after;
        while (next < contentEnd && tokens[next].Kind is TokenKind.Comma or TokenKind.Colon) next++;
        var left = ContentFinder.Left(tokens, start, cue);
        var leads = left.End <= left.Start || _contents.IsOnlyConnectors(tokens, left.Start, left.End);
        if (leads)
        {
            if (next >= contentEnd || next == after) return null;
            return new Frame(surface, sentence, FrameOrder.CueSpeakerContent, cue, cue + length, features, source,
                [(next, contentEnd)], tokens[next - 1].Kind == TokenKind.Colon);
        }

        // In the middle or at the end of a sentence it reports what stands before it, and what goes on after it
        var contents = new List<(int, int)> { left };
        if (next < contentEnd && next > after && before.Count == 0) contents.Add((next, contentEnd));
        return new Frame(surface, sentence, FrameOrder.ContentSpeakerCue, cue, cue + length, features, source, contents, false);
    }

    private Frame? FromVerb(Surface surface, int sentence, int cue, int cueEnd, Features features, List<Frame> before)
    {
        var (start, end) = surface.Sentences[sentence];
        var tokens = surface.Tokens;
        var contentEnd = ContentFinder.WithoutStop(tokens, start, end);
        var isParticiple = (features & Features.Participle) != 0 && !HasOwnSubject(tokens, start, cue);
        var subject = isParticiple ? new SubjectFinder.Subject(null, cue, true) : _subjects.Before(surface, start, cue, features);
        var right = _contents.Right(tokens, cueEnd, contentEnd, features, out var isExplicit, out var opening, out var isEmpty);
        if (!_pack.Settings.ReportsAfterComma && !isExplicit && cueEnd < end && tokens[cueEnd].Kind == TokenKind.Comma
            && !ContentFinder.HoldsQuotation(tokens, right)) (right, isEmpty) = ((contentEnd, contentEnd), true);
        var left = ContentFinder.Left(tokens, start, subject.Edge);
        var followsDirectly = subject.Mention is { Kind: not MentionKind.Nominal } mention && mention.Start == left.End;
        var isQuoteLeft = IsQuoteLeft(surface, left, subject.Edge, followsDirectly);
        if (!isQuoteLeft && followsDirectly && !isExplicit && EndsInQuote(surface, left)
            && (isEmpty || cueEnd < end && tokens[cueEnd].Kind == TokenKind.Comma || _contents.StartsAdverbial(tokens, (cueEnd, end)))) isQuoteLeft = true;
        if (isQuoteLeft && isExplicit && right.Start > cueEnd + FarComplementiser) (isExplicit, opening) = (false, -1);

        if (_pack.Settings.InvertsAfterQuotes && subject.Mention is null
            && Inverted(surface, sentence, cue, cueEnd, contentEnd, features) is { } inverted) return inverted;

        if ((features & Features.Directive) != 0 && !isExplicit && cue > start && tokens[cue - 1].Kind == TokenKind.Comma) return null;

        var source = subject.Mention;
        if (source is null && isQuoteLeft && !subject.IsElliptic) source = _subjects.Whole(surface, subject.Edge, cue);
        if (source is null && subject.IsElliptic) source = EarlierSource(before) ?? (isParticiple ? SubjectOf(surface, sentence) : null);
        if (source is null && !isExplicit && (features & Features.Weak) != 0) return null;
        if ((features & Features.Weak) != 0 && !isExplicit && !ContentFinder.HoldsQuotation(tokens, right) && !isQuoteLeft) return null;
        if (source is null && !isExplicit && !isQuoteLeft && !ContentFinder.StartsWithQuotation(tokens, right)) return null;

        if (SaysNothing(source, subject) && before.Exists(frame => frame.Source is not null && frame.Covers(cue))) return null;

        var contents = new List<(int, int)>();
        var order = FrameOrder.SpeakerCueContent;
        if (isQuoteLeft && !isExplicit && !subject.IsElliptic || (isEmpty && left.End > left.Start && left.End < subject.Edge && subject.Mention is not null && MayFollow(tokens, left, features)))
        {
            order = FrameOrder.ContentSpeakerCue;
            contents.Add(left);
        }

        if (!isEmpty && (order == FrameOrder.SpeakerCueContent || isExplicit || ContentFinder.StartsWithQuotation(tokens, right)
            || (tokens[right.Start - 1].Kind == TokenKind.Comma && ContentFinder.HoldsQuotation(tokens, right)))) contents.Add(right);
        return new Frame(surface, sentence, order, cue, cueEnd, features, source, contents, isExplicit)
        {
            HasEllipsis = subject.Mention is null,
            Opening = _pack.Settings.ClauseHoldsComplementiser && contents.Count > 0 && contents[0] == right ? opening : -1,
        };
    }

    /// <summary>Whether the subject of a reported clause is a thing: "she said the plan showed that …", "she said it showed …".</summary>
    private static bool SaysNothing(Mention? source, SubjectFinder.Subject subject) =>
        source is null ? !subject.IsElliptic : source.Kind == MentionKind.Pronoun && (source.Features & Features.Neuter) != 0;

    /// <summary>Whether a name stands right before a participle: "footage of Jane Doe saying".</summary>
    private bool HasOwnSubject(Token[] tokens, int start, int cue) =>
        cue - 1 > start && tokens[cue - 1] is { Kind: TokenKind.Word, IsCapitalised: true }
        && _pack.MatchBefore(Role.Time, tokens, start, cue) == 0;

    /// <summary>Whether words without marks before a clause can be what it reports: the cue must be a plain one.</summary>
    private bool MayFollow(Token[] tokens, (int Start, int End) left, Features features) =>
        ContentFinder.HoldsQuotation(tokens, left)
        || ((features & (Features.Weak | Features.Thought | Features.Directive)) == 0 && !_contents.IsOnlyOpening(tokens, left));

    /// <summary>Whether a clause ends in a quote and the mark that parts it from its speaker: the plan "is dead," Smith said.</summary>
    private bool EndsInQuote(Surface surface, (int Start, int End) left) =>
        left.End > left.Start && surface.Tokens[left.End - 1].Kind == TokenKind.Quotation
        && (surface.EndsInMark(left.End - 1) || surface.Tokens[left.End].Kind == TokenKind.Comma)
        && !_contents.StartsAdverbial(surface.Tokens, (AfterComma(surface.Tokens, left), left.End));

    /// <summary>Where the last clause of some words begins.</summary>
    private static int AfterComma(Token[] tokens, (int Start, int End) range)
    {
        var at = range.End - 1;
        while (at > range.Start && tokens[at - 1].Kind is not (TokenKind.Comma or TokenKind.Dash)) at--;
        return at;
    }

    /// <summary>Whether the clause follows a quote: a comma between them, or nothing but the quote before it.</summary>
    private bool IsQuoteLeft(Surface surface, (int Start, int End) left, int edge, bool followsDirectly)
    {
        var tokens = surface.Tokens;
        if (left.End <= left.Start || tokens[left.End - 1].Kind != TokenKind.Quotation) return false;
        var first = left.Start;
        while (first < left.End && _pack.Match(Role.Connector, tokens.AsSpan(first, left.End - first)) is var length and > 0) first += length;
        while (first < left.End && tokens[first].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Symbol) first++;
        if (first < left.End && tokens[first].Kind == TokenKind.Quotation)
            return edge > left.End || followsDirectly || surface.EndsInMark(left.End - 1);
        return edge > left.End && tokens[left.End].Kind == TokenKind.Comma
            && left.End - 2 >= left.Start && tokens[left.End - 2].Kind is TokenKind.Colon or TokenKind.Comma;
    }

    /// <summary>"…, said Smith".</summary>
    private Frame? Inverted(Surface surface, int sentence, int cue, int cueEnd, int contentEnd, Features features)
    {
        var (start, end) = surface.Sentences[sentence];
        var tokens = surface.Tokens;
        var left = ContentFinder.Left(tokens, start, cue);
        if (left.End <= left.Start || tokens[cue - 1].Kind is not (TokenKind.Quotation or TokenKind.Comma)) return null;
        if ((features & Features.Participle) != 0 || _pack.Begins(Role.Complementiser, tokens, cueEnd, end)) return null;
        if (_sources.After(surface, cueEnd, end, out var after) is not { } source) return null;
        if (source.Kind == MentionKind.Nominal && tokens[left.End - 1].Kind != TokenKind.Quotation) return null;
        var contents = new List<(int, int)> { left };
        var next = after;
        while (next < contentEnd && tokens[next].Kind is TokenKind.Comma or TokenKind.Colon) next++;
        if (next < contentEnd && tokens[next].Kind == TokenKind.Quotation) contents.Add((next, contentEnd));
        return new Frame(surface, sentence, FrameOrder.ContentCueSpeaker, cue, cueEnd, features, source, contents, false);
    }

    /// <summary>"Smith: …", and a quote introduced by a colon without a cue.</summary>
    private Frame? FromColon(Surface surface, int sentence)
    {
        var (start, end) = surface.Sentences[sentence];
        var tokens = surface.Tokens;
        var colon = Array.FindIndex(tokens, start, end - start, token => token.Kind == TokenKind.Colon);
        if (colon <= start || colon + 1 >= end) return null;
        var isQuote = tokens[colon + 1].Kind == TokenKind.Quotation;
        var subject = _subjects.Before(surface, start, colon, Features.None);
        if (subject.Mention is not { } source) return null;
        if (!isQuote && source.Start != start) return null;
        var contentEnd = ContentFinder.WithoutStop(tokens, start, end);
        return new Frame(surface, sentence, FrameOrder.SpeakerColonContent, colon, colon, Features.None, source,
            [(colon + 1, contentEnd)], true);
    }

    private static Mention? EarlierSource(List<Frame> before) => before.FindLast(frame => frame.Source is not null)?.Source;

}
