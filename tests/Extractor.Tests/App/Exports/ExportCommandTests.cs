using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Extractor.App;
using Extractor.Storage;
using Extractor.Storage.Sqlite;
using Extractor.Storage.Views;
using Extractor.Tests.Storage;

namespace Extractor.Tests.App.Exports;

/// <summary>Exports as a user sees them: the files, their description, and what the options do.</summary>
public sealed class ExportCommandTests
{
    private readonly TemporaryFolder folder = new();

    private static IEnumerable<string> Formats => ExportedStores.Formats.Select(one => one.Format);

    private static IEnumerable<StoreView> Exported => StoreViews.All.Where(view => view.Exported);

    [OneTimeSetUp]
    public void ImportFixtures()
    {
        ExportedStores.WriteFixtures(folder);
        CommandRun.Of("import", folder["in"], "--store", folder["s.db"], "--quiet", "--jobs", "1");
    }

    [OneTimeTearDown]
    public void RemoveStore() => folder.Dispose();

    [TestCaseSource(nameof(Formats))]
    public void Twice_exported_is_the_same_to_the_byte(string format)
    {
        var first = ExportedStores.Files(ExportedStores.Export(folder, "s.db", "first-" + format, format));
        var second = ExportedStores.Files(ExportedStores.Export(folder, "s.db", "second-" + format, format));

        Assert.That(second, Is.EqualTo(first));
        Assert.That(first.Values, Has.All.Not.Empty);
    }

    [TestCaseSource(nameof(Formats))]
    public void A_store_filled_in_another_order_is_exported_the_same(string format)
    {
        using var other = new TemporaryFolder();
        ExportedStores.WriteFixtures(other);
        foreach (var file in Directory.GetFiles(other["in"]).OrderDescending(StringComparer.Ordinal))
        {
            CommandRun.Of("import", file, "--store", other["s.db"], "--quiet", "--jobs", "3");
        }

        CommandRun.Of("import", other["in"], "--store", other["s.db"], "--quiet", "--jobs", "3");

        Assert.That(
            ExportedStores.Files(ExportedStores.Export(other, "s.db", "out", format)),
            Is.EqualTo(ExportedStores.Files(ExportedStores.Export(folder, "s.db", "in-order-" + format, format))));
    }

