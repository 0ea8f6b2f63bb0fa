using System.Security.Cryptography;
using System.Text;
using Extractor.App;
using Extractor.App.Import;
using Extractor.Fiscal;
using Extractor.Storage;
using Extractor.Tests.App;

namespace Extractor.Tests.Distribution;

/// <summary>A run that a real broker hands out into a store on a real server.</summary>
public sealed class DistributedRunTests
{
    [Test]
    public void Two_workers_make_what_an_import_makes()
    {
        using var work = new SharedWork().With(12).With("in/013-copy.txt", File.ReadAllBytes(Path.Combine(RepositoryFolders.Root, "README.md")))
            .With("in/014-copy.txt", File.ReadAllBytes(Path.Combine(RepositoryFolders.Root, "README.md"))).With("in/015.pdf", []);
        var submitted = work.Submit();
        var workers = Enumerable.Range(0, 2).Select(_ => Task.Run(() => work.Work("--root", work.Documents))).ToArray();
        Task.WaitAll(workers);

        Assert.Multiple(() =>
        {
            Assert.That(submitted.Error, Is.EqualTo("Run 1: 15 documents, 15 handed out, 0 unchanged, 0 done before\n"));
            Assert.That(workers.Select(static worker => worker.Result.ExitCode), Is.All.Zero, workers[0].Result.Error);
            Assert.That(work.Runs(), Is.EqualTo(new[] { "finished 13 1 1 0" }));
            Assert.That(work.Ledger()[14], Is.EqualTo("015.pdf failed SRC001"), "what cannot be read is a result, no poison");
            Assert.That(work.Count(work.Queues.Dead), Is.Zero);
            Assert.That(work.Export(), Is.EqualTo(work.ExportOfImport()).And.Not.Empty);
        });
    }

    [Test]
    public void The_same_submission_hands_out_only_what_is_left()
    {
        using var work = new SharedWork().With(4);
        work.Submit();
        var again = work.Submit();
        Assert.That(again.Error, Does.StartWith("Run 1: 4 documents, 4 handed out"), "nobody has worked yet");

        work.Work("--root", work.Documents);
        var after = work.Submit();

        Assert.Multiple(() =>
        {
            Assert.That(after.Error, Does.StartWith("Run 2: 4 documents, 0 handed out, 4 unchanged"));
            Assert.That(work.Runs(), Is.EqualTo(new[] { "finished 0 4 0 0", "finished 4 0 0 0" }), "messages that are there twice do no harm");
        });
    }

    [Test]
    public void A_message_that_is_there_twice_is_read_once()
    {
        using var work = new SharedWork().With(1);
        work.Submit();
        work.Put(SharedWork.Message(work.WorkAt(0, "001.txt")));
        work.Put(SharedWork.Message(work.WorkAt(0, "001.txt")));
        var workers = Enumerable.Range(0, 2).Select(_ => Task.Run(() => work.Work("--root", work.Documents))).ToArray();
        Task.WaitAll(workers);

        Assert.That(work.Ledger(), Is.EqualTo(new[] { "001.txt read" }));
        Assert.That(work.Export().Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(1));
    }

    [Test]
    public void A_worker_of_another_version_leaves_the_work_to_others()
    {
        using var work = new SharedWork().With(2);
        work.Submit();
        var older = work.WorkUntil(static settings => settings with { Version = "0.0.9" }, "left: 001.txt", "left: 002.txt");
        Assert.That(older.Error, Does.Contain($"left: 001.txt: QUE012 The run reads with version {ExtractorVersion.Current} of Extractor, this worker is version 0.0.9."));
        Assert.That(work.Runs(), Is.EqualTo(new[] { "running 0 0 0 2" }));

        work.Work(static settings => settings);
        Assert.That(work.Runs(), Is.EqualTo(new[] { "finished 2 0 0 0" }));
    }

    [Test]
    public void Poison_goes_among_the_dead_letters_and_newer_messages_to_others()
    {
        using var work = new SharedWork().With(1);
        work.Submit();
        work.Put("rubbish"u8.ToArray());
        work.Put(Encoding.UTF8.GetBytes("""{"future":[{"schema":0}],"schema":2}"""));
        var worker = work.WorkUntil(static settings => settings with { Import = settings.Import with { IsVerbose = true } }, "dead:", "left:", "001.txt: ");

        Assert.Multiple(() =>
        {
            Assert.That(worker.Error, Does.Contain("dead: a message: QUE010").And.Contain("left: a message: QUE011"));
            Assert.That(work.TakeCode(work.Queues.Dead), Is.EqualTo("QUE010"));
            Assert.That(work.TakeCode(work.Queues.Dead), Is.Null);
            Assert.That(work.Runs(), Is.EqualTo(new[] { "finished 1 0 0 0" }));
        });
    }

