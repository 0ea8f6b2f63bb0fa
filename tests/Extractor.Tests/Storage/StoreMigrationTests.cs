using Extractor.Fiscal;
using Extractor.Storage;
using Extractor.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Extractor.Tests.Storage;

/// <summary>A store that an older release made opens, and is afterwards like any other.</summary>
public sealed class StoreMigrationTests : IDisposable
{
    private const string Schema = "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master ORDER BY type, name";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("extractor-migration-");

    private string Old => Path.Combine(folder.FullName, "old.db");

    [SetUp]
    public void MakeOldStore()
    {
        File.Delete(Old);
        Execute(Old, File.ReadAllText(Path.Combine(RepositoryFolders.Root, "tests", "Extractor.Tests", "Storage", "Schemas", "version-4.sql")));
        Execute(Old, "PRAGMA application_id = 0x45585452; PRAGMA user_version = 4; PRAGMA journal_mode = WAL");
        Execute(
            Old,
            """
            INSERT INTO documents VALUES (1, 'aa', '1.0', 'aa', 'a.txt', '2023/a.txt', 9, 'read', NULL, NULL, 0);
            INSERT INTO documents VALUES (2, 'aa', '1.1', 'aa', 'a.txt', '2023/a.txt', 9, 'read', NULL, NULL, 1);
            INSERT INTO documents VALUES (3, 'path:b.pdf', '1.1', NULL, 'b.pdf', 'b.pdf', NULL, 'failed', 'SRC002', 'gone', 1);
            INSERT INTO reports VALUES (2, 'id', '决算', 'final-accounts', 2023, 'unit', '甲', NULL, NULL, '万元', 'text/plain', 'plain-text', NULL, 3, 1, 1, 1, '{}');
            INSERT INTO tables VALUES (1, 2, 0, 'T01', 'FA.TOTAL', '总表', NULL, 'complete', '万元', 'table', NULL, 1, 1, 2, NULL);
            INSERT INTO cells VALUES (1, 1, 'R0-C1', 0, 0, '总计', NULL, 'total', NULL, NULL, 1, '金额', '1.00', 'number', '10000.00', '万元', NULL, NULL, NULL, NULL, 1.0, 'verified', NULL, NULL, 2, NULL);
            INSERT INTO findings VALUES (1, 2, 0, 'F1', 'T.SUM', 'high', 3, 'fails', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '', '不等', 'differs', NULL, NULL, NULL);
            INSERT INTO facts VALUES (1, 2, 'N1', 'total', '一', NULL, NULL, '收入', 'label', NULL, 'amount', '1.00', 'CNY', '1', NULL, NULL, NULL, 0, NULL, '1元', NULL, NULL, 3, 0);
            INSERT INTO observed_codes VALUES (1, 2, 'CN-FUNC', '201', '服务', 1);
            """);
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Test]
    public void A_migrated_store_has_the_schema_of_a_new_one()
    {
        var fresh = Path.Combine(folder.FullName, "new.db");
        SqliteReportStore.Open(fresh, StoreAccess.Write).Dispose();
        SqliteReportStore.Open(Old, StoreAccess.Write).Dispose();

        Assert.That(Rows(Old, Schema), Is.EqualTo(Rows(fresh, Schema)));
        Assert.That(Rows(Old, "SELECT user_version FROM pragma_user_version"), Is.EqualTo(Rows(fresh, "SELECT user_version FROM pragma_user_version")));
        Assert.That(Rows(Old, "SELECT integrity_check FROM pragma_integrity_check"), Is.EqualTo(new[] { "ok" }));
        Assert.That(Rows(Old, "SELECT \"table\" FROM pragma_foreign_key_check"), Is.Empty);
    }

    [Test]
    public void A_store_of_version_6_gets_the_queues_of_runs()
    {
        var (before, fresh) = (Path.Combine(folder.FullName, "version-6.db"), Path.Combine(folder.FullName, "fresh-6.db"));
        foreach (var path in (string[])[before, fresh])
        {
            SqliteReportStore.Open(path, StoreAccess.Write).Dispose();
        }

        Execute(before, "DROP TABLE run_queues; DROP INDEX run_documents_pending");
        MakeVersion7(before);
        Execute(before, "PRAGMA user_version = 6");
        SqliteReportStore.Open(before, StoreAccess.Read).Dispose();

        Assert.That(Rows(before, Schema), Is.EqualTo(Rows(fresh, Schema)));
    }

