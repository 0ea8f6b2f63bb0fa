using System.Text.Json;
using Extractor.App;
using Extractor.App.Commands;
using Extractor.Fiscal;
using Extractor.Storage;
using Extractor.Storage.Runs;
using Extractor.Tests.Storage;

namespace Extractor.Tests.App;

/// <summary>The ledger of imports, as the commands tell it, and imports beside one another.</summary>
public sealed class RunCommandTests
{
    [Test]
    public void A_run_tells_what_became_of_each_document()
    {
        using var folder = new TemporaryFolder();
        Import(folder, "甲\n");
        Import(folder, "甲\n");
        using var first = JsonDocument.Parse(CommandRun.Of("run", "show", "1", "--store", folder["s.db"], "--format", "json").Bytes);
        using var runs = JsonDocument.Parse(CommandRun.Of("run", "list", "--store", folder["s.db"], "--format", "json").Bytes);

        Assert.Multiple(() =>
        {
            Assert.That(first.RootElement.EnumerateArray().Select(Told), Is.EqualTo(new[] { "a.txt read ", "b.pdf failed SRC001", "copy.txt unchanged " }));
            Assert.That(runs.RootElement.EnumerateArray().Select(run => run.GetProperty("unchanged").GetInt32()), Is.EqualTo(new[] { 2, 1 }));
            Assert.That(CommandRun.Of("run", "show", "--store", folder["s.db"], "--failed", "--format", "csv").Output.Split("\r\n"), Has.Length.EqualTo(3));
            Assert.That(CommandRun.Of("run", "show", "--store", folder["s.db"], "--slow").Output, Does.Not.Contain("a.txt"), "the second run read nothing");
            Assert.That(CommandRun.Of("run", "show", "1", "--store", folder["s.db"], "--slow").Output, Does.Contain("a.txt"));
        });

        static string Told(JsonElement document) =>
            $"{document.GetProperty("path").GetString()} {document.GetProperty("state").GetString()} {document.GetProperty("code").GetString()}";
    }

    [Test]
    public void Two_runs_differ_where_a_file_has_other_bytes()
    {
        using var folder = new TemporaryFolder();
        Import(folder, "甲\n");
        Import(folder, "乙\n");

        Assert.That(CommandRun.Of("run", "diff", "1", "1", "--store", folder["s.db"]).Output, Is.EqualTo("Nothing differs.\n"));
        Assert.That(CommandRun.Of("run", "diff", "1", "--store", folder["s.db"]).Output, Does.StartWith("a.txt: changed (bytes), read -> read\n"));
        using var change = JsonDocument.Parse(CommandRun.Of("run", "diff", "1", "last", "--store", folder["s.db"], "--format", "jsonl").Output.Split('\n')[0]);
        Assert.That(change.RootElement.GetProperty("cause").GetString(), Is.EqualTo("bytes"));
    }

    [Test]
    public void A_place_names_the_runs_that_saw_it_first_and_last()
    {
        using var folder = new TemporaryFolder();
        Import(folder, "甲\n");
        Import(folder, "甲\n");
        var places = CommandRun.Of("sql", "SELECT path, first_seen, last_seen FROM sources WHERE path <> 'b.pdf' ORDER BY path", "--store", folder["s.db"], "--format", "csv");

        Assert.That(places.Output, Is.EqualTo("path,first_seen,last_seen\r\na.txt,1,2\r\ncopy.txt,1,2\r\n"));
    }

    [Test]
    public void What_workers_fetched_from_addresses_is_told_and_not_looked_for_on_this_machine()
    {
        using var folder = new TemporaryFolder();
        using (var store = ReportStores.Open(folder["s.db"], StoreAccess.Write))
        {
            var run = ((IQueuedRuns)store).Begin(new RunStart(DateTimeOffset.UnixEpoch, ExtractorVersion.Current, ReadOptions.Default.Hash, ReadOptions.Default.Text, ["https://www.example.org/a.pdf"]), "work");
            ((IRunLedger)store).Record(run, [new RunDocument(0, "a.pdf", "https://www.example.org/a.pdf", RunDocumentState.Failed) { Reason = new FailureReason("QUE026", "gone") }]);
        }

        var retry = CommandRun.Of("run", "retry", "last", "--store", folder["s.db"]);

        Assert.That(retry.ExitCode, Is.EqualTo(ExitCode.SomeFailed));
        Assert.That(retry.Error, Does.StartWith("1 documents of run 1 were fetched from addresses").And.Contain("extractor submit --force"));
        Assert.That(CommandRun.Of("run", "list", "--store", folder["s.db"], "--format", "csv").Output.Split("\r\n"), Has.Length.EqualTo(3), "no run was begun");
    }

