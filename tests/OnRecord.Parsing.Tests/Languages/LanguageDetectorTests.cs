using OnRecord.Parsing.Languages;

namespace OnRecord.Parsing.Tests.Languages;

public sealed class LanguageDetectorTests
{
    private const string Vietnamese = "Người này đã về nhà và không có ai biết. ";
    private const string English = "The mayor said that it was the end of the road. ";

    private static readonly LanguageDetector Detector = new(LanguagePacks.Load());

    [Theory]
    [InlineData("Ông ấy cho biết mọi người đã về nhà và không có ai bị thương", "vi")]
    [InlineData("O\u0302ng a\u0302\u0301y cho bie\u0302\u0301t mo\u0323i ngu\u031Bo\u031B\u0300i \u0111a\u0303 ve\u0302\u0300 nha\u0300", "vi")]
    [InlineData("The mayor said that the bridge would be open by the end of May", "en")]
    [InlineData("Der Bürgermeister sagte, dass die Brücke bis Ende Mai geöffnet sei", "de")]
    [InlineData("La maire a déclaré que le pont serait ouvert avant la fin du mois de mai", "fr")]
    [InlineData("1234 5678", "en")]
    public void Detect_Sentence_TellsItsLanguage(string sentence, string language) =>
        Assert.Equal(language, Detector.Detect(sentence));

    [Fact]
    public void Detect_LongPassageInAnotherLanguage_ReadsOnToTheTextsOwn()
    {
        var text = Times(Vietnamese, 2) + Times(English, 5) + Times(Vietnamese, 20);

        Assert.Equal("vi", Detector.Detect(text));
    }

    [Theory]
    [InlineData(1, "de")]
    [InlineData(3, "vi")]
    public void Detect_DeclaredLanguage_StandsUnlessManySmallWordsSayOtherwise(int sentences, string language) =>
        Assert.Equal(language, Detector.Detect(Times(Vietnamese, sentences), "de"));

    [Fact]
    public void Detect_DeclaredLanguageWithoutPack_IsLeftAside() =>
        Assert.Equal("vi", Detector.Detect(Vietnamese, "xx"));

    private static string Times(string sentence, int times) => string.Concat(Enumerable.Repeat(sentence, times));
}
