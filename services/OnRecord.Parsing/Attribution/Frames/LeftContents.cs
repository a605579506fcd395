using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Attribution.Subjects;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution.Frames;

/// <summary>
/// Judges what stands before a clause that may report it: "Q", ông Lâm nói; the plan "is dead," Smith said.
/// </summary>
/// <param name="pack">What is known about the language.</param>
internal readonly struct LeftContents(LanguagePack pack)
{
    /// <summary>So many characters in marks are more than the name of what a noun behind them is.</summary>
    private const int LongerThanName = 25;

    private readonly Adverbials _adverbials = new(pack);

    /// <summary>Whether a quote right before a cue's clause is what it reports.</summary>
    /// <param name="cue">The cue.</param>
    /// <param name="left">What stands before the clause.</param>
    /// <param name="subject">Who speaks.</param>
    /// <param name="mayGoOn">Whether nothing that could be reported follows the cue.</param>
    public bool IsQuote(Cue cue, (int Start, int End) left, Subject subject, bool mayGoOn)
    {
        var followsDirectly = subject.Mention is { } mention && mention.Start == left.End
            && (mention.Kind != MentionKind.Nominal || IsUtterance(cue, left));
        return IsQuote(cue.Surface, left, subject.Edge, followsDirectly)
            || (mayGoOn && followsDirectly && EndsInQuote(cue.Surface, left));
    }

    /// <summary>
    /// Whether a sentence begins with a quote that is too long for a name, so that no comma need part it from a noun:
    /// “Q” người gác cổng nói.
    /// </summary>
    private bool IsUtterance(Cue cue, (int Start, int End) left) =>
        pack.Settings.IsIsolating && left.Start == cue.SentenceStart && left.End == left.Start + 1
        && cue.Tokens[left.Start].Range.Length > LongerThanName;

    /// <summary>
    /// Whether what stands before a clause is a quote and nothing else, which the clause reports whatever it goes on
    /// with: “Q,” she said: “R.”
    /// </summary>
    public static bool IsNothingElse(Surface surface, (int Start, int End) left) =>
        left.End == left.Start + 1 && surface.Tokens[left.Start].Kind == TokenKind.Quotation
        && (surface.EndsInMark(left.Start) || surface.Tokens[left.End].Kind == TokenKind.Comma);

    /// <summary>
    /// Whether a clause ends in a quote and the mark that parts it from its speaker: the plan "is dead," Smith said.
    /// </summary>
    private bool EndsInQuote(Surface surface, (int Start, int End) left) =>
        left.End > left.Start && surface.Tokens[left.End - 1].Kind == TokenKind.Quotation
        && (surface.EndsInMark(left.End - 1) || surface.Tokens[left.End].Kind == TokenKind.Comma)
        && !_adverbials.Starts(surface.Tokens, (AfterComma(surface.Tokens, left), left.End));

    /// <summary>Where the last clause of some words begins.</summary>
    private static int AfterComma(TokenRun tokens, (int Start, int End) range)
    {
        var at = range.End - 1;
        while (at > range.Start && tokens[at - 1].Kind is not (TokenKind.Comma or TokenKind.Dash)) at--;
        return at;
    }

    /// <summary>Whether the clause follows a quote: a comma between them, or nothing but the quote before it.</summary>
    private bool IsQuote(Surface surface, (int Start, int End) left, int edge, bool followsDirectly)
    {
        var tokens = surface.Tokens;
        if (left.End <= left.Start || tokens[left.End - 1].Kind != TokenKind.Quotation) return false;
        var first = left.Start;
        while (first < left.End
            && pack.Match(Role.Connector, tokens.AsSpan(first, left.End - first)) is var length and > 0)
            first += length;
        while (first < left.End && tokens[first].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Symbol) first++;
        if (first < left.End && tokens[first].Kind == TokenKind.Quotation)
            return edge > left.End || followsDirectly || surface.EndsInMark(left.End - 1);
        return ((edge > left.End && tokens[left.End].Kind == TokenKind.Comma)
                || (pack.Settings.IsSubjectFirst && surface.EndsInMark(left.End - 1)
                    && left.End - 2 >= left.Start && tokens[left.End - 2].Kind == TokenKind.Colon))
            && left.End - 2 >= left.Start && tokens[left.End - 2].Kind is TokenKind.Colon or TokenKind.Comma;
    }
}
