using System.Text;
using OnRecord.Parsing.Reading;

namespace OnRecord.Parsing.Tests.Reading;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("plain ASCII, of more than sixty-four characters so that there is more than one step in it")]
    [InlineData("Đảng bộ Công an các cấp giữ vững và tiếp tục là Đảng bộ mẫu mực, đi đầu trong công tác xây dựng")]
    [InlineData("😀a😀b😀c — “ẩ” 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀 end")]
    public void Utf8_EveryCharacterBoundary_IsTheLengthOfTheBytesBefore(string sentence)
    {
        var text = new SourceText(sentence, "utf-8");
        for (var i = 0; i <= sentence.Length; i++)
        {
            if (i > 0 && i < sentence.Length && char.IsLowSurrogate(sentence[i])) continue;
            Assert.Equal(Encoding.UTF8.GetByteCount(sentence.AsSpan(0, i)), text.Utf8(i));
        }
    }
}
