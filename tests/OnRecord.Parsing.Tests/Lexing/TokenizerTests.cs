using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Reading;

namespace OnRecord.Parsing.Tests.Lexing;

public sealed class TokenizerTests
{
    private static readonly LanguagePack English = LanguagePacks.Load()["en"];

    [Theory]
    [InlineData("Mr. Smith said.", "Mr.|Smith|said|.")]
    [InlineData("the U.S. and the F.B.I.", "the|U.S.|and|the|F.B.I.")]
    [InlineData("James B. Comey", "James|B.|Comey")]
    [InlineData("Lan's book, don't", "Lan|'s|book|,|don|'t")]
    [InlineData("O'Malley’s", "O'Malley|’s")]
    [InlineData("Kim Jong-un", "Kim|Jong-un")]
    [InlineData("5.000 km on 26/6/2023, 1-6", "5.000|km|on|26/6/2023|,|1-6")]
    [InlineData("he said.Then", "he|said|.|Then")]
    [InlineData("wait... what?!", "wait|...|what|?!")]
    [InlineData("a\u00A0b\u200Bc \u202Ad", "a|b\u200Bc|d")]
    [InlineData("''Well,'' he said", "''|Well|,|''|he|said")]
    [InlineData("Ca\u0302\u0300n Tho\u031B", "Ca\u0302\u0300n|Tho\u031B")]
    public void Tokenize_Text_CutsWordsNumbersAndMarks(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Cut(text)));

    [Theory]
    [InlineData("PGS.TS. Lê Minh", "PGS.TS.|Lê|Minh")]
    [InlineData("PGS.TS.Lê Minh", "PGS.TS.|Lê|Minh")]
    [InlineData("TP.HCM và P.T.T.", "TP.HCM|và|P.T.T.")]
    [InlineData("theoReuters, TheoHội", "theo|Reuters|,|Theo|Hội")]
    [InlineData("VinFast và TheoX", "VinFast|và|Theo|X")]
    public void Tokenize_WordsWithoutASpaceBetween_AreCutBehindTitlesAndListedWords(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Cut(text, LanguagePacks.Load()["vi"])));

    [Theory]
    [InlineData("l'avocat d’abord", "l'|avocat|d’|abord")]
    [InlineData("Jusqu’à L'ONU, qu’a-t-il", "Jusqu’|à|L'|ONU|,|qu’|a|il")]
    [InlineData("d’« un scandale »", "d’|«|un|scandale|»")]
    [InlineData("d’\"un\" et d'“un” et d'‘un’", "d’|\"|un|\"|et|d'|“|un|”|et|d'|‘|un|’")]
    [InlineData("l'11 de \"qu'\" et 'd'", "l'|11|de|\"|qu|'|\"|et|'|d|'")]
    [InlineData("aujourd’hui quelqu'un", "aujourd’hui|quelqu'un")]
    [InlineData("chef-d'œuvre de M’Barek et N'Golo", "chef-d'œuvre|de|M’Barek|et|N'Golo")]
    public void Tokenize_ElidedWord_IsAWordThatEndsInItsApostrophe(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Cut(text, LanguagePacks.Load()["fr"])));

    [Fact]
    public void Tokenize_WordWithAnApostrophe_CarriesTheSameNumberInAnyGlyph()
    {
        var french = LanguagePacks.Load()["fr"];
        using var words = new TokenList(1);
        const string text = "aujourd'hui aujourd’hui d'abord d’abord";
        french.Tokenizer.Tokenize(text, new TextRange(0, text.Length), words);

        Assert.NotEqual((0, 0), (words[0].Word, words[2].Word));
        Assert.Equal((words[0].Word, words[2].Word), (words[1].Word, words[4].Word));
    }

    [Theory]
    [InlineData(60, 2)]
    [InlineData(61, 1)]
    public void Tokenize_LettersBehindAListedWord_AreCutFromItUpToALength(int letters, int words) =>
        Assert.Equal(words, Cut($"Theo{new string('X', letters)}", LanguagePacks.Load()["vi"]).Count());

    [Fact]
    public void Tokenize_KnownWords_CarryTheSameNumberInAnyCaseAndComposition()
    {
        var vietnamese = LanguagePacks.Load()["vi"];
        using var words = new TokenList(1);
        const string text = "Bộ bộ BỘ B\u00F4\u0323 bo\u0323\u0302";
        vietnamese.Tokenizer.Tokenize(text, new TextRange(0, text.Length), words);

        Assert.NotEqual(0, words[0].Word);
        Assert.All(words.Slice(0, words.Count).ToArray(), word => Assert.Equal(words[0].Word, word.Word));
    }

    [Theory]
    [InlineData("said", nameof(Role.CueVerb), true, true)]
    [InlineData("ACCORDING", nameof(Role.CuePreposition), true, false)]
    [InlineData("to", nameof(Role.CuePreposition), false, true)]
    [InlineData("bridge", nameof(Role.CueVerb), false, false)]
    [InlineData("xyzzy", nameof(Role.CueVerb), false, false)]
    public void Of_Word_TellsOfWhichRolesPhrasesBeginAndEndWithIt(string word, string name, bool begins, bool ends)
    {
        var (token, role) = (English.Tokenizer.Of(word), Enum.Parse<Role>(name));

        Assert.Equal(
            (begins, ends), (LanguagePack.MayBegin(RoleSet.Of(role), token), LanguagePack.MayEnd(role, token)));
    }

    [Theory]
    [InlineData("according to Doe", 0, true, false)]
    [InlineData("according to Doe", 1, false, true)]
    [InlineData("according as", 0, false, false)]
    [InlineData("according, to Doe", 0, false, false)]
    [InlineData("according", 0, false, false)]
    [InlineData("back to Doe", 1, false, false)]
    [InlineData("he said so", 1, true, true)]
    public void Tokenize_Word_TellsWhetherAPhraseMayBeginOrEndWithItByTheWordsBesideIt(
        string text, int index, bool begins, bool ends)
    {
        using var words = new TokenList(1);
        English.Tokenizer.Tokenize(text, new TextRange(0, text.Length), words);
        var role = words[index].Range.Of(text) is "said" ? Role.CueVerb : Role.CuePreposition;

        Assert.Equal(
            (begins, ends),
            (LanguagePack.MayBegin(RoleSet.Of(role), words[index]), LanguagePack.MayEnd(role, words[index])));
    }

    [Fact]
    public void MatchApart_WordsThatDoNotStandSideBySide_FindsWhatMatchDoesNot()
    {
        const string text = "according, to Doe";
        using var words = new TokenList(1);
        English.Tokenizer.Tokenize(text, new TextRange(0, text.Length), words);
        Token[] apart = [words[0], words[2]];

        Assert.Equal(2, English.MatchApart(Role.CuePreposition, apart, out _));
        Assert.Equal(0, English.Match(Role.CuePreposition, apart));
    }

    [Fact]
    public void Tokenize_Text_TellsWhereSpacesStand()
    {
        const string text = "(Lan\u00A0 said: don't";
        using var words = new TokenList(1);
        English.Tokenizer.Tokenize(text, new TextRange(0, text.Length), words);
        const TokenShape before = TokenShape.SpaceBefore, after = TokenShape.SpaceAfter;

        Assert.Equal(
            [before, after, before, after, before, after],
            words.Slice(0, words.Count).ToArray().Select(word => word.Shape & (before | after)));
    }

    [Theory]
    [InlineData("the bridge was, he said, open", 5)]
    [InlineData("said he", 0)]
    [InlineData("the bridge", 2)]
    [InlineData("", 0)]
    public void FirstToBegin_Tokens_IsTheFirstWithWhichAPhraseMayBegin(string text, int index)
    {
        using var words = new TokenList(1);
        English.Tokenizer.Tokenize(text, new TextRange(0, text.Length), words);

        Assert.Equal(index, LanguagePack.FirstToBegin(RoleSet.Of(Role.CueVerb), words.Slice(0, words.Count)));
    }

    [Fact]
    public void Tokenize_CompoundOfAKnownWord_CarriesItsNumberInAnyComposition()
    {
        const string text = "Pr\u00E4sident Vereinspr\u00E4sident Vereinspra\u0308sident";
        using var words = TokenList.For(text);
        LanguagePacks.Load()["de"].Tokenizer.Tokenize(text, new TextRange(0, text.Length), words);

        Assert.NotEqual(0, words[0].Word);
        Assert.All(words.Slice(0, words.Count).ToArray(), word => Assert.Equal(words[0].Word, word.Word));
    }

    private static IEnumerable<string> Cut(string text) => Cut(text, English);

    private static IEnumerable<string> Cut(string text, LanguagePack pack)
    {
        using var tokens = TokenList.For(text);
        pack.Tokenizer.Tokenize(text, new TextRange(0, text.Length), tokens);
        return tokens.Slice(0, tokens.Count).ToArray().Select(token => text[token.Start..token.End]);
    }
}
