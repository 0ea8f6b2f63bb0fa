using System.Collections.Concurrent;
using Extractor.App.Import;

namespace Extractor.Tests.App.Import;

/// <summary>Files on their way from reading to saving.</summary>
public sealed class GatheringTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Test]
    public void A_file_that_nobody_reads_any_more_does_not_hold_up_a_cancelled_import()
    {
        using var pending = new BlockingCollection<PendingFile>();
        using var cancel = new CancellationTokenSource();
        pending.Add(File(new TaskCompletionSource<Reading>().Task));
        var next = Task.Run(() => new Gathering(pending).Next(cancel.Token));
        Assert.That(SpinWait.SpinUntil(() => pending.Count == 0, Limit), Is.True, "the file is waited for");

        cancel.Cancel();

        Assert.That(async () => await next.WaitAsync(Limit), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void What_is_ready_is_saved_without_what_is_not()
    {
        using var pending = new BlockingCollection<PendingFile> { File(null), File(null), File(new TaskCompletionSource<Reading>().Task) };

        Assert.That(new Gathering(pending).Next(CancellationToken.None), Has.Count.EqualTo(2));
    }

    private static PendingFile File(Task<Reading>? reading) => new(new HashedFile(new ImportFile("a.txt", "a.txt"), 0, "00", 1), reading);
}
