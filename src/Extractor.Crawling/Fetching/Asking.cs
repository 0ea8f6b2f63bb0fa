using System.Collections.Concurrent;
using Extractor.Crawling.Addresses;
using Extractor.Crawling.Politeness;
using Extractor.Crawling.Sites;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Extractor.Crawling.Fetching;

/// <summary>Asks one address until it answers or has been tried often enough, at the pace of its host. Redirects are answers here.</summary>
internal sealed class Asking(Exchange exchange, CrawlPace pace, TimeProvider time, IRequestWatch? watch) : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<AskedHost>> hosts = new(StringComparer.Ordinal);

    /// <summary>The host of an address.</summary>
    internal AskedHost HostOf(WebAddress address) => hosts.GetOrAdd(
        address.Authority,
        authority => new Lazy<AskedHost>(() => new AskedHost(authority, new HostPace(pace, time, watch), time))).Value;

    /// <summary>Asks.</summary>
    /// <param name="request">The question.</param>
    /// <param name="isCut">Whether a body that is too long is cut rather than refused.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal async Task<Attempt> AskAsync(FetchRequest request, bool isCut, CancellationToken cancellationToken)
    {
        var host = HostOf(request.Address);
        if (host.Pace.IsPausedForLong)
        {
            return Attempt.LeftAlone(request.Address);
        }

        Attempt? last = null;
        try
        {
            return await host.Requests.ExecuteAsync(
                async token => last = await TryAsync(host, request, isCut, token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }
        catch (BrokenCircuitException)
        {
            return last ?? Attempt.LeftAlone(request.Address);
        }
        catch (TimeoutRejectedException exception)
        {
            return last ?? TooSlow(request.Address, exception);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var host in hosts.Values)
        {
            host.Value.Dispose();
        }
    }

    private async Task<Attempt> TryAsync(AskedHost host, FetchRequest request, bool isCut, CancellationToken cancellationToken)
    {
        using var turn = await host.Pace.EnterAsync(request.Address, cancellationToken).ConfigureAwait(false);
        if (turn is null)
        {
            return Attempt.LeftAlone(request.Address);
        }

        try
        {
            var attempts = request.IntoFile ? host.FileAttempts : host.PageAttempts;
            var attempt = await attempts.ExecuteAsync(
                async token => await exchange.AskAsync(request, isCut, token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            if (attempt.RetryAfter is { } pause)
            {
                host.Pace.PauseFor(pause);
            }

            return attempt;
        }
        catch (TimeoutRejectedException exception)
        {
            return TooSlow(request.Address, exception);
        }
    }

    private static Attempt TooSlow(WebAddress address, TimeoutRejectedException exception) => Attempt.Failed(
        address, CrawlProblems.Network(FormattableString.Invariant($"no whole answer within {exception.Timeout.TotalMinutes:0.#} minutes")), isTransient: true);
}