    /// <summary>What an older store says of its options tells whether a record may name persons; what nothing tells, may.</summary>
    [Test]
    public void A_store_of_version_7_knows_by_the_options_whether_a_record_may_name_persons()
    {
        var (before, fresh) = (Path.Combine(folder.FullName, "version-7.db"), Path.Combine(folder.FullName, "fresh-7.db"));
        foreach (var path in (string[])[before, fresh])
        {
            SqliteReportStore.Open(path, StoreAccess.Write).Dispose();
        }

        MakeVersion7(before);
        var without = ((string[])["", "pp", "tesseract", "pp,tesseract"]).Select(engines => new ReadOptions { Recognition = engines }.Hash).ToArray();
        var with = ((string[])["", "pp"]).Select(engines => new ReadOptions { Recognition = engines, WithPersonalData = true }.Hash).Append("0123456789abcdef").ToArray();
        foreach (var options in without.Concat(with))
        {
            Execute(before, $"INSERT INTO stored_documents (key, extractor_version, options_hash, sha256, file_name, relative_path, state, is_current) VALUES ('{options}', '1.0', '{options}', 'aa', 'a', 'a', 'read', 1)");
        }

        SqliteReportStore.Open(before, StoreAccess.Read).Dispose();

        Assert.That(Rows(before, Schema), Is.EqualTo(Rows(fresh, Schema)));
        Assert.That(Rows(before, "SELECT options_hash FROM stored_documents WHERE has_personal_data = 0"), Is.EquivalentTo(without));
        Assert.That(Rows(before, "SELECT options_hash FROM stored_documents WHERE has_personal_data = 1"), Is.EquivalentTo(with));
    }

    [TestCase(StoreAccess.Read)]
    [TestCase(StoreAccess.Write)]
    public void A_store_of_version_5_gets_the_ledger_of_crawls_and_keeps_what_it_has(StoreAccess access)
    {
        var (before, fresh) = (Path.Combine(folder.FullName, $"version-5-{access}.db"), Path.Combine(folder.FullName, $"fresh-{access}.db"));
        Execute(before, File.ReadAllText(Path.Combine(RepositoryFolders.Root, "tests", "Extractor.Tests", "Storage", "Schemas", "version-5.sql")));
        Execute(before, "INSERT INTO stored_sources (key, path) VALUES ('aa', 'a.pdf'); PRAGMA application_id = 0x45585452; PRAGMA user_version = 5; PRAGMA journal_mode = WAL");
        SqliteReportStore.Open(fresh, StoreAccess.Write).Dispose();
        SqliteReportStore.Open(before, access).Dispose();

        Assert.That(Rows(before, Schema), Is.EqualTo(Rows(fresh, Schema)));
        Assert.That(Rows(before, "SELECT user_version FROM pragma_user_version"), Is.EqualTo(new[] { "8" }));
        Assert.That(Rows(before, "SELECT path FROM stored_sources"), Is.EqualTo(new[] { "a.pdf" }));
    }

    [TestCase(StoreAccess.Read)]
    [TestCase(StoreAccess.Write)]
    public void A_migrated_store_answers_as_before(StoreAccess access)
    {
        using var store = SqliteReportStore.Open(Old, access);

        Assert.That(store.ListReports(ReportFilter.All).Single(), Is.EqualTo(new ReportSummary("aa", "id", "a.txt", "决算", "final-accounts", 2023, "甲", 1, 1, 1)));
        Assert.That(store.ReadReport("aa"), Is.EqualTo("{}"));
        Assert.That(store.ListCells("aa").Single(), Has.Property("Yuan").EqualTo("10000.00").And.Property("Line").EqualTo(2));
        Assert.That(store.ListFindings(new FindingFilter()).Single().Message.Zh, Is.EqualTo("不等"));
        Assert.That(store.ListFacts(FactFilter.All).Single().Raw, Is.EqualTo("1元"));
        Assert.That(store.ListFailures().Single().Failure, Is.EqualTo(new FailureReason("SRC002", "gone")));
        Assert.That(store.ListDocuments("1.0"), Has.Count.EqualTo(1));
    }

