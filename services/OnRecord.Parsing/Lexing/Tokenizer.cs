using OnRecord.Parsing.Reading;

namespace OnRecord.Parsing.Lexing;

/// <summary>Cuts a text into words, numbers and marks.</summary>
/// <remarks>One pass, linear in the length of the text: each character is looked at a bounded number of times.</remarks>
/// <param name="vocabulary">The words that the language pack knows.</param>
/// <param name="abbreviations">Which of them keep a full stop that follows them: <c>Mr</c>, <c>Sen</c>.</param>
/// <param name="hasOrdinals">Whether a full stop behind a small number makes it an ordinal: "25. Mai".</param>
internal sealed class Tokenizer(Vocabulary vocabulary, IReadOnlySet<int> abbreviations, bool hasOrdinals)
{
    /// <summary>The tokens of a range of a text, in order.</summary>
    public void Tokenize(string text, TextRange range, List<Token> tokens)
    {
        var position = range.Start;
        while (position < range.End)
        {
            var c = text[position];
            if (char.IsWhiteSpace(c) || Folding.IsInvisible(c))
            {
                position++;
                continue;
            }

            var token = Next(text, position, range.End);
            tokens.Add(token with { Shape = token.Shape | Spacing(text, token.Range, range) });
            position = token.End;
        }
    }

    private Token Next(string text, int start, int limit)
    {
        var c = text[start];
        if (char.IsAsciiDigit(c) || char.IsDigit(c)) return Number(text, start, limit);
        if (char.IsLetter(c) || char.IsHighSurrogate(c)) return Word(text, start, limit);
        if (QuoteGlyphs.IsApostrophe(c) && IsClitic(text, start, limit, out var end))
            return new Token(start, end, vocabulary.FindClitic(text.AsSpan(start + 1, end - start - 1)), TokenKind.Word, TokenShape.Clitic);
        if (c == '-' && start > 0 && char.IsLetter(text[start - 1])
            && vocabulary.MatchEnclitic(text.AsSpan(start, limit - start), out var enclitic) is var hanging and > 0)
            return new Token(text.LastIndexOf('-', start + hanging - 1) + 1, start + hanging, enclitic, TokenKind.Word, TokenShape.None);
        if (QuoteGlyphs.Length(text, start, limit) is var marks and > 0)
            return new Token(start, start + marks, 0, TokenKind.QuoteMark, TokenShape.None);
        return Punctuation(text, start, limit);
    }

    private Token Number(string text, int start, int limit)
    {
        var end = start + 1;
        while (end < limit)
        {
            if (char.IsDigit(text[end])) end++;
            else if (text[end] is '.' or ',' or '/' or '-' or ':' && end + 1 < limit && char.IsDigit(text[end + 1])) end += 2;
            else break;
        }

        // 21st, 5.000km, 18h30: letters that touch a number belong to it
        while (end < limit && (IsWordCharacter(text[end]) || (text[end] == '-' && end + 1 < limit && char.IsLetter(text[end + 1])))) end++;
        if (hasOrdinals && end - start <= 2 && end + 2 < limit && text[end] == '.' && text[end + 1] == ' ' && char.IsLetter(text[end + 2])) end++;
        return new Token(start, end, 0, TokenKind.Number, TokenShape.None);
    }

    private Token Word(string text, int start, int limit)
    {
        var end = start + 1;
        while (end < limit)
        {
            var c = text[end];
            if (IsWordCharacter(c) || Folding.IsInvisible(c)) end++;
            else if (c == '-' && vocabulary.MatchEnclitic(text.AsSpan(end, limit - end), out _) > 0) break;
            else if (JoinsLetters(text, start, end, limit)) end += 2;
            else break;
        }

        while (end > start + 1 && Folding.IsInvisible(text[end - 1])) end--;
        var number = vocabulary.Find(text.AsSpan(start, end - start));
        var shape = Shape(text.AsSpan(start, end - start));
        if (end < limit && text[end] == '.' && KeepsFullStop(text, start, end, limit, number))
            return new Token(start, end + 1, number, TokenKind.Word, shape | TokenShape.Abbreviation);
        return new Token(start, end, number, TokenKind.Word, shape);
    }

