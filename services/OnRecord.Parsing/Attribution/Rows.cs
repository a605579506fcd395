using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.V1;

namespace OnRecord.Parsing.Attribution;

/// <summary>
/// Tells marks that only "and" or a comma parts, which are of one kind and one speaker: "„ratlos“ und „müde“". Where
/// nouns are capitalised and names in marks are many, the first shows what the others are.
/// </summary>
/// <param name="pack">What is known about the language.</param>
internal sealed class Rows(LanguagePack pack)
{
    /// <summary>No more words than this stand between the marks of a row.</summary>
    private const int Longest = 4;

    private (Placement Place, QuoteKind Kind, Evidence? Evidence)? _last;

    /// <summary>What a marked span is and what ties it to a speaker, in the light of the one before it.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="kind">What it is by itself.</param>
    /// <param name="evidence">What ties it to a speaker by itself.</param>
    public (QuoteKind Kind, Evidence? Evidence) Next(Placement place, QuoteKind kind, Evidence? evidence)
    {
        if (_last is var (before, itsKind, itsEvidence) && pack.Settings.CapitalisesNouns && IsRow(before, place))
        {
            if (kind == QuoteKind.Term && itsKind == QuoteKind.Mixed && IsQuotation(place))
                (kind, evidence) = (QuoteKind.Mixed, evidence ?? itsEvidence);
            else if (kind == QuoteKind.Mixed && itsKind == QuoteKind.Term && evidence is null) kind = QuoteKind.Term;
        }

        _last = (place, kind, evidence);
        return (kind, evidence);
    }

    private static bool IsQuotation(Placement place) => place.Surface.Tokens[place.Token].Kind == TokenKind.Quotation;

    private bool IsRow(Placement before, Placement place)
    {
        if (before.Surface != place.Surface || before.Sentence != place.Sentence) return false;
        var (joins, at, tokens) = (false, before.Token + 1, place.Surface.Tokens);
        if (at >= place.Token || place.Token - at > Longest) return false;
        while (at < place.Token)
        {
            var rest = tokens.AsSpan(at, place.Token - at);
            var length = tokens[at].Kind == TokenKind.Comma ? 1 : pack.Match(Role.Coordinator, rest);
            joins |= length > 0;
            if (length == 0) length = Math.Max(pack.Match(Role.Determiner, rest), pack.Match(Role.Auxiliary, rest));
            if (length == 0) return false;
            at += length;
        }

        return joins;
    }
}
