using Extractor.Crawling.Politeness;

namespace Extractor.Tests.Crawling.Politeness;

public sealed class SpacingLimiterTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly CrawlClock clock = new();

    [Test]
    public void The_first_may_begin_at_once_and_the_next_after_the_interval()
    {
        using var limiter = Limiter();

        var taken = new List<bool> { Take(), Take() };
        clock.Advance(Second - TimeSpan.FromTicks(1));
        taken.Add(Take());
        clock.Advance(TimeSpan.FromTicks(1));
        taken.Add(Take());

        Assert.That(taken, Is.EqualTo(new[] { true, false, false, true }));

        bool Take() => limiter.AttemptAcquire().IsAcquired;
    }

    [Test]
    public async Task One_that_waits_is_kept_by_a_pause_that_comes_meanwhile()
    {
        using var limiter = Limiter();
        limiter.AttemptAcquire();
        var waiting = limiter.AcquireAsync().AsTask();

        limiter.PauseFor(5 * Second);
        clock.Advance(Second);
        var isEarly = waiting.IsCompleted;
        clock.Advance(4 * Second);

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(isEarly, Is.False);
            Assert.That((await waiting).IsAcquired, Is.True);
        });
    }

    [Test]
    public async Task A_pause_that_is_too_long_is_not_waited_for()
    {
        using var limiter = Limiter();
        limiter.PauseFor(TimeSpan.FromMinutes(11));

        var refused = await limiter.AcquireAsync();
        clock.Advance(TimeSpan.FromMinutes(11));

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(refused.IsAcquired, Is.False);
            Assert.That((await limiter.AcquireAsync()).IsAcquired, Is.True);
        });
    }

    [Test]
    public void A_shorter_pause_does_not_end_a_longer_one()
    {
        using var limiter = Limiter();
        limiter.PauseFor(5 * Second);
        limiter.PauseFor(Second);
        clock.Advance(2 * Second);

        Assert.That(limiter.AttemptAcquire().IsAcquired, Is.False);
    }

    [Test]
    public void Slowing_down_counts_for_the_request_that_was_before_it()
    {
        using var limiter = Limiter();
        limiter.AttemptAcquire();
        limiter.SlowDownTo(10 * Second);
        clock.Advance(9 * Second);
        var isEarly = limiter.AttemptAcquire().IsAcquired;
        clock.Advance(Second);

        Assert.Multiple(() =>
        {
            Assert.That(isEarly, Is.False);
            Assert.That(limiter.AttemptAcquire().IsAcquired, Is.True);
        });
    }

    [Test]
    public async Task Who_gives_up_waiting_takes_nobodys_turn()
    {
        using var limiter = Limiter();
        using var cancel = new CancellationTokenSource();
        var begun = clock.GetTimestamp();
        limiter.AttemptAcquire();
        var (first, second) = (limiter.AcquireAsync(1, cancel.Token).AsTask(), limiter.AcquireAsync().AsTask());

        await cancel.CancelAsync();
        Assert.That(async () => await first, Throws.InstanceOf<OperationCanceledException>());
        await using var pump = new ClockPump(clock).Start();

        Assert.That(clock.GetElapsedTime(begun, ((SpacingLease)await second).Timestamp), Is.EqualTo(Second));
    }

    private SpacingLimiter Limiter() => new(Second, TimeSpan.FromMinutes(10), clock);
}
