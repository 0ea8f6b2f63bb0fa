using Extractor.Storage.Relational;

namespace Extractor.Storage.Sqlite;

/// <summary>The embedded store: one SQLite file (with <c>-wal</c> and <c>-shm</c> beside it while it is open) that any SQLite tool can read.</summary>
public sealed class SqliteReportStore : RelationalReportStore
{
    private SqliteReportStore(SqliteDatabase database, StoreAccess access)
        : base(database, access)
    {
    }

    /// <summary>How long a writer waits for another one where nothing else is said.</summary>
    public static TimeSpan UsualLockTimeout { get; } = TimeSpan.FromSeconds(30);

    /// <summary>Opens the store in <paramref name="path"/>. A store of an older version is brought up to date, also for reading.</summary>
    /// <param name="path">The file.</param>
    /// <param name="access">What for.</param>
    /// <param name="lockTimeout">How long to wait for another writer, in whole seconds from 1 on; <see cref="UsualLockTimeout"/> when left out.</param>
    /// <exception cref="ReportStoreException">The store cannot be used; code and message say why.</exception>
    public static SqliteReportStore Open(string path, StoreAccess access, TimeSpan? lockTimeout = null) =>
        new(new SqliteDatabase(StoreConnection.Open(path, access, lockTimeout ?? UsualLockTimeout), path), access);

    /// <summary>Whether the file <paramref name="path"/> is a store, of whatever version.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static bool IsStore(string path) => StoreSchema.Marks(path);
}
