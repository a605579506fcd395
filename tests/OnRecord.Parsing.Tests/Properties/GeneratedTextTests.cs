using CsCheck;

namespace OnRecord.Parsing.Tests.Properties;

public sealed class GeneratedTextTests
{
    private static readonly string[] Pieces =
    [
        "Ông Nam", "bà Lan", "cho biết", "nói", "khẳng định", "theo", "said", "according to", "Mr. Smith", "she",
        "rằng", "that",
        "\"", "“", "”", "„", "«", "»", "‘", "’", "'", "''", ",", ":", ".", "?", "!", "…", "-", "(", ")", "\n", "\n\n",
        "\r\n",
        "\u00A0", "\u200B", "\uFEFF", "e\u0302\u0323", "ệ", "đúng", "😀", "26/6", "2023-06", "Ảnh:", "Photo:", "U.S.",
        "don't",
    ];

    [Fact]
    public void Parse_AnyMixtureOfWordsAndMarks_KeepsItsProperties() =>
        Gen.Int[0, Pieces.Length - 1].List[1, 120].Sample(
            picks =>
            {
                var text = "x " + string.Concat(picks.Select(pick => Pieces[pick] + (pick % 3 == 0 ? "" : " ")));
                DocumentChecks.Hold(Parsed.Text(text).Document);
            },
            iter: 3000);

    /// <summary>However the rest of an article is damaged, a whole quote in a paragraph of its own is found.</summary>
    [Fact]
    public void Parse_DamagedParagraphsAround_StillFindsAWholeQuote() =>
        Gen.Int[0, Pieces.Length - 1].List[1, 40].Sample(
            picks =>
            {
                var damaged = string.Concat(picks.Select(pick => Pieces[pick].Trim('\r', '\n') + " "));
                var text =
                    $"Hôm nay trời đẹp {damaged}.\n\n“Chúng tôi sẽ sửa con đường này”, ông Trần Văn Bình nói.\n\nHết.";
                var quotes = Parsed.Text(text, "vi").Document.Quotes;
                Assert.Contains(quotes,
                    quote => quote.Text.Contains("Chúng tôi sẽ sửa con đường này", StringComparison.Ordinal));
            },
            iter: 1000);
}
