using System.Globalization;
using Google.Type;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Reading;
using OnRecord.V1;

namespace OnRecord.Parsing.Outlining;

/// <summary>
/// Finds dates that are data about the document: a label and a date, on a line of their own or before the text.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="tokens">Its words.</param>
/// <param name="pack">What is known about the language.</param>
internal sealed class DateLines(string text, TokenList tokens, LanguagePack pack)
{
    /// <summary>A line of a date has no more tokens than this.</summary>
    private const int LongestLine = 16;

    /// <summary>Dates are looked for in this many blocks from the top.</summary>
    private const int Reach = 4;

    /// <summary>Marks the blocks at the top that are dates, parting a date from the text that follows it.</summary>
    /// <returns>The first date found, or null.</returns>
    public Date? Mark(LentList<OutlineBlock> blocks)
    {
        Date? published = null;
        for (var (i, looked) = (0, 0); i < blocks.Count && looked < Reach; i++)
        {
            var block = blocks[i];
            if (block.Kind != BlockKind.Paragraph) continue;
            looked++;
            if (Prefix(block, out var date) is var length and > 0)
            {
                var start = Part(block, block.FirstToken, block.FirstToken + length);
                var metadata = start with { Kind = BlockKind.Metadata };
                blocks[i] = metadata;
                if (length < block.TokenCount)
                    blocks.Insert(i + 1, Part(block, block.FirstToken + length, block.EndToken));
            }
            else if (IsDateLine(block, out date))
            {
                blocks[i] = block with { Kind = BlockKind.Metadata };
            }

            published ??= date;
        }

        return published;
    }

    /// <summary>
    /// How many tokens at the block's start are a label and a date of the form 2023-06 or 2023-06-26.
    /// </summary>
    private int Prefix(OutlineBlock block, out Date? date)
    {
        date = null;
        var span = Span(block);
        var label = pack.Match(Role.DateLabel, span);
        if (label == 0 || tokens[block.FirstToken].IsCapitalised || label >= span.Length) return 0;
        if (span[label].Kind != TokenKind.Number || !TryIso(span[label], out date)) return 0;
        return label + 1;
    }

    private bool IsDateLine(OutlineBlock block, out Date? date)
    {
        date = null;
        var span = Span(block);
        if (span.Length > LongestLine) return false;
        var written = default(WrittenDate);
        for (var at = 0; at < span.Length;)
        {
            var length = Math.Max(pack.Match(Role.DateLabel, span[at..]), pack.MatchMonth(span[at..], out var month));
            if (length == 0 && span[at].Kind is TokenKind.Word or TokenKind.QuoteMark) return false;
            if (span[at].Kind == TokenKind.Number)
            {
                if (date is null && !TryIso(span[at], out date)) TryDayFirst(span[at], out date);
                written.Add(text.AsSpan(span[at].Start, span[at].End - span[at].Start));
            }
            else if (month > 0)
            {
                written.AddMonth(month);
            }

            at += Math.Max(1, length);
        }

        date ??= written.ToDate();
        return date is not null;
    }

    private ReadOnlySpan<Token> Span(OutlineBlock block) =>
        tokens.Slice(block.FirstToken, Math.Min(block.EndToken, block.FirstToken + LongestLine + 1));

    private bool TryIso(Token token, out Date? date)
    {
        date = null;
        var parts = Parts(token, '-');
        if (parts.Length is not (2 or 3) || parts[0] < 1000) return false;
        date = PublicationDates.Of(parts[0], parts[1], parts.Length == 3 ? parts[2] : 0);
        return date is not null;
    }

    private void TryDayFirst(Token token, out Date? date)
    {
        var parts = Parts(token, '/');
        if (parts.Length != 3) parts = Parts(token, '-');
        if (parts.Length != 3) parts = Parts(token, '.');
        date = parts.Length == 3 && parts[2] >= 1000 ? PublicationDates.Of(parts[2], parts[1], parts[0]) : null;
    }

    private int[] Parts(Token token, char separator)
    {
        var parts = new List<int>();
        foreach (var part in text[token.Start..token.End].Split(separator))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return [];
            parts.Add(number);
        }

        return [.. parts];
    }

    private OutlineBlock Part(OutlineBlock block, int first, int end) => block with
    {
        Range = new TextRange(tokens[first].Start, tokens[end - 1].End),
        FirstToken = first,
        EndToken = end,
    };
}
