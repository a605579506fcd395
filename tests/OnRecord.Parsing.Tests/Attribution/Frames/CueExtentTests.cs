using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution.Frames;

public sealed class CueExtentTests
{
    [Theory]
    [InlineData("Ông Lê Hùng nói với báo Sông Cầu rằng cây cầu sẽ đóng.", "nói")]
    [InlineData("Bà Lê Hoa thêm rằng cây cầu sẽ đóng vào tháng tới.", "thêm")]
    [InlineData("Bà Lê Hoa kể rằng cây cầu đã đóng từ lâu.", "kể")]
    [InlineData("Bà Lê Hoa cho rằng cây cầu sẽ đóng vào tháng tới.", "cho rằng")]
    [InlineData("Anh Lê Nam gọi cây cầu là “con đường đau khổ nhất của tôi”.", "gọi")]
    public void Attribute_WordThatOpensWhatIsSaid_IsNoPartOfTheCue(string text, string cue)
    {
        var parsed = Parsed.Text(text, "vi");

        Assert.Equal(cue, parsed.Cut(Assert.Single(parsed.Document.Quotes).Cue));
    }

    [Theory]
    [InlineData("Die Stadt teilte am Montag mit, dass die Brücke gesperrt sei.", "teilte am Montag mit")]
    [InlineData("Der Rat hat am Montag angekündigt, die Brücke zu sperren.", "hat am Montag angekündigt")]
    [InlineData("Der Rat begründete die Sperrung damit, dass die Brücke alt sei.", "begründete die Sperrung damit")]
    [InlineData("Wie die Stadt am Montag mitteilte, ist die Brücke gesperrt.", "Wie die Stadt am Montag mitteilte")]
    [InlineData("Wie Anna Vogt, Sprecherin der Stadt, mitteilte, ist die Brücke gesperrt.",
        "Wie Anna Vogt, Sprecherin der Stadt, mitteilte")]
    [InlineData("Im Herbst, so schätzen zwei Maurer, soll die Brücke fertig sein.", "so schätzen")]
    [InlineData("Anna Vogt äußerte sich zufrieden: „Die Brücke ist endlich wieder offen.“", "äußerte sich")]
    [InlineData("Anna Vogt bezeichnete den Plan als „großen Unsinn“ und ging.", "bezeichnete den Plan als")]
    public void Attribute_VerbOfTwoParts_IsCueFromTheFirstToTheLast(string text, string cue) =>
        Assert.Equal(cue, GermanCue(text));

    [Theory]
    [InlineData("Anna Vogt war anwesend und sagte, die Brücke sei gesperrt.", "sagte")]
    [InlineData("Der Rat kündigte „einen ganz neuen Weg“ an.", "kündigte")]
    [InlineData("Die Stadt gab den Auftrag frei, der Rat sei zufrieden.", "gab")]
    [InlineData("Anna Vogt nannte den Plan „ein teures Abenteuer“.", "nannte")]
    public void Attribute_WordsOfAnotherVerbOrOfWhatIsSaid_AreNoPartOfTheCue(string text, string cue) =>
        Assert.Equal(cue, GermanCue(text));

    private static string? GermanCue(string text)
    {
        var parsed = Parsed.Text(text, "de");
        return parsed.Cut(Assert.Single(parsed.Document.Quotes).Cue);
    }

    [Fact]
    public void Find_VerbThatEndsABodysKind_IsNoCue() => Assert.Equal(QuoteKind.Term,
        Parsed.Text("Sáng 7/8, Ban chỉ đạo sửa cầu thông tin về hai “nhịp cầu số 749, 750”.", "vi")
            .Quote("nhịp cầu").Kind);
}