    /// <summary>Whether the character at <paramref name="at"/> stands between letters of one word.</summary>
    private static bool JoinsLetters(string text, int start, int at, int limit)
    {
        if (at + 1 >= limit || !char.IsLetterOrDigit(text[at + 1])) return false;
        return text[at] switch
        {
            '-' or '\u2010' or '\u2011' or '&' or '_' or '@' => true,
            // T.Ư, TP.HCM, U.S and web addresses, but not the full stop of a sentence whose space was lost
            '.' => char.IsLetter(text[at + 1]) && (!char.IsLower(text[at - 1]) || char.IsLower(text[at + 1])),
            // O'Malley, D’Souza; what follows in lower case is a suffix and a token of its own
            '\'' or '\u2019' => char.IsUpper(text[at + 1]) && at - start <= 2 && char.IsUpper(text[start]),
            _ => false,
        };
    }

    private bool KeepsFullStop(string text, int start, int end, int limit, int number)
    {
        if (number != 0 && abbreviations.Contains(number)) return true;
        // "R-Ky., said": no sentence goes on with a comma after its full stop
        if (end + 1 < limit && text[end + 1] == ',') return true;
        var word = text.AsSpan(start, end - start);
        var last = word.LastIndexOf('.');
        if (last > 0) return word.Length - last == 2 && char.IsUpper(word[^1]);
        // An initial: one capital letter, unless its full stop is the last of the block
        return word.Length == 1 && char.IsUpper(word[0]) && end + 1 < limit;
    }

    private static bool IsClitic(string text, int start, int limit, out int end)
    {
        end = start + 1;
        if (start == 0 || !char.IsLetterOrDigit(text[start - 1])) return false;
        while (end < limit && char.IsLetter(text[end])) end++;
        return end - start is 2 or 3 && !char.IsUpper(text[start + 1]);
    }

    private static Token Punctuation(string text, int start, int limit)
    {
        var kind = text[start] switch
        {
            ',' or '，' or '、' => TokenKind.Comma,
            ':' or '：' => TokenKind.Colon,
            ';' => TokenKind.Semicolon,
            '.' or '!' or '?' or '…' or '。' or '！' or '？' => TokenKind.Stop,
            '-' or '–' or '—' or '―' or '‒' or '−' => TokenKind.Dash,
            '(' or '[' or '{' => TokenKind.Open,
            ')' or ']' or '}' => TokenKind.Close,
            _ => TokenKind.Symbol,
        };
        var end = start + 1;
        while (kind is TokenKind.Stop or TokenKind.Dash && end < limit && SameRun(kind, text[end])) end++;
        return new Token(start, end, 0, kind, TokenShape.None);
    }

    private static bool SameRun(TokenKind kind, char c) =>
        kind == TokenKind.Stop ? c is '.' or '!' or '?' or '…' : c is '-' or '–' or '—';

    private static bool IsWordCharacter(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c) || Folding.IsCombining(c);

    private static TokenShape Shape(ReadOnlySpan<char> word)
    {
        if (!char.IsUpper(word[0])) return TokenShape.None;
        var letters = 0;
        foreach (var c in word)
        {
            if (char.IsLower(c)) return TokenShape.Capitalised;
            if (char.IsUpper(c)) letters++;
        }

        return letters > 1 ? TokenShape.Capitalised | TokenShape.AllCapitals : TokenShape.Capitalised;
    }

    private static TokenShape Spacing(string text, TextRange token, TextRange range)
    {
        var shape = TokenShape.None;
        if (token.Start == range.Start || IsSpace(text[token.Start - 1])) shape |= TokenShape.SpaceBefore;
        if (token.End == range.End || IsSpace(text[token.End])) shape |= TokenShape.SpaceAfter;
        return shape;
    }

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || Folding.IsInvisible(c);
}
