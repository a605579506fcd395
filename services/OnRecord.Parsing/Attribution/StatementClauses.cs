using OnRecord.Parsing.Attribution.Frames;
using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution;

/// <summary>Tells a clause that is reported from a thing that a verb only has for its object.</summary>
internal static class StatementClauses
{
    /// <summary>So many tokens are hardly a noun phrase.</summary>
    private const int ClearLength = 9;

    /// <summary>What a comma parts from a verb is a clause if it has as many tokens as this.</summary>
    private const int ShortestClause = 6;

    /// <summary>
    /// Whether what follows a cue is a clause: said so by a mark or conjunction, or shown by its own small words.
    /// </summary>
    public static bool Is(LanguagePack pack, Frame frame)
    {
        if (pack.Settings.IsIsolating && (ListsThings(pack, frame) || IsCopula(pack, frame)
            || DependentCues.Is(pack, frame))) return false;
        if (frame.IsExplicit || frame.Order != FrameOrder.SpeakerCueContent) return true;
        var (start, end) = frame.Contents[0];
        if (pack.Settings.ReportsAfterComma && frame.Cue.Is(Features.Directive | Features.Asking))
            return false;
        var tokens = frame.Cue.Tokens;
        if (IsTopic(pack, tokens, start, end) && !OpensStatement(pack, frame, start, end)) return false;
        if (pack.Settings.IsIsolating && !OpensClause(pack, frame)
            && (GoesOn(pack, tokens, start, end) || IsTwofold(pack, frame, start))
            && !OpensStatement(pack, frame, start, end)) return false;
        if (pack.Settings.VerbSecond && IsRelative(pack, tokens, start, end)) return false;
        if (frame.Cue.Is(Features.Clausal) || IsPlainWeak(frame)) return true;
        if (pack.Settings.IsIsolating
            && IsCircumstance(pack, tokens, start, end, frame.Cue.Is(Features.Strong))) return false;
        if (tokens[start - 1].Kind == TokenKind.Comma)
            return (!BeginsWithCue(pack, tokens, start, end) || IsSubject(pack, tokens, start, end))
                && (!pack.Begins(Role.Coordinator, tokens, start, end)
                    || (pack.Begins(Role.Preposition, tokens, start, end)
                        && HasClauseBehindComma(pack, tokens, start, end)));
        if (pack.Match(Role.Thing, tokens.AsSpan(start, end - start), out var thing) > 0)
            return ((thing & Features.Strong) == 0
                ? ClauseSigns.HasPredicate(pack, tokens, start, end) : ClauseSigns.MeansSo(pack, tokens, start, end))
                || (pack.Settings.IsIsolating && frame.Cue.Is(Features.Strong)
                    && ClauseSigns.HasTense(pack, tokens, start, ClauseSigns.BeforeRelative(pack, tokens, start, end)));
        if (frame.Cue.Is(Features.Strong) || !pack.Settings.IsIsolating) return true;
        if (frame.Cue.Is(Features.Directive)) return false;
        return (end - start >= ClearLength && !pack.Begins(Role.NounMarker, tokens, start, end))
            || ClauseSigns.HasMarker(pack, tokens, start, end) || ClauseSigns.HasPronoun(pack, tokens, start, end)
            || ClauseSigns.OpensWithTime(pack, tokens, start, end);
    }

    /// <summary>
    /// Whether words begin with a verb that may report, and that is no part of a longer word: "bảo", but "bảo | vệ".
    /// </summary>
    private static bool BeginsWithCue(LanguagePack pack, TokenRun tokens, int start, int end) =>
        pack.Match(Role.CueVerb, tokens.AsSpan(start, end - start)) is var verb and > 0
        && verb >= pack.Match(Role.CueBlocker, tokens.AsSpan(start, end - start));

    /// <summary>
    /// Whether a word that reports is a noun, and the subject of a clause: "nhấn mạnh, thông tin này là sai".
    /// </summary>
    private static bool IsSubject(LanguagePack pack, TokenRun tokens, int start, int end) =>
        pack.Begins(Role.CueNoun, tokens, start, end) && ClauseSigns.HasMarker(pack, tokens, start, end);

