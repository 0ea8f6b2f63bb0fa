using System.Collections.Concurrent;

namespace Extractor.Storage.Relational;

/// <summary>
/// Connections to one store for many readers at once. None of them can write. Whoever takes a snapshot sees what was saved at that moment until
/// letting go of it, whatever an import saves meanwhile; writers wait for no reader and readers for no writer.
/// </summary>
internal sealed class StoreReaders : IDisposable
{
    private readonly string place;
    private readonly SemaphoreSlim free;
    private readonly ConcurrentBag<StoreDatabase> idle = [];
    private bool isClosed;

    private readonly bool leavesPersonsOut;

    private StoreReaders(string place, int count, bool leavesPersonsOut)
    {
        (this.place, this.leavesPersonsOut) = (place, leavesPersonsOut);
        free = new SemaphoreSlim(count, count);
    }

    /// <summary>Opens the store in <paramref name="place"/> for readers.</summary>
    /// <param name="place">Its file, or the address of its server.</param>
    /// <param name="count">How many snapshots may be held at once; who comes later waits.</param>
    /// <param name="leavesPersonsOut">Whether reports that may name persons are left out of every answer, as if the store did not hold them.</param>
    /// <exception cref="ReportStoreException">The store cannot be used.</exception>
    public static StoreReaders Open(string place, int count, bool leavesPersonsOut = false)
    {
        var readers = new StoreReaders(place, count, leavesPersonsOut);
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
        StoreDatabase? database = null;
        try
        {
            database = idle.TryTake(out var kept) ? kept : Connect();
            return new StoreSnapshot(database, leavesPersonsOut, mustStop, GiveBack);
        }
        catch
        {
            database?.Dispose();
            free.Release();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        isClosed = true;
        while (idle.TryTake(out var database))
        {
            database.Dispose();
        }
    }

    private StoreDatabase Connect()
    {
        var database = ReportStores.Connect(place, StoreAccess.Read);
        database.KeepMore();
        return database;
    }

    private void GiveBack(StoreDatabase database, bool isSound)
    {
        if (isSound && !isClosed)
        {
            idle.Add(database);
        }
        else
        {
            database.Dispose();
        }

        free.Release();
    }
}
