using System.Globalization;
using Extractor.Storage;
using Extractor.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Extractor.Tests.Storage;

/// <summary>Whatever goes wrong with the file of a store has a code, and nothing that was saved is lost.</summary>
public sealed class StoreProblemTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("extractor-problem-");

    private string StorePath => Path.Combine(folder.FullName, "reports.db");

    [SetUp]
    public void StartEmpty()
    {
        foreach (var file in folder.GetFiles())
        {
            file.Delete();
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    [TestCase("nothing.db", StoreAccess.Read, "STO001")]
    [TestCase("no/folder/s.db", StoreAccess.Write, "STO001")]
    [TestCase(".", StoreAccess.Write, "STO002")]
    public void What_is_not_there_is_missing(string name, StoreAccess access, string code)
    {
        var problem = Problem(() => SqliteReportStore.Open(Path.Combine(folder.FullName, name), access));

        Assert.That(problem.Code, Is.EqualTo(code));
        Assert.That(problem.Message, Does.Contain(folder.FullName));
        Assert.That(folder.GetFileSystemInfos(), Is.Empty);
    }

    [TestCase(StoreAccess.Read)]
    [TestCase(StoreAccess.Write)]
    public void Another_file_is_refused_and_left_as_it_was(StoreAccess access)
    {
        File.WriteAllText(StorePath, new string('x', 5000));
        Assert.That(Problem(() => SqliteReportStore.Open(StorePath, access)).Code, Is.EqualTo("STO002"));
        Assert.That(File.ReadAllText(StorePath), Is.EqualTo(new string('x', 5000)));

        File.Delete(StorePath);
        Execute("CREATE TABLE notes (text TEXT)");
        var before = File.ReadAllBytes(StorePath);
        Assert.That(Problem(() => SqliteReportStore.Open(StorePath, access)).Code, Is.EqualTo("STO002"));
        Assert.That(File.ReadAllBytes(StorePath), Is.EqualTo(before));
    }

    [TestCase(9, "STO003")]
    [TestCase(99, "STO003")]
    [TestCase(3, "STO004")]
    [TestCase(1, "STO004")]
    public void A_store_of_another_version_is_refused_and_left_as_it_was(int version, string code)
    {
        SqliteReportStore.Open(StorePath, StoreAccess.Write).Dispose();
        Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {version}"));
        var before = File.ReadAllBytes(StorePath);

        Assert.That(Problem(() => SqliteReportStore.Open(StorePath, StoreAccess.Write)).Code, Is.EqualTo(code));
        Assert.That(Problem(() => SqliteReportStore.Open(StorePath, StoreAccess.Read)).Code, Is.EqualTo(code));
        Assert.That(File.ReadAllBytes(StorePath), Is.EqualTo(before));
    }

    [Test]
    public void A_store_that_is_locked_for_too_long_says_so_and_goes_on_afterwards()
    {
        using var store = SqliteReportStore.Open(StorePath, StoreAccess.Write, TimeSpan.FromSeconds(1));
        store.Save(SampleReports.Document('a'));
        using (var other = new SqliteConnection($"Data Source={StorePath};Pooling=False"))
        {
            other.Open();
            using var writing = other.BeginTransaction();
            Assert.That(Problem(() => store.Save(SampleReports.Document('b'))).Code, Is.EqualTo("STO005"));
            Assert.That(store.ListReports(ReportFilter.All), Has.Count.EqualTo(1), "questions are answered meanwhile");
        }

        Assert.That(store.Save(SampleReports.Document('b')), Is.EqualTo(SaveOutcome.Added));
    }

    [Test]
    public void A_full_disk_keeps_what_was_saved_and_goes_on_when_there_is_room()
    {
        using var disk = new SmallDisk(kilobytes: 1600);
        using var ballast = new FileStream(disk["ballast"], FileMode.CreateNew);
        ballast.Write(new byte[500 * 1024]);
        ballast.Flush();
        var saved = 0;
        using (var store = SqliteReportStore.Open(disk["s.db"], StoreAccess.Write))
        {
            var problem = Problem(() =>
            {
                for (; saved < 1000; saved++)
                {
                    store.Save(Numbered(saved));
                }
            });
            Assert.That(problem.Code, Is.EqualTo("STO006"));
            Assert.That(saved, Is.GreaterThan(2));
        }

        ballast.SetLength(0);
        using (var store = SqliteReportStore.Open(disk["s.db"], StoreAccess.Write))
        {
            Assert.That(store.ExportReports(), Is.EqualTo(Enumerable.Range(0, saved).Select(number => Numbered(number).Report!.Json)));
            Assert.That(store.Save(Numbered(saved)), Is.EqualTo(SaveOutcome.Added));
        }

        static ImportedDocument Numbered(int number) => SampleReports.Document(number.ToString("x64", CultureInfo.InvariantCulture));
    }

    [Test]
    public void A_disk_that_is_full_from_the_start_is_called_full()
    {
        using var disk = new SmallDisk(kilobytes: 40);
        Assert.That(Problem(() => SqliteReportStore.Open(disk["s.db"], StoreAccess.Write)).Code, Is.EqualTo("STO006"));
    }

    [Test]
    public void A_store_on_a_read_only_disk_is_read_and_not_written()
    {
        using var disk = new SmallDisk(kilobytes: 4000);
        using (var store = SqliteReportStore.Open(disk["s?%20.db"], StoreAccess.Write))
        {
            store.Save(SampleReports.Document());
        }

        disk.ForbidWriting();
        Assert.That(Problem(() => Saved(disk["s?%20.db"])).Code, Is.EqualTo("STO007"));
        Assert.That(Problem(() => SqliteReportStore.Open(disk["t.db"], StoreAccess.Write)).Code, Is.EqualTo("STO007"));
        using (var store = SqliteReportStore.Open(disk["s?%20.db"], StoreAccess.Read))
        {
            Assert.That(store.ExportReports(), Is.EqualTo(new[] { SampleReports.Document().Report!.Json }));
        }

        static SaveOutcome Saved(string path)
        {
            using var store = SqliteReportStore.Open(path, StoreAccess.Write);
            return store.Save(SampleReports.Document('b'));
        }
    }

    [Test]
    public void A_damaged_store_is_called_damaged()
    {
        using (var store = SqliteReportStore.Open(StorePath, StoreAccess.Write))
        {
            foreach (var digit in "0123456789abcdef")
            {
                store.Save(SampleReports.Document(digit));
            }
        }

        var bytes = File.ReadAllBytes(StorePath);
        bytes.AsSpan(bytes.Length / 4).Fill(0xEE);
        File.WriteAllBytes(StorePath, bytes);

        var problem = Problem(() =>
        {
            using var store = SqliteReportStore.Open(StorePath, StoreAccess.Read);
            return store.ExportReports().Count();
        });
        Assert.That(problem.Code, Is.EqualTo("STO008"));
        Assert.That(problem.Message, Does.Contain("store check"));
        Assert.That(File.ReadAllBytes(StorePath), Is.EqualTo(bytes));
    }

    private static ReportStoreException Problem(Func<object> work)
    {
        ReportStoreException? problem = null;
        try
        {
            (work() as IDisposable)?.Dispose();
        }
        catch (ReportStoreException thrown)
        {
            problem = thrown;
        }

        Assert.That(problem, Is.Not.Null, "nothing went wrong");
        return problem!;
    }

    private static ReportStoreException Problem(Action work) => Problem(() =>
    {
        work();
        return new object();
    });

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={StorePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constant text of these tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
