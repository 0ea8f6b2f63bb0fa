using Extractor.Processes;
using Extractor.Tests.Scans;

namespace Extractor.Tests.Processes;

/// <summary>On a machine that is busy a watch over a process may come after the process was let go.</summary>
[Platform("Linux,MacOsX")]
public sealed class LateWatchTests
{
    [Test]
    public void A_watch_over_a_program_that_has_ended_finds_nothing()
    {
        using var program = new FakeProgram("echo done");
        var time = new LateTimers();
        var result = ChildProcess.Run(new WorkerCommand(program.Path, []), ReadOnlyMemory<byte>.Empty, WorkerLimits.Usual, time);

        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(time.Callbacks, Is.Not.Empty);
        Assert.That(() => time.Callbacks.ForEach(watch => watch(null)), Throws.Nothing);
    }

    [Test]
    public void A_watch_over_a_worker_that_was_let_go_finds_nothing()
    {
        using var program = new FakeProgram("exit 1");
        var time = new LateTimers();

        Assert.That(() => WorkerChannel.Start(new WorkerCommand(program.Path, []), "1.0", WorkerLimits.Usual, time, CancellationToken.None), Throws.TypeOf<ProcessStartException>());
        Assert.That(time.Callbacks, Is.Not.Empty);
        Assert.That(() => time.Callbacks.ForEach(watch => watch(null)), Throws.Nothing);
    }

    /// <summary>Timers that never fire by themselves.</summary>
    private sealed class LateTimers : TimeProvider
    {
        public List<TimerCallback> Callbacks { get; } = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Callbacks.Add(callback);
            return System.CreateTimer(static _ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
