using System.Threading.RateLimiting;
using Extractor.Crawling.Addresses;
using Extractor.Crawling.Sites;

namespace Extractor.Crawling.Politeness;

/// <summary>
/// How fast one host is asked: so many requests at once, each so long after the one before. It lives as long as the crawl.
/// <c>PartitionedRateLimiter</c> is no home for it, because it forgets hosts that were idle by the ambient clock, and with them their
/// Crawl-delay.
/// </summary>
internal sealed class HostPace(CrawlPace pace, TimeProvider time, IRequestWatch? watch) : IDisposable
{
    /// <summary>A host that asks to be left alone for longer than this is not waited for in this crawl.</summary>
    internal static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    private readonly ConcurrencyLimiter atOnce = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = pace.Connections,
        QueueLimit = int.MaxValue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    private readonly SpacingLimiter spacing = new(TimeSpan.FromSeconds(1 / pace.RequestsPerSecond), LongestPause, time);

    /// <inheritdoc cref="SpacingLimiter.Interval"/>
    internal TimeSpan Interval => spacing.Interval;

    /// <inheritdoc cref="SpacingLimiter.IsPausedForLong"/>
    internal bool IsPausedForLong => spacing.IsPausedForLong;

    /// <inheritdoc cref="SpacingLimiter.SlowDownTo"/>
    internal void SlowDownTo(TimeSpan interval) => spacing.SlowDownTo(interval);

    /// <inheritdoc cref="SpacingLimiter.PauseFor"/>
    internal void PauseFor(TimeSpan pause) => spacing.PauseFor(pause);

    /// <summary>Waits until a request may begin.</summary>
    /// <returns>To be disposed when the answer has been read; null when the host is not to be asked for long.</returns>
    internal async Task<IDisposable?> EnterAsync(WebAddress address, CancellationToken cancellationToken)
    {
        var place = await atOnce.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
        try
        {
            if (await spacing.AcquireAsync(1, cancellationToken).ConfigureAwait(false) is SpacingLease { IsAcquired: true } begun)
            {
                watch?.Began(address, begun.Timestamp);
                return new Turn(watch, address, place);
            }
        }
        catch
        {
            place.Dispose();
            throw;
        }

        place.Dispose();
        return null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        atOnce.Dispose();
        spacing.Dispose();
    }

    private sealed class Turn(IRequestWatch? watch, WebAddress address, RateLimitLease place) : IDisposable
    {
        public void Dispose()
        {
            watch?.Ended(address);
            place.Dispose();
        }
    }
}