    /// <summary>
    /// Whether words only tell when and where something was said, since no clause follows them: "phát biểu | tại lễ
    /// khánh thành (Ảnh: Lê Hoa)".
    /// </summary>
    private static bool IsCircumstance(LanguagePack pack, TokenRun tokens, int start, int end, bool isStrong)
    {
        if (tokens[start - 1].Kind == TokenKind.Comma || !new Adverbials(pack).Starts(tokens, (start, end))
            || pack.Holds(Role.Complementiser, tokens, start, end)
            || ClauseSigns.OpensWithTime(pack, tokens, start, end)) return false;
        for (var at = start; at < end; at++)
        {
            if (tokens[at].Kind is TokenKind.Open or TokenKind.Dash) return true;
            if (tokens[at].Kind is not (TokenKind.Word or TokenKind.Number)) return false;
            if (isStrong && pack.Begins(Role.ClauseMarker, tokens, at, end)
                && pack.Begins(Role.Auxiliary, tokens, at, end)) return false;
        }

        return true;
    }

    /// <summary>Whether words tell what is spoken about, and not since when it holds: "đến | nay".</summary>
    private static bool IsTopic(LanguagePack pack, TokenRun tokens, int start, int end) =>
        pack.Match(Role.Topic, tokens.AsSpan(start, end - start)) is var length and > 0
        && tokens[start - 1].Kind != TokenKind.Comma
        && pack.Match(Role.Connector, tokens.AsSpan(start, end - start)) <= length;

    /// <summary>
    /// Whether the words behind a verb that takes clauses only open the one that it reports: "cho biết đến | nay cầu
    /// …", "cho biết về lâu dài, cầu sẽ …", "cho biết với mức này, cầu sẽ …".
    /// </summary>
    private static bool OpensStatement(LanguagePack pack, Frame frame, int start, int end)
    {
        if (!frame.Cue.Is(Features.Clausal)) return false;
        var tokens = frame.Cue.Tokens;
        var topic = pack.Match(Role.Topic, tokens.AsSpan(start, end - start));
        return (topic > 0 && pack.Begins(Role.Time, tokens, start + topic, end))
            || HasClauseBehindComma(pack, tokens, start, end);
    }

    /// <summary>Whether a clause follows the first comma of some words.</summary>
    private static bool HasClauseBehindComma(LanguagePack pack, TokenRun tokens, int start, int end)
    {
        for (var at = start; at < end && tokens[at].Kind is not TokenKind.Quotation; at++)
        {
            if (tokens[at].Kind == TokenKind.Comma) return ClauseSigns.HasTense(pack, tokens, at + 1, end);
        }

        return false;
    }

    private static bool IsPlainWeak(Frame frame) =>
        (frame.Cue.Features & (Features.Weak | Features.Directive)) == Features.Weak;

    /// <summary>
    /// Whether words that follow a verb which seldom reports begin as a predicate does: "công bố | đã bán cây cầu".
    /// </summary>
    public static bool BeginsAsClause(LanguagePack pack, Frame frame)
    {
        if (frame is not { Order: FrameOrder.SpeakerCueContent, Source: { } source, IsNegated: false }) return false;
        return BeginsAsClause(pack, frame.Cue, frame.Contents[0].Start)
            || FollowsComma(pack, frame.Cue, source, frame.Contents[0].Start);
    }

    /// <inheritdoc cref="BeginsAsClause(LanguagePack, Frame)"/>
    public static bool BeginsAsClause(LanguagePack pack, Cue cue, int start) =>
        start == cue.End
        && !cue.Is(Features.Thought | Features.Declined | Features.Directive)
        && (pack.Begins(Role.Auxiliary, cue.Tokens, start, cue.ContentEnd)
            || (pack.Match(Role.Passive, cue.Tokens.AsSpan(start, cue.ContentEnd - start), out var passive) > 0
                && (passive & Features.Weak) == 0
                && !pack.Begins(Role.Nominal, cue.Tokens, start, cue.ContentEnd)))
        && pack.Begins(Role.ClauseMarker, cue.Tokens, start, cue.ContentEnd);

