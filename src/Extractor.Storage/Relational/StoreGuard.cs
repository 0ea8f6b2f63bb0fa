using System.Data.Common;

namespace Extractor.Storage.Relational;

/// <summary>Stands between the callers of a store and its database: says in the user's words what went wrong, and refuses to write where nobody may.</summary>
internal sealed class StoreGuard(StoreDatabase database, StoreAccess access)
{
    /// <summary>Asks the store.</summary>
    /// <exception cref="ReportStoreException">It cannot answer.</exception>
    internal T Ask<T>(Func<T> question)
    {
        try
        {
            return question();
        }
        catch (DbException problem)
        {
            throw new ReportStoreException(database.Explain(problem), problem);
        }
        catch (InvalidOperationException problem) when (database.IsLost)
        {
            throw new ReportStoreException(database.ExplainLoss(problem), problem);
        }
    }

    /// <summary>Changes the store.</summary>
    /// <exception cref="ReportStoreException">It cannot be changed.</exception>
    internal T Write<T>(Func<T> work) =>
        access == StoreAccess.Write ? Ask(work) : throw new ReportStoreException(StoreProblem.OpenedForReading(database.Place));

    /// <inheritdoc cref="Write{T}(Func{T})"/>
    internal void Write(Action work) => Write(() =>
    {
        work();
        return true;
    });

    /// <summary>Rows that are read one by one; what goes wrong on the way is told like everything else.</summary>
    internal IEnumerable<T> Stream<T>(IEnumerable<T> rows)
    {
        using var row = rows.GetEnumerator();
        while (Ask(row.MoveNext))
        {
            yield return row.Current;
        }
    }
}
