namespace OnRecord.Parsing.Tests.Properties.Generated;

/// <summary>
/// What a generated article says. In its shapes <c>⟦</c> and <c>⟧</c> stand for the marks around an utterance,
/// <c>{a}</c> and
/// <c>{b}</c> for utterances, <c>{s}</c> for the speaker, who stands in capitals as <c>{S}</c> where a sentence begins.
/// </summary>
/// <param name="Language">The code of the language.</param>
/// <param name="Utterances">Sentences without a full stop, none of them part of another.</param>
/// <param name="Inner">Words that an utterance may quote in its turn, between ⟨ and ⟩ at its end.</param>
/// <param name="Speakers">Mentions of people, each with the name in it.</param>
/// <param name="Narration">Paragraphs that quote nobody, with apostrophes.</param>
/// <param name="Shapes">How a paragraph may quote one utterance or two.</param>
internal sealed record Phrasebook(
    string Language,
    IReadOnlyList<string> Utterances,
    IReadOnlyList<string> Inner,
    IReadOnlyList<(string Mention, string Name)> Speakers,
    IReadOnlyList<string> Narration,
    IReadOnlyList<Shape> Shapes)
{
    public static IReadOnlyList<Phrasebook> All { get; } =
    [
        new(
            "vi",
            [
                "Chúng tôi sẽ sửa con đường này trước mùa mưa", "Cây cầu mới đẹp hơn những gì tôi từng mơ ước",
                "Không ai trong làng muốn bán ruộng cả", "Trường học phải mở cửa trở lại vào tuần tới",
                "Tôi chưa bao giờ thấy nước dâng cao như vậy", "Giá vé qua phà sẽ không tăng trong năm nay",
                "Bọn trẻ cần một sân chơi an toàn hơn", "Chúng ta đã chờ quá lâu rồi",
                "Mọi người hãy bình tĩnh và ở trong nhà", "Đội tàu sẽ ra khơi vào sáng mai",
                "Vụ lúa này chắc chắn sẽ được mùa", "Con đê cần được gia cố ngay lập tức",
                "Khu chợ cũ không thể tồn tại thêm nữa", "Tôi rất vui khi được trở về quê",
            ],
            ["ngôi nhà chung của làng", "cứ từ từ rồi sẽ xong"],
            [
                ("ông Trần Văn Bình", "Trần Văn Bình"), ("bà Lê Thị Hoa", "Lê Thị Hoa"),
                ("anh Phạm Quốc Khánh", "Phạm Quốc Khánh"),
                ("chị Đỗ Thu Hà", "Đỗ Thu Hà"), ("ông Vũ Đình Long", "Vũ Đình Long"),
            ],
            ["Cây cầu bắc qua sông Lam được dựng từ ba mươi năm trước.", "Sáng hôm đó trời mưa to, chợ vắng người.",
                "Con đường dài 12 km chạy dọc theo bờ biển."],
            [
                new("⟦{a}⟧, {s} nói.", 1), new("⟦{a}⟧, {s} cho biết.", 1), new("{S} nói: ⟦{a}⟧.", 1),
                new("{S} khẳng định: ⟦{a}.⟧", 1),
                new("⟦{a}⟧, {s} nói, ⟦{b}⟧.", 2, IsOne: true), new("⟦{a}.\n\n⟦{b}⟧, {s} nói.", 2, IsOne: true),
            ]),
        new(
            "en",
            [
                "We will mend this road before the rains come", "The new bridge is finer than I ever dreamed",
                "Nobody in the village wants to sell a field", "The school has to open again next week",
                "I have never seen the water rise so high", "The ferry fare will not go up this year",
                "The children need a safer place to play", "We have been waiting far too long",
                "Everybody should keep calm and stay at home", "The boats will put out to sea tomorrow morning",
                "This harvest is going to be a good one", "The dyke must be strengthened at once",
                "The old market cannot go on like that", "I am very glad to be home again",
            ],
            ["the house of the whole village", "all in good time"],
            [
                ("Anna Kovac", "Anna Kovac"), ("Jonas Bell", "Jonas Bell"), ("Maria Lind", "Maria Lind"),
                ("Peter Okoro", "Peter Okoro"), ("Ruth Amsel", "Ruth Amsel"),
            ],
            [
                "The bridge over the river was built thirty years ago.",
                "It's the workers' holiday, and the market doesn't open before noon.",
                "The road runs along the coast for twelve miles.",
            ],
            [
                new("⟦{a},⟧ said {s}.", 1), new("⟦{a},⟧ {s} said.", 1), new("{S} said: ⟦{a}.⟧", 1),
                new("{S} said, ⟦{a}.⟧", 1),
                new("⟦{a},⟧ {s} said, ⟦{b}.⟧", 2, IsOne: true), new("⟦{a}.\n\n⟦{b},⟧ said {s}.", 2, IsOne: true),
            ]),
        new(
            "de",
            [
                "Wir werden die Straße vor dem Winter ausbessern",
                "Die neue Brücke ist schöner als alles, was wir kannten", "Niemand im Dorf will sein Feld verkaufen",
                "Die Schule muss in der nächsten Woche wieder öffnen",
                "So hoch habe ich das Wasser noch nie steigen sehen", "Die Fähre wird in diesem Jahr nicht teurer",
                "Die Kinder brauchen einen sicheren Spielplatz", "Wir haben viel zu lange gewartet",
                "Alle sollten ruhig bleiben und zu Hause warten", "Die Boote laufen morgen früh wieder aus",
                "Diese Ernte wird ganz sicher gut", "Der Deich muss sofort verstärkt werden",
                "Der alte Markt kann so nicht bleiben", "Ich bin sehr froh über die Heimkehr",
            ],
            ["das Haus des ganzen Dorfes", "alles zu seiner Zeit"],
            [
                ("Anna Vogt", "Anna Vogt"), ("Jonas Brandt", "Jonas Brandt"), ("Maria Lindner", "Maria Lindner"),
                ("Peter Hartmann", "Peter Hartmann"),
            ],
            ["Die Brücke über den Fluss wurde vor dreißig Jahren gebaut.", "So geht's seit Jahren auf dem Markt.",
                "Die Straße führt zwölf Kilometer an der Küste entlang."],
            [
                new("⟦{a}⟧, sagte {s}.", 1), new("⟦{a}⟧, erklärte {s} am Montag.", 1), new("{S} sagte: ⟦{a}.⟧", 1),
                new("{S} erklärte: ⟦{a}.⟧", 1),
                new("⟦{a}⟧, sagte {s}, ⟦{b}.⟧", 2, IsOne: true), new("⟦{a}.\n\n⟦{b}⟧, sagte {s}.", 2, IsOne: true),
            ]),
    ];
}

/// <summary>How a paragraph quotes.</summary>
/// <param name="Pattern">The paragraph, with its places.</param>
/// <param name="Utterances">How many utterances it has.</param>
/// <param name="IsOne">Whether they are one quote.</param>
internal sealed record Shape(string Pattern, int Utterances, bool IsOne = false);
