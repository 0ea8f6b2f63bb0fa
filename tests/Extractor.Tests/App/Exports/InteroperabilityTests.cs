using Extractor.Storage.Views;

namespace Extractor.Tests.App.Exports;

/// <summary>Other programs read the exports and find the same figures: Python's csv and sqlite3, LibreOffice, a JSON Schema validator.</summary>
public sealed class InteroperabilityTests
{
    private readonly TemporaryFolder folder = new();

    [OneTimeSetUp]
    public void ImportFixtures()
    {
        ExportedStores.WriteFixtures(folder);
        CommandRun.Of("import", folder["in"], "--store", folder["s.db"], "--quiet");
    }

    [OneTimeTearDown]
    public void RemoveStore() => folder.Dispose();

    [TestCase(TestName = "The description is valid, also of a selection")]
    public void The_description_is_valid()
    {
        var packages = ExportedStores.Formats.Select(one => Path.Combine(ExportedStores.Export(folder, "s.db", "schema-" + one.Format, one.Format), "datapackage.json"))
            .Append(Path.Combine(ExportedStores.Export(
                folder, "s.db", "selection", "csv", "--issuer", "局", "--year", "2022", "--kind", "budget", "--division", "42", "--form", "BG.TOTAL", "--with-personal-data"), "datapackage.json"));
        var output = ProgramRun.Of(
            "node",
            [Path.Combine(RepositoryFolders.Root, "scripts", "test", "validate-json.mjs"), Path.Combine(RepositoryFolders.Root, "schemas", "datapackage.schema.json"), .. packages]);

        Assert.That(output, Does.Contain("5 documents, 0 errors"));
    }

    [Test]
    public void Python_reads_the_same_rows_from_csv_and_from_the_database()
    {
        var csv = ExportedStores.Export(folder, "s.db", "python-csv", "csv");
        var database = Path.Combine(ExportedStores.Export(folder, "s.db", "python-db", "sqlite"), "reports.db");
        const string Script =
            """
            import csv, json, os, sqlite3, sys
            from decimal import Decimal
            folder, database = sys.argv[1:]
            package = json.load(open(os.path.join(folder, "datapackage.json"), encoding="utf-8"))
            connection = sqlite3.connect(database)
            for resource in package["resources"]:
                fields = resource["schema"]["fields"]
                with open(os.path.join(folder, resource["path"]), newline="", encoding="utf-8") as file:
                    rows = list(csv.DictReader(file, strict=True))
                stored = connection.execute(f'SELECT * FROM {resource["name"]} ORDER BY rowid').fetchall()
                assert len(rows) == len(stored), resource["name"]
                keys = {tuple(row[name] for name in resource["schema"]["primaryKey"]) for row in rows}
                assert len(keys) == len(rows), resource["name"]
                for row, values in zip(rows, stored):
                    assert list(row) == [field["name"] for field in fields]
                    for field, value in zip(fields, values):
                        text = row[field["name"]]
                        if value is None or text == "":
                            assert value in (None, ""), (resource["name"], field, value)
                        elif field["type"] in ("integer", "year", "boolean"):
                            assert int(text) == value
                        elif field["type"] == "number":
                            assert Decimal(text) == Decimal(str(value))
                        else:
                            assert text == value, (text, value)
                        if text != "" and "categories" in field:
                            assert text in [category["value"] for category in field["categories"]], text
                print(resource["name"], len(rows))
            """;
        var output = ProgramRun.Of("python3", ["-c", Script, csv, database]);

        Assert.That(output.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(StoreViews.All.Count(view => view.Exported)));
        Assert.That(output, Does.Match("lines [1-9][0-9][0-9]"));
    }

    [Test]
    public void LibreOffice_reads_the_same_fields_from_the_workbook()
    {
        var csv = ExportedStores.Export(folder, "s.db", "office-csv", "csv");
        var workbook = Path.Combine(ExportedStores.Export(folder, "s.db", "office-xlsx", "xlsx"), "reports.xlsx");

        // Comma, quotation mark, UTF-8, from line 1, nothing as shown but as stored, every sheet into a file of its own.
        ProgramRun.Of("soffice", ["-env:UserInstallation=file://" + folder["profile"], "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1", "--outdir", folder["office"], workbook]);
        const string Script =
            """
            import csv, json, os, sys
            from decimal import Decimal
            folder, office = sys.argv[1:]
            csv.field_size_limit(10**8)
            package = json.load(open(os.path.join(folder, "datapackage.json"), encoding="utf-8"))
            read = lambda path: list(csv.reader(open(path, newline="", encoding="utf-8")))
            for resource in package["resources"]:
                types = [field["type"] for field in resource["schema"]["fields"]]
                ours, theirs = read(os.path.join(folder, resource["path"])), read(os.path.join(office, f'reports-{resource["title"]}.csv'))
                assert len(ours) == len(theirs), resource["name"]
                figures = 0
                for left, right in zip(ours[1:], theirs[1:]):
                    for kind, here, there in zip(types, left, right + [""] * len(left)):
                        if kind in ("number", "integer", "year") and here:
                            assert Decimal(here) == Decimal(there), (resource["name"], here, there)
                            figures += 1
                        elif kind == "boolean":
                            assert {"1": "TRUE", "0": "FALSE"}.get(here, here) == there
                        else:
                            assert here == there, (resource["name"], here, there)
                print(resource["name"], len(ours) - 1, figures)
            """;
        var output = ProgramRun.Of("python3", ["-c", Script, csv, folder["office"]]);

        Assert.That(output, Does.Match("lines [1-9][0-9][0-9]+ [1-9][0-9][0-9]+"));
        Assert.That(Directory.GetFiles(folder["office"]).Select(Path.GetFileName), Does.Contain("reports-来源.csv").And.Contain("reports-说明.csv"));
    }
}
