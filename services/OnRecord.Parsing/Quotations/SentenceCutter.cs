using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Quotations;

/// <summary>Finds where sentences end.</summary>
/// <param name="text">The text.</param>
/// <param name="pack">What is known about its language.</param>
internal sealed class SentenceCutter(string text, LanguagePack pack)
{
    /// <summary>What a sentence begins with, but no name.</summary>
    private static readonly RoleSet Openings = RoleSet.Of(Role.Connector, Role.Subordinator, Role.CuePreposition,
        Role.OrganisationHead, Role.Nominal, Role.Honorific, Role.Determiner, Role.Time);

    /// <summary>The name of who asked a question has no more tokens than this.</summary>
    private const int LongestName = 6;

    /// <summary>
    /// Nobody writes longer sentences, in tokens; what goes on is cut, so that work within a sentence is bounded.
    /// </summary>
    private const int LongestSentence = 250;

    /// <summary>A dateline has no more tokens than this.</summary>
    private const int LongestDateline = 16;

    /// <summary>Cuts tokens into sentences.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="sentences">Receives half-open ranges of them, in order, that together cover them all.</param>
    public void Cut(TokenRun tokens, LentList<(int Start, int End)> sentences)
    {
        var start = Dateline(tokens);
        if (start > 0) sentences.Add((0, start));
        for (var i = start; i < tokens.Length; i++)
        {
            if (!EndsAt(tokens, i) && i - start < LongestSentence) continue;
            sentences.Add((start, i + 1));
            start = i + 1;
        }

        if (start < tokens.Length) sentences.Add((start, tokens.Length));
    }

    /// <summary>
    /// How many tokens of a dateline begin a block: "HANOI (Reuters) - ", "FLINT, Mich., Oct. 4 (UPI) — ".
    /// </summary>
    private static int Dateline(TokenRun tokens)
    {
        if (tokens.Length < 3 || !(tokens[0].IsAllCapitals || tokens[0].Kind == TokenKind.Open)) return 0;
        var first = 0;
        while (first < tokens.Length && tokens[first].Kind == TokenKind.Word && tokens[first].IsAllCapitals) first++;
        if (first < tokens.Length && tokens[first].Kind == TokenKind.Word) return 0;
        var isBracketed = false;
        for (var i = 0; i < Math.Min(tokens.Length - 1, LongestDateline); i++)
        {
            switch (tokens[i].Kind)
            {
                case TokenKind.Open or TokenKind.Close:
                    isBracketed = tokens[i].Kind == TokenKind.Open;
                    break;
                case TokenKind.Dash when i > 0 && !isBracketed:
                    return tokens[i + 1].Kind == TokenKind.Word && tokens[i + 1].IsCapitalised ? i + 1 : 0;
                case TokenKind.Word when !isBracketed && !tokens[i].IsCapitalised:
                case TokenKind.Stop or TokenKind.Quotation or TokenKind.Colon or TokenKind.Semicolon:
                    return 0;
            }
        }

        return 0;
    }

    private bool EndsAt(TokenRun tokens, int at)
    {
        ref readonly var token = ref tokens[at];
        if (token.Kind == TokenKind.Stop)
            return at + 1 == tokens.Length || (Begins(tokens[at + 1]) && !GoesOn(tokens, at));
        if (token.Kind == TokenKind.Close && at > 0 && tokens[at - 1].Kind == TokenKind.Stop)
            return at + 1 < tokens.Length && Begins(tokens[at + 1]);
        if (token.Kind == TokenKind.Word)
            return (token.Shape & (TokenShape.Capitalised | TokenShape.Abbreviation)) != 0 && at + 1 < tokens.Length
                && ((IsAbbreviation(token) && IsSentence(tokens[at + 1])) || EndsInInitial(tokens, at));
        if (token.Kind != TokenKind.Quotation || at + 1 == tokens.Length) return false;

        // The full stop stands inside the marks: the next sentence begins with a capital
        var last = LastBeforeMark(token);
        return last is '.' or '!' or '?' or '…'
            && tokens[at + 1].Kind is TokenKind.Word or TokenKind.Quotation
            && (tokens[at + 1].IsCapitalised || tokens[at + 1].Kind == TokenKind.Quotation)
            && !(last is '!' or '?' && NamesSpeaker(tokens, at + 1));
    }