    [Test]
    public void A_file_that_is_not_there_is_tried_again_and_then_given_up_with_a_reason()
    {
        using var work = new SharedWork().With(2);
        work.Submit();
        File.Delete(Path.Combine(work.Documents, "001.txt"));
        var worker = work.Work(static settings => settings);

        Assert.Multiple(() =>
        {
            Assert.That(worker.Error.Split("later: 001.txt: QUE021"), Has.Length.EqualTo(3), "two delays, two further tries");
            Assert.That(work.Ledger(), Is.EqualTo(new[] { "001.txt failed QUE021", "002.txt read" }));
            Assert.That(work.TakeCode(work.Queues.Dead), Is.EqualTo("QUE021"));
            Assert.That(work.Runs(), Is.EqualTo(new[] { "finished 1 0 1 0" }));
        });
    }

    [Test]
    public void The_bytes_of_what_workers_read_are_kept_where_they_share_a_folder()
    {
        using var work = new SharedWork().With(2).With("in/003.pdf", "%PDF-1.7 nothing"u8.ToArray());
        work.Submit();
        var place = (string[])["--broker", work.Place[1], "--queue", work.Queue, "--store", $"{work.Store}&sources={Uri.EscapeDataString(work["kept"])}"];
        var worker = CommandRun.Of(["worker", .. place, "--root", work.Documents, .. SharedWork.WorkerArguments, "--isolation", "off", "--keep-sources"]);

        Assert.That(worker.ExitCode, Is.Zero, worker.Error);
        Assert.That(work.Runs(), Is.EqualTo(new[] { "finished 2 0 1 0" }));
        var hashes = Directory.GetFiles(work.Documents).Select(static path => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))));
        Assert.That(Directory.GetFiles(work["kept"], "*", SearchOption.AllDirectories).Select(Path.GetFileName), Is.EquivalentTo(hashes));
    }

    [Test]
    public void A_worker_reads_no_path_outside_its_folders()
    {
        using var work = new SharedWork().With(1);
        work.With("secret.txt", "姓名 不许读"u8.ToArray()).Submit(work["secret.txt"]);
        var worker = work.WorkUntil(static settings => settings, "left:");

        Assert.That(worker.Error, Does.Contain("left: secret.txt: QUE020"));
        Assert.That(work.Runs(), Is.EqualTo(new[] { "running 0 0 0 1" }));
        Assert.That(work.Export(), Is.Empty);
    }

    [Test]
    public void A_worker_that_is_told_to_stop_finishes_what_it_has_begun_and_gives_back_the_rest()
    {
        using var work = new SharedWork().With(8);
        work.Submit();
        using var stop = new CancellationTokenSource();
        using var begun = new CountdownEvent(2);
        using var told = new ManualResetEventSlim();
        stop.Token.Register(told.Set);
        var stopping = Task.Run(() =>
        {
            begun.Wait();
            stop.Cancel();
        });
        var worker = work.Work(settings => settings with { MakeReader = () => new HeldReader(begun, told) }, stop.Token);
        stopping.Wait();

        Assert.Multiple(() =>
        {
            Assert.That(worker.ExitCode, Is.EqualTo(ExitCode.Done), worker.Error);
            Assert.That(work.Runs(), Is.EqualTo(new[] { "running 0 0 2 6" }), "two were begun and finished");
            Assert.That(work.Count(work.Queue), Is.EqualTo(6));
        });
    }

    [Test]
    public void What_does_not_finish_in_time_goes_back()
    {
        using var work = new SharedWork().With(1);
        work.Submit();
        using var stop = new CancellationTokenSource();
        using var begun = new CountdownEvent(1);
        using var never = new ManualResetEventSlim();
        var stopping = Task.Run(() =>
        {
            begun.Wait();
            stop.Cancel();
        });
        var worker = work.Work(settings => settings with { Drain = TimeSpan.FromMilliseconds(200), MakeReader = () => new HeldReader(begun, never) }, stop.Token);
        stopping.Wait();

        Assert.That(worker.ExitCode, Is.EqualTo(ExitCode.Cancelled), worker.Error);
        Assert.That(work.Count(work.Queue), Is.EqualTo(1));
    }

    /// <summary>A reader that says when it begins, and holds its document until it may end.</summary>
    private sealed class HeldReader(CountdownEvent begun, ManualResetEventSlim mayEnd) : IDocumentReader
    {
        public ImportedDocument Read(HashedFile file, CancellationToken cancellationToken)
        {
            if (begun.CurrentCount > 0)
            {
                begun.Signal();
            }

            mayEnd.Wait(cancellationToken);
            return file.Failed(new FailureReason("APP001", "held"), ReadOptions.Default);
        }

        public void Dispose()
        {
            // Nothing is held between documents.
        }
    }
}
