using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Tests.Lexing;

public sealed class PhraseTableTests
{
    private const ulong First = 1;
    private const ulong Second = 2;
    private const ulong Last = 1UL << 63;

    private static readonly PhraseTable<string> Table = new(
        [
            new(0, [1], "one"), new(0, [1, 2, 3], "one two three"), new(1, [1, 2], "one two"), new(1, [4], "four"),
            new(63, [1, 2, 3], "last"), new(63, [2], "two"),
        ],
        5);

    [Theory]
    [InlineData(First, new[] { 1 }, 1, "one")]
    [InlineData(First, new[] { 1, 2 }, 1, "one")]
    [InlineData(First, new[] { 1, 2, 3, 4 }, 3, "one two three")]
    [InlineData(First, new[] { 1, 2, 0 }, 1, "one")]
    [InlineData(First, new[] { 2, 3 }, 0, null)]
    [InlineData(First, new[] { 0, 1 }, 0, null)]
    [InlineData(First, new int[0], 0, null)]
    [InlineData(Second, new[] { 1 }, 0, null)]
    [InlineData(Second, new[] { 1, 2, 3 }, 2, "one two")]
    [InlineData(Second, new[] { 4, 4 }, 1, "four")]
    [InlineData(Last, new[] { 1, 2 }, 0, null)]
    [InlineData(Last, new[] { 1, 2, 3 }, 3, "last")]
    [InlineData(Last, new[] { 5 }, 0, null)]
    public void Match_OneKind_IsItsLongestPhraseAndWhatTheTableSaysOfThat(
        ulong kind, int[] words, int length, string? value)
    {
        Assert.Equal(length, Table.Match(kind, Tokens(words), out var found));
        Assert.Equal(value, found);
        Assert.Equal(length, Table.Match(kind, Tokens(words)));
    }

    [Theory]
    [InlineData(First | Second, new[] { 1, 2 }, 2)]
    [InlineData(First | Second, new[] { 1, 2, 3 }, 3)]
    [InlineData(Second | Last, new[] { 1 }, 0)]
    [InlineData(Second | Last, new[] { 2 }, 1)]
    [InlineData(0UL, new[] { 1, 2, 3 }, 0)]
    [InlineData(ulong.MaxValue, new[] { 4, 1 }, 1)]
    public void Match_SeveralKinds_IsTheLongestPhraseOfAny(ulong kinds, int[] words, int length) =>
        Assert.Equal(length, Table.Match(kinds, Tokens(words)));

    [Theory]
    [InlineData(1, First, First | Second | Last, 0UL, Second, 0UL)]
    [InlineData(2, Last, 0UL, First | Second | Last, First | Last, Second)]
    [InlineData(3, 0UL, 0UL, 0UL, 0UL, First | Last)]
    [InlineData(4, Second, 0UL, 0UL, 0UL, 0UL)]
    [InlineData(0, 0UL, 0UL, 0UL, 0UL, 0UL)]
    [InlineData(6, 0UL, 0UL, 0UL, 0UL, 0UL)]
    public void Words_EachWord_TellWhereAPhraseOfWhichKindsHasIt(
        int word, ulong alone, ulong first, ulong second, ulong lastButOne, ulong last)
    {
        var kind = Table.Words[word];

        Assert.Equal(
            (alone, first, second, lastButOne, last),
            (kind.Alone, kind.First, kind.Second, kind.LastButOne, kind.Last));
    }

    [Fact]
    public void Kinds_Table_AreThoseOfItsPhrases() => Assert.Equal(First | Second | Last, Table.Kinds);

    [Fact]
    public void Match_ManyPhrasesOfFewWords_IsWhatTryingEachPhraseFinds()
    {
        const int words = 12;
        var random = new Random(1);
        var phrases = Enumerable.Range(0, 3000)
            .Select(i => new Phrase<int>(random.Next(64), Run(random.Next(1, 6)), i))
            .DistinctBy(phrase => (phrase.Kind, string.Join(' ', phrase.Words))).ToList();
        var table = new PhraseTable<int>(phrases, words);

        for (var i = 0; i < 3000; i++)
        {
            var (kind, run) = (random.Next(64), Run(8));
            var longest = phrases.Where(phrase => phrase.Kind == kind && run.AsSpan().StartsWith(phrase.Words))
                .OrderByDescending(phrase => phrase.Words.Length).FirstOrDefault();

            Assert.Equal(longest.Words?.Length ?? 0, table.Match(1UL << kind, Tokens(run), out var value));
            Assert.Equal(longest.Value, value);
        }

        int[] Run(int length) => [.. Enumerable.Range(0, length).Select(_ => random.Next(1, words + 1))];
    }

    private static Token[] Tokens(int[] words) =>
        Array.ConvertAll(words, word => new Token(0, 1, word, TokenKind.Word, TokenShape.None));
}
