using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Extractor.Storage.Sqlite;

/// <summary>
/// The transactions of one connection: a scope within a scope is a savepoint of the outer one, so that each piece of work is whole or
/// undone, whether it stands alone or in a batch.
/// </summary>
internal sealed class StoreTransactions(SqliteConnection connection)
{
    private SqliteTransaction? open;
    private int depth;

    /// <summary>The transaction that is open, or null.</summary>
    internal SqliteTransaction? Open => open;

    /// <summary>Begins a piece of work.</summary>
    internal Scope Begin()
    {
        if (open is null)
        {
            open = connection.BeginTransaction();
        }
        else
        {
            open.Save(Name(depth));
        }

        return new Scope(this, depth++);
    }

    private static string Name(int depth) => "scope" + depth.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A piece of work: undone when it is disposed without having been committed.</summary>
    internal sealed class Scope : IDisposable
    {
        private readonly StoreTransactions owner;
        private readonly int level;
        private bool isDone;

        internal Scope(StoreTransactions owner, int level)
        {
            this.owner = owner;
            this.level = level;
        }

        internal SqliteTransaction Transaction => owner.open ?? throw new InvalidOperationException("The transaction has ended.");

        internal void Commit()
        {
            if (level == 0)
            {
                Transaction.Commit();
                Close();
            }
            else
            {
                Transaction.Release(Name(level));
            }

            isDone = true;
        }

        public void Dispose()
        {
            owner.depth = level;
            if (isDone || owner.open is null)
            {
                return;
            }

            isDone = true;
            if (level == 0)
            {
                owner.open.Rollback();
                Close();
            }
            else if (owner.open.Connection is { Handle: { } handle } && raw.sqlite3_get_autocommit(handle) == 0)
            {
                // Where SQLite undid the whole transaction itself, as it does when the disk fails it, there is no savepoint to go back to.
                owner.open.Rollback(Name(level));
            }
        }

        private void Close()
        {
            owner.open?.Dispose();
            owner.open = null;
        }
    }
}
