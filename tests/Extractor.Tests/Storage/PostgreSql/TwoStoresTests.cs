using Extractor.Tests.App;
using Extractor.Tests.App.Exports;
using Extractor.Tests.Serving;

namespace Extractor.Tests.Storage.PostgreSql;

/// <summary>A file and a server that hold the same imports answer and export the same.</summary>
public sealed class TwoStoresTests
{
    private readonly TemporaryFolder folder = new();
    private string place = string.Empty;

    private static IEnumerable<string> Formats => ExportedStores.Formats.Select(one => one.Format);

    private static IEnumerable<string> Questions =>
    [
        "query --issuer 市",
        "query --code 2* --format json",
        "query --search 社会保障 --format json",
        "query --min-amount 1000000 --form fa.total",
        "query --year 2023 --format json",
        "findings",
        "findings --format json --status fails",
        "facts",
        "facts --family threePublic --format csv",
        "panel",
        "export",
        "export --form FA.TOTAL",
        "export --facts",
    ];

    [OneTimeSetUp]
    public void ImportFixtures()
    {
        ExportedStores.WriteFixtures(folder);
        place = DatabaseServer.NewPlace();
        foreach (var store in new[] { folder["s.db"], place })
        {
            var run = CommandRun.Of("import", folder["in"], "--store", store, "--quiet", "--jobs", "1");
            Assert.That(run.Error, Does.Contain("5 documents: 4 reports").And.Contain("1 failed"));
        }
    }

    [OneTimeTearDown]
    public void RemoveStore() => folder.Dispose();

    [TestCaseSource(nameof(Formats))]
    public void Exports_are_the_same_to_the_byte(string format)
    {
        var expected = ExportedStores.Files(ExportedStores.Export(folder, "s.db", "file-" + format, format));
        var exported = ExportedStores.Files(ExportedStores.ExportPlace(folder, place, "server-" + format, format));

        Assert.That(exported.Keys, Is.EquivalentTo(expected.Keys));
        Assert.That(exported, Is.EqualTo(expected));
    }

    [TestCaseSource(nameof(Questions))]
    public void Commands_say_the_same(string question)
    {
        var expected = CommandRun.Of([.. question.Split(' '), "--store", folder["s.db"]]);
        var said = CommandRun.Of([.. question.Split(' '), "--store", place]);

        Assert.That((said.ExitCode, said.Error, said.Output), Is.EqualTo((expected.ExitCode, expected.Error, expected.Output)));
    }

    [TestCase("/api/reports", null)]
    [TestCase("/api/reports?order=failing", null)]
    [TestCase("/api/reports?failing=true", null)]
    [TestCase("/api/reports?form=fa.total&status=complete", null)]
    [TestCase("/api/reports?q=社会保障", null)]
    [TestCase("/api/search?q=一般公共", null)]
    [TestCase("/api/tables?status=empty", null)]
    [TestCase("/api/cells", 50)]
    [TestCase("/api/cells?code=208*", 3)]
    [TestCase("/api/cells?minAmount=10000000&maxAmount=20000000", null)]
    [TestCase("/api/lines", 40)]
    [TestCase("/api/facts", 5)]
    [TestCase("/api/facts?family=threePublic", null)]
    [TestCase("/api/findings?status=holds", 20)]
    [TestCase("/api/findings", null)]
    [TestCase("/api/review", 7)]
    [TestCase("/api/failures", null)]
    [TestCase("/api/changes", null)]
    public async Task Lists_have_the_same_rows_on_any_page(string path, int? size)
    {
        await using var file = await RunningServer.StartAsync(folder["s.db"]);
        await using var server = await RunningServer.StartAsync(place);
        var expected = await RowsAsync(file, path, size);

        Assert.That(expected, Is.Not.Empty);
        Assert.That(await RowsAsync(server, path, size), Is.EquivalentTo(expected));
    }

    [Test]
    public void A_second_import_reads_nothing_again()
    {
        var run = CommandRun.Of("import", folder["in"], "--store", place, "--format", "json");

        Assert.That(run.Error, Does.Not.Contain("STO"));
        Assert.That(CommandRun.Of("run", "list", "--store", place).Output, Does.Contain("finished"));
        Assert.That(CommandRun.Of("store", "check", place), Has.Property("ExitCode").EqualTo(0).And.Property("Error").Contain("is sound"));
        Assert.That(StoreFile.Ask(place, "SELECT count(*) FROM stored_documents"), Is.EqualTo(new[] { "5" }));
    }

    [Test]
    public void The_record_can_be_asked_for_its_parts() => Assert.That(
        StoreFile.Ask(place, "SELECT count(*) FROM stored_reports WHERE record->'document'->>'sha256' IS NOT NULL AND record = CAST(json AS JSONB)"), Is.EqualTo(new[] { "4" }));

    [Test]
    public void Large_tables_are_parted_by_fiscal_year()
    {
        var years = StoreFile.Ask(folder["s.db"], "SELECT DISTINCT fiscal_year FROM cells ORDER BY 1");
        Assert.That(years, Is.Not.Empty);
        foreach (var table in new[] { "cells", "findings", "facts", "passages" })
        {
            Assert.That(
                StoreFile.Ask(place, $"SELECT substring(tableoid::regclass::text FROM '[0-9]+$') FROM stored_{table} GROUP BY 1 ORDER BY 1"),
                Is.Not.Empty.And.SubsetOf(years),
                table);
        }
    }

    private static async Task<List<string>> RowsAsync(RunningServer server, string path, int? size)
    {
        var rows = new List<string>();
        var limited = size is null ? path : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit={size}";
        var cursor = string.Empty;
        while (cursor is not null)
        {
            var page = await server.GetAsync(cursor.Length == 0 ? limited : $"{limited}{(limited.Contains('?', StringComparison.Ordinal) ? '&' : '?')}cursor={cursor}");
            rows.AddRange(page.GetProperty("items").EnumerateArray().Select(static row => row.GetRawText()));
            cursor = page.GetProperty("next").GetString();
        }

        return rows;
    }
}
