using OnRecord.Query.Words;

namespace OnRecord.Query.Archive.Sqlite;

/// <summary>Writes a query in the language of the full-text index.</summary>
internal static class Matching
{
    /// <summary>Each term a quoted string, all of which must occur. Words hold letters and digits alone: nothing that
    /// the index could take for an operator gets through.</summary>
    public static string Expression(IEnumerable<WordQuery?> queries) => string.Join(
        ' ', queries.SelectMany(query => query?.Terms ?? []).Select(term => $"\"{string.Join(' ', term)}\""));

    /// <inheritdoc cref="Expression(IEnumerable{WordQuery?})"/>
    public static string Expression(params ReadOnlySpan<WordQuery?> queries) =>
        Expression(queries.ToArray().AsEnumerable());
}
