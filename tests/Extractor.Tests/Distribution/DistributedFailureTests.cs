using Extractor.Scans.Installation;
using System.Diagnostics;
using Extractor.App;
using Extractor.App.Distributed;
using Extractor.App.Import;
using Extractor.App.Import.Workers;
using Extractor.App.Recognition;
using Extractor.App.Reports;
using Extractor.Fiscal;
using Extractor.Measurements.Distribution;
using Extractor.Storage;
using Extractor.Storage.Runs;
using Extractor.Tests.Storage.PostgreSql;

namespace Extractor.Tests.Distribution;

/// <summary>Whatever goes away in the middle of a run, every document is in the store once, as a local import would have it.</summary>
[Platform("Linux")]
public sealed class DistributedFailureTests
{
    [Test]
    public void A_worker_that_is_killed_loses_nothing()
    {
        using var work = new SharedWork().With(20);
        work.Submit();
        using (var worker = Start(work))
        {
            WaitForDocuments(worker, 3);
            worker.Kill();
            worker.WaitForExit();
        }

        Assert.That(work.Runs()[0], Does.StartWith("running"), "the kill came in the middle");
        work.Work("--root", work.Documents);
        Assert.That(work.Runs(), Is.EqualTo(new[] { "finished 20 0 0 0" }));
        Assert.That(work.Export(), Is.EqualTo(work.ExportOfImport()));
    }

    [Test]
    public void A_worker_that_gets_SIGTERM_ends_well()
    {
        using var work = new SharedWork().With(20);
        work.Submit();
        using var worker = Start(work);
        WaitForDocuments(worker, 2);
        using (var terminate = Process.Start("kill", ["-TERM", worker.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            terminate.WaitForExit();
        }

        var rest = worker.StandardError.ReadToEnd();
        worker.WaitForExit();
        Assert.That(worker.ExitCode, Is.Zero, rest);

        work.Work("--root", work.Documents);
        Assert.That(work.Runs(), Is.EqualTo(new[] { "finished 20 0 0 0" }));
    }

    [Test]
    public void A_broker_that_is_killed_and_comes_back_loses_nothing()
    {
        using var broker = new BrokerServer();
        using var work = new SharedWork(broker).With(6);
        work.Submit();
        var error = InTheMiddle(work, broker.KillAndStart);

        Assert.That(error, Does.Contain("QUE006").And.Contain("Connected to amqp://guest@127.0.0.1"));
        Assert.That(work.Runs(), Is.EqualTo(new[] { "finished 6 0 0 0" }), error);
        Assert.That(work.Export(), Is.EqualTo(work.ExportOfImport()));
        Assert.That(work.Count(work.Queue), Is.Zero);
    }

    [Test]
    public void A_database_that_crashes_and_comes_back_loses_nothing()
    {
        ServerScript.KeepCommits(DatabaseServer.Port);
        using var work = new SharedWork().With(6);
        work.Submit();
        using var terminal = new Terminal(Stream.Null, Stream.Null, Stream.Null, TimeProvider.System);
        using var store = new SteadyStore(work.Store, terminal.Tell).Open();
        var looking = new RunFollowing(terminal, store).FollowAsync(1, isQuiet: true, CancellationToken.None);
        var error = InTheMiddle(work, static () => ServerScript.CrashDatabase(DatabaseServer.Port));
        var seen = looking.GetAwaiter().GetResult();

        Assert.That(work.Runs(), Is.EqualTo(new[] { "finished 6 0 0 0" }), error);
        Assert.That(work.Export(), Is.EqualTo(work.ExportOfImport()));
        Assert.That(work.Count(work.Queues.Dead), Is.Zero);
        Assert.That((seen.State, seen.Counts.Read), Is.EqualTo((RunState.Finished, 6)), "who looks on sees the end");
    }

    [Test]
    public void A_link_that_is_cut_for_a_while_loses_nothing()
    {
        using var work = new SharedWork().With(40);
        work.Submit();
        using var host = new RemoteHost();
        var broker = $"amqp://{host.Relay(BrokerServer.Shared.Port)}/?heartbeat=2";
        var store = work.Store.Replace($"127.0.0.1:{DatabaseServer.Port}", host.Relay(DatabaseServer.Port), StringComparison.Ordinal);
        using var worker = host.Start(Program("worker", "--broker", broker, "--queue", work.Queue, "--store", store, "--root", work.Documents, "--verbose", "--jobs", "1", "--exit-when-idle", "3"));
        WaitForDocuments(worker, 3);
        host.Cut();

        // The worker notices after three heartbeats; until then the link stays cut.
        var noticed = Skip(worker, "QUE006");
        host.Mend();
        var rest = noticed + worker.StandardError.ReadToEnd();
        worker.WaitForExit();

        Assert.That(rest, Does.Contain("Connected to").And.Not.Contain("dead:"));
        Assert.That(worker.ExitCode, Is.Zero, rest);
        Assert.That(work.Runs(), Is.EqualTo(new[] { "finished 40 0 0 0" }), rest);
        Assert.That(work.Export(), Is.EqualTo(work.ExportOfImport()));
    }

    /// <summary>Works, and does something while a document is being read; returns what the worker says.</summary>
    private static string InTheMiddle(SharedWork work, Action happens)
    {
        using var begun = new ManualResetEventSlim();
        using var goOn = new ManualResetEventSlim();
        var happening = Task.Run(() =>
        {
            begun.Wait();
            happens();
            goOn.Set();
        });
        var worker = work.Work(settings => settings with { ExitWhenIdle = TimeSpan.FromSeconds(4), MakeReader = () => new GatedReader(begun, goOn) });
        happening.Wait();
        return worker.Error;
    }

    private static Process Start(SharedWork work)
    {
        var program = Program("worker", [.. work.Place, "--root", work.Documents, "--verbose", "--jobs", "1"]);
        return Process.Start(new ProcessStartInfo(program[0], program[1..]) { RedirectStandardError = true, UseShellExecute = false })!;
    }

    private static string[] Program(string command, params string[] arguments)
    {
        var program = ThisProgram.With([command, .. arguments]);
        return [program.Program, .. program.Arguments];
    }

    private static void WaitForDocuments(Process worker, int count)
    {
        var said = string.Empty;
        while (count > 0)
        {
            var line = worker.StandardError.ReadLine() ?? throw new AssertionException("the worker ended: " + said);
            said += line + "\n";
            count -= line.Contains(".txt: ", StringComparison.Ordinal) ? 1 : 0;
        }
    }

    private static string Skip(Process worker, string until)
    {
        var said = string.Empty;
        do
        {
            said += (worker.StandardError.ReadLine() ?? throw new AssertionException("the worker ended: " + said)) + "\n";
        }
        while (!said.Contains(until, StringComparison.Ordinal));

        return said;
    }

    /// <summary>A reader that says when it begins, and reads as soon as it may.</summary>
    private sealed class GatedReader(ManualResetEventSlim begun, ManualResetEventSlim mayGoOn) : IDocumentReader
    {
        private readonly ReportImport reader = new(
            ReadOptions.Default,
            Timeout.InfiniteTimeSpan,
            TimeProvider.System,
            new PictureReading(string.Empty, EnginePlaces.None, pagesAtOnce: 1, TimeProvider.System),
            static (document, token) => ReportReading.Read(document, ReadOptions.Default, token));

        public ImportedDocument Read(HashedFile file, CancellationToken cancellationToken)
        {
            begun.Set();
            mayGoOn.Wait(cancellationToken);
            return reader.Read(file, cancellationToken);
        }

        public void Dispose() => reader.Dispose();
    }
}
