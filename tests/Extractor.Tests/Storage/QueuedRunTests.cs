using Extractor.Fiscal;
using Extractor.Storage;
using Extractor.Storage.Relational;
using Extractor.Storage.Runs;
using Extractor.Tests.App;

namespace Extractor.Tests.Storage;

/// <summary>Runs that workers share, on either engine.</summary>
[TestFixture(StoreEngine.Sqlite)]
[TestFixture(StoreEngine.PostgreSql)]
public sealed class QueuedRunTests(StoreEngine engine) : IDisposable
{
    private static readonly DateTimeOffset Moment = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly RunStart Start = new(Moment, "1.0", "hash", "a=b\n", ["/in"]);

    private readonly TemporaryFolder folder = new();
    private RelationalReportStore store = null!;

    private IQueuedRuns Runs => store;

    private IRunLedger Ledger => store;

    [SetUp]
    public void Open() => store = ReportStores.Open(engine.NewPlace(folder, Path.GetRandomFileName()), StoreAccess.Write);

    [TearDown]
    public void Close() => store.Dispose();

    public void Dispose() => folder.Dispose();

    [Test]
    public void An_import_does_not_take_a_run_of_workers_for_interrupted()
    {
        var shared = Begin(2);
        var alone = Ledger.Begin(Start);
        Ledger.Begin(Start);

        Assert.That(Ledger.Find(shared)!.State, Is.EqualTo(RunState.Running));
        Assert.That(Ledger.Find(alone)!.State, Is.EqualTo(RunState.Interrupted));
    }

    [Test]
    public void What_was_settled_first_stays()
    {
        var run = Begin(1);
        Runs.Settle(run, [Entry(0, RunDocumentState.Read) with { Pages = 3 }]);
        Runs.Settle(run, [Entry(0, RunDocumentState.Unchanged)]);

        Assert.That(Ledger.ListDocuments(run).Single(), Has.Property(nameof(RunDocument.State)).EqualTo(RunDocumentState.Read).And.Property(nameof(RunDocument.Pages)).EqualTo(3));
    }

    [Test]
    public void A_run_ends_when_its_last_document_is_settled()
    {
        var run = Begin(2);
        Runs.Settle(run, [Entry(1, RunDocumentState.Failed) with { Reason = new FailureReason("SRC001", "empty") }]);
        Assert.That(Runs.EndWhenSettled(run, Moment), Is.False);
        Assert.That(Runs.ListPending(run).Select(static document => document.Path), Is.EqualTo(new[] { "0.txt" }));

        Runs.Settle(run, [Entry(0, RunDocumentState.Read)]);
        Assert.That(Runs.EndWhenSettled(run, Moment.AddHours(1)), Is.True);
        Assert.That(Runs.EndWhenSettled(run, Moment.AddHours(2)), Is.True, "it had ended before");
        Assert.That(Ledger.Find(run), Has.Property(nameof(Run.State)).EqualTo(RunState.Finished).And.Property(nameof(Run.FinishedAt)).Contains("T13:00:00"));
    }

    [Test]
    public void A_run_without_a_queue_is_nobody_elses_to_end()
    {
        var run = Ledger.Begin(Start);

        Assert.That(Runs.EndWhenSettled(run, Moment), Is.False);
        Assert.That(Runs.Find(run, 0), Is.Null);
    }

    [Test]
    public void The_same_submission_finds_its_run_until_it_is_finished()
    {
        Begin(1);
        var run = Begin(1);
        Assert.That(Runs.FindUnfinished(Start, "q"), Is.EqualTo(run));
        Assert.That(Runs.FindUnfinished(Start with { Paths = ["/other"] }, "q"), Is.Null);
        Assert.That(Runs.FindUnfinished(Start with { ExtractorVersion = "1.1" }, "q"), Is.Null);
        Assert.That(Runs.FindUnfinished(Start, "other"), Is.Null);
    }

    [Test]
    public void A_document_is_found_with_the_moment_that_its_run_began()
    {
        var run = Begin(1);

        Assert.That(Runs.Find(run, 0), Is.EqualTo(new QueuedDocument("0.txt", RunDocumentState.Pending, Moment)));
        Assert.That(Runs.Find(run, 1), Is.Null);
        Assert.That(Runs.Find(run + 1, 0), Is.Null);
    }

    [Test]
    public void A_record_is_found_by_what_it_was_read_with()
    {
        var key = new string('a', 64);
        store.Save(new ImportedDocument { Sha256 = key, FileName = "a.pdf", RelativePath = "x/a.pdf", ExtractorVersion = "1.0", Failure = new FailureReason("SRC001", "empty") });

        Assert.That(store.FindDocument(key, "1.0", ReadOptions.Default.Hash), Has.Property(nameof(StoredDocument.RelativePath)).EqualTo("x/a.pdf"));
        Assert.That(store.FindDocument(key, "1.1", ReadOptions.Default.Hash), Is.Null);
        Assert.That(store.FindDocument(key, "1.0", "0000"), Is.Null);
    }

    private long Begin(int documents)
    {
        var run = Runs.Begin(Start, "q");
        Ledger.Record(run, [.. Enumerable.Range(0, documents).Select(static at => Entry(at, RunDocumentState.Pending))]);
        return run;
    }

    private static RunDocument Entry(int position, RunDocumentState state) => new(position, $"{position}.txt", $"/in/{position}.txt", state);
}
