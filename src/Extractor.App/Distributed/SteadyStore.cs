using Extractor.Storage;
using Extractor.Storage.Relational;

namespace Extractor.App.Distributed;

/// <summary>
/// A store that goes away and comes back, as servers do: what fails is tried again on a new connection until whoever uses it stops. For a
/// worker waiting here is the back-pressure: nothing is answered meanwhile, so the broker hands out nothing more. Several threads may use it; one does at a time.
/// </summary>
/// <param name="place">The store.</param>
/// <param name="tell">Tells the user.</param>
internal sealed class SteadyStore(string place, Action<string> tell) : IDisposable
{
    /// <summary>Work that fails so often while the store itself answers will never succeed.</summary>
    private const int Tries = 5;

    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private RelationalReportStore? open;

    /// <summary>Opens the store for the first time; here it has to be there.</summary>
    /// <exception cref="ReportStoreException">It cannot be used.</exception>
    internal SteadyStore Open()
    {
        open = ReportStores.Open(place, StoreAccess.Write);
        return this;
    }

    /// <summary>Works with the store.</summary>
    /// <exception cref="ReportStoreException">The work fails although the store answers.</exception>
    /// <exception cref="OperationCanceledException">Whoever uses it stops.</exception>
    internal T Use<T>(Func<RelationalReportStore, T> work, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            for (var tries = 1; ; tries++)
            {
                try
                {
                    return work(open ??= ReportStores.Open(place, StoreAccess.Write));
                }
                catch (ReportStoreException problem)
                {
                    LetGo();
                    var isThere = Await(problem, cancellationToken);
                    if (isThere && tries >= Tries)
                    {
                        throw;
                    }
                }
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => LetGo();

    /// <summary>Waits until the store can be opened again; at least once, so that what is only passing has passed.</summary>
    private bool Await(ReportStoreException problem, CancellationToken cancellationToken)
    {
        for (var wait = FirstWait; ; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
        {
            cancellationToken.WaitHandle.WaitOne(wait);
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                open = ReportStores.Open(place, StoreAccess.Write);
                return true;
            }
            catch (ReportStoreException still)
            {
                if (wait == FirstWait)
                {
                    tell($"{problem.Code}: {problem.Message} Waiting for the store.");
                }

                problem = still;
            }
        }
    }

    private void LetGo()
    {
        try
        {
            open?.Dispose();
        }
        catch (ReportStoreException)
        {
            // A connection that is gone cannot be ended properly.
        }

        open = null;
    }
}
