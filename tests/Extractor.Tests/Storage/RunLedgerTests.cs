using Extractor.Fiscal;
using Extractor.Storage;
using Extractor.Storage.Relational;
using Extractor.Storage.Runs;
using Extractor.Tests.App;

namespace Extractor.Tests.Storage;

/// <summary>What the ledger keeps of runs.</summary>
[TestFixture(StoreEngine.Sqlite)]
[TestFixture(StoreEngine.PostgreSql)]
public sealed class RunLedgerTests(StoreEngine engine) : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2024, 5, 6, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();
    private RelationalReportStore store = null!;
    private int stores;

    private IRunLedger Ledger => store;

    [SetUp]
    public void StartEmpty()
    {
        store = ReportStores.Open(engine.NewPlace(folder, $"{stores++}.db"), StoreAccess.Write);
    }

    [TearDown]
    public void Close() => store.Dispose();

    public void Dispose() => folder.Dispose();

    [Test]
    public void A_run_is_kept_with_its_documents()
    {
        store.Save(SampleReports.Document(version: "1.0"));
        var run = Ledger.Begin(Start());
        var pending = new RunDocument(0, "2023/a.pdf", "/in/2023/a.pdf", RunDocumentState.Pending);
        var read = pending with
        {
            State = RunDocumentState.Incomplete,
            Key = new string('a', 64),
            Reason = new FailureReason("SRC039", "A scan."),
            Started = TimeSpan.FromMilliseconds(12),
            Duration = TimeSpan.FromMilliseconds(345),
            Pages = 7,
            Figures = 8,
            Bytes = 9,
        };
        Ledger.Record(run, [pending, pending with { Position = 1, Path = "b", File = "/in/b" }]);
        Ledger.Record(run, [read]);
        var kept = Ledger.ListDocuments(run);
        Ledger.End(run, RunState.Finished, Noon.AddSeconds(1.5));

        Assert.Multiple(() =>
        {
            Assert.That(kept[0] with { DocumentId = null }, Is.EqualTo(read));
            Assert.That(Ledger.ReadRecord(kept[0].DocumentId!.Value), Is.EqualTo(SampleReports.Document().Report!.Json));
            Assert.That(kept[1], Is.EqualTo(pending with { Position = 1, Path = "b", File = "/in/b" }));
            Assert.That(Ledger.List().Single(), Is.EqualTo(new Run(
                run, RunState.Finished, "2024-05-06T12:00:00.000Z", "2024-05-06T12:00:01.500Z", "1.0", ReadOptions.Default.Hash, ReadOptions.Default.Text, "in\nout",
                new RunCounts(2, 0, 0, 1, 0, 1))));
        });
    }

    [Test]
    public void A_run_that_nobody_ended_was_interrupted()
    {
        var first = Ledger.Begin(Start());
        var second = Ledger.Begin(Start());

        Assert.That(Ledger.List().Select(run => (run.Number, run.State)), Is.EqualTo(new[] { (second, RunState.Running), (first, RunState.Interrupted) }));
        Assert.That(Ledger.Find(null)!.Number, Is.EqualTo(second));
        Assert.That(Ledger.Find(first)!.State, Is.EqualTo(RunState.Interrupted));
        Assert.That(Ledger.Find(99), Is.Null);
    }

    [Test]
    public void An_entry_is_there_together_with_its_document_or_not_at_all()
    {
        var run = Ledger.Begin(Start());
        using (store.BeginBatch())
        {
            store.Save(SampleReports.Document());
            Ledger.Record(run, [new RunDocument(0, "a", "/a", RunDocumentState.Read) { Key = new string('a', 64) }]);
        }

        Assert.That(Ledger.ListDocuments(run), Is.Empty);
        Assert.That(store.ExportReports(), Is.Empty);
    }

    [Test]
    public void Changes_of_two_runs_have_a_cause()
    {
        var earlier = new Run(1, RunState.Finished, "", null, "1.0", "x", "", "", new RunCounts(0, 0, 0, 0, 0, 0));
        RunDocument Document(string path, string key, long? id, RunDocumentState state = RunDocumentState.Read) => new(0, path, path, state) { Key = key, DocumentId = id };
        RunDocument[] before = [Document("same", "k", 1), Document("bytes", "k", 2), Document("again", "k", 3), Document("gone", "k", 4), Document("bad", "k", null, RunDocumentState.Failed)];
        RunDocument[] after = [Document("new", "k", 9), Document("same", "k", 1), Document("bytes", "l", 5), Document("again", "k", 6), Document("bad", "k", null, RunDocumentState.Failed)];

        Assert.That(Causes(earlier), Is.EqualTo(new[] { "new ", "bytes Bytes", "again Reading", "gone " }));
        Assert.That(Causes(earlier with { ExtractorVersion = "1.1" }), Is.EqualTo(new[] { "new ", "bytes Bytes", "again Version", "gone " }));
        Assert.That(Causes(earlier with { OptionsHash = "y" }), Is.EqualTo(new[] { "new ", "bytes Bytes", "again Options", "gone " }));

        IEnumerable<string> Causes(Run later) => RunChange.Between(earlier, before, later, after).Select(change => $"{change.Path} {change.Cause}");
    }

    private static RunStart Start() => new(Noon, "1.0", ReadOptions.Default.Hash, ReadOptions.Default.Text, ["in", "out"]);
}
