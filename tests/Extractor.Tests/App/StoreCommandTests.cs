using System.Text.Json;
using Extractor.App;
using Extractor.Storage;
using Extractor.Storage.Sqlite;
using Extractor.Tests.Storage;

namespace Extractor.Tests.App;

/// <summary>The commands that ask a store.</summary>
public sealed class StoreCommandTests
{
    private readonly TemporaryFolder folder = new();

    private string Store => folder["s.db"];

    [OneTimeSetUp]
    public void SaveTwoReports()
    {
        using var store = SqliteReportStore.Open(Store, StoreAccess.Write);
        store.Save(SampleReports.Document('a', "云山市档案馆", 2023));
        store.Save(SampleReports.Document('b', "云山市图书馆", 2022));
    }

    [OneTimeTearDown]
    public void RemoveStore() => folder.Dispose();

    [Test]
    public void Reports_are_listed_as_a_table()
    {
        var lines = Ask("query").Output.Split('\n');

        Assert.That(lines[0], Does.StartWith("sha256"));
        Assert.That(lines[2], Does.StartWith("bbbbbbbbbbbb  云山市图书馆  2022  final-accounts       1      4        1").Or.StartWith("aaaaaaaaaaaa"));
        Assert.That(lines[2..4].Order(), Has.Exactly(2).Contains("final-accounts       1      4        1  云山市"));
    }

    [TestCase("--year", "2022", ExpectedResult = "云山市图书馆")]
    [TestCase("--issuer", "档案", ExpectedResult = "云山市档案馆")]
    [TestCase("--kind", "budget", ExpectedResult = "")]
    public string Reports_are_filtered(string option, string value)
    {
        using var found = JsonDocument.Parse(Ask("query", option, value, "--format", "json").Bytes);
        return string.Join(',', found.RootElement.EnumerateArray().Select(report => report.GetProperty("issuer").GetString()));
    }

    [Test]
    public void One_report_is_its_record()
    {
        var run = Ask("query", "--report", "aaaa", "--format", "json");

        Assert.That(run.Output, Is.EqualTo(SampleReports.Document('a').Report!.Json + "\n"));
    }

    [Test]
    public void One_report_as_csv_is_a_line_a_cell()
    {
        var lines = Ask("query", "--report", "aaaa", "--format", "csv").Output.Split("\r\n");

        Assert.That(lines, Has.Length.EqualTo(6));
        Assert.That(lines[2], Is.EqualTo("R0-C3,FA.TOTAL,一、一般公共服务支出,201,expenditure.amount,3,支出 / 金额,12.60,number,126000.00,万元,,,14,,verified,,,"));
    }

    [Test]
    public void A_form_stands_in_its_own_columns_with_both_sides()
    {
        var run = Ask("query", "--report", "aaaa", "--form", "fa.total");

        Assert.That(run.Output.Split('\n')[2..], Is.EqualTo(new[]
        {
            "收入 / 项目       收入 / 金额  支出 / 项目           支出 / 金额",
            "----------------  -----------  --------------------  -----------",
            "一、财政拨款收入        10.00  一、一般公共服务支出        12.60",
            "总计                    12.50  总计",
            "",
        }));
    }

    [Test]
    public void A_form_of_every_report_is_shown_when_none_is_named()
    {
        Assert.That(Ask("query", "--form", "FA.TOTAL", "--format", "jsonl").Output.Split('\n'), Has.Length.EqualTo(3));
        Assert.That(Ask("query", "--form", "FA.TOTAL").Output, Does.Contain("云山市档案馆 2023: 收入支出决算总表 公开01表").And.Contain("云山市图书馆 2022"));
    }

    [TestCase("--report", "ffff", ExitCode.Unreadable)]
    [TestCase("--form", "FA.NONE", ExitCode.Unreadable)]
    public void What_is_not_there_is_told(string option, string value, int code)
    {
        var run = Ask("query", option, value);

        Assert.That(run.ExitCode, Is.EqualTo(code));
        Assert.That(run.Bytes, Is.Empty);
        Assert.That(run.Error, Does.Contain(value));
    }

    [TestCase("--code", "201", ExpectedResult = "126000.00,126000.00")]
    [TestCase("--code", "201", "--issuer", "图书", ExpectedResult = "126000.00")]
    [TestCase("--min-amount", "125000", "--report", "aaaa", ExpectedResult = "126000.00,125000.00")]
    [TestCase("--max-amount", "100000", "--form", "fa.total", "--search", "财政 拨款", "--year", "2022", ExpectedResult = "100000.00")]
    [TestCase("--code", "201", "--limit", "1", ExpectedResult = "126000.00")]
    [TestCase("--code", "201", "--division", "42", ExpectedResult = "")]
    public string Figures_are_filtered(params string[] options)
    {
        using var found = JsonDocument.Parse(Ask("query", [.. options, "--format", "json"]).Bytes);
        return string.Join(',', found.RootElement.EnumerateArray().Select(figure => figure.GetProperty("yuan").GetString()));
    }

