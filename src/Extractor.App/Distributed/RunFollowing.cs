using Extractor.App.Import;
using Extractor.Storage.Relational;
using Extractor.Storage.Runs;

namespace Extractor.App.Distributed;

/// <summary>
/// Looks on while workers do a run: the same bar as that of an import, from what the ledger says. A store that goes away meanwhile is waited for, as
/// the workers do.
/// </summary>
internal sealed class RunFollowing(Terminal terminal, SteadyStore store)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>Of a large run the ledger takes a while to count; looking takes at most this share of the time.</summary>
    private const int LookShare = 10;

    /// <summary>Looks on until the run has ended; returns it.</summary>
    /// <exception cref="OperationCanceledException">The user has seen enough; the run goes on.</exception>
    /// <exception cref="Storage.ReportStoreException">The store answers and does not tell of the run.</exception>
    internal async Task<Run> FollowAsync(long number, bool isQuiet, CancellationToken cancellationToken)
    {
        var run = Look(number, cancellationToken);
        var pace = new ImportPace(run.Counts.Documents, new ImportClock(terminal.Time));
        using ImportProgress? shown = isQuiet ? null : ImportProgress.Follow(terminal, run.Counts.Documents, pace);
        while (run.State == RunState.Running)
        {
            var began = terminal.Time.GetTimestamp();
            pace.Reach(run.Counts.Documents - run.Counts.Pending, run.Counts.Failed + run.Counts.Incomplete);
            if (run.Counts.Pending == 0)
            {
                Use(reports => ((IQueuedRuns)reports).EndWhenSettled(number, terminal.Time.GetUtcNow()), cancellationToken);
            }
            else
            {
                var took = terminal.Time.GetElapsedTime(began) * LookShare;
                await Task.Delay(took > Interval ? took : Interval, terminal.Time, cancellationToken);
            }

            run = Look(number, cancellationToken);
        }

        pace.Reach(run.Counts.Documents - run.Counts.Pending, run.Counts.Failed + run.Counts.Incomplete);
        return run;
    }

    private Run Look(long number, CancellationToken cancellationToken) => Use(reports => ((IRunLedger)reports).Find(number)!, cancellationToken);

    private T Use<T>(Func<RelationalReportStore, T> question, CancellationToken cancellationToken) => store.Use(question, cancellationToken);
}
