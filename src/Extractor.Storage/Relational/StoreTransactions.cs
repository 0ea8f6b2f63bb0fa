using System.Data.Common;

namespace Extractor.Storage.Relational;

/// <summary>
/// The transactions of one connection: a scope within a scope is a savepoint of the outer one, so that each piece of work is whole or
/// undone, whether it stands alone or in a batch.
/// </summary>
internal sealed class StoreTransactions(StoreDatabase database)
{
    private DbTransaction? open;
    private int depth;

    /// <summary>The transaction that is open, or null.</summary>
    internal DbTransaction? Open => open;

    /// <summary>Begins a piece of work.</summary>
    internal Scope Begin()
    {
        if (open is null)
        {
            open = database.BeginTransaction();
        }
        else
        {
            open.Save(Name(depth));
        }

        return new Scope(this, depth++);
    }

    /// <summary>
    /// Undoes a piece of work. With a connection that is lost everything is undone already, and so it is where the engine undid the whole
    /// transaction itself, as SQLite does when the disk fails it: what broke it is told, and not that there is nothing to undo.
    /// </summary>
    private void Undo(int level)
    {
        if (open is null || database.IsLost || !database.IsInTransaction || open.Connection is null)
        {
            return;
        }

        try
        {
            if (level == 0)
            {
                open.Rollback();
            }
            else
            {
                open.Rollback(Name(level));
            }
        }
        catch (Exception gone) when (gone is ObjectDisposedException || database.IsLost)
        {
            // The loss showed only now.
        }
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

        internal DbTransaction Transaction => owner.open ?? throw new InvalidOperationException("The transaction has ended.");

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
            owner.Undo(level);
            if (level == 0)
            {
                Close();
            }
        }

        private void Close()
        {
            owner.open?.Dispose();
            owner.open = null;
        }
    }
}
