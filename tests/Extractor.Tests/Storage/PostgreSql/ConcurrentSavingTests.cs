using System.Globalization;
using Extractor.Storage;
using Extractor.Storage.Runs;

namespace Extractor.Tests.Storage.PostgreSql;

/// <summary>Many processes save into one store at once; what comes of it is what one of them would have made.</summary>
public sealed class ConcurrentSavingTests
{
    private const int Writers = 6;
    private string place = string.Empty;

    [SetUp]
    public void StartEmpty() => place = DatabaseServer.NewPlace();

    [Test]
    public void Whoever_comes_first_makes_the_store() =>
        Assert.That(() => Parallel.For(0, Writers, _ => ReportStores.Open(place, StoreAccess.Write).Dispose()), Throws.Nothing);

    [Test]
    public void The_same_documents_saved_by_all_are_there_once_with_the_bytes_of_one_import()
    {
        const string Digits = "0123456789abcdef";
        var outcomes = new SaveOutcome[Writers][];
        Parallel.For(0, Writers, writer =>
        {
            using var store = ReportStores.Open(place, StoreAccess.Write);
            var turned = Digits[writer..] + Digits[..writer];
            outcomes[writer] = [.. turned.Select(digit => store.Save(SampleReports.Document(digit, year: YearOf(digit)), replace: digit % 2 == 0))];
        });

        var other = DatabaseServer.NewPlace();
        using var alone = ReportStores.Open(other, StoreAccess.Write);
        foreach (var digit in Digits)
        {
            alone.Save(SampleReports.Document(digit, year: YearOf(digit)));
        }

        using var all = ReportStores.Open(place, StoreAccess.Read);
        Assert.That(outcomes.SelectMany(static each => each).Count(static outcome => outcome == SaveOutcome.Added), Is.EqualTo(Digits.Length));
        Assert.That(outcomes.SelectMany(static each => each).Count(static outcome => outcome == SaveOutcome.Unchanged), Is.EqualTo(Digits.Length * (Writers - 1)));
        Assert.That(all.ExportReports(), Is.EqualTo(alone.ExportReports()));
        foreach (var view in new[] { "cells", "findings", "facts", "tables", "sources", "stored_passages" })
        {
            Assert.That(StoreFile.Ask(place, $"SELECT count(*) FROM {view}"), Is.EqualTo(StoreFile.Ask(other, $"SELECT count(*) FROM {view}")), view);
        }

        using var check = Extractor.Storage.Relational.StoreCheck.Open(place);
        Assert.That(check.Defects(CancellationToken.None), Is.Empty);
    }

    [Test]
    public void Records_that_replace_each_other_leave_one_that_is_whole()
    {
        Parallel.For(0, Writers, writer =>
        {
            using var store = ReportStores.Open(place, StoreAccess.Write);
            for (var i = 0; i < 5; i++)
            {
                store.Save(SampleReports.Document(issuer: string.Create(CultureInfo.InvariantCulture, $"第{writer}局"), year: 2020 + i), replace: true);
            }
        });

        using var all = ReportStores.Open(place, StoreAccess.Read);
        Assert.That(all.ListReports(ReportFilter.All), Has.Count.EqualTo(1));
        Assert.That(all.ListCells(new string('a', 64)), Has.Count.EqualTo(4));
        Assert.That(StoreFile.Ask(place, "SELECT count(*) FROM stored_cells"), Is.EqualTo(new[] { "4" }), "no row of a replaced record is left");
        Assert.That(StoreFile.Ask(place, "SELECT count(*) FROM stored_findings"), Is.EqualTo(new[] { "2" }));
    }

    [Test]
    public async Task Whoever_follows_the_changes_misses_none()
    {
        using var readers = Extractor.Storage.Relational.StoreReaders.Open(NewStore(), 1);
        var saving = Task.Run(() => Parallel.For(0, Writers, writer =>
        {
            using var store = ReportStores.Open(place, StoreAccess.Write);
            for (var i = 0; i < 10; i++)
            {
                var document = SampleReports.Document();
                store.Save(document with { Sha256 = string.Create(CultureInfo.InvariantCulture, $"{writer:d2}{i:d62}") });
            }
        }));
        var seen = new List<long>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        bool isOver;
        do
        {
            isOver = saving.IsCompleted;
            using var snapshot = await readers.TakeAsync(static () => false, CancellationToken.None);
            foreach (var row in snapshot.ListChanges(seen.LastOrDefault(), after: null, 1000).Rows)
            {
                seen.Add((long)row[0]!);
                keys.Add((string)row[2]!);
            }
        }
        while (!isOver);

        await saving;
        Assert.That(seen, Is.Ordered.And.Unique);
        Assert.That(keys, Has.Count.EqualTo(Writers * 10));
    }