    /// <summary>
    /// Whether a name and a verb that reports, and nothing that it opens, go on from a question: “Why?” Doe asked in
    /// Springfield.
    /// </summary>
    private bool NamesSpeaker(TokenRun tokens, int start)
    {
        if (!pack.Settings.IsSubjectFirst || pack.Begins(Role.Pronoun, tokens, start, tokens.Length)
            || pack.Begins(Role.Determiner, tokens, start, tokens.Length)) return false;
        var at = start;
        while (at < tokens.Length && at - start < LongestName
            && tokens[at] is { Kind: TokenKind.Word, IsCapitalised: true })
            at++;
        while (at < tokens.Length && pack.Match(Role.Auxiliary, tokens.AsSpan(at)) is var auxiliary and > 0)
            at += auxiliary;
        if (at == start || at >= tokens.Length) return false;
        var cue = pack.Match(Role.CueVerb, tokens.AsSpan(at), out var features);
        if (cue == 0 || (features & (Features.Participle | Features.Thought | Features.Directive)) != 0) return false;
        var next = at + cue;
        if (next >= tokens.Length) return true;
        return tokens[next].Kind switch
        {
            TokenKind.Word => (features & Features.Weak) == 0
                && !pack.Begins(Role.Complementiser, tokens, next, tokens.Length),
            TokenKind.Comma => next + 1 >= tokens.Length || tokens[next + 1].Kind != TokenKind.Quotation,
            TokenKind.Stop => true,
            _ => false,
        };
    }

    /// <summary>
    /// Whether a word keeps a full stop of its own, which may be its sentence's too: "in Albany, N.Y."
    /// </summary>
    private bool IsAbbreviation(in Token token) =>
        token.IsCapitalised && token.End - token.Start >= 3 && text[token.End - 1] == '.';

    /// <summary>
    /// Whether the initial that stands for a name ends its sentence too, as a word that joins sentences shows: "… bà H.
    /// Tuy nhiên, …".
    /// </summary>
    private bool EndsInInitial(TokenRun tokens, int at) =>
        (tokens[at].Shape & TokenShape.Abbreviation) != 0 && pack.Settings.IsIsolating
        && tokens[at].End - tokens[at].Start == 2 && tokens[at + 1] is { Kind: TokenKind.Word, IsCapitalised: true }
        && (pack.BeginsAny(Openings, tokens, at + 1, tokens.Length) || IsWord(tokens, at));

    /// <summary>
    /// Whether a capital before a full stop is a word of its own rather than short for a name: "Đông Á.", "40 độ C."
    /// </summary>
    private bool IsWord(TokenRun tokens, int at) =>
        !char.IsAscii(text[tokens[at].Start])
        || (at > 0 && tokens[at - 1] is { Kind: TokenKind.Word, IsCapitalised: false }
            && tokens[at + 1].End - tokens[at + 1].Start > 2
            && pack.MatchBefore(Role.Honorific, tokens, 0, at) == 0 && pack.MatchBefore(Role.Title, tokens, 0, at) == 0
            && pack.MatchBefore(Role.Nominal, tokens, 0, at) == 0);

    /// <summary>Whether a quote is a sentence, and no name that goes on from the words before it.</summary>
    private bool IsSentence(in Token quotation)
    {
        if (quotation.Kind != TokenKind.Quotation || LastBeforeMark(quotation) is not ('.' or '!' or '?' or '…'))
            return false;
        var at = quotation.Start;
        while (at < quotation.End && QuoteGlyphs.Length(text, at, at + 1) is var length and > 0) at += length;
        return at < quotation.End && char.IsUpper(text[at]);
    }

    private static bool Begins(in Token next) => next.Kind switch
    {
        TokenKind.Word => next.IsCapitalised,
        TokenKind.Comma or TokenKind.Close or TokenKind.Stop or TokenKind.Colon or TokenKind.Semicolon => false,
        _ => true,
    };

    /// <summary>An ellipsis ends an enumeration, not a sentence: "Q", … and "Q"… - comments said.</summary>
    private bool GoesOn(TokenRun tokens, int at) => at > 0 && ((tokens[at - 1].Kind == TokenKind.Comma
            && !pack.Begins(Role.Connector, tokens, at + 1, tokens.Length))
        || (tokens[at - 1].Kind == TokenKind.Quotation && tokens[at + 1].Kind == TokenKind.Dash));

    private char LastBeforeMark(in Token quotation)
    {
        for (var i = quotation.End - 1; i > quotation.Start; i--)
        {
            var c = text[i];
            if (!char.IsWhiteSpace(c) && QuoteGlyphs.Length(text, i, i + 1) == 0) return c;
        }

        return '\0';
    }
}