    [TestCase("7", ExitCode.Unreadable)]
    [TestCase("first", ExitCode.Usage)]
    [TestCase("-1", ExitCode.Usage)]
    public void A_run_that_is_not_there_is_told(string number, int code)
    {
        using var folder = new TemporaryFolder();
        Import(folder, "甲\n");

        Assert.That(CommandRun.Of("run", "show", number, "--store", folder["s.db"]).ExitCode, Is.EqualTo(code));
    }

    [Test]
    public void Events_are_one_object_a_line()
    {
        using var folder = new TemporaryFolder();
        var events = Import(folder, "甲\n", "--format", "jsonl").Output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToArray();

        Assert.That(events.Select(one => one.GetProperty("event").GetString()), Is.EqualTo(new[] { "started", "document", "document", "document", "finished" }));
        Assert.That(events[2].GetProperty("code").GetString(), Is.EqualTo("SRC001"));
        Assert.That(events[^1].GetProperty("documents").GetInt32(), Is.EqualTo(3));
    }

    [Test]
    public void Only_one_import_at_a_time_writes_to_a_store()
    {
        using var folder = new TemporaryFolder();
        Import(folder, "甲\n");
        using (ImportLock.Take(folder["s.db"]))
        {
            var second = Import(folder, "乙\n");
            Assert.That((second.ExitCode, second.Error.Contains("STO020", StringComparison.Ordinal)), Is.EqualTo((ExitCode.Unreadable, true)));
        }

        Assert.That(Import(folder, "乙\n").ExitCode, Is.EqualTo(ExitCode.SomeFailed));
    }

    [Test]
    [Platform("Linux")]
    public void A_disk_that_is_full_or_read_only_is_told_and_costs_nothing_that_was_saved()
    {
        using var disk = new SmallDisk(1500);
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 200; i++)
        {
            folder.Write($"in/{i:000}.txt", string.Concat(Enumerable.Range(0, 200).Select(line => $"第{i}项说明之{line}\n")));
        }

        var full = CommandRun.Of("import", folder["in"], "--store", disk["s.db"], "--quiet", "--isolation", "off");
        var saved = CommandRun.Of("export", "--store", disk["s.db"]);
        disk.ForbidWriting();
        var closed = CommandRun.Of("import", folder["in"], "--store", disk["s.db"], "--quiet", "--isolation", "off");

        Assert.Multiple(() =>
        {
            Assert.That((full.ExitCode, full.Error.Contains("STO006", StringComparison.Ordinal)), Is.EqualTo((ExitCode.Unreadable, true)), full.Error);
            Assert.That((closed.ExitCode, closed.Error.Contains("STO007", StringComparison.Ordinal)), Is.EqualTo((ExitCode.Unreadable, true)), closed.Error);
            Assert.That(saved.ExitCode, Is.EqualTo(ExitCode.Done), saved.Error);
            Assert.That(saved.Output.Split('\n'), Has.Length.GreaterThan(2).And.Length.LessThan(200));
            Assert.That(CommandRun.Of("export", "--store", disk["s.db"]).Output, Is.EqualTo(saved.Output));
        });
    }

    [Test]
    public void A_slow_document_holds_up_a_bounded_number_of_results()
    {
        using var folder = new TemporaryFolder();
        const int Files = 100;
        for (var i = 0; i < Files; i++)
        {
            folder.Write($"in/{i:000}.txt", $"第{i}项\n");
        }

        var others = 0;
        var whileSlow = 0;
        var run = CommandRun.Of(
            terminal => new ImportCommand(terminal, (document, cancellation) =>
            {
                if (document.Identity.FileName != "000.txt")
                {
                    Interlocked.Increment(ref others);
                }
                else
                {
                    // Slow until nothing has been read beside it for a while.
                    for (var seen = -1; seen != Volatile.Read(ref others);)
                    {
                        seen = others;
                        cancellation.WaitHandle.WaitOne(500);
                    }

                    whileSlow = others;
                }

                return Extractor.App.Reports.ReportReading.Read(document, cancellation);
            }),
            folder["in"], "--store", folder["s.db"], "--quiet", "--jobs", "2");

        Assert.That(run.Error, Does.Contain("100 documents: 0 reports, 100 without a known form"));
        Assert.That(whileSlow, Is.GreaterThan(10).And.LessThan(30), "the other reader goes on, but not for ever");
    }

    private static CommandRun Import(TemporaryFolder folder, string text, params string[] options)
    {
        folder.Write("in/a.txt", text);
        folder.Write("in/b.pdf", string.Empty);
        folder.Write("in/copy.txt", text);
        return CommandRun.Of(["import", folder["in"], "--store", folder["s.db"], "--isolation", "off", .. options]);
    }
}
