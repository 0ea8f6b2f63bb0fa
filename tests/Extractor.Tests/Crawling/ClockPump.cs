using Extractor.Crawling.Addresses;
using Extractor.Crawling.Politeness;

namespace Extractor.Tests.Crawling;

/// <summary>
/// Moves a clock on to its next timer, but only while no request is in flight, so that what the network really takes is no time at all and a
/// crawl waits for nothing. A server that is to be slow waits with <see cref="HoldAsync"/>; such a request does not keep the clock. What waits for
/// the clock goes on within its move, so a test awaits (<c>Assert.MultipleAsync</c>) and never blocks (<c>Assert.Multiple(async)</c> does).
/// </summary>
/// <param name="clock">The clock.</param>
/// <param name="longest">
/// Timers that are further away are limits that nobody waits for, and are left alone: without this, a crawl that computes for a moment would
/// find its hours gone.
/// </param>
internal sealed class ClockPump(CrawlClock clock, TimeSpan longest) : IRequestWatch, IAsyncDisposable
{
    private readonly List<Flight> flights = [];
    private readonly List<(WebAddress Address, TimeSpan At)> begun = [];
    private readonly SemaphoreSlim changed = new(0);
    private readonly CancellationTokenSource stop = new();
    private readonly long origin = clock.GetTimestamp();
    private Task running = Task.CompletedTask;

    public ClockPump(CrawlClock clock)
        : this(clock, TimeSpan.FromMinutes(30))
    {
    }

    /// <summary>Every request that has begun, with the time since the pump was made.</summary>
    public IReadOnlyList<(WebAddress Address, TimeSpan At)> Begun
    {
        get
        {
            lock (clock.Gate)
            {
                return [.. begun.OrderBy(static request => request.At)];
            }
        }
    }

    /// <summary>The most requests that were in flight at once, by authority.</summary>
    public Dictionary<string, int> MostAtOnce { get; } = [];

    /// <summary>Starts moving the clock.</summary>
    public ClockPump Start()
    {
        clock.Changed = Wake;
        running = Task.Run(RunAsync);
        Wake();
        return this;
    }

    public void Began(WebAddress address, long timestamp)
    {
        lock (clock.Gate)
        {
            flights.Add(new Flight(address));
            begun.Add((address, clock.GetElapsedTime(origin, timestamp)));
            var atOnce = flights.Count(flight => flight.Address.Authority == address.Authority);
            MostAtOnce[address.Authority] = Math.Max(atOnce, MostAtOnce.GetValueOrDefault(address.Authority));
        }

        Wake();
    }

    public void Ended(WebAddress address)
    {
        lock (clock.Gate)
        {
            flights.Remove(flights.First(flight => flight.Address == address));
        }

        Wake();
    }

    /// <summary>
    /// Lets a server wait by the clock before it goes on answering a request. Where the client is to give up first, the wait must end when it
    /// does, and the server then stay silent: only a request that is not held keeps the clock until the client has acted.
    /// </summary>
    /// <param name="address">The address of the request.</param>
    /// <param name="wait">How long.</param>
    /// <param name="cancellationToken">The request has been given up.</param>
    public async Task HoldAsync(string address, TimeSpan wait, CancellationToken cancellationToken)
    {
        // The flight counts again at the very moment at which the timer fires, before the clock can be moved on.
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var given = cancellationToken.Register(() => over.TrySetCanceled(cancellationToken));
        ITimer timer;
        lock (clock.Gate)
        {
            // And it is held only once the timer is there, else the clock would run on to the limits of the client.
            var held = flights.First(flight => flight.Address.Text == address && !flight.IsHeld);
            timer = clock.CreateTimer(_ => Release(held, over), null, wait, Timeout.InfiniteTimeSpan);
            held.IsHeld = true;
        }

        await using var disposed = timer;
        Wake();
        await over.Task;
    }

    public async ValueTask DisposeAsync()
    {
        clock.Changed = null;
        await stop.CancelAsync();
        await running;
        stop.Dispose();
        changed.Dispose();
    }

    private void Release(Flight held, TaskCompletionSource over)
    {
        lock (clock.Gate)
        {
            held.IsHeld = false;
        }

        over.TrySetResult();
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                await changed.WaitAsync(stop.Token);
                while (TryMove())
                {
                    // What the move has set going runs first, so that it finds the time at which it was due.
                    await Task.Yield();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Disposed.
        }
    }

    private bool TryMove()
    {
        lock (clock.Gate)
        {
            if (flights.Exists(static flight => !flight.IsHeld) || clock.Next is not { } next || next > longest)
            {
                return false;
            }

            // Within the gate: no request can begin, and no timer be set, between the look and the move.
            clock.Advance(next > TimeSpan.Zero ? next : TimeSpan.Zero);
            return true;
        }
    }

    private void Wake()
    {
        if (!stop.IsCancellationRequested)
        {
            changed.Release();
        }
    }

    private sealed class Flight(WebAddress address)
    {
        internal WebAddress Address { get; } = address;

        internal bool IsHeld { get; set; }
    }
}