    [Test]
    public void What_was_known_gets_the_default_options_and_its_path_as_source()
    {
        SqliteReportStore.Open(Old, StoreAccess.Write).Dispose();

        Assert.That(Rows(Old, "SELECT DISTINCT options_hash FROM stored_documents"), Is.EqualTo(new[] { ReadOptions.Default.Hash }));
        Assert.That(Rows(Old, "SELECT key || ' ' || path FROM stored_sources ORDER BY id"), Is.EqualTo(new[] { "aa 2023/a.txt", "path:b.pdf b.pdf" }));
    }

    [Test]
    public void A_store_of_version_5_keeps_its_rows_and_begins_a_change_feed()
    {
        var five = Path.Combine(folder.FullName, "five.db");
        var fresh = Path.Combine(folder.FullName, "new.db");
        File.Delete(five);
        Execute(five, File.ReadAllText(Path.Combine(RepositoryFolders.Root, "tests", "Extractor.Tests", "Storage", "Schemas", "version-5.sql")));
        Execute(five, "PRAGMA application_id = 0x45585452; PRAGMA user_version = 5; PRAGMA journal_mode = WAL");
        Execute(
            five,
            """
            INSERT INTO stored_documents VALUES (1, 'bb', '1.0', 'x', 'bb', 'b.txt', 'b.txt', 9, 'failed', 'SRC002', 'gone', 1);
            INSERT INTO stored_documents VALUES (2, 'aa', '1.0', 'x', 'aa', 'a.txt', 'a.txt', 9, 'failed', 'SRC002', 'gone', 0);
            INSERT INTO stored_documents VALUES (3, 'aa', '1.1', 'x', 'aa', 'a.txt', 'a.txt', 9, 'failed', 'SRC002', 'gone', 1);
            """);
        SqliteReportStore.Open(fresh, StoreAccess.Write).Dispose();
        SqliteReportStore.Open(five, StoreAccess.Read).Dispose();

        Assert.That(Rows(five, Schema), Is.EqualTo(Rows(fresh, Schema)));
        Assert.That(Rows(five, "SELECT key FROM stored_documents ORDER BY id"), Is.EqualTo(new[] { "bb", "aa", "aa" }));
        Assert.That(Rows(five, "SELECT sequence || ' ' || key FROM stored_changes ORDER BY sequence"), Is.EqualTo(new[] { "1 bb", "2 aa" }));
    }

    [Test]
    public void A_migration_that_fails_leaves_the_old_store()
    {
        Execute(Old, "CREATE TABLE stored_facts (other TEXT)");
        Assert.That(() => SqliteReportStore.Open(Old, StoreAccess.Write), Throws.TypeOf<ReportStoreException>());

        Assert.That(Rows(Old, "SELECT count(*) || ' ' || (SELECT user_version FROM pragma_user_version) FROM v_cells"), Is.EqualTo(new[] { "1 4" }));
    }

    /// <summary>Takes away what version 8 added; the views go, since they are made anew.</summary>
    private static void MakeVersion7(string path)
    {
        foreach (var view in Rows(path, "SELECT name FROM sqlite_master WHERE type = 'view'"))
        {
            Execute(path, $"DROP VIEW \"{view}\"");
        }

        Execute(path, "DROP INDEX stored_documents_with_persons; ALTER TABLE stored_documents DROP COLUMN has_personal_data; ALTER TABLE stored_documents DROP COLUMN has_pictures; PRAGMA user_version = 7");
    }

    private static void Execute(string path, string sql) => Rows(path, sql);

    private static List<string> Rows(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constant text of these tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(Convert.ToString(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture)!);
        }

        return rows;
    }
}
