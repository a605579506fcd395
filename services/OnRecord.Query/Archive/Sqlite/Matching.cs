using OnRecord.Query.Words;

namespace OnRecord.Query.Archive.Sqlite;

/// <summary>Writes queries in the language of the full-text index.</summary>
/// <remarks>
/// Each term becomes a quoted string of letters, digits and spaces: nothing that the index could take for an operator
/// gets through.
/// </remarks>
internal static class Matching
{
    /// <summary>All terms must occur, wherever.</summary>
    public static IEnumerable<string> Anywhere(WordQuery? query) => query?.Terms.Select(Quoted) ?? [];

    /// <summary>
    /// All terms must occur, wherever; what has them side by side is ranked higher: <c>to lam</c> means Tô Lâm before
    /// Tỏ … làm.
    /// </summary>
    public static IEnumerable<string> Ranked(WordQuery? search)
    {
        if (search is null || search.Terms.Count < 2) return Anywhere(search);
        return [$"(({All(Anywhere(search))}) OR {Quoted([.. search.Terms.SelectMany(term => term)])})"];
    }

    /// <summary>All terms must occur in one column.</summary>
    public static IEnumerable<string> In(string column, WordQuery? query) =>
        query?.Terms.Select(term => $"({column} : {Quoted(term)})") ?? [];

    /// <summary>Conditions that must all hold.</summary>
    public static string All(params IEnumerable<string> conditions) => string.Join(" AND ", conditions);

    private static string Quoted(IReadOnlyList<string> term) => $"\"{string.Join(' ', term)}\"";
}
