using Extractor.App;
using Extractor.App.Commands;
using Extractor.App.Import.Workers;
using Extractor.Processes;

namespace Extractor.Tests.App.Workers;

/// <summary>Whatever becomes of a worker costs the document that it was reading, and no other.</summary>
[Platform("Linux,MacOsX")]
public sealed class WorkerFaultTests
{
    private static readonly byte[] NonsenseAnswer = [(byte)'E', (byte)'X', 3, 0, 5, 0, 0, 0, 1, 2, 3, 4, 5];
    private static readonly byte[] EndlessAnswer = [(byte)'E', (byte)'X', 3, 0, 255, 255, 255, 127];

    /// <summary>It waits for the request, so that it is reading a document when it fails.</summary>
    private const string Take = "dd bs=1 count=1 of=/dev/null 2>/dev/null; ";

    // A good worker on a busy machine has to be through with its document within the limit that the bad one exceeds.
    [TestCase(Take + "kill -9 $$", "APP004", TestName = "A worker that is killed")]
    [TestCase(Take + "echo 'Stack overflow.' >&2; exit 134", "APP004", TestName = "A worker that crashes")]
    [TestCase(Take + "exit 0", "APP004", TestName = "A worker that just ends")]
    [TestCase(Take + "echo 'Out of memory.' >&2; exit 134", "APP003", TestName = "A worker that the runtime ends for want of memory")]
    [TestCase(Take + "sleep 1000", "APP002", TestName = "A worker that hangs")]
    [TestCase(Take + "while :; do :; done", "APP002", TestName = "A worker that never ends its work")]
    [TestCase(Take + "sh -c 'sleep 1000' & wait", "APP002", TestName = "A worker that hangs with a process of its own")]
    [TestCase(Take + "echo this is no message at all; sleep 1000", "APP005", TestName = "A worker that prints rubbish")]
    [TestCase(Take + "cat \"$DIR/nonsense\"; sleep 1000", "APP005", TestName = "A worker that answers nonsense")]
    [TestCase(Take + "cat \"$DIR/ready\"; sleep 1000", "APP005", TestName = "A worker that says something else")]
    [TestCase(Take + "cat \"$DIR/endless\"; sleep 1000", "APP006", TestName = "A worker that announces too much")]
    [TestCase(Take + "head -c 5 \"$DIR/nonsense\"; exit 0", "APP005", TestName = "A worker that stops within a header")]
    [TestCase(Take + "head -c 10 \"$DIR/nonsense\"; exit 0", "APP004", TestName = "A worker that stops within an answer")]
    public void A_fault_costs_its_document_only(string script, string code)
    {
        using var folder = new TemporaryFolder();
        using var bad = new BadWorker(script).With("nonsense", NonsenseAnswer).With("endless", EndlessAnswer);
        var run = Import(folder, bad, "--time-limit", code == "APP002" ? "12" : "120");

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.SomeFailed), run.Error);
            Assert.That(run.Error, Does.Contain("failed: a.txt: " + code));
            Assert.That(run.Error, Does.Contain("3 documents: 0 reports, 2 without a known form, 0 unchanged, 1 failed"));
            Assert.That(bad.Starts, Is.EqualTo(2), "the second one reads the rest");
        });

        var ledger = CommandRun.Of("run", "show", "--store", folder["s.db"], "--failed", "--format", "csv").Output;
        Assert.That(ledger.Split("\r\n")[1], Does.Contain("a.txt,failed,").And.Contain("," + code + ","));
    }

    [Test]
    [Platform("Linux")]
    public void A_worker_that_takes_too_much_memory_is_killed()
    {
        // A shell that holds 400 MB of text, and would go on holding it.
        using var folder = new TemporaryFolder();
        using var bad = new BadWorker(Take + "x=$(head -c 400000000 /dev/zero | tr '\\0' a); sleep 1000; echo \"$x\"");
        var run = Import(folder, bad, "--memory-limit", "128", "--time-limit", "60");

        Assert.That(run.Error, Does.Contain("failed: a.txt: APP003"));
    }

    [Test]
    public void What_failed_is_read_by_a_retry()
    {
        using var folder = new TemporaryFolder();
        using var bad = new BadWorker(Take + "kill -9 $$");
        Import(folder, bad);
        var retried = CommandRun.Of("run", "retry", "--store", folder["s.db"], "--quiet");
        CommandRun.Of("import", folder["in"], "--store", folder["whole.db"], "--quiet");

        Assert.Multiple(() =>
        {
            Assert.That(retried.ExitCode, Is.EqualTo(ExitCode.Done));
            Assert.That(retried.Error, Does.Contain("1 documents: 0 reports, 1 without a known form"));
            Assert.That(CommandRun.Of("export", "--store", folder["s.db"]).Output, Is.EqualTo(CommandRun.Of("export", "--store", folder["whole.db"]).Output));
            Assert.That(CommandRun.Of("run", "retry", "--store", folder["s.db"]).Error, Does.Contain("Run 2 has no document that could not be read"));
            Assert.That(
                CommandRun.Of("run", "diff", "1", "2", "--store", folder["s.db"], "--format", "csv").Output.Split("\r\n")[1],
                Does.StartWith("a.txt,changed,reading,failed,read,"));
        });
    }

    [TestCase("exit 1")]
    [TestCase("sleep 1000")]
    [TestCase("echo hello; sleep 1000")]
    public void What_is_no_worker_stops_the_import_and_blames_no_document(string script)
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", "甲\n");
        var limits = new WorkerLimits(TimeSpan.FromSeconds(10), 1L << 30) { Start = TimeSpan.FromSeconds(1) };

        Assert.That(
            () => WorkerProcess.Start(new WorkerCommand("sh", ["-c", script]), limits, TimeProvider.System, CancellationToken.None).Dispose(),
            Throws.TypeOf<WorkerStartException>().With.Message.Contains("APP007"));
    }

    [Test]
    public void A_program_that_is_not_there_stops_the_import()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", "甲\n");
        var run = CommandRun.Of(
            terminal => new ImportCommand(terminal, worker: new WorkerCommand(folder["nowhere"], [])), folder["in"], "--store", folder["s.db"], "--quiet");

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Unreadable));
        Assert.That(run.Error, Does.Contain("APP007"));
        Assert.That(CommandRun.Of("run", "list", "--store", folder["s.db"]).Output, Does.Contain("interrupted"));
    }

    [Test]
    public void A_worker_ends_when_its_input_ends()
    {
        var good = ThisProgram.With(ThisProgram.ReaderArgument);
        var run = CommandRunOfProcess(good, "");

        Assert.That(run, Is.EqualTo(0));

        static int CommandRunOfProcess(WorkerCommand command, string input)
        {
            using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(command.Program, command.Arguments)
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            })!;
            process.StandardInput.Write(input);
            process.StandardInput.Close();
            Assert.That(process.WaitForExit(30_000), Is.True);
            return process.ExitCode;
        }
    }

    /// <summary>Three texts, read one after the other.</summary>
    private static CommandRun Import(TemporaryFolder folder, BadWorker worker, params string[] options)
    {
        folder.Write("in/a.txt", "甲\n");
        folder.Write("in/b.txt", "乙\n");
        folder.Write("in/c.txt", "丙\n");
        return CommandRun.Of(
            terminal => new ImportCommand(terminal, worker: worker.Command), [folder["in"], "--store", folder["s.db"], "--quiet", "--jobs", "1", .. options]);
    }
}
