using Extractor.Tests.Storage;

namespace Extractor.Tests.App.Exports;

/// <summary>The records of every fixture in every format, exported as JSON Lines, and the descriptions beside exports, as other programs check them.</summary>
public sealed class RecordInteroperabilityTests
{
    private static readonly string Scripts = Path.Combine(RepositoryFolders.Root, "scripts", "test");

    private readonly TemporaryFolder folder = new();

    [OneTimeSetUp]
    public void ImportFixtures()
    {
        CommandRun.Of("import", Path.Combine(RepositoryFolders.Root, "fixtures"), "--store", folder["s.db"], "--quiet", "--with-personal-data");
        ExportedStores.WriteFixtures(folder);
        CommandRun.Of("import", folder["in"], "--store", folder["few.db"], "--quiet");
    }

    [OneTimeTearDown]
    public void RemoveStore() => folder.Dispose();

    [Test]
    public void Every_record_is_valid_against_the_schema()
    {
        var records = File.ReadAllLines(Path.Combine(ExportedStores.Export(folder, "s.db", "valid", "jsonl", "--with-personal-data"), "reports.jsonl"));
        var (exitCode, output) = SchemaValidation.Run(Path.Combine(RepositoryFolders.Root, "schemas", "report.schema.json"), records);

        Assert.That((exitCode, output.Trim()), Is.EqualTo((0, $"{records.Length} documents, 0 errors")));
        Assert.That($"{records.Length}", Is.EqualTo(StoreFile.Ask(folder["s.db"], "SELECT count(*) FROM reports").Single()));
        Assert.That(records, Has.Length.GreaterThan(60), "six departments in fifteen formats");
    }

    [Test]
    public void Python_reads_the_figures_of_json_lines_as_those_of_the_store()
    {
        var records = Path.Combine(ExportedStores.Export(folder, "s.db", "python", "jsonl", "--with-personal-data"), "reports.jsonl");
        const string Script =
            """
            import json, sys
            from decimal import Decimal
            figures, total = 0, Decimal(0)
            for line in open(sys.argv[1], encoding="utf-8"):
                report = json.loads(line, parse_float=Decimal)
                assert report["schema"] == "cn-fiscal-report/1"
                for table in report["tables"]:
                    for row in table["rows"]:
                        for cell in row["cells"]:
                            if cell["value"] is not None:
                                assert isinstance(cell["value"], str)
                                figures, total = figures + 1, total + Decimal(cell["value"])
            print(figures, total)
            """;
        var amounts = StoreFile.Ask(folder["s.db"], "SELECT amount_yuan FROM cells WHERE amount_yuan IS NOT NULL").Select(amount => decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)).ToList();

        Assert.That(amounts, Has.Count.GreaterThan(10_000));
        Assert.That(ProgramRun.Of("python3", "-c", Script, records), Is.EqualTo(FormattableString.Invariant($"{amounts.Count} {amounts.Sum()}\n")));
    }

    [Test]
    public void Descriptions_keep_the_profile_of_the_standard()
    {
        var descriptions = ExportedStores.Formats.Select(one => Path.Combine(
            ExportedStores.Export(folder, "few.db", "profile-" + one.Format, one.Format), "datapackage.json")).ToList();

        Assert.That(ProgramRun.Of("node", [Path.Combine(Scripts, "validate-datapackage.mjs"), .. descriptions]), Is.EqualTo("4 descriptions, 0 errors\n"));
    }

    [Test]
    public void The_profile_of_the_standard_refuses_what_is_wrong()
    {
        var description = File.ReadAllText(Path.Combine(ExportedStores.Export(folder, "few.db", "wrong", "csv"), "datapackage.json"));
        var wrong = folder.Write("datapackage.json", description.Replace("\"type\": \"year\"", "\"type\": \"jahr\"", StringComparison.Ordinal));
        var run = ProgramRun.Any(new("node", [Path.Combine(Scripts, "validate-datapackage.mjs"), wrong]));

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("/resources/0/schema/fields/"));
    }
}
