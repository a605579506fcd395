namespace OnRecord.Query.Archive.Sqlite;

/// <summary>Something that the writer is to do: a write within a transaction, or a chore in between.</summary>
internal abstract class Work;
