using System.Text;
using OnRecord.Parsing.Lexing;
using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Properties;

/// <summary>What is true of every document, whatever was in it.</summary>
internal static class DocumentChecks
{
    public static void Hold(Document document)
    {
        var bytes = Encoding.UTF8.GetBytes(document.Text);
        var covered = new bool[bytes.Length];
        var last = 0;
        foreach (var section in document.Sections)
        {
            OnBoundaries(bytes, section.Span);
            foreach (var block in section.Blocks)
            {
                OnBoundaries(bytes, block.Span);
                Assert.True(block.Span.Start >= last, "blocks stand in order and apart");
                last = block.Span.End;
                Assert.Equal(Encoding.UTF8.GetString(bytes.AsSpan(block.Span.Start, block.Span.End - block.Span.Start)),
                    block.Text);
                Array.Fill(covered, true, block.Span.Start, block.Span.End - block.Span.Start);
            }
        }

        CoverAllThatIsVisible(document.Text, covered);
        foreach (var quote in document.Quotes) Hold(document, bytes, quote);
    }

    private static void Hold(Document document, byte[] bytes, Quote quote)
    {
        Assert.NotEmpty(quote.Parts);
        Assert.NotEmpty(quote.Rule);
        Assert.InRange(quote.Confidence, 0, 1);
        foreach (var part in quote.Parts) OnBoundaries(bytes, part);
        if (quote.Clause is { } clause) OnBoundaries(bytes, clause);
        if (quote.Cue is { } cue) OnBoundaries(bytes, cue);
        if (quote.Speaker is { } speaker) OnBoundaries(bytes, speaker.Mention);
        if (quote.Parts.Count == 1)
            Assert.Equal(Encoding.UTF8.GetString(bytes[quote.Parts[0].Start..quote.Parts[0].End]), quote.Text);

        Assert.InRange(quote.Section, 0, document.Sections.Count - 1);
        var section = document.Sections[quote.Section];
        Assert.InRange(quote.Block, 0, section.Blocks.Count - 1);
        Assert.InRange(quote.Parts[0].Start, section.Blocks[quote.Block].Span.Start,
            section.Blocks[quote.Block].Span.End);
        if (quote.HasParent) Assert.InRange(quote.Parent, 0, document.Quotes.IndexOf(quote) - 1);
        if (quote.Kind == QuoteKind.Term) Assert.Null(quote.Speaker);
        if (quote.Kind != QuoteKind.Indirect && quote.Speaker is { } said)
            Assert.DoesNotContain(quote.Parts, part => part.Start < said.Mention.End && said.Mention.Start < part.End);
    }

    private static void OnBoundaries(byte[] bytes, Span span)
    {
        Assert.InRange(span.Start, 0, span.End);
        Assert.InRange(span.End, span.Start + 1, bytes.Length);
        Assert.True((bytes[span.Start] & 0xC0) != 0x80, "a span begins with a character");
        Assert.True(span.End == bytes.Length || (bytes[span.End] & 0xC0) != 0x80, "a span ends with a character");
    }

    private static void CoverAllThatIsVisible(string text, bool[] covered)
    {
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var isVisible = !Rune.IsWhiteSpace(rune) && !(rune.IsBmp && Folding.IsInvisible((char)rune.Value));
            if (isVisible) Assert.True(covered[at], $"U+{rune.Value:X4} at byte {at} is in no block");
            at += rune.Utf8SequenceLength;
        }
    }
}
