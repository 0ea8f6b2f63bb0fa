using System.Text.Json;
using Extractor.App;
using Extractor.Storage;
using Extractor.Storage.Sqlite;
using Extractor.Tests.Storage;

namespace Extractor.Tests.App;

/// <summary>The facts of files and of a store.</summary>
public sealed class FactsCommandTests
{
    private readonly TemporaryFolder folder = new();

    private string Store => folder["s.db"];

    private string Report => folder["report.txt"];

    [OneTimeSetUp]
    public void Prepare()
    {
        File.WriteAllText(Report, "云山市档案馆2023年度部门决算公开\n二、收入决算情况说明\n本年收入合计308.5万元，其中：其他收入8.5万元，占2.76%。\n");
        using var store = SqliteReportStore.Open(Store, StoreAccess.Write);
        store.Save(SampleReports.Document('a'));
        store.Save(SampleReports.Document('b'));
    }

    [OneTimeTearDown]
    public void Remove() => folder.Dispose();

    [Test]
    public void The_facts_of_a_file_are_listed_with_their_places()
    {
        var lines = CommandRun.Of("facts", Report).Output.Split('\n');

        Assert.That(lines, Has.Length.EqualTo(6));
        Assert.That(lines[4], Does.StartWith("line 3  revenue.item  其他收入").And.Contain("share").And.Contain("2.76%"));
    }

    [Test]
    public void A_family_narrows_and_csv_is_a_line_a_figure()
    {
        var lines = CommandRun.Of("facts", Report, "--family", "revenue", "--format", "csv").Output.Split("\r\n");

        Assert.That(lines, Has.Length.EqualTo(4));
        Assert.That(lines[1], Does.Contain(",F").Or.Contain("-F002,revenue.item,FACT,revenue.other,其他收入,label,").And.Contain(",amount,85000.00,CNY,"));
    }

    [Test]
    public void The_facts_of_one_report_of_a_store_are_json()
    {
        using var found = JsonDocument.Parse(CommandRun.Of("facts", "--store", Store, "--report", "aaaa", "--format", "json").Bytes);

        Assert.That(found.RootElement.EnumerateArray().Select(fact => fact.GetProperty("raw").GetString()), Is.EqualTo(new[] { "12.50万元", "0.12万元", "5%" }));
        Assert.That(found.RootElement[0].GetProperty("value").GetString(), Is.EqualTo("125000.00"));
    }

    [Test]
    public void An_export_of_facts_holds_all_reports()
    {
        var csv = CommandRun.Of("export", "--store", Store, "--facts", "--bom").Output;

        Assert.That(csv, Does.StartWith("\uFEFFsha256,reportId,factId,"));
        Assert.That(csv.Split("\r\n"), Has.Length.EqualTo(8));
    }

    [TestCase("facts")]
    [TestCase("facts", "a.txt", "--store", "s.db")]
    [TestCase("facts", "a.txt", "--report", "aaaa")]
    public void A_request_without_one_source_makes_no_sense(params string[] arguments) =>
        Assert.That(CommandRun.Of(arguments).ExitCode, Is.EqualTo(ExitCode.Usage));

    [Test]
    public void A_file_that_is_missing_costs_no_other()
    {
        var run = CommandRun.Of("facts", folder["nowhere.pdf"], Report);

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.SomeFailed));
        Assert.That(run.Output, Does.Contain("308.5万元"));
    }
}
