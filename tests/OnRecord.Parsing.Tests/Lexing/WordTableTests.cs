using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Tests.Lexing;

public sealed class WordTableTests
{
    [Theory]
    [InlineData("cầu")]
    [InlineData("nghiêng")]
    [InlineData("bridge")]
    [InlineData("bridges")]
    [InlineData("brückenbauverordnung")]
    public void Find_WordThatWasAdded_IsItsNumberInAnyCase(string word)
    {
        var table = new WordTable();
        table.Add(word, 7);

        Assert.Equal(7, Find(table, word));
        Assert.Equal(7, Find(table, word.ToUpperInvariant()));
    }

    [Theory]
    [InlineData("bridge", "ridge")]
    [InlineData("bridge", "bridg")]
    [InlineData("bridge", "bridgé")]
    [InlineData("bridge", "xridge")]
    [InlineData("bridge", "bridges")]
    [InlineData("bridges", "ridges")]
    [InlineData("bridges", "xridges")]
    [InlineData("bridges", "bridge")]
    public void Find_AnotherWord_IsNothing(string added, string other)
    {
        var table = new WordTable();
        table.Add(added, 7);

        Assert.Equal(0, Find(table, other));
    }

    [Fact]
    public void Add_WordThatIsThereAlready_KeepsItsNumber()
    {
        var table = new WordTable();
        table.Add("bridge", 7);
        table.Add("bridge", 8);

        Assert.Equal((7, 1), (Find(table, "bridge"), table.Count));
    }

    [Fact]
    public void Find_ManyWords_IsWhatADictionaryFinds()
    {
        var random = new Random(1);
        var (table, words) = (new WordTable(), new Dictionary<string, int>(StringComparer.Ordinal));
        for (var number = 1; number <= 5000; number++)
        {
            var word = Word();
            table.Add(word, number);
            words.TryAdd(word, number);
        }

        Assert.Equal(words.Count, table.Count);
        Assert.All(words, word => Assert.Equal(word.Value, Find(table, word.Key)));
        for (var i = 0; i < 5000; i++)
        {
            var word = Word();
            Assert.Equal(words.GetValueOrDefault(word), Find(table, word));
        }

        string Word() => new([.. Enumerable.Range(0, random.Next(1, 10)).Select(_ => "abcđấử"[random.Next(6)])]);
    }

    private static int Find(WordTable table, string word) => table.Find(word, WordKey.Of(word));
}
