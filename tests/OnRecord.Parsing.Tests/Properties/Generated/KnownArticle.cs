using System.Globalization;
using System.Text;

namespace OnRecord.Parsing.Tests.Properties.Generated;

/// <summary>A quote that a generated article holds.</summary>
/// <param name="Parts">Its words, a part an element; they stand nowhere else in the article.</param>
/// <param name="Speaker">The name of its speaker; null for a quote within another.</param>
internal sealed record KnownQuote(IReadOnlyList<string> Parts, string? Speaker);

/// <summary>What a paragraph of a generated article is to be; the numbers choose among what there is.</summary>
internal sealed record Plan(int Shape, int Style, int Speaker, bool HasInner, Damage Damage);

/// <summary>An article whose quotes are known, because it was made of them.</summary>
/// <param name="Language">The code of its language.</param>
/// <param name="Text">Its text.</param>
/// <param name="Whole">The quotes whose marks are in order.</param>
internal sealed record KnownArticle(string Language, string Text, IReadOnlyList<KnownQuote> Whole)
{
    private const string StrayMarks = "\"”“„»«'";

    /// <summary>Writes an article.</summary>
    /// <param name="book">Whose words to use.</param>
    /// <param name="plans">A plan a paragraph; what has no more utterances left is narrated.</param>
    public static KnownArticle Of(Phrasebook book, IReadOnlyList<Plan> plans)
    {
        var paragraphs = new List<string> { book.Narration[0] };
        var whole = new List<KnownQuote>();
        var (next, inner) = (0, 0);
        foreach (var plan in plans)
        {
            var shape = plan.Shape < book.Shapes.Count ? book.Shapes[plan.Shape] : null;
            if (shape is null || next + shape.Utterances > book.Utterances.Count)
            {
                var narration = book.Narration[plan.Speaker % book.Narration.Count];
                paragraphs.Add(plan.Damage == Damage.StrayMark ? WithStrayMark(narration, plan.Style) : narration);
                continue;
            }

            var style = MarkStyle.All[plan.Style];
            var (mention, name) = book.Speakers[plan.Speaker % book.Speakers.Count];
            var (a, b) = (book.Utterances[next], shape.Utterances > 1 ? book.Utterances[next + 1] : "");
            next += shape.Utterances;
            var held = plan.HasInner && inner < book.Inner.Count ? book.Inner[inner++] : null;
            if (held is not null) a = $"{a} {style.InnerOpener}{held}{style.InnerCloser}";

            var words = shape.Pattern.Replace("{a}", a, StringComparison.Ordinal)
                .Replace("{b}", b, StringComparison.Ordinal)
                .Replace("{s}", mention, StringComparison.Ordinal)
                .Replace("{S}", Capitalised(mention), StringComparison.Ordinal);
            paragraphs.Add(Marked(words, style, plan.Damage));
            if (plan.Damage != Damage.None) continue;
            whole.Add(new KnownQuote(Utterances(words), name));
            if (held is not null) whole.Add(new KnownQuote([held], null));
        }

        return new KnownArticle(book.Language, string.Join("\n\n", paragraphs) + "\n", whole);
    }

    private static string Capitalised(string words) =>
        char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..];

    private static string WithStrayMark(string words, int at)
    {
        var place = words.IndexOf(' ', words.Length / 3);
        var mark = StrayMarks[at % StrayMarks.Length];
        return at % 2 == 0
            ? $"{words[..place]}{mark}{words[place..]}" : $"{words[..place]} {mark}{words[(place + 1)..]}";
    }

    /// <summary>
    /// What stands between the places of marks; an utterance that its paragraph leaves open ends with the paragraph.
    /// </summary>
    private static List<string> Utterances(string words)
    {
        var parts = new List<string>();
        for (var open = words.IndexOf('⟦'); open >= 0; open = words.IndexOf('⟦', open + 1))
        {
            var end = words.AsSpan(open).IndexOfAny('⟧', '\n');
            parts.Add(words[(open + 1)..(open + end)]);
        }

        return parts;
    }

    private static string Marked(string words, MarkStyle style, Damage damage)
    {
        var text = new StringBuilder();
        var other = style.Opener is "«" or "»" or "‹" or "«\u00A0" ? MarkStyle.All[0] : MarkStyle.All[4];
        var (opener, closer) = damage == Damage.Swapped ? (style.Closer, style.Opener) : (style.Opener, style.Closer);
        var (openers, closers) = (0, 0);
        foreach (var c in words)
        {
            text.Append((c, damage) switch
            {
                ('⟦', Damage.NoOpener) when openers++ == 0 => "",
                ('⟦', Damage.DoubledOpener) when openers++ == 0 => opener + opener,
                ('⟦', _) => opener,
                ('⟧', Damage.NoCloser) when closers++ == 0 => "",
                ('⟧', Damage.DoubledCloser) when closers++ == 0 => closer + closer,
                ('⟧', Damage.OtherStyle) => other.Closer,
                ('⟧', _) => closer,
                _ => c.ToString(),
            });
        }

        return damage == Damage.StrayMark ? WithStrayMark(text.ToString(), 0) : text.ToString();
    }
}
