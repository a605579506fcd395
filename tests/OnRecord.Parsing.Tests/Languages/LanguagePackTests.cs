using OnRecord.Parsing.Languages;

namespace OnRecord.Parsing.Tests.Languages;

public sealed class LanguagePackTests
{
    [Fact]
    public void Load_EveryPackOfTheAssembly_CanBeUsed() =>
        Assert.Equal(["de", "en", "fr", "vi"], LanguagePacks.Load().Keys.Order());

    [Theory]
    [InlineData("people", "[titles]\nmayor\nMayor", "xx/people.txt:3: 'Mayor' stands twice in [titles]")]
    [InlineData("people", "[titles]\n[titles]", "xx/people.txt:2: section [titles] stands twice")]
    [InlineData("people", "mayor", "xx/people.txt:1: stands in no section")]
    [InlineData("people", "# titles\n[honorifics]\nsir = male", "xx/people.txt:3: there is no feature 'male'")]
    [InlineData("language", "[settings]\nis-isolating = maybe",
        "xx/language.txt:2: is-isolating is 'maybe'; it must be yes or no")]
    [InlineData("language", "[settings]\nis-isolating = yes", "xx/language.txt: [settings] lacks inverts-after-quotes")]
    [InlineData("language", "[settings]\nis-isolating = yes\nis-isolating = no",
        "xx/language.txt:3: 'is-isolating' stands twice in [settings]")]
    [InlineData("confidences", "[rules]\ncolon = 0.5\nterm = 0.5\ncolon = 0.7",
        "xx/confidences.txt:4: 'colon' stands twice in [rules]")]
    [InlineData("people", "[honorifics]\nsir = 16", "xx/people.txt:2: there is no feature '16'")]
    [InlineData("people", "[honorifics]\nsir = masculine,plural",
        "xx/people.txt:2: there is no feature 'masculine,plural'")]
    [InlineData("organisations", "[names]\nradio paris\nradio 4",
        "xx/organisations.txt:3: 'radio 4' in [names] matches no text: only words are looked up, no numbers or marks")]
    [InlineData("places", "[places]\nstraße a/b - c",
        "xx/places.txt:2: 'straße a - c' in [places] matches no text: only words are looked up, no numbers or marks")]
    [InlineData("outline", "[limits]\nlongest-lead = long",
        "xx/outline.txt:2: longest-lead is 'long'; it must be a number")]
    [InlineData("cues", "# cues\n[verb]\nsay", "xx/cues.txt:2: there is no section [verb]")]
    [InlineData("confidences", "[rules]\ncolon = 1.5",
        "xx/confidences.txt:2: colon is '1.5'; it must be a number from 0 to 1")]
    [InlineData("confidences", "[rules]\nguess = 0.5", "xx/confidences.txt:2: there is no rule guess")]
    [InlineData("outline", "# year\n\n[months]\njanuary\nfebruary",
        "xx/outline.txt:3: [months] has 2 entries, not 12")]
    [InlineData("outline",
        "[limits]\nlongest-lead = 0\nshortest-teaser = 0\nlongest-teaser = 0\n"
        + "[months]\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12",
        "xx/outline.txt:6: '1' in [months] matches no text: only words are looked up, no numbers or marks")]
    [InlineData("cues", null, "xx/cues.txt: is missing")]
    [InlineData("cues", "[verbs]\nsay/says so\n\n[blockers]\nSays so",
        "xx/cues.txt:5: 'says so' cannot stand in [blockers] and, at xx/cues.txt:2, in [verbs]")]
    [InlineData("cues", "[verbs]\nsay = weak strong", "xx/cues.txt:2: cannot be both weak and strong")]
    [InlineData("cues", "[verbs]\n= weak", "xx/cues.txt:2: is a phrase without words")]
    public void Read_PackWithAFault_IsRefusedWithFileAndLine(string file, string? content, string message)
    {
        var files = Minimal();
        if (content is null) files.Remove(file);
        else files[file] = content;

        Assert.Equal(message, Assert.Throws<PackException>(() => LanguagePack.Read("xx", files)).Message);
    }

    [Fact]
    public void Read_PhraseThatTwoFilesContradictEachOtherAbout_IsRefusedWithBothPlaces()
    {
        var files = Minimal();
        files["people"] = "[titles]\nmayor";
        files["grammar"] = "# words\n[inanimates]\nmayor";

        Assert.Equal(
            "xx/grammar.txt:3: 'mayor' cannot stand in [inanimates] and, at xx/people.txt:2, in [titles]",
            Assert.Throws<PackException>(() => LanguagePack.Read("xx", files)).Message);
    }

    [Theory]
    [InlineData("Chủ toạ phiên xử cho biết cây cầu sẽ đóng cửa từ tháng sau.", "Chủ toạ phiên xử")]
    [InlineData("Chủ tọa phiên xử cho biết cây cầu sẽ đóng cửa từ tháng sau.", "Chủ tọa phiên xử")]
    [InlineData("Một bác sỹ khẳng định cây cầu sẽ đóng cửa từ tháng sau.", "Một bác sỹ")]
    public void Parse_WordInItsOtherSpelling_IsTheSameWord(string text, string mention)
    {
        var parsed = Parsed.Text(text, "vi");

        Assert.Equal(mention, parsed.Cut(parsed.Quote("đóng cửa").Speaker.Mention));
    }

    [Fact]
    public void Read_PhraseThatStandsTwiceInTwoSpellings_IsRefused()
    {
        var files = Minimal();
        files["language"] += "\n\n[spellings]\nòa = oà";
        files["people"] = "[titles]\nchủ tòa\nchủ toà";

        Assert.Equal("xx/people.txt:3: 'chủ toà' stands twice in [titles]",
            Assert.Throws<PackException>(() => LanguagePack.Read("xx", files)).Message);
    }

    private static Dictionary<string, string> Minimal() => new()
    {
        ["language"] =
            "[settings]\ninverts-after-quotes = no\nis-isolating = yes\ncapitalises-nouns = no\n"
            + "marks-mean-speech = no\nreports-after-comma = no\nclause-holds-opening = no\ncue-holds-neighbours = no\n"
            + "mention-holds-description = no\nverb-second = no\nis-fallback = no",
        ["outline"] = "[limits]\nlongest-lead = 0\nshortest-teaser = 0\nlongest-teaser = 0",
        ["confidences"] = "",
        ["cues"] = "",
        ["people"] = "",
        ["organisations"] = "",
        ["places"] = "",
        ["grammar"] = "",
        ["terms"] = "",
    };
}