    [Test]
    public void Batches_in_the_way_of_each_other_lose_one_of_them_whole_and_say_so()
    {
        using var first = ReportStores.Open(NewStore(), StoreAccess.Write);
        using var second = ReportStores.Open(place, StoreAccess.Write);
        using var ready = new Barrier(2);
        var problems = new string?[2];
        Parallel.Invoke(() => problems[0] = SaveBatch(first, "ab"), () => problems[1] = SaveBatch(second, "ba"));

        Assert.That(problems, Is.EquivalentTo(new[] { null, "STO041" }));
        Assert.That(first.ListReports(ReportFilter.All), Has.Count.EqualTo(2));

        string? SaveBatch(IReportStore store, string digits)
        {
            try
            {
                using var batch = store.BeginBatch();
                store.Save(SampleReports.Document(digits[0]));
                ready.SignalAndWait();
                store.Save(SampleReports.Document(digits[1]));
                batch.Commit();
                return null;
            }
            catch (ReportStoreException problem)
            {
                return problem.Code;
            }
        }
    }

    [Test]
    public void A_batch_may_be_the_first_of_several_years_beside_another()
    {
        using var first = ReportStores.Open(NewStore(), StoreAccess.Write);
        using var second = ReportStores.Open(place, StoreAccess.Write);
        using var one = first.BeginBatch();
        using var two = second.BeginBatch();
        first.Save(SampleReports.Document('a', year: 2011));
        second.Save(SampleReports.Document('b', year: 2012));
        first.Save(SampleReports.Document('c', year: 2012));
        second.Save(SampleReports.Document('d', year: 2011));
        second.Save(SampleReports.Document('e', year: 2013));
        one.Commit();
        two.Commit();

        Assert.That(first.ListReports(ReportFilter.All), Has.Count.EqualTo(5));
        Assert.That(StoreFile.Ask(place, "SELECT tableoid::regclass::text, count(*) FROM stored_cells GROUP BY 1 ORDER BY 1", 1), Is.EqualTo(new[] { "8", "8", "4" }));
    }

    [Test]
    public void A_lost_connection_costs_what_was_not_committed_and_is_told()
    {
        using (var store = ReportStores.Open(NewStore(), StoreAccess.Write))
        {
            store.Save(SampleReports.Document('a'));
            using var batch = store.BeginBatch();
            store.Save(SampleReports.Document('b'));
            StoreFile.Ask(place, "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE relation = to_regclass('stored_documents') AND pid <> pg_backend_pid()");

            Assert.That(() => store.Save(SampleReports.Document('c')), Throws.TypeOf<ReportStoreException>().With.Property("Code").EqualTo("STO031"));
            Assert.That(() => store.ListReports(ReportFilter.All), Throws.TypeOf<ReportStoreException>().With.Property("Code").EqualTo("STO031"));
        }

        using var again = ReportStores.Open(place, StoreAccess.Write);
        Assert.That(again.Save(SampleReports.Document('b')), Is.EqualTo(SaveOutcome.Added));
        Assert.That(again.ListReports(ReportFilter.All), Has.Count.EqualTo(2));
    }

    [Test]
    public void Only_one_import_at_a_time()
    {
        using (ReportStores.TakeForImport(place))
        {
            Assert.That(() => ReportStores.TakeForImport(place), Throws.TypeOf<ReportStoreException>().With.Property("Code").EqualTo("STO020"));
            using var other = ReportStores.TakeForImport(DatabaseServer.NewPlace());
        }

        Assert.That(() => ReportStores.TakeForImport(place).Dispose(), Throws.Nothing);
    }

    [Test]
    public void Workers_write_one_run_together()
    {
        using var leader = ReportStores.Open(place, StoreAccess.Write);
        var run = ((IRunLedger)leader).Begin(new RunStart(DateTimeOffset.UnixEpoch, "1.0", "x", "", ["in"]));
        Parallel.For(0, Writers, writer =>
        {
            using var store = ReportStores.Open(place, StoreAccess.Write);
            ((IRunLedger)store).Record(run, [new RunDocument(writer % 3, "a", "/a", RunDocumentState.Read)]);
        });

        Assert.That(((IRunLedger)leader).ListDocuments(run).Select(static document => document.Position), Is.EqualTo(new[] { 0, 1, 2 }));
    }

    private static int YearOf(char digit) => 2015 + (digit % 4);

    private string NewStore()
    {
        ReportStores.Open(place, StoreAccess.Write).Dispose();
        return place;
    }
}
