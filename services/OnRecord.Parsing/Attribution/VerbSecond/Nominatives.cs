using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution.VerbSecond;

/// <summary>Finds the phrases that may be subjects, and tells who of them can speak.</summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="groups">Reads noun phrases.</param>
internal readonly struct Nominatives(LanguagePack pack, NounGroups groups)
{
    /// <summary>No more phrases than this stand between a verb and the subject behind it.</summary>
    private const int MaxBetween = 4;

    private readonly ClauseWords _words = new(pack);

    /// <summary>
    /// The first phrase in the nominative from a token on, small words and other phrases passed over.
    /// </summary>
    public NounGroup? SubjectFrom(Surface surface, int from, int end)
    {
        var tokens = surface.Tokens;
        for (var passed = 0; passed <= MaxBetween; passed++)
        {
            from = _words.SkipSmallWords(tokens, from, end);
            if (from >= end || tokens[from].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Quotation))
                return null;
            if (pack.Match(Role.Preposition, tokens.AsSpan(from, end - from)) is var preposition and > 0)
            {
                if (from + preposition >= end
                    || groups.Read(tokens, from + preposition, end, isFirst: false) is not { } governed) return null;
                from = governed.Joined;
                continue;
            }

            if (pack.Match(Role.ObjectMarker, tokens.AsSpan(from, end - from)) is var marker and > 0
                && !pack.Begins(Role.Determiner, tokens, from, end))
            {
                // "charakterisierte ihn der Minister"
                from += marker;
                continue;
            }

            if (groups.Read(tokens, from, end, isFirst: false) is not { } group) return null;
            if (IsNominative(tokens, group)) return group;
            from = group.Joined;
        }

        return null;
    }

    /// <summary>Whether a phrase may be a subject: its article is no "den", "dem", "einen".</summary>
    public bool IsNominative(TokenRun tokens, NounGroup group) => !pack.Begins(Role.ObjectMarker, tokens,
        group.Start, group.End);

    /// <summary>Whether a phrase is somebody or something that can speak.</summary>
    public bool CanSpeak(Mention mention) =>
        mention.Kind is MentionKind.Named or MentionKind.Title or MentionKind.Organisation
        || (mention.Kind == MentionKind.Pronoun
            && (mention.Features & (Features.Neuter | Features.Relative | Features.FirstPerson)) == 0)
        || (mention.Kind == MentionKind.Nominal && HoldsSpeaker(mention.Surface.Tokens, mention.Start, mention.End));

    private bool HoldsSpeaker(TokenRun tokens, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (at > start && tokens[at - 1].IsCapitalised && !tokens[at].IsCapitalised && at - 1 > start) return false;
            if (pack.Begins(Role.Nominal, tokens, at, end) || pack.Begins(Role.Title, tokens, at, end)
                || pack.Begins(Role.OrganisationTail, tokens, at, end)) return true;
        }

        return false;
    }
}
