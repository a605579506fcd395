using System.Text;
using Google.Protobuf;
using Google.Type;
using OnRecord.Parsing.Reading;
using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Reading;

public sealed class SourceReaderTests
{
    private const string Sentence = "Ông Trần Văn Bình nói: “Chúng tôi rất vui”. Hội nghị đã kết thúc.";
    private static readonly ParserOptions Limits = new() { MaxContentBytes = 1000, MaxUriBytes = 40 };

    public static TheoryData<string, SourceDocument, RejectionReason, string> Refused => new()
    {
        { "empty", new() { }, RejectionReason.EmptyContent, "content" },
        { "blank", Of(" \n\t\u200B "), RejectionReason.EmptyContent, "content" },
        { "long", Of(new string('a', 1001)), RejectionReason.ContentTooLarge, "content" },
        { "NUL", Of("a\0b"), RejectionReason.NotText, "content" },
        { "PDF", Of("%PDF-1.7 …"), RejectionReason.NotText, "content" },
        { "media type", Of("a", "application/json"), RejectionReason.UnknownMediaType, "media_type" },
        { "no media type", Of("a", "///"), RejectionReason.UnknownMediaType, "media_type" },
        { "charset", Of("a", "text/plain; charset=klingon"), RejectionReason.UnknownMediaType, "media_type" },
        { "utf-7", Of("a", "text/plain; charset=utf-7"), RejectionReason.UnknownMediaType, "media_type" },
        { "URI", new(Of("a")) { Uri = "https://news.example/" + new string('x', 40) }, RejectionReason.InvalidUri,
            "uri" },
        { "title", new(Of("a")) { Title = new string('x', 2049) }, RejectionReason.InvalidTitle, "title" },
        { "day", new(Of("a")) { Published = new Date { Year = 2023, Month = 2, Day = 30 } },
            RejectionReason.InvalidDate, "published" },
        { "month", new(Of("a")) { Published = new Date { Year = 2023, Month = 13 } }, RejectionReason.InvalidDate,
            "published" },
        { "day alone", new(Of("a")) { Published = new Date { Year = 2023, Day = 3 } }, RejectionReason.InvalidDate,
            "published" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Read_WhatCannotBeParsed_IsRefusedWithFieldValueAndLimit(
        string what, SourceDocument source, RejectionReason reason, string field)
    {
        var refusal = Assert.Throws<SourceRejectedException>(() => SourceReader.Read(source, Limits));

        Assert.Equal((reason, field), (refusal.Reason, refusal.Field));
        Assert.StartsWith(field + " ", refusal.Message, StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty(refusal.Value), what);
        Assert.False(string.IsNullOrEmpty(refusal.Limit), what);
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    public void Read_UnicodeByItsMarkOrNone_KeepsTheText(string name, bool marked)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes(Sentence)];

        var text = SourceReader.Read(new SourceDocument { Content = ByteString.CopyFrom(bytes) }, Limits);

        Assert.Equal(Sentence, text.Text);
    }

    [Fact]
    public void Read_Utf8WithByteOrderMark_KeepsItSoThatSpansCutTheSource()
    {
        byte[] bytes = [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Sentence)];

        var text = SourceReader.Read(new SourceDocument { Content = ByteString.CopyFrom(bytes) }, Limits);

        Assert.Equal(bytes, Encoding.UTF8.GetBytes(text.Text));
    }

    [Theory]
    [InlineData(1252, "La maire a déclaré : « Le pont ouvrira en février, après l’été passé à Genève »", null)]
    [InlineData(1252, "Le pont est fermé", "windows-1252")]
    [InlineData(1251, "Мэр сказал, что мост откроется в мае после ремонта, который длился всё лето", null)]
    public void Read_LegacyEncodings_AreDetectedOrTakenAtTheirWord(int codePage, string sentence, string? charset)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
        var source = new SourceDocument { Content = ByteString.CopyFrom(encoding.GetBytes(sentence)) };
        if (charset is not null) source.MediaType = $"text/plain; charset={charset}";

        Assert.Equal(sentence, SourceReader.Read(source, Limits).Text);
    }

    [Fact]
    public void Read_OneStrayByteInUtf8_IsReplacedAndTheRestKept()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Sentence), 0xFF, .. Encoding.UTF8.GetBytes(Sentence)];

        var text = SourceReader.Read(new SourceDocument { Content = ByteString.CopyFrom(bytes) }, Limits).Text;

        Assert.Equal(Sentence + "\uFFFD" + Sentence, text);
    }

    private static SourceDocument Of(string content, string mediaType = "") =>
        new() { Content = ByteString.CopyFromUtf8(content), MediaType = mediaType };
}
