namespace Extractor.Tests.Crawling;

/// <summary>
/// A clock that stands still until it is moved on, and knows when its next timer is due. <c>FakeTimeProvider</c> lets whatever thread asks for
/// the time run the timers of another; here only the thread that moves the clock does, and all of them before it moves on.
/// </summary>
public sealed class CrawlClock : TimeProvider
{
    private readonly HashSet<Timer> timers = [];
    private long now = new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero).UtcTicks;

    /// <summary>Held while the clock moves and while a timer is set: a timer is never set by one time and begun at another.</summary>
    public Lock Gate { get; } = new();

    /// <summary>Called whenever a timer is set.</summary>
    public Action? Changed { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>The time until the next timer is due, or null when there is none.</summary>
    public TimeSpan? Next
    {
        get
        {
            lock (Gate)
            {
                return NextTimer() is { } next ? TimeSpan.FromTicks(next.Due - now) : null;
            }
        }
    }

    public override DateTimeOffset GetUtcNow() => new(GetTimestamp(), TimeSpan.Zero);

    public override long GetTimestamp() => Volatile.Read(ref now);

    /// <summary>Moves on; each timer on the way runs at the time at which it is due.</summary>
    public void Advance(TimeSpan time)
    {
        lock (Gate)
        {
            var end = now + time.Ticks;
            while (NextTimer() is { } next && next.Due <= end)
            {
                Volatile.Write(ref now, Math.Max(now, next.Due));
                next.Run();
            }

            Volatile.Write(ref now, end);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private Timer? NextTimer() => timers.MinBy(static timer => (timer.Due, timer.Order));

    private sealed class Timer(CrawlClock clock, TimerCallback callback, object? state) : ITimer
    {
        private static long made;
        private TimeSpan period;
        private bool isDisposed;

        internal long Due { get; private set; }

        /// <summary>Of timers that are due at once, the one that was made first runs first.</summary>
        internal long Order { get; } = Interlocked.Increment(ref made);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.Gate)
            {
                if (isDisposed)
                {
                    return false;
                }

                this.period = period;
                Set(dueTime);
            }

            clock.Changed?.Invoke();
            return true;
        }

        public void Dispose()
        {
            lock (clock.Gate)
            {
                isDisposed = true;
                clock.timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        internal void Run()
        {
            Set(period > TimeSpan.Zero ? period : Timeout.InfiniteTimeSpan);
            callback(state);
        }

        private void Set(TimeSpan dueTime)
        {
            clock.timers.Remove(this);
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                Due = clock.now + dueTime.Ticks;
                clock.timers.Add(this);
            }
        }
    }
}
