using Microsoft.Extensions.Time.Testing;

namespace Extractor.Tests.Crawling;

/// <summary>A clock that stands still until it is moved on, and knows when its next timer is due.</summary>
public sealed class CrawlClock : FakeTimeProvider
{
    private readonly HashSet<Timer> timers = [];

    public CrawlClock()
        : base(new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>Held while the clock moves and while a timer is set: a timer is never set by one time and begun at another.</summary>
    public Lock Gate { get; } = new();

    /// <summary>Called whenever a timer is made, moved or gone.</summary>
    public Action? Changed { get; set; }

    /// <summary>The time until the next timer is due, or null when there is none.</summary>
    public TimeSpan? Next
    {
        get
        {
            lock (Gate)
            {
                var due = timers.Where(static timer => timer.Due is not null).Select(static timer => timer.Due!.Value).ToList();
                return due.Count == 0 ? null : due.Min() - GetUtcNow();
            }
        }
    }

    public new void Advance(TimeSpan delta)
    {
        lock (Gate)
        {
            base.Advance(delta);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state, period);
        timer.Change(dueTime, period);
        return timer;
    }

    private ITimer CreateInner(TimerCallback callback) => base.CreateTimer(callback, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    private sealed class Timer : ITimer
    {
        private readonly CrawlClock clock;
        private readonly ITimer inner;

        internal Timer(CrawlClock clock, TimerCallback callback, object? state, TimeSpan period)
        {
            this.clock = clock;
            inner = clock.CreateInner(_ =>
            {
                lock (clock.Gate)
                {
                    Due = period > TimeSpan.Zero ? clock.GetUtcNow() + period : null;
                }

                callback(state);
                clock.Changed?.Invoke();
            });
        }

        internal DateTimeOffset? Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.Gate)
            {
                Due = dueTime == Timeout.InfiniteTimeSpan ? null : clock.GetUtcNow() + dueTime;
                clock.timers.Add(this);
                var isChanged = inner.Change(dueTime, period);
                clock.Changed?.Invoke();
                return isChanged;
            }
        }

        public void Dispose()
        {
            lock (clock.Gate)
            {
                clock.timers.Remove(this);
            }

            inner.Dispose();
            clock.Changed?.Invoke();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
