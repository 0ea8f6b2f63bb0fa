using Extractor.Crawling.Fetching;
using Extractor.Crawling.Ledger;
using Extractor.Crawling.Sites;

namespace Extractor.Crawling;

/// <summary>
/// One round of a site: what is due is asked, each answer is written to the ledger before anything follows from it, what it makes due is
/// asked next, until nothing is due. Killed at any moment, the next crawl of the site goes on from the ledger.
/// </summary>
/// <param name="recipe">How the site is crawled.</param>
/// <param name="options">What whoever starts it decides.</param>
/// <param name="fetcher">Asks the hosts.</param>
/// <param name="ledger">Remembers.</param>
/// <param name="bodies">Keeps the documents.</param>
/// <param name="time">The clock.</param>
public sealed class SiteCrawl(
    SiteRecipe recipe, CrawlOptions options, IFetcher fetcher, ICrawlLedger ledger, IBodyKeeper bodies, TimeProvider time)
{
    /// <summary>Answers that may be waited for at once over all hosts: what is in memory at most are as many pages.</summary>
    private const int MostAtOnce = 16;

    /// <summary>Runs the round.</summary>
    /// <param name="progress">Is told of each visit.</param>
    /// <param name="cancellationToken">Stops the round; it can be gone on with.</param>
    /// <returns>The number of the round and how it ended.</returns>
    public async Task<CrawlOutcome> RunAsync(ICrawlProgress progress, CancellationToken cancellationToken)
    {
        var round = ledger.BeginRound(new RoundStart(recipe.Name, SiteRecipeJson.Write(recipe), time.GetUtcNow(), recipe.Start)
        {
            Reading = SiteRecipeJson.Write(recipe with { Calendar = [], Limits = new CrawlLimits(), Pace = new CrawlPace() }),
        });
        try
        {
            await RunAsync(round, progress, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            ledger.EndRound(round.Number, RoundState.Cancelled, time.GetUtcNow());
            return new CrawlOutcome(round.Number, RoundState.Cancelled);
        }

        ledger.EndRound(round.Number, RoundState.Finished, time.GetUtcNow());
        return new CrawlOutcome(round.Number, RoundState.Finished);
    }

    private async Task RunAsync(CrawlRound round, ICrawlProgress progress, CancellationToken cancellationToken)
    {
        var visit = new AddressVisit(recipe, fetcher, bodies, time) { ReadsPagesAnew = round.HasNewRecipe };
        var follow = new Following(recipe, ledger, round.Number, time) { Rechecks = options.Recheck || round.HasNewRecipe };
        var budget = new RoundBudget(recipe.Limits, ledger.Count(round.Number));
        var due = new DueAddresses(ledger.ListDue(round.Number), recipe.Pace.Connections, MostAtOnce);
        foreach (var host in round.LeftAlone)
        {
            due.LeaveAlone(host);
        }

        var asked = new List<Task<VisitOutcome>>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            while (true)
            {
                // What is not asked at all ends at once and would never notice.
                cancellationToken.ThrowIfCancellationRequested();
                while (due.TryTake(out var next))
                {
                    asked.Add(HindranceOf(next) is { } problem ? Task.FromResult(Passed(next, problem)) : visit.AskAsync(next, stop.Token));
                }

                if (asked.Count == 0)
                {
                    return;
                }

                var answered = await Task.WhenAny(asked).ConfigureAwait(false);
                asked.Remove(answered);
                var outcome = await answered.ConfigureAwait(false);
                var found = follow.Decide(outcome);
                ledger.Record(round.Number, found.Visit);
                budget.Add(found.Visit);
                due.Finish(outcome.Asked);
                due.Add(found.Due);
                if (outcome.LeavesHostAlone)
                {
                    due.LeaveAlone(outcome.Asked.Address.Authority);
                }

                progress.Visited(found.Visit, due.Count);
            }
        }
        finally
        {
            // Whatever happened here, no request outlives the round.
            await stop.CancelAsync().ConfigureAwait(false);
            await ((Task)Task.WhenAll(asked)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        CrawlProblem? HindranceOf(LedgerAddress next) =>
            due.IsLeftAlone(next.Address.Authority) ? CrawlProblems.HostLeftAlone(next.Address.Authority) : budget.Take(next.Role);
    }

    /// <summary>An address that has its turn and is not asked.</summary>
    private VisitOutcome Passed(LedgerAddress next, CrawlProblem problem) =>
        new(next, new Visit(next.Address, next.Role, CrawlProblems.StateAfter(problem), time.GetUtcNow()) { Problem = problem });
}

/// <summary>How a round ended.</summary>
/// <param name="Round">Its number in the ledger.</param>
/// <param name="State">Finished or cancelled.</param>
public sealed record CrawlOutcome(long Round, RoundState State);
