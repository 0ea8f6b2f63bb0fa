using Extractor.Storage;
using Extractor.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Extractor.Tests.Storage;

/// <summary>The embedded store keeps the contract, and what only a file can go wrong with.</summary>
public sealed class SqliteReportStoreTests : ReportStoreContract, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("extractor-store-");

    private string StorePath => System.IO.Path.Combine(folder.FullName, "reports.db");

    [SetUp]
    public void StartEmpty()
    {
        foreach (var file in folder.GetFiles())
        {
            file.Delete();
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    protected override IReportStore Open() => SqliteReportStore.Open(StorePath, StoreAccess.Write);

    [Test]
    public void A_second_import_does_not_touch_the_file()
    {
        Import();
        var before = File.ReadAllBytes(StorePath);
        Import();

        Assert.That(File.ReadAllBytes(StorePath), Is.EqualTo(before));

        void Import()
        {
            using var store = Open();
            store.Save(SampleReports.Document());
            store.Save(SampleReports.Failed(new string('d', 64)));
        }
    }

    [Test]
    public void Observed_codes_are_rows_of_their_own()
    {
        using (var store = Open())
        {
            store.Save(SampleReports.Document());
        }

        Assert.That(
            Scalar("SELECT group_concat(scheme || ' ' || code || ' ' || name || ' ' || row_count) FROM observed_codes"),
            Is.EqualTo("CN-FUNC 2080505 机关事业单位基本养老保险缴费支出 3"));
    }

    [Test]
    public void Reading_makes_no_file()
    {
        Assert.That(() => SqliteReportStore.Open(StorePath, StoreAccess.Read), Throws.TypeOf<ReportStoreException>().With.Property("Code").EqualTo("STO001"));
        Assert.That(folder.GetFiles(), Is.Empty);
    }

    [Test]
    public void Reading_leaves_one_file_as_it_was()
    {
        using (var store = Open())
        {
            store.Save(SampleReports.Document());
        }

        var before = File.ReadAllBytes(StorePath);
        using (var store = SqliteReportStore.Open(StorePath, StoreAccess.Read))
        {
            Assert.That(store.ExportReports().Count(), Is.EqualTo(1));
            Assert.That(() => store.Save(SampleReports.Document('b')), Throws.TypeOf<ReportStoreException>());
        }

        Assert.Multiple(() =>
        {
            Assert.That(Directory.GetFiles(folder.FullName), Is.EqualTo(new[] { StorePath }));
            Assert.That(File.ReadAllBytes(StorePath), Is.EqualTo(before));
        });
    }

    [Test]
    public void A_write_that_is_cut_off_leaves_nothing_of_the_document()
    {
        using var store = Open();
        store.Save(SampleReports.Document('a'));

        // The second document dies in the middle: its header and form are written, its cells are refused.
        Execute("CREATE TRIGGER full BEFORE INSERT ON stored_cells BEGIN SELECT RAISE(ABORT, 'disk full'); END");
        Assert.That(() => store.Save(SampleReports.Document('b')), Throws.TypeOf<ReportStoreException>().With.Message.Contains("disk full"));
        Execute("DROP TRIGGER full");

        Assert.That(store.ListReports(ReportFilter.All).Single().Sha256, Is.EqualTo(new string('a', 64)));
        Assert.That(Scalar("SELECT (SELECT count(*) FROM stored_documents) || ',' || (SELECT count(*) FROM stored_tables)"), Is.EqualTo("1,1"));
        Assert.That(store.Save(SampleReports.Document('b')), Is.EqualTo(SaveOutcome.Added));
    }

    [Test]
    public void A_document_that_fails_in_a_batch_leaves_the_others()
    {
        using var store = Open();
        using (var batch = store.BeginBatch())
        {
            store.Save(SampleReports.Document('a'));
            Assert.That(
                () => store.Save(SampleReports.Document('b') with { FileName = null! }), Throws.TypeOf<ReportStoreException>().With.Property("Code").EqualTo("STO009"));
            store.Save(SampleReports.Document('c'));
            batch.Commit();
        }

        Assert.That(store.ListReports(ReportFilter.All), Has.Count.EqualTo(2));
    }

    [Test]
    public void What_was_saved_survives_a_copy_of_the_open_files()
    {
        // A killed process leaves the file and its log as they are on disk; a copy of both is what the next one finds.
        using var store = Open();
        store.Save(SampleReports.Document());
        var copy = Directory.CreateDirectory(System.IO.Path.Combine(folder.FullName, "copy"));
        foreach (var file in folder.GetFiles("reports.db*").Where(file => !file.Name.EndsWith("-shm", StringComparison.Ordinal)))
        {
            file.CopyTo(System.IO.Path.Combine(copy.FullName, file.Name), overwrite: true);
        }

        using (var found = SqliteReportStore.Open(System.IO.Path.Combine(copy.FullName, "reports.db"), StoreAccess.Write))
        {
            Assert.That(found.ReadReport(new string('a', 64)), Is.EqualTo(SampleReports.Document().Report!.Json));
        }

        copy.Delete(recursive: true);
    }

    [Test]
    public void Two_stores_open_at_once_write_one_after_the_other()
    {
        using var first = Open();
        using var second = Open();
        Parallel.Invoke(
            () => SaveAll(first, "0123456789"),
            () => SaveAll(second, "abcdef"));

        Assert.That(first.ListReports(ReportFilter.All), Has.Count.EqualTo(16));

        static void SaveAll(IReportStore store, string digits)
        {
            foreach (var digit in digits)
            {
                store.Save(SampleReports.Document(digit));
            }
        }
    }

    [Test]
    public void Versions_of_a_report_are_numbered_in_the_order_of_import()
    {
        using (var store = Open())
        {
            store.Save(SampleReports.Document('c'));
            store.Save(SampleReports.Document('a'));
            store.Save(SampleReports.Document('b', "云山市图书馆"));
        }

        Assert.That(Scalar("SELECT group_concat(version || substr(sha256, 1, 1)) FROM versions"), Is.EqualTo("1c,2a"));
    }

    [TestCase("reports", ExpectedResult = 1)]
    [TestCase("cells", ExpectedResult = 4)]
    [TestCase("findings", ExpectedResult = 2)]
    [TestCase("failures", ExpectedResult = 1)]
    public int The_views_show_the_current_records(string view)
    {
        using (var store = Open())
        {
            store.Save(SampleReports.Document(version: "0.9"));
            store.Save(SampleReports.Document());
            store.Save(SampleReports.Failed(new string('d', 64)));
        }

        return Convert.ToInt32(Scalar($"SELECT count(*) FROM {view}"), System.Globalization.CultureInfo.InvariantCulture);
    }

    private void Execute(string sql) => Scalar(sql);

    private object? Scalar(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={StorePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constant text of these tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