    [TestCase("xlsx")]
    [TestCase("sqlite")]
    [TestCase("jsonl")]
    public void One_file_is_not_written_to_a_folder(string format)
    {
        var run = CommandRun.Of("export", "--store", folder["s.db"], "--format", format, "--out", folder["."]);

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Usage));
            Assert.That(run.Error, Does.Contain("is a folder").And.Contain("reports." + format));
        });
    }

    [TestCaseSource(nameof(Formats))]
    public void The_description_names_every_file_with_its_length_and_hash(string format)
    {
        var files = ExportedStores.Files(ExportedStores.Export(folder, "s.db", "described-" + format, format));
        using var package = JsonDocument.Parse(files["datapackage.json"]);
        var resources = package.RootElement.GetProperty("resources").EnumerateArray().ToList();

        Assert.That(resources.Select(one => one.GetProperty("path").GetString()).Append("datapackage.json").Distinct(), Is.EquivalentTo(files.Keys));
        foreach (var resource in resources)
        {
            var bytes = files[resource.GetProperty("path").GetString()!];
            Assert.That(resource.GetProperty("bytes").GetInt64(), Is.EqualTo(bytes.Length));
            Assert.That(resource.GetProperty("hash").GetString(), Is.EqualTo("sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes))));
        }

        Assert.That(package.RootElement.TryGetProperty("licenses", out _), Is.False);
    }

    [Test]
    public void Csv_and_database_hold_the_rows_of_every_view()
    {
        var csv = ExportedStores.Files(ExportedStores.Export(folder, "s.db", "rows-csv", "csv"));
        var database = Path.Combine(ExportedStores.Export(folder, "s.db", "rows-db", "sqlite"), "reports.db");
        foreach (var view in Exported)
        {
            // The path of a document that could not be read stands with the reason.
            var rows = int.Parse(StoreFile.Ask(folder["s.db"], $"SELECT count(*) FROM {view.Name}{(view.Name == "sources" ? " WHERE state = 'read'" : "")}").Single(), null);
            var text = Encoding.UTF8.GetString(csv[view.Name + ".csv"]);

            Assert.That(text, Does.StartWith(string.Join(',', view.ExportedColumns.Select(column => column.Name)) + "\r\n"));
            Assert.That(text.Split("\r\n"), Has.Length.EqualTo(rows + 2), view.Name);
            Assert.That(StoreFile.Ask(database, $"SELECT count(*) FROM {view.Name}").Single(), Is.EqualTo($"{rows}"));
        }

        Assert.That(StoreFile.Ask(database, "PRAGMA foreign_key_check"), Is.Empty);
        Assert.That(StoreFile.Ask(database, "PRAGMA integrity_check"), Is.EqualTo(new[] { "ok" }));
        Assert.That(
            StoreFile.Ask(database, "SELECT group_concat(line_id || amount_yuan, char(10)) FROM lines WHERE amount_yuan IS NOT NULL"),
            Is.EqualTo(StoreFile.Ask(folder["s.db"], "SELECT group_concat(line_id || amount_yuan, char(10)) FROM (SELECT * FROM lines ORDER BY sha256, length(table_id), table_id, position) WHERE amount_yuan IS NOT NULL")));
    }

    [TestCase("--kind", "budget", ExpectedResult = 2)]
    [TestCase("--year", "1999", ExpectedResult = 0)]
    [TestCase("--form", "fa.total", ExpectedResult = 2)]
    [TestCase("--form", "FA.NONE", ExpectedResult = 0)]
    public int Reports_are_chosen_by_the_filters(string option, string value)
    {
        var records = CommandRun.Of("export", "--store", folder["s.db"], option, value).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var out1 = ExportedStores.Export(folder, "s.db", "filtered" + value, "csv", option, value);

        Assert.That(File.ReadAllLines(Path.Combine(out1, "reports.csv")), Has.Length.EqualTo(records.Length + 1));
        Assert.That(File.ReadAllLines(Path.Combine(out1, "failures.csv")), Has.Length.EqualTo(1), "What belongs to no report is part of no selection.");
        return records.Length;
    }

    [Test]
    public void A_form_narrows_the_tables_too()
    {
        var database = Path.Combine(ExportedStores.Export(folder, "s.db", "form", "sqlite", "--form", "FA.TOTAL"), "reports.db");

        Assert.That(StoreFile.Ask(database, "SELECT form FROM tables UNION SELECT form FROM cells UNION SELECT form FROM lines"), Is.EqualTo(new[] { "FA.TOTAL" }));
    }

    [TestCase("42", ExpectedResult = 2)]
    [TestCase("4201", ExpectedResult = 1)]
    [TestCase("420106", ExpectedResult = 1)]
    [TestCase("43", ExpectedResult = 0)]
    public int A_division_takes_in_those_in_it(string division)
    {
        var (path, ids) = (folder[$"division-{division}.db"], new[] { ("a", "420106"), ("b", "420300"), ("c", "110000") });
        using (var store = SqliteReportStore.Open(path, StoreAccess.Write))
        {
            foreach (var (digit, _) in ids)
            {
                store.Save(SampleReports.Document(digit[0]));
            }
        }

        foreach (var (digit, code) in ids)
        {
            StoreFile.Ask(path, $"UPDATE stored_reports SET area_code = '{code}' WHERE document_id = (SELECT id FROM stored_documents WHERE key GLOB '{digit}*')");
        }

        return CommandRun.Of("export", "--store", path, "--division", division).Output.Split('\n').Length - 1;
    }

    [Test]
    public void What_was_read_with_personal_data_is_left_out_unless_asked_for()
    {
        using (var store = SqliteReportStore.Open(folder["p.db"], StoreAccess.Write))
        {
            store.Save(SampleReports.Document('a'));
            store.Save(SampleReports.Document('b', withPersonalData: true));
            store.Save(SampleReports.Document('c', withPersonalData: null));
        }

        var without = CommandRun.Of("export", "--store", folder["p.db"]);
        var with = CommandRun.Of("export", "--store", folder["p.db"], "--with-personal-data");

        Assert.That(without.Output.Split('\n'), Has.Length.EqualTo(2));
        Assert.That(without.Error, Does.Contain("2 reports were read with personal data"));
        Assert.That(with.Output.Split('\n'), Has.Length.EqualTo(4));
        Assert.That(with.Error, Is.Empty);
        Assert.That(Facts(), Is.EqualTo(["a"]));
        Assert.That(Facts("--with-personal-data"), Is.EqualTo(["a", "b", "c"]));

        string[] Facts(params string[] more) =>
            [.. CommandRun.Of(["export", "--store", folder["p.db"], "--facts", .. more]).Output.Split('\n').Skip(1).Where(line => line.Length > 0).Select(line => line[..1]).Distinct()];
    }

    [TestCase("csv")]
    [TestCase("xlsx")]
    [TestCase("sqlite")]
    public void Tables_need_a_place(string format)
    {
        var run = CommandRun.Of("export", "--store", folder["s.db"], "--format", format);

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Usage));
        Assert.That(run.Error, Does.Contain("--out"));
    }

    [TestCase("jsonl", "s.db")]
    [TestCase("sqlite", "s.db")]
    [TestCase("sqlite", "other.db")]
    public void A_store_is_never_replaced(string format, string target)
    {
        File.Copy(folder["s.db"], folder["other.db"], overwrite: true);
        var before = File.ReadAllBytes(folder[target]);
        var run = CommandRun.Of("export", "--store", folder["s.db"], "--format", format, "--out", folder[target]);

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Usage));
        Assert.That(run.Error, Does.Contain("is a store and is not replaced"));
        Assert.That(File.ReadAllBytes(folder[target]), Is.EqualTo(before));
    }

    [TestCaseSource(nameof(Formats))]
    public void The_description_of_other_data_is_not_replaced(string format)
    {
        using var other = new TemporaryFolder();
        var target = format == "csv" ? other.Root : other["reports.x"];
        other.Write("datapackage.json", """{"resources":[{"path":"rainfall.tsv"}]}""");
        var run = CommandRun.Of("export", "--store", folder["s.db"], "--format", format, "--out", target);

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Unreadable));
        Assert.That(run.Error, Does.Contain("describes other data"));
        Assert.That(Directory.GetFiles(other.Root).Select(Path.GetFileName), Is.EqualTo(new[] { "datapackage.json" }));
    }

    [TestCaseSource(nameof(Formats))]
    public void An_export_that_cannot_be_written_leaves_the_old_one(string format)
    {
        using var other = new TemporaryFolder();
        var folderOfExport = ExportedStores.Export(folder, "s.db", "kept-" + format, format);
        var before = ExportedStores.Files(folderOfExport);
        var taken = Directory.GetFiles(folderOfExport).First(file => !file.EndsWith("datapackage.json", StringComparison.Ordinal));
        Directory.CreateDirectory(taken + ".part");
        var run = CommandRun.Of("export", "--store", folder["s.db"], "--format", format, "--out", format == "csv" ? folderOfExport : taken, "--year", "1999");

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Unreadable));
        Assert.That(ExportedStores.Files(folderOfExport), Is.EqualTo(before));
    }
}
