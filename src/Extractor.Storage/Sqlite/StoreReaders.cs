using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Sqlite;

/// <summary>
/// Connections to one store for many readers at once. None of them can write. Whoever takes a snapshot sees what was saved at that moment until
/// letting go of it, whatever an import saves meanwhile; writers wait for no reader and readers for no writer.
/// </summary>
public sealed class StoreReaders : IDisposable
{
    /// <summary>Pages that one connection keeps: 32 MB, which hold the headers of some ten thousand reports and the upper pages of the indexes.</summary>
    private const string CacheSize = "PRAGMA cache_size = -32768";

    private readonly string path;
    private readonly SemaphoreSlim free;
    private readonly ConcurrentBag<SqliteConnection> idle = [];
    private bool isClosed;

    private StoreReaders(string path, int count)
    {
        this.path = path;
        free = new SemaphoreSlim(count, count);
    }

    /// <summary>Opens the store in <paramref name="path"/> for readers.</summary>
    /// <param name="path">The file.</param>
    /// <param name="count">How many snapshots may be held at once; who comes later waits.</param>
    /// <exception cref="ReportStoreException">The store cannot be used.</exception>
    public static StoreReaders Open(string path, int count)
    {
        var readers = new StoreReaders(path, count);
        readers.idle.Add(readers.Connect());
        return readers;
    }

    /// <summary>Takes a snapshot as soon as one is to be had. Dispose of it soon: others wait.</summary>
    /// <param name="mustStop">Looked at while a question runs; once it is true the question ends with <see cref="OperationCanceledException"/>.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="ReportStoreException">The store cannot be used.</exception>
    public async Task<StoreSnapshot> TakeAsync(Func<bool> mustStop, CancellationToken cancellationToken)
    {
        await free.WaitAsync(cancellationToken);
        SqliteConnection? connection = null;
        try
        {
            connection = idle.TryTake(out var kept) ? kept : Connect();
            return new StoreSnapshot(path, connection, mustStop, GiveBack);
        }
        catch
        {
            connection?.Dispose();
            free.Release();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        isClosed = true;
        while (idle.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }

    private SqliteConnection Connect()
    {
        var connection = StoreConnection.Open(path, StoreAccess.Read, SqliteReportStore.UsualLockTimeout);
        using var pragma = connection.CreateCommand();
        pragma.CommandText = CacheSize;
        pragma.ExecuteNonQuery();
        return connection;
    }

    private void GiveBack(SqliteConnection connection, bool isSound)
    {
        if (isSound && !isClosed)
        {
            idle.Add(connection);
        }
        else
        {
            connection.Dispose();
        }

        free.Release();
    }
}
