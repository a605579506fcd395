namespace OnRecord.Query.Words;

/// <summary>What somebody typed to search for: terms that must all occur.</summary>
/// <param name="Terms">Each a run of folded words that must stand side by side; at least one term of one word.</param>
internal sealed record WordQuery(IReadOnlyList<IReadOnlyList<string>> Terms)
{
    /// <summary>The longest query, in UTF-8 bytes.</summary>
    public const int MaxBytes = 1024;

    /// <summary>The most words of a query.</summary>
    public const int MaxWords = 32;

    /// <summary>How many words it has.</summary>
    public int WordCount => Terms.Sum(term => term.Count);

    /// <summary>Reads a query: words, and phrases in straight double quotation marks. Anything else is text.</summary>
    public static WordQuery Parse(string query)
    {
        var terms = new List<IReadOnlyList<string>>();
        var pieces = query.Split('"');
        for (var i = 0; i < pieces.Length; i++)
        {
            // Odd pieces stand between two marks; after a last, lonely mark comes ordinary text.
            var isPhrase = i % 2 == 1 && i < pieces.Length - 1;
            if (isPhrase) Add(pieces[i]);
            else
                foreach (var word in pieces[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) Add(word);
        }

        return new(terms);

        void Add(string text)
        {
            var words = Folding.Words(text).Select(word => word.Text).ToArray();
            if (words.Length > 0) terms.Add(words);
        }
    }

    /// <summary>All words of a name as one phrase.</summary>
    public static WordQuery Phrase(string name)
    {
        var words = Folding.Words(name).Select(word => word.Text).ToArray();
        return new(words.Length == 0 ? [] : [words]);
    }

    /// <summary>Where the terms stand in a text, as UTF-8 byte ranges in order, none overlapping.</summary>
    public IReadOnlyList<(int Start, int End)> Locate(string text)
    {
        var words = Folding.Words(text).ToArray();
        var found = new List<(int Start, int End)>();
        for (var i = 0; i < words.Length; i++)
        {
            var longest = Terms.Where(term => StandsAt(term, words, i))
                .Select(term => term.Count).DefaultIfEmpty().Max();
            if (longest == 0) continue;
            var (start, end) = (words[i].Start, words[i + longest - 1].End);
            if (found.Count > 0 && start < found[^1].End) found[^1] = (found[^1].Start, Math.Max(end, found[^1].End));
            else found.Add((start, end));
        }

        return found;
    }

    private static bool StandsAt(IReadOnlyList<string> term, FoldedWord[] words, int at)
    {
        if (at + term.Count > words.Length) return false;
        for (var i = 0; i < term.Count; i++)
        {
            if (words[at + i].Text != term[i]) return false;
        }

        return true;
    }
}
