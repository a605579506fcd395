using OnRecord.Parsing.Reading;

namespace OnRecord.Parsing.Lexing;

/// <summary>Cuts a text into words, numbers and marks.</summary>
/// <remarks>
/// One pass, linear in the length of the text: each character is looked at a bounded number of times.
/// </remarks>
/// <param name="vocabulary">The words that the language pack knows.</param>
/// <param name="kinds">Of which kinds phrases hold them, and where.</param>
/// <param name="ends">Which of them end otherwise than others do.</param>
/// <param name="hasOrdinals">Whether nouns have capitals, "der 58-Jährige", "ein taz-Bericht", and a full stop behind a
/// small number makes it an ordinal: "25. Mai".</param>
/// <param name="determiners">Which of the words, with a capital, begin a sentence, so that no number before them is an
/// ordinal: "in Raum 3. Die Sitzung".</param>
internal sealed class Tokenizer(
    Vocabulary vocabulary, WordKinds kinds, WordEnds ends, bool hasOrdinals, IReadOnlySet<int> determiners)
{
    /// <summary>No article is longer, in characters.</summary>
    private const int LongestDeterminer = 16;

    /// <summary>The tokens of a range of a text, in order.</summary>
    public void Tokenize(string text, TextRange range, TokenList tokens)
    {
        var (position, before) = (range.Start, default(Token));
        while (position < range.End)
        {
            var c = Characters.ClassOf(text[position]);
            if ((c & CharacterClass.Blank) != 0)
            {
                position++;
                continue;
            }

            var token = Next(text, position, range.End, c);
            var isApart = position > before.End || position == range.Start;
            ref readonly var kind = ref kinds[token.Word];
            ref readonly var kindBefore = ref kinds[before.Word];
            if (before.End > 0) tokens.Add(Closed(before, kindBefore, kind, isApart));
            before = token with
            {
                Ends = kind.Alone | (kind.Last & kindBefore.LastButOne),
                Shape = isApart && token.Start == position ? token.Shape | TokenShape.SpaceBefore : token.Shape,
            };
            position = token.End;
        }

        if (before.End > 0) tokens.Add(Closed(before, kinds[before.Word], kinds[0], isApart: true));
    }

    /// <summary>A token with what is only known once the next one is.</summary>
    private static Token Closed(in Token token, in WordKind kind, in WordKind next, bool isApart) => token with
    {
        Begins = kind.Alone | (kind.First & next.Second),
        Shape = isApart ? token.Shape | TokenShape.SpaceAfter : token.Shape,
    };

    /// <summary>
    /// The token of a word by itself, as it stands in a text: phrases may begin and end with it, whatever their other
    /// words.
    /// </summary>
    public Token Of(ReadOnlySpan<char> word)
    {
        var number = vocabulary.Find(word);
        ref readonly var kind = ref kinds[number];
        return Word(0, word.Length, number, TokenShape.None) with { Begins = kind.Begins, Ends = kind.Ends };
    }

    private Token Next(string text, int start, int limit, CharacterClass first)
    {
        var c = text[start];
        if ((first & CharacterClass.Digit) != 0) return Number(text, start, limit);
        if ((first & CharacterClass.Letter) != 0 || char.IsHighSurrogate(c)) return Word(text, start, limit);
        if (QuoteGlyphs.IsApostrophe(c) && IsClitic(text, start, limit, out var end))
        {
            var clitic = vocabulary.FindWithApostrophes(text.AsSpan(start, end - start));
            return Word(start, end, clitic, TokenShape.Clitic);
        }

        if (c == '-' && start > 0 && char.IsLetter(text[start - 1])
            && vocabulary.MatchEnclitic(text.AsSpan(start, limit - start), out var enclitic) is var hanging and > 0)
        {
            var word = text.LastIndexOf('-', start + hanging - 1) + 1;
            return Word(word, start + hanging, enclitic, TokenShape.None);
        }

        if (QuoteGlyphs.Length(text, start, limit) is var marks and > 0)
            return new Token(start, start + marks, 0, TokenKind.QuoteMark, TokenShape.None);
        return Punctuation(text, start, limit);
    }

    private Token Number(string text, int start, int limit)
    {
        var end = start + 1;
        while (end < limit)
        {
            if (IsDigit(text[end])) end++;
            else if (text[end] is '.' or ',' or '/' or '-' or ':' && end + 1 < limit && IsDigit(text[end + 1]))
                end += 2;
            else break;
        }

        // 21st, 5.000km, 18h30: letters that touch a number belong to it
        var letters = end;
        while (end < limit
            && (IsWordCharacter(text[end]) || (text[end] == '-' && end + 1 < limit && char.IsLetter(text[end + 1]))))
            end++;
        if (hasOrdinals && end - start <= 2 && end + 2 < limit && text[end] == '.' && text[end + 1] == ' '
            && char.IsLetter(text[end + 2]) && !BeginsSentence(text, end + 2, limit))
            end++;
        var shape = HasNoun(text, start, end) ? TokenShape.Capitalised : TokenShape.None;
        // "the 45-year-old" means somebody as any noun does
        var word = letters < end && text[letters] == '-' && (!hasOrdinals || shape != TokenShape.None)
            ? vocabulary.Find(text.AsSpan(letters + 1, end - letters - 1)) : 0;
        return new Token(start, end, word, TokenKind.Number, shape);
    }

    /// <summary>Whether an article with a capital stands here.</summary>
    private bool BeginsSentence(string text, int start, int limit)
    {
        if (!char.IsUpper(text[start])) return false;
        var end = start + 1;
        while (end < limit && end - start <= LongestDeterminer && char.IsLetter(text[end])) end++;
        return determiners.Contains(vocabulary.Find(text.AsSpan(start, end - start)));
    }

    /// <summary>Whether a hyphen ties a noun to a number, where nouns have capitals: "der 58-Jährige".</summary>
    private bool HasNoun(string text, int start, int end) =>
        hasOrdinals && text.IndexOf('-', start, end - start) is var hyphen and >= 0
        && hyphen + 1 < end && char.IsUpper(text[hyphen + 1]);

    private Token Word(string text, int start, int limit)
    {
        const CharacterClass inWord = CharacterClass.Letter | CharacterClass.Digit | CharacterClass.Mark
            | CharacterClass.Surrogate | CharacterClass.Invisible;
        var line = text.AsSpan(0, limit);
        var (first, lower) = (Characters.ClassOf(line[start]), Characters.ToLower(line[start]));
        var (end, key, others) = Letters.Read(line, start + 1, default(WordKey).With(lower), inWord);
        while (end < line.Length && (Characters.ClassOf(line[end]) & CharacterClass.Joint) != 0
            && !HoldsEnclitic(text, end, limit) && JoinsLetters(text, start, end, limit)
            && !ends.IsAbbreviationBeforeName(text, start, end, limit) && !ends.IsElided(text, start, end))
        {
            (end, key, var more) = Letters.Read(line, end + 1, key.With(line[end]), inWord);
            others |= more;
        }

        var seen = first | others;
        if ((seen & CharacterClass.Invisible) != 0)
        {
            while (end > start + 1 && Folding.IsInvisible(text[end - 1])) end--;
        }

        var word = line[start..end];
        var number = (seen & CharacterClass.NeedsComposing) == 0 ? vocabulary.Find(word, key) : vocabulary.Find(word);
        if (number == 0 && ends.HasElisions) number = vocabulary.FindWithApostrophes(word);
        if (number == 0 && (others & CharacterClass.Upper) != 0 && ends.LengthBeforeCapital(word) is var length and > 0)
            return Word(text, start, start + length);
        var shape = (first & CharacterClass.Upper) == 0
            ? hasOrdinals && (others & CharacterClass.Upper) != 0 ? TokenShape.Capitalised : TokenShape.None
            : (seen & CharacterClass.Lower) != 0 || (others & CharacterClass.Upper) == 0 ? TokenShape.Capitalised
            : TokenShape.Capitalised | TokenShape.AllCapitals;
        if ((shape & TokenShape.AllCapitals) == 0 && (shape & TokenShape.Capitalised) != 0
            && vocabulary.EndsAsOwner(word)) shape |= TokenShape.Possessive;
        if (end < limit && ends.IsElided(text, start, end))
        {
            number = vocabulary.FindWithApostrophes(line[start..(end + 1)]);
            return Word(start, end + 1, number, shape | TokenShape.Elided);
        }

        if (end < limit && text[end] == '.' && KeepsFullStop(text, start, end, limit, number))
            return Word(start, end + 1, number, shape | TokenShape.Abbreviation);
        return Word(start, end, number, shape);
    }

    private static Token Word(int start, int end, int number, TokenShape shape) =>
        new(start, end, number, TokenKind.Word, shape);

    private bool HoldsEnclitic(string text, int at, int limit) =>
        text[at] == '-' && vocabulary.MatchEnclitic(text.AsSpan(at, limit - at), out _) > 0;

    /// <summary>Whether the character at <paramref name="at"/> stands between letters of one word.</summary>
    private bool JoinsLetters(string text, int start, int at, int limit)
    {
        if (at + 1 >= limit || !char.IsLetterOrDigit(text[at + 1])) return false;
        return text[at] switch
        {
            '-' or '\u2010' or '\u2011' or '&' or '_' or '@' => true,
            // T.Ư, TP.HCM, U.S and web addresses, but not the full stop of a sentence whose space was lost
            '.' => char.IsLetter(text[at + 1])
                ? !char.IsLower(text[at - 1]) || char.IsLower(text[at + 1])
                // S1.10
                : char.IsDigit(text[at - 1]),
            // O'Malley, D’Souza; what follows in lower case is a suffix and a token of its own
            '\'' or '\u2019' => ends.HasElisions
                || (char.IsUpper(text[at + 1]) && at - start <= 2 && char.IsUpper(text[start])),
            _ => false,
        };
    }

    private bool KeepsFullStop(string text, int start, int end, int limit, int number)
    {
        if (ends.IsAbbreviation(number) && (char.IsUpper(text[start]) || !ends.NeedsCapital(number))) return true;
        // "R-Ky., said": no sentence goes on with a comma after its full stop
        if (end + 1 < limit && text[end + 1] == ',') return true;
        var word = text.AsSpan(start, end - start);
        var last = word.LastIndexOf('.');
        if (last > 0)
            return (word.Length - last == 2 && char.IsUpper(word[^1])) || ends.IsAbbreviation(word[(last + 1)..]);
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

    private static bool IsDigit(char c) => (Characters.ClassOf(c) & CharacterClass.Digit) != 0;

    private static bool IsWordCharacter(char c) => (Characters.ClassOf(c)
        & (CharacterClass.Letter | CharacterClass.Digit | CharacterClass.Surrogate | CharacterClass.Mark)) != 0;
}