    /// <summary>
    /// Whether a comma parts a clause from a verb that seldom reports, and its subject is a body or a text: "Tòa án xác
    /// định, cây cầu đã bị phá".
    /// </summary>
    public static bool FollowsComma(LanguagePack pack, Cue cue, Mention source, int start) =>
        pack.Settings.ReportsAfterComma && cue.HasCommaAfter && start == cue.End + 1
        && source.Kind is MentionKind.Organisation or MentionKind.Document
        && !cue.Is(Features.Thought | Features.Declined | Features.Directive | Features.Asking)
        && (ClauseSigns.HasMarker(pack, cue.Tokens, start, cue.ContentEnd)
            || (pack.Settings.IsIsolating && cue.ContentEnd - start >= ShortestClause
                && !BeginsWithCue(pack, cue.Tokens, start, cue.ContentEnd)
                && (cue.Tokens[start].IsCapitalised || pack.Begins(Role.Time, cue.Tokens, start, cue.ContentEnd)
                    || pack.Begins(Role.Preposition, cue.Tokens, start, cue.ContentEnd))));

    /// <summary>
    /// Whether a word that may open a clause only says what something is, behind a verb that seldom reports: "mức phạt
    /// mà tòa tuyên | là hai năm tù".
    /// </summary>
    private static bool IsCopula(LanguagePack pack, Frame frame) =>
        frame.Order == FrameOrder.SpeakerCueContent
        && (frame.Cue.Features & (Features.Weak | Features.Judging)) == Features.Weak
        && pack.MatchBefore(Role.Complementiser, frame.Cue.Tokens, frame.Cue.End, frame.Contents[0].Start,
            out var features) > 0
        && (features & Features.Weak) != 0;

    /// <summary>
    /// Whether a colon behind a verb that seldom reports only opens a list: "đồng ý để ông thôi các chức vụ: …".
    /// </summary>
    private static bool ListsThings(LanguagePack pack, Frame frame)
    {
        if (frame.Order != FrameOrder.SpeakerCueContent || !frame.Cue.Is(Features.Weak)) return false;
        var (tokens, (start, end)) = (frame.Cue.Tokens, frame.Contents[0]);
        return start - frame.Cue.End > 1 && tokens[start - 1].Kind == TokenKind.Colon
            && !ClauseSigns.HasMarker(pack, tokens, start, end);
    }

    /// <summary>Whether a cue ends in the word that opens what it reports: "cho rằng".</summary>
    public static bool OpensClause(LanguagePack pack, Frame frame) =>
        pack.MatchBefore(Role.Complementiser, frame.Cue.Tokens, frame.Cue.Start, frame.Cue.End) > 0;

    /// <summary>
    /// Whether words join a cue to another verb, or name the one spoken to, rather than begin what is said.
    /// </summary>
    private static bool GoesOn(LanguagePack pack, TokenRun tokens, int start, int end) =>
        tokens[start - 1].Kind != TokenKind.Comma && (pack.Begins(Role.Coordinator, tokens, start, end)
            || new Adverbials(pack).BeginsAsAddressee(tokens, start, end));

    /// <summary>
    /// Whether a verb is but one of two that somebody does at once, each behind the same small word: "vừa nói vừa
    /// cười".
    /// </summary>
    private static bool IsTwofold(LanguagePack pack, Frame frame, int start)
    {
        var (tokens, before) = (frame.Cue.Tokens, frame.Cue.Start - 1);
        return start == frame.Cue.End && before >= 0 && tokens[before].Word != 0
            && tokens[before].Word == tokens[start].Word && pack.Begins(Role.Auxiliary, tokens, before, start);
    }

    /// <summary>
    /// Whether an article is no article but a relative pronoun, since no noun follows: "…, die am Montag …".
    /// </summary>
    private static bool IsRelative(LanguagePack pack, TokenRun tokens, int start, int end) =>
        pack.Begins(Role.Determiner, tokens, start, end) && start + 1 < end && !tokens[start + 1].IsCapitalised
        && (pack.Begins(Role.Preposition, tokens, start + 1, end)
            || pack.Begins(Role.Determiner, tokens, start + 1, end)
            || pack.Begins(Role.Pronoun, tokens, start + 1, end)
            || pack.Begins(Role.Auxiliary, tokens, start + 1, end));
}
