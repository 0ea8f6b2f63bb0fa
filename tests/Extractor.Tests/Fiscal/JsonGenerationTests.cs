using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Extractor.Fiscal;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Records;

namespace Extractor.Tests.Fiscal;

/// <summary>What the compiler writes to read and write records: <c>Extractor.JsonGeneration</c>.</summary>
public sealed class JsonGenerationTests
{
    private static readonly FiscalReport Report =
        ReportFiles.Read(Path.Combine(RepositoryFolders.Root, "fixtures", "03-wrong-total", "report.tab.txt"));

    private static readonly string Json = ReportJson.Write(Report);

    [Test]
    public void A_member_of_a_record_that_is_missing_unknown_or_of_another_kind_is_refused()
    {
        Refuses(report => report.Remove("coverage"));
        Refuses(report => report["coverage"]!.AsObject().Remove("announced"));
        Refuses(report => report["coverage"]!["seen"] = 1);
        Refuses(report => report["coverage"]!["announced"] = "1");
        Refuses(report => report["coverage"]!["announced"] = 1.5);
        Refuses(report => report["coverage"] = null);
        Refuses(report => report["kind"] = "FinalAccounts");
        Refuses(report => report["kind"] = 1);
        Refuses(report => report["blankMeansZero"] = 0);
        Refuses(report => report["tables"] = new JsonObject());
        Refuses(report => report["findings"]![0]!["inputs"]!.AsArray().Add(1));
        Refuses(report => report["findings"]![0]!["expected"] = 5);
        Refuses(report => report["findings"]![0]!["expected"] = "1e3");
        Refuses(report => report["id"] = null);
    }

    [TestCase("")]
    [TestCase(" ")]
    [TestCase("1")]
    [TestCase("{\"id\":\"\\ud800\"}")]
    public void What_is_no_object_or_no_text_is_refused(string json) =>
        Assert.That(() => ReportJson.Read(json), Throws.InstanceOf<JsonException>());

    [Test]
    public void Nothing_may_follow_a_report()
    {
        Assert.That(ReportJson.Write(ReportJson.Read(Json + " \n")), Is.EqualTo(Json));
        Assert.That(() => ReportJson.Read(Json + "{}"), Throws.InstanceOf<JsonException>());
        Assert.That(() => ReportJson.Read(Json[..^1]), Throws.InstanceOf<JsonException>());
    }

    [Test]
    public void A_member_with_a_value_of_its_own_may_be_left_out_and_names_may_be_escaped()
    {
        var report = JsonNode.Parse(Json)!.AsObject();
        report.Remove("schema");
        report.Remove("facts");
        var read = ReportJson.Read(report.ToJsonString().Replace("\"blankMeansZero\"", "\"\\u0062lankMeansZero\"", StringComparison.Ordinal));

        Assert.That(read.Schema, Is.EqualTo("cn-fiscal-report/1"));
        Assert.That(read.Facts, Is.Empty);
        Assert.That(read.BlankMeansZero, Is.EqualTo(Report.BlankMeansZero));
    }

    [Test]
    public void Every_choice_is_written_by_the_name_that_it_has_everywhere()
    {
        Assert.Multiple(() =>
        {
            Names<ReportKind>("kind", (report, value) => report with { Kind = value });
            Names<ReportLevel>("level", (report, value) => report with { Level = value });
            Names<FindingSeverity>("severity", (report, value) => report with { Findings = [report.Findings[0] with { Severity = value }] });
            Names<FindingStatus>("status", (report, value) => report with { Tables = [], Findings = [report.Findings[0] with { Status = value }] });
            Names<FormStatus>("status", (report, value) => report with { Findings = [], Tables = [report.Tables[0] with { Rows = [], Status = value }] });
            Names<UnitSource>("source", (report, value) => report with { Facts = [], Tables = [], AmountUnit = new AmountUnitRecord("元", 1, value) });
        });
    }

    [Test]
    public void A_record_that_goes_to_a_stream_in_pieces_is_the_same()
    {
        using var stream = new MemoryStream();
        ReportJson.WriteLine(stream, Report);

        Assert.That(stream.ToArray(), Is.EqualTo(ReportJson.Utf8(Report)));
        Assert.That(Encoding.UTF8.GetString(stream.ToArray()), Is.EqualTo(Json + "\n"));
        Assert.That(stream.Length, Is.GreaterThan(64 * 1024), "it has several pieces");
    }

    [Test]
    public void A_text_longer_than_a_piece_is_written_whole()
    {
        var title = new string('决', 100_000);
        using var stream = new MemoryStream();
        ReportJson.WriteLine(stream, Report with { Title = title });

        Assert.That(ReportJson.Read(stream.ToArray()).Title, Is.EqualTo(title));
    }

    [Test]
    public void Every_file_of_the_catalogue_is_part_of_the_program_as_it_is()
    {
        var root = Path.Combine(RepositoryFolders.Root, "src", "Extractor.Fiscal");
        var files = Directory.GetFiles(Path.Combine(root, "catalog"), "*.json", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .ToImmutableArray();

        Assert.That(CatalogFiles.Names("catalog/"), Is.EqualTo(files));
        foreach (var file in files)
        {
            Assert.That(CatalogFiles.Get(file).ToArray(), Is.EqualTo(File.ReadAllBytes(Path.Combine(root, file))), file);
        }
    }

    [Test]
    public void A_catalogue_file_has_no_unknown_members_and_may_leave_out_what_has_a_default()
    {
        var bare = Form("""{"id":"FA.NEW","kind":"final-accounts","title":"新表","panels":[{"columns":[{"role":"amount","labels":["金额"]}]}]}""");

        Assert.That(bare.Panels[0].Columns[0].Under, Is.Empty);
        Assert.That(bare.Aliases, Is.Empty);
        Assert.That(() => Form("""{"id":"FA.NEW","kind":"final-accounts","title":"新表"}"""), Throws.InstanceOf<JsonException>());
        Assert.That(() => Form("""{"id":"FA.NEW","kind":"final-accounts","title":"新表","panels":[],"alias":[]}"""), Throws.InstanceOf<JsonException>());
    }

    private static FormDefinition Form(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return CatalogJson.ReadFormDefinition(ref reader);
    }

    private static void Names<T>(string member, Func<FiscalReport, T, FiscalReport> change)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            Assert.That(ReportJson.Write(change(Report, value)), Does.Contain($"\"{member}\":\"{RecordNames.Of(value)}\""));
        }
    }

    private static void Refuses(Action<JsonObject> change)
    {
        var report = JsonNode.Parse(Json)!.AsObject();
        change(report);
        Assert.That(() => ReportJson.Read(report.ToJsonString()), Throws.InstanceOf<JsonException>());
    }
}
