using System.Security.Cryptography;
using Extractor.App;
using Extractor.Storage;
using Extractor.Storage.Sqlite;
using Extractor.Tests.Storage;
using Microsoft.Data.Sqlite;

namespace Extractor.Tests.App;

/// <summary>Copying and checking the file of a store.</summary>
public sealed class StoreFileCommandTests
{
    private TemporaryFolder folder = null!;

    private string Store => folder["s.db"];

    [SetUp]
    public void SaveTwoReports()
    {
        folder = new TemporaryFolder();
        using var store = SqliteReportStore.Open(Store, StoreAccess.Write);
        store.Save(SampleReports.Document('a'));
        store.Save(SampleReports.Document('b', version: "0.9"));
        store.Save(SampleReports.Document('b'));
        store.Save(SampleReports.Failed(new string('d', 64)));
    }

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public void A_backup_of_a_store_in_use_holds_what_was_saved()
    {
        using (var store = SqliteReportStore.Open(Store, StoreAccess.Write))
        using (store.BeginBatch())
        {
            store.Save(SampleReports.Document('c'));
            Assert.That(Backup().ExitCode, Is.Zero);
        }

        Assert.That(CommandRun.Of("export", "--store", folder["copy.db"]).Output, Is.EqualTo(CommandRun.Of("export", "--store", Store).Output).And.Not.Empty);
        Assert.That(CommandRun.Of("store", "check", folder["copy.db"]).ExitCode, Is.Zero);
        Assert.That(Directory.GetFiles(folder.Root, "copy*"), Has.Length.EqualTo(1));
    }

    [Test]
    public void A_backup_replaces_a_file_only_when_asked_to()
    {
        folder.Write("copy.db", "mine");
        folder.Write("copy.db-wal", "left behind");
        var refused = Backup();
        Assert.That(refused.ExitCode, Is.EqualTo(ExitCode.Unreadable));
        Assert.That(refused.Error, Does.StartWith("STO011: "));
        Assert.That(File.ReadAllText(folder["copy.db"]), Is.EqualTo("mine"));

        Assert.That(Backup("--force").ExitCode, Is.Zero);
        Assert.That(CommandRun.Of("store", "check", folder["copy.db"]).ExitCode, Is.Zero);
        Assert.That(CommandRun.Of("store", "backup", Store, Store, "--force").Error, Does.StartWith("STO011: "));
        Assert.That(CommandRun.Of("store", "backup", Store, folder.Root, "--force").Error, Does.StartWith("STO011: "));
    }

    [Test]
    public void A_backup_without_room_leaves_nothing()
    {
        using var disk = new SmallDisk(kilobytes: 40);
        var run = CommandRun.Of("store", "backup", Store, disk["copy.db"]);

        Assert.That(run.Error, Does.StartWith("STO006: "));
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(disk["copy.db"])!), Is.Empty);
    }

    [TestCase("backup", "none.db", "copy.db")]
    [TestCase("check", "none.db")]
    public void A_store_that_is_missing_is_told(string command, params string[] names)
    {
        var run = CommandRun.Of(["store", command, .. names.Select(name => folder[name])]);
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Unreadable));
        Assert.That(run.Error, Does.StartWith("STO001: "));
    }

    [Test]
    public void A_sound_store_has_no_defect()
    {
        var run = CommandRun.Of("store", "check", Store);

        Assert.That(run.ExitCode, Is.Zero, run.Output);
        Assert.That(run.Bytes, Is.Empty);
    }

    [TestCase("DELETE FROM stored_cells WHERE id = 1", "the number of cells is 4 in the record, 3 in its rows")]
    [TestCase("UPDATE stored_reports SET json = '{'", "the record cannot be read")]
    [TestCase("UPDATE stored_reports SET failing_count = 7 WHERE document_id = 1", "the number of failing findings is 1 in the record, 7 in its rows")]
    [TestCase("UPDATE stored_documents SET is_current = 0 WHERE key LIKE 'a%'", "not exactly one record is current")]
    [TestCase("UPDATE stored_documents SET state = 'read', reason_code = NULL WHERE key LIKE 'd%'", "has no report")]
    [TestCase("PRAGMA foreign_keys = OFF; DELETE FROM stored_documents WHERE id = 1", "belongs to nothing")]
    [TestCase("DELETE FROM stored_search WHERE rowid = 1", "passages, but")]
    [TestCase("DROP INDEX stored_cells_by_code; CREATE INDEX stored_cells_by_code ON stored_cells (code) WHERE code IS NOT NULL; PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = 'CREATE INDEX stored_cells_by_code ON stored_cells (code)' WHERE name = 'stored_cells_by_code'", "File: ")]
    public void Damage_is_found(string damage, string defect)
    {
        Execute(damage);
        var run = CommandRun.Of("store", "check", Store);

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Unreadable));
        Assert.That(run.Output, Does.Contain(defect));
    }

    [Test]
    public void Kept_sources_are_compared_with_their_names()
    {
        var sources = SourceFolder.Of(Store);
        byte[] bytes = [1, 2, 3];
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        sources.Keep(hash, () => new MemoryStream(bytes));
        Assert.That(CommandRun.Of("store", "check", Store).Output, Does.Contain($"{hash}: the source file is kept, but"));

        Execute($"UPDATE stored_documents SET key = '{hash}' WHERE key LIKE 'd%'");
        Assert.That(CommandRun.Of("store", "check", Store).ExitCode, Is.Zero);
        File.WriteAllText(Path.Combine(sources.Path, hash[..2], hash), "other");
        Assert.That(CommandRun.Of("store", "check", Store).Output, Does.Contain($"{hash}: the kept source file has other bytes"));
    }

    [Test]
    public void A_check_changes_nothing()
    {
        var before = File.ReadAllBytes(Store);
        CommandRun.Of("store", "check", Store);

        Assert.That(File.ReadAllBytes(Store), Is.EqualTo(before));
        Assert.That(Directory.GetFiles(folder.Root), Is.EqualTo(new[] { Store }));
    }

    private CommandRun Backup(params string[] options) => CommandRun.Of(["store", "backup", Store, folder["copy.db"], .. options]);

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Store};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constant text of these tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
