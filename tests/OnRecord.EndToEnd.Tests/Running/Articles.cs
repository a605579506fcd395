using Google.Protobuf;
using OnRecord.V1;

namespace OnRecord.EndToEnd.Tests.Running;

/// <summary>Small articles, each different, the same for the same seed.</summary>
internal static class Articles
{
    private static readonly string[] Names = ["Trần Văn Bình", "Lê Thị Hoa", "Phạm Quốc Anh", "Nguyễn Thu Hà",
        "Đỗ Minh Quân"];
    private static readonly string[] Things = ["cây cầu", "con đường", "trường học", "bệnh viện", "chợ đêm",
        "thư viện"];

    public static SourceDocument Make(int number, int seed, string change = "")
    {
        var random = new Random(unchecked((seed * 7919) + number));
        var (name, thing) = (Names[random.Next(Names.Length)], Things[random.Next(Things.Length)]);
        var paragraphs = Enumerable.Range(0, 1 + random.Next(4)).Select(i =>
            $"Ông {name} cho biết {thing} số {number}.{i} sẽ mở cửa vào tháng {random.Next(1, 13)}.\n\n“Chúng tôi đã chờ {thing} này {random.Next(2, 30)} năm{change}”, ông {name} nói.");
        return new SourceDocument
        {
            Uri = $"https://news.example/{seed}/{number}",
            Content = ByteString.CopyFromUtf8(string.Join("\n\n", paragraphs)),
        };
    }
}
