using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Mentions;

/// <summary>
/// Takes from a mention the place or origin behind its name, "ông Bình ở Hà Nội"; a common noun keeps it, as it tells
/// who is meant: "một tiểu thương tại chợ".
/// </summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="mentions">Reads the phrases that are found.</param>
internal readonly struct Modifiers(LanguagePack pack, MentionReader mentions)
{
    /// <summary>A noun for somebody has no more tokens than this before its last.</summary>
    private const int LongestNoun = 3;

    private readonly PhraseHeads _heads = new(pack);

    /// <summary>A person's name without the body or the place behind it: "ông Bình | của xưởng Hoa Lan".</summary>
    public Mention WithoutOwner(Mention mention)
    {
        var (tokens, stop, end) = (mention.Surface.Tokens, mention.NameEnd, mention.End);
        return mention.Kind == MentionKind.Named && stop < end && pack.Begins(Role.Genitive, tokens, stop, end)
            ? mentions.Read(mention.Surface, mention.Start, stop) : mention;
    }

    /// <summary>A phrase without what is no part of it behind its name or noun.</summary>
    public Mention Without(Mention mention)
    {
        if (mention.Kind is not (MentionKind.Named or MentionKind.Nominal)) return mention;
        if (WithoutOwner(mention) is var named && named != mention) return named;
        var (tokens, end) = (mention.Surface.Tokens, mention.End);
        var noun = mention.Start + pack.SkipDeterminers(tokens.AsSpan(mention.Start, end - mention.Start));
        var behind = noun + Math.Max(1, _heads.Length(tokens.AsSpan(noun, end - noun)));
        for (var at = behind; at < end; at++)
        {
            if (tokens[at].IsCapitalised
                || pack.Match(Role.Preposition, tokens.AsSpan(at, end - at)) is not (var length and > 0))
                continue;
            if (_heads.Length(tokens.AsSpan(at, end - at)) > length || EndsNoun(tokens, noun, at)) continue;
            if (mention.Kind == MentionKind.Named && mention.NameStart > at
                && pack.Begins(Role.Honorific, tokens, at + length, end)
                && pack.Begins(Role.Nominal, tokens, noun, at))
                return mention with { Kind = MentionKind.Nominal, Name = default };
            if (mention.Kind == MentionKind.Nominal ? !HoldsClause(tokens, behind, end)
                : !IsPlain(tokens, at + length, end)) return mention;
            var shorter = mentions.Read(mention.Surface, mention.Start, at);
            return shorter.Kind == mention.Kind || pack.Begins(Role.Determiner, tokens, mention.Start, at)
                ? shorter : mention;
        }

        return mention;
    }

    /// <summary>
    /// Whether a clause of its own stands in what a preposition leads to, so that it describes no noun.
    /// </summary>
    private bool HoldsClause(TokenRun tokens, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (tokens[at].IsCapitalised) continue;
            if (pack.Begins(Role.CueVerb, tokens, at, end) || pack.Begins(Role.Subordinator, tokens, at, end)
                || (pack.Begins(Role.Pronoun, tokens, at, end)
                    && !(at + 1 < end && tokens[at + 1].IsCapitalised))
                || (pack.Begins(Role.ClauseMarker, tokens, at, end)
                    && !(at + 1 < end && tokens[at + 1].IsCapitalised && pack.Begins(Role.Genitive, tokens, at, end))))
                return true;
        }

        return false;
    }

    /// <summary>Whether a word is within a noun for somebody, and no preposition: "chủ đầu tư".</summary>
    private bool EndsNoun(TokenRun tokens, int start, int at)
    {
        for (var first = Math.Max(start, at - LongestNoun); first < at; first++)
        {
            if (_heads.Length(tokens.AsSpan(first)) > at - first) return true;
        }

        return false;
    }

    /// <summary>
    /// Whether what a preposition governs is a common noun or a body, and does not lead on to a person's name.
    /// </summary>
    private bool IsPlain(TokenRun tokens, int start, int end) =>
        start < end && (!tokens[start].IsCapitalised
            || pack.Match(Role.OrganisationHead, tokens.AsSpan(start, end - start)) > 0);
}
