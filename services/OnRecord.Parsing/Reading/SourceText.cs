using System.Text;
using OnRecord.Parsing.Reading.Markup;

namespace OnRecord.Parsing.Reading;

/// <summary>A decoded text that can tell where each of its characters stands in its UTF-8 form.</summary>
/// <remarks>
/// Keeps the UTF-8 offset of every 64th code unit, so that a look-up counts at most 64 of them. A byte order mark of a
/// UTF-8 source stays in the text, so that a span of the text is also a range of the source's own bytes.
/// </remarks>
internal sealed class SourceText
{
    private const int Step = 64;

    private readonly int[]? _offsets;

    /// <param name="page">What the markup of the source has told.</param>
    /// <param name="encoding">IANA name of the encoding that it was read in.</param>
    public SourceText(MarkedUpText page, string encoding)
        : this(page.Text, encoding)
    {
        Blocks = page.Blocks;
        Facts = page.Facts;
    }

    /// <param name="text">The text, without unpaired surrogates.</param>
    /// <param name="encoding">IANA name of the encoding that it was read in.</param>
    public SourceText(string text, string encoding)
    {
        Text = text;
        Encoding = encoding;
        if (Ascii.IsValid(text)) return;

        _offsets = new int[(text.Length / Step) + 1];
        for (var i = 1; i < _offsets.Length; i++)
            _offsets[i] = _offsets[i - 1] + Utf8Length.Of(text.AsSpan((i - 1) * Step, Step));
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Its blocks, where markup has told them; null for plain text.</summary>
    public IReadOnlyList<KnownBlock>? Blocks { get; }

    /// <summary>What the source says about itself.</summary>
    public PageFacts Facts { get; } = PageFacts.None;

    /// <summary>IANA name of the encoding that it was read in.</summary>
    public string Encoding { get; }

    /// <summary>How many bytes the UTF-8 form of the text before a code unit has.</summary>
    /// <param name="index">Index of the code unit, up to and including the length of the text.</param>
    public int Utf8(int index)
    {
        if (_offsets is null) return index;
        var step = index / Step;
        return _offsets[step] + Utf8Length.Of(Text.AsSpan(step * Step, index - (step * Step)));
    }
}
