using System.Text.Json.Nodes;
using Extractor.Fiscal;
using Extractor.Fiscal.Records;
using Extractor.Tests.Fiscal.Pictures;

namespace Extractor.Tests.Fiscal;

/// <summary>
/// Every written record is valid against the published schema, as an independent validator sees it, and the schema is strict enough
/// to refuse damaged ones. Needs node and ajv (<c>scripts/test/install-schema-validator</c>); without them it fails.
/// </summary>
public sealed class ReportSchemaTests
{
    private static string Schema => SchemaOf("report");

    private static IEnumerable<string> Fixtures() =>
        Directory.EnumerateFiles(Path.Combine(RepositoryFolders.Root, "fixtures"), "report.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".txt" or ".docx" or ".pdf")
            .Order(StringComparer.Ordinal);

    [Test]
    public void Every_written_report_is_valid()
    {
        var files = Fixtures().Concat(Seeds()).ToArray();
        var (exitCode, output) = Validate(files.Select(file => ReportJson.Write(ReportFiles.Read(file))));

        Assert.That(exitCode, Is.Zero, output);
        Assert.That(output, Does.Contain($"{files.Length} documents, 0 errors"));
    }

    [Test]
    public void A_report_that_was_read_from_pictures_is_valid_and_comes_back_as_it_was()
    {
        var reports = new[]
        {
            PicturedForm.Read(["tesseract", "tesseract", "pp"], ("tesseract", 9, 1, "l07.20"), ("pp", 5, 1, ""), ("tesseract", 0, 0, "一1.203,50")),
            PicturedForm.Read(["pp"], ("pp", 9, 1, "977.20"), ("pp", 3, 2, "")),
        };
        var written = reports.Select(ReportJson.Write).ToArray();
        var (exitCode, output) = Validate(written);

        Assert.That(exitCode, Is.Zero, output);
        Assert.That(written, Is.All.Contains("\"recognisedPages\":[{\"page\":1,\"reason\":\"no-text\"").And.All.Contains("\"readings\":[{\"engine\":"));
        Assert.That(written.Select(json => ReportJson.Write(ReportJson.Read(json))), Is.EqualTo(written));
    }

    [Test]
    public void A_report_with_text_of_its_own_has_no_member_of_pictures()
    {
        var json = ReportJson.Write(PicturedForm.Read([]));

        Assert.That(json, Does.Not.Contain("recognisedPages").And.Not.Contain("readings").And.Not.Contain("picturePages"));
    }

    [Test]
    public void The_addresses_that_a_store_adds_are_valid()
    {
        var json = ReportJson.Write(ReportFiles.Read(Fixtures().First()));
        var example = JsonNode.Parse(File.ReadAllText(Schema))!["$defs"]!["document"]!["properties"]!["origins"]!["examples"]![0]!.AsArray();
        var sha256 = new string('a', 64);
        var valid = ReportJson.AddOrigins(json, [new("http://a.example/决算.pdf", "2024-10-01T02:03:04.567Z", sha256), new("https://b.example/", null, null)]);
        var refused = ReportJson.AddOrigins(json, [new("ftp://a.example/", null, null)]);
        var taken = JsonNode.Parse(json)!;
        taken["document"]!["origins"] = example.DeepClone();
        var (exitCode, output) = Validate([valid, taken.ToJsonString()]);

        Assert.That(exitCode, Is.Zero, output);
        Assert.That(Validate([refused]).ExitCode, Is.EqualTo(1));
    }

    [TestCase("table", "tables")]
    [TestCase("fact", "facts")]
    [TestCase("finding", "findings")]
    public void Every_record_type_has_a_schema_of_its_own_with_a_valid_example(string record, string member)
    {
        var example = JsonNode.Parse(File.ReadAllText(SchemaOf(record)))!["examples"]![0]!;
        var written = Fixtures()
            .SelectMany(file => JsonNode.Parse(ReportJson.Write(ReportFiles.Read(file)))![member]!.AsArray())
            .Select(node => node!.ToJsonString())
            .Append(example.ToJsonString())
            .ToArray();
        var (exitCode, output) = Validate(written, SchemaOf(record));

        Assert.That(exitCode, Is.Zero, output);
        Assert.That(output, Does.Contain($"{written.Length} documents, 0 errors"));

        example.AsObject().Remove("provenance");
        example.AsObject().Remove("tableId");
        example.AsObject().Remove("factId");
        Assert.That(Validate([example.ToJsonString()], SchemaOf(record)).ExitCode, Is.EqualTo(1));
    }

    [TestCase("a member too many", "/tables/0", "extra", "1")]
    [TestCase("money as a number", "/tables/0/rows/0/cells/0", "value", "5445500.0")]
    [TestCase("money with one place", "/tables/0/rows/0/cells/0", "value", "\"5445500.0\"")]
    [TestCase("an unknown status", "/tables/0", "status", "\"fine\"")]
    [TestCase("a wrong schema name", "", "schema", "\"cn-fiscal-report/2\"")]
    [TestCase("a hash that is none", "/document", "sha256", "\"abc\"")]
    [TestCase("a resolution without a value", "/tables/0/rows/0/cells/0", "value", "null")]
    [TestCase("a missing form with rows", "/tables/0", "status", "\"missing\"")]
    [TestCase("a reason on a held check", "/findings/0", "reason", "\"no-value\"")]
    public void A_damaged_report_is_refused(string damage, string place, string member, string value)
    {
        var report = JsonNode.Parse(ReportJson.Write(ReportFiles.Read(Path.Combine(RepositoryFolders.Root, "fixtures", "01-plain-final-accounts", "report.tab.txt"))))!;
        var target = place.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(report, (node, step) => int.TryParse(step, out var index) ? node![index]! : node![step]!);
        target[member] = JsonNode.Parse(value);

        Assert.That(Validate([report.ToJsonString()]).ExitCode, Is.EqualTo(1), damage);
    }

    [Test]
    public void A_member_left_out_is_refused()
    {
        var report = JsonNode.Parse(ReportJson.Write(ReportFiles.Read(Path.Combine(RepositoryFolders.Root, "fixtures", "01-plain-final-accounts", "report.tab.txt"))))!;
        report.AsObject().Remove("issuedOn");

        Assert.That(Validate([report.ToJsonString()]).Output, Does.Contain("issuedOn"));
    }

    [Test]
    public void The_schema_knows_the_member_of_every_enum()
    {
        var schema = File.ReadAllText(Schema);
        var words = new[] { typeof(CellStatus), typeof(FormStatus), typeof(FindingStatus), typeof(FigurePart), typeof(RowRole), typeof(ColumnRole), typeof(Verification), typeof(UnitSource) }
            .SelectMany(Enum.GetNames)
            .Select(name => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(name));

        Assert.That(words.Where(word => !schema.Contains($"\"{word}\"", StringComparison.Ordinal)), Is.Empty);
    }

    private static IEnumerable<string> Seeds()
    {
        var folder = Path.Combine(RepositoryFolders.SharedData, "seeds");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal) : [];
    }

    private static string SchemaOf(string record) => Path.Combine(RepositoryFolders.Root, "schemas", record + ".schema.json");

    private static (int ExitCode, string Output) Validate(IEnumerable<string> records, string? schema = null) =>
        SchemaValidation.Run(schema ?? Schema, records);
}
