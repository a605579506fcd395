using Microsoft.Extensions.Logging.Abstractions;
using OnRecord.Query.Archive;
using OnRecord.Query.Archive.Sqlite;

namespace OnRecord.Query.Tests.Archive.Sqlite;

/// <summary>An archive in a file of its own.</summary>
internal sealed class SqliteEngine : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Path => _folder.File("onrecord.db");

    public ValueTask<IArchive> OpenAsync(TimeProvider time, Retention? retention = null) =>
        ValueTask.FromResult<IArchive>(SqliteArchive.Open(Path, time, NullLogger.Instance, retention));

    public void Dispose() => _folder.Dispose();
}

public sealed class SqliteStoreTests : ArchiveStoreTests
{
    private readonly SqliteEngine _engine = new();

    private protected override ValueTask<IArchive> OpenAsync() => _engine.OpenAsync(Time);

    private protected override void CleanUp() => _engine.Dispose();
}

public sealed class SqliteReadTests : ArchiveReadTests
{
    private readonly SqliteEngine _engine = new();

    private protected override ValueTask<IArchive> OpenAsync() => _engine.OpenAsync(Time);

    private protected override void CleanUp() => _engine.Dispose();
}

public sealed class SqliteSearchTests : ArchiveSearchTests
{
    private readonly SqliteEngine _engine = new();

    private protected override ValueTask<IArchive> OpenAsync() => _engine.OpenAsync(Time);

    private protected override void CleanUp() => _engine.Dispose();
}

public sealed class SqliteEventTests : ArchiveEventTests
{
    private readonly SqliteEngine _engine = new();

    private protected override ValueTask<IArchive> OpenAsync() => _engine.OpenAsync(Time);

    private protected override void CleanUp() => _engine.Dispose();
}

public sealed class SqliteSpeakerTests : ArchiveSpeakerTests
{
    private readonly SqliteEngine _engine = new();

    private protected override ValueTask<IArchive> OpenAsync() => _engine.OpenAsync(Time);

    private protected override void CleanUp() => _engine.Dispose();
}

public sealed class SqliteCareTests : ArchiveCareTests
{
    private readonly SqliteEngine _engine = new();

    private protected override ValueTask<IArchive> OpenAsync() => _engine.OpenAsync(Time, Retention);

    private protected override void CleanUp() => _engine.Dispose();
}