    [Test]
    public void Words_are_found_with_place_and_snippet()
    {
        var lines = Ask("query", "--search", "公共服务", "--year", "2023").Output.Split('\n');

        Assert.That(lines[2], Does.StartWith("云山市档案馆  2023  row").And.Contains("line 14").And.Contains("aaaaaaaaaaaa").And.EndsWith("一、一般公共服务支出"));
        Assert.That(Ask("query", "--search", "图书馆", "--format", "csv").Output.Split("\r\n"), Has.Length.EqualTo(4));
    }

    [TestCase("--search", "，。")]
    [TestCase("--division", "4x")]
    [TestCase("--min-amount", "much")]
    public void What_makes_no_sense_is_a_usage_error(string option, string value) => Assert.That(Ask("query", option, value).ExitCode, Is.EqualTo(ExitCode.Usage));

    [Test]
    public void An_ambiguous_prefix_is_a_usage_error()
    {
        using (var other = SqliteReportStore.Open(folder["t.db"], StoreAccess.Write))
        {
            other.Save(SampleReports.Document("ab".PadRight(64, '1')));
            other.Save(SampleReports.Document("ab".PadRight(64, '2')));
        }

        var run = CommandRun.Of("query", "--store", folder["t.db"], "--report", "ab");

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Usage));
        Assert.That(run.Error, Does.Contain("ab1111111111").And.Contain("ab2222222222"));
        Assert.That(run.Bytes, Is.Empty);
    }

    [Test]
    public void The_versions_of_a_report_are_listed_in_the_order_of_import()
    {
        using (var other = SqliteReportStore.Open(folder["v.db"], StoreAccess.Write))
        {
            other.Save(SampleReports.Document('b'));
            other.Save(SampleReports.Document('a'));
            other.Save(SampleReports.Document('c', "云山市图书馆"));
        }

        const string Id = "unknown:云山市档案馆:2023:final-accounts:unit";
        var run = CommandRun.Of("query", "--store", folder["v.db"], "--report", Id);
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Output.Split('\n')[2..4].Select(line => line[..12]), Is.EqualTo(new[] { "bbbbbbbbbbbb", "aaaaaaaaaaaa" }));
        Assert.That(run.Error, Does.Contain("2 documents have the id"));

        using var forms = JsonDocument.Parse(CommandRun.Of("query", "--store", folder["v.db"], "--report", Id, "--form", "FA.TOTAL", "--format", "json").Bytes);
        Assert.That(forms.RootElement.GetArrayLength(), Is.EqualTo(2), "the form of every version");
    }

    [Test]
    public void Findings_say_what_where_and_why()
    {
        var run = Ask("findings", "--min-severity", "medium");

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Output.Split('\n')[..4], Is.EqualTo(new[]
        {
            "high    fails          T.BAL  FA.TOTAL  云山市档案馆.txt  line 16",
            "        收入总计与支出总计不相等。",
            "        Total revenue is not total expenditure.",
            "        12.50 ≠ 12.60",
        }));
        Assert.That(run.Output, Does.Not.Contain("T.SUM"));
    }

    [TestCase(ExpectedResult = 2)]
    [TestCase("--min-severity", "info", ExpectedResult = 4)]
    [TestCase("--status", "holds", ExpectedResult = 2)]
    [TestCase("--status", "holds", "--min-severity", "low", ExpectedResult = 0)]
    public int Held_checks_are_listed_when_asked_for(params string[] options)
    {
        using var findings = JsonDocument.Parse(Ask("findings", [.. options, "--format", "json"]).Bytes);
        return findings.RootElement.GetArrayLength();
    }

    [TestCase("high", ExpectedResult = ExitCode.Violations)]
    [TestCase("info", ExpectedResult = ExitCode.Violations)]
    public int Failing_checks_end_with_their_own_exit_code(string severity) => Ask("findings", "--fail-on", severity, "--status", "holds").ExitCode;

    [Test]
    public void Held_checks_are_no_violations()
    {
        using var folderOfOne = new TemporaryFolder();
        folderOfOne.Write("in/a.txt", "没有表\n");
        CommandRun.Of("import", folderOfOne["in"], "--store", folderOfOne["s.db"], "--quiet");

        Assert.That(CommandRun.Of("findings", "--store", folderOfOne["s.db"], "--fail-on", "high").ExitCode, Is.Zero);
    }

    private CommandRun Ask(string command, params string[] options) => CommandRun.Of([command, "--store", Store, .. options]);
}
