using System.Text;

namespace OnRecord.Benchmarks.Parsing;

/// <summary>What is parsed: articles, one text in pieces of every size, and what is meant to be slow.</summary>
internal static class Samples
{
    /// <summary>So many articles are measured together.</summary>
    private const int Articles = 400;

    /// <summary>The size of a hostile document, in bytes.</summary>
    private const int HostileBytes = 256 * 1024;

    private static readonly (string Name, int Bytes)[] Sizes =
    [
        ("1 KiB", 1 << 10), ("4 KiB", 1 << 12), ("16 KiB", 1 << 14), ("256 KiB", 1 << 18), ("4 MiB", 1 << 22),
        ("16 MiB", 1 << 24),
    ];

    /// <summary>Articles of the corpus, and made-up ones by language.</summary>
    public static IEnumerable<Sample> OfArticles()
    {
        var corpus = Corpus.Articles();
        var step = Math.Max(1, corpus.Count / Articles);
        if (corpus.Count > 0)
            yield return new Sample("corpus",
                [.. corpus.Where((_, i) => i % step == 0).Select(text => Sample.Source("corpus:article", text))]);
        foreach (var language in new[] { "vi", "en", "de" })
            yield return new Sample($"made up, {language}",
                [.. new Prose(language).Articles(Articles).Select(text => Sample.Source("made:article", text))]);
    }

    /// <summary>The same text, of the corpus if there is one, in pieces of each size.</summary>
    public static IEnumerable<Sample> OfSizes()
    {
        var text = Encoding.UTF8.GetBytes(Long(Sizes[^1].Bytes));
        foreach (var (name, bytes) in Sizes) yield return new Sample(name, [.. Pieces(text, bytes)]);
    }

    /// <summary>Ordinary text first, then what is meant to be slow.</summary>
    public static IEnumerable<Sample> OfPlainFamilies()
    {
        var prose = new Prose("vi");
        var ordinary = prose.Text(HostileBytes);
        yield return Plain("ordinary text", ordinary);
        yield return Plain("one line", ordinary.Replace("\n", " ", StringComparison.Ordinal));
        yield return Plain("marks only", Repeat("\" “ ” ' ‘ ’ « » „ "));
        yield return Plain("unclosed marks", Repeat("“" + prose.Word("place") + " "));
        yield return Plain("deep nesting", Repeat("“a ‘b "));
        yield return Plain("a quote opened anew", Repeat("“" + prose.Word("place") + ".\n"));
        yield return Plain("one word repeated", Repeat(prose.Word("place").Split(' ')[0] + " "));
        yield return Plain("a cue repeated", Repeat(prose.Word("cue") + " "));
        yield return Plain("title words repeated", Repeat(prose.Word("title") + " "));
        yield return Plain("a name repeated", Repeat(prose.Word("name") + " "));
        yield return Plain("one long word", Repeat("a"));
        yield return Plain("lines of a letter", Repeat("a\n"));
        yield return Plain("a quote on every short line", Repeat($"“{prose.Word("place")}” \n"));
    }

    /// <summary>An ordinary page first, then what is meant to be slow.</summary>
    public static IEnumerable<Sample> OfPageFamilies()
    {
        var paragraphs = new Prose("vi").Text(HostileBytes).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        yield return Page("ordinary page", string.Concat(paragraphs.Select(text => $"<p class=\"text\">{text}</p>\n")));
        yield return Page("nested tags", Repeat("<div>"));
        yield return Page("unclosed tags", Repeat("<p><b><i>a "));
        yield return Page("tags that others close", Repeat("<div><p>a</div>"));
        yield return Page("entities", Repeat("&amp;&lt;&#x1EC7; "));
        yield return Page("one gigantic attribute", "<p title=\"" + Repeat("a ") + "\">a</p>");
        yield return Page("attributes without end",
            "<p " + string.Concat(Enumerable.Range(0, HostileBytes / 12).Select(i => $"a{i}=\"b\" ")) + ">a</p>");
        yield return Page("cells of a table", "<table>" + Repeat("<tr><td>a"));
        yield return Page("scripts", Repeat("<script>a</script>"));
        var pulled = $"<blockquote>{new string('a', 1 << 10)}b</blockquote>";
        yield return Page("pull quotes", string.Concat(Enumerable.Repeat(pulled, 8)) + "<p>" + Repeat("aaaaaaa "));
        yield return Page("articles in articles", "<article>" + Repeat("<article><p>a</article>"));
    }

    private static Sample Plain(string name, string text) => Sample.Of(name, text, "vi");

    private static Sample Page(string name, string body) =>
        Sample.Of(name, $"<html><head><title>a</title></head><body><h1>a</h1><p>a</p>{body}</body></html>", "vi",
            "text/html");

    private static string Repeat(string unit)
    {
        var text = new StringBuilder();
        for (var i = HostileBytes / Encoding.UTF8.GetByteCount(unit); i > 0; i--) text.Append(unit);
        return text.ToString();
    }

    private static string Long(int bytes)
    {
        var text = new StringBuilder();
        var length = 0;
        foreach (var article in Corpus.Articles())
        {
            text.Append(article).Append("\n\n");
            length += Encoding.UTF8.GetByteCount(article) + 2;
            if (length >= bytes) return text.ToString();
        }

        return text.Append(new Prose("vi").Text(bytes - length)).ToString();
    }

    /// <summary>
    /// Cuts a text into documents of at most so many bytes, each at the end of a line if there is one.
    /// </summary>
    private static IEnumerable<V1.SourceDocument> Pieces(byte[] text, int bytes)
    {
        var limit = Math.Min(text.Length, Sizes[^1].Bytes);
        for (var start = 0; start < limit;)
        {
            var end = Math.Min(limit, start + bytes);
            if (end < text.Length && Array.LastIndexOf(text, (byte)'\n', end - 1, end - start) is var line and > 0)
                end = line + 1;
            while (end < text.Length && (text[end] & 0xC0) == 0x80) end--;
            var piece = Encoding.UTF8.GetString(text, start, end - start);
            if (!string.IsNullOrWhiteSpace(piece)) yield return Sample.Source("corpus:piece", piece, "vi");
            start = end;
        }
    }
}
