using System.Threading.RateLimiting;

namespace Extractor.Crawling.Politeness;

/// <summary>
/// Lets requests of a host begin at least an interval apart, the one that waits longest first. The limiters of the library replenish by the
/// ambient clock, so this one is ours: it knows the time only by its <see cref="TimeProvider"/>.
/// </summary>
/// <param name="interval">The least time between two beginnings.</param>
/// <param name="longestPause">A longer pause that a host asks for is not waited for; until it is over, no lease is acquired.</param>
/// <param name="time">The clock.</param>
internal sealed class SpacingLimiter(TimeSpan interval, TimeSpan longestPause, TimeProvider time) : RateLimiter
{
    private readonly SemaphoreSlim turn = new(1);
    private readonly Lock state = new();
    private readonly long origin = time.GetTimestamp();
    private TimeSpan spacing = interval;
    private TimeSpan earliest = TimeSpan.Zero;
    private TimeSpan pausedUntil = TimeSpan.Zero;

    /// <inheritdoc/>
    public override TimeSpan? IdleDuration => null;

    /// <summary>The least time between two beginnings as it stands.</summary>
    internal TimeSpan Interval
    {
        get
        {
            lock (state)
            {
                return spacing;
            }
        }
    }

    /// <summary>Whether the host has asked for a pause that is not waited for.</summary>
    internal bool IsPausedForLong => Left(pauseOnly: true) > longestPause;

    /// <inheritdoc/>
    public override RateLimiterStatistics? GetStatistics() => null;

    /// <summary>Keeps requests at least this far apart; a shorter interval than the one that stands changes nothing.</summary>
    internal void SlowDownTo(TimeSpan interval)
    {
        lock (state)
        {
            if (interval > spacing)
            {
                earliest += earliest > TimeSpan.Zero ? interval - spacing : TimeSpan.Zero;
                spacing = interval;
            }
        }
    }

    /// <summary>Lets no request begin for a while, those that wait already included.</summary>
    internal void PauseFor(TimeSpan pause)
    {
        var until = time.GetElapsedTime(origin) + pause;
        lock (state)
        {
            pausedUntil = until > pausedUntil ? until : pausedUntil;
        }
    }

    /// <inheritdoc/>
    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        if (!turn.Wait(0))
        {
            return SpacingLease.Refused;
        }

        try
        {
            return Left() > TimeSpan.Zero ? SpacingLease.Refused : Begin();
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // A host may ask for a pause while one waits, and a timer may be early: the clock decides, not the timer.
            for (var left = Left(); left > TimeSpan.Zero; left = Left())
            {
                if (IsPausedForLong)
                {
                    return SpacingLease.Refused;
                }

                await Task.Delay(WholeMilliseconds(left), time, cancellationToken).ConfigureAwait(false);
            }

            return Begin();
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            turn.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>The time until the next request may begin.</summary>
    private TimeSpan Left(bool pauseOnly = false)
    {
        var now = time.GetElapsedTime(origin);
        lock (state)
        {
            return (pauseOnly || pausedUntil > earliest ? pausedUntil : earliest) - now;
        }
    }

    /// <summary>The interval is counted from when a request really begins, so a waiter that wakes late never makes two stand close.</summary>
    private SpacingLease Begin()
    {
        var timestamp = time.GetTimestamp();
        lock (state)
        {
            earliest = time.GetElapsedTime(origin, timestamp) + spacing;
        }

        return new SpacingLease(isAcquired: true, timestamp);
    }

    private static TimeSpan WholeMilliseconds(TimeSpan wait) => TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));
}
