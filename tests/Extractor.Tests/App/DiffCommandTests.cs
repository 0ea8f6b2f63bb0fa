using System.Text.Json;
using Extractor.App;
using Extractor.Storage;
using Extractor.Storage.Sqlite;
using Extractor.Tests.Storage;

namespace Extractor.Tests.App;

/// <summary>Two reports compared on the command line.</summary>
public sealed class DiffCommandTests
{
    private const string Before = "2023年度云山市档案馆部门决算\n\n收入支出决算总表\n单位：万元\n收入\t\t支出\t\n项目\t决算数\t项目\t决算数\n财政拨款收入\t10.00\t教育支出\t9.00\n总计\t10.00\t总计\t9.00\n";

    private readonly TemporaryFolder folder = new();

    [OneTimeSetUp]
    public void SaveReports()
    {
        folder.Write("a.txt", Before);
        folder.Write("b.txt", Before.Replace("9.00", "10.00", StringComparison.Ordinal));
        using var store = SqliteReportStore.Open(folder["s.db"], StoreAccess.Write);
        store.Save(SampleReports.Document('a', "云山市档案馆", 2023));
        store.Save(SampleReports.Document('b', "云山市图书馆", 2022));
    }

    [OneTimeTearDown]
    public void RemoveReports() => folder.Dispose();

    [Test]
    public void Files_are_compared_without_a_store()
    {
        var run = CommandRun.Of("diff", folder["a.txt"], folder["b.txt"]);

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.Contain("~ FA.TOTAL 收入支出决算总表").And.Contain("9.00 -> 10.00, value 90000.00 -> 100000.00"));
        Assert.That(run.Output, Does.Contain("总计 | 收入 / 决算数: contradicted -> verified"), "the total that the wrong one had accused");
        Assert.That(run.Output.Split('\n')[^2], Is.EqualTo("Forms that differ: 1. Cells: 3 changed, 0 added, 0 removed."));
    }

    [Test]
    public void Stored_reports_are_named_by_their_hash()
    {
        using var diff = JsonDocument.Parse(CommandRun.Of("diff", "aaaa", "bbbb", "--store", folder["s.db"], "--format", "json").Bytes);

        var root = diff.RootElement;
        Assert.That(root.GetProperty("before").GetProperty("sha256").GetString(), Does.StartWith("aaaa"));
        Assert.That(root.GetProperty("header").EnumerateArray().Select(field => field.GetProperty("field").GetString()), Is.EqualTo(new[] { "title", "fiscalYear", "issuer" }));
        Assert.That(root.GetProperty("forms").GetArrayLength(), Is.Zero);
    }

    [Test]
    public void Csv_has_a_line_for_each_difference()
    {
        var lines = CommandRun.Of("diff", folder["a.txt"], folder["b.txt"], "--format", "csv").Output.Split("\r\n");

        Assert.That(lines.Select(line => line.Split(',')[0]), Is.EqualTo(new[] { "scope", "form", "cell", "cell", "cell", "" }));
        Assert.That(lines.SkipLast(1).Select(line => line.Count(character => character == ',')), Is.All.EqualTo(24));
    }

    [Test]
    public void A_report_that_nobody_knows_is_told()
    {
        var run = CommandRun.Of("diff", "aaaa", "cccc", "--store", folder["s.db"]);

        Assert.That((run.ExitCode, run.Output), Is.EqualTo((ExitCode.Unreadable, string.Empty)));
        Assert.That(run.Error, Does.Contain("cccc"));
    }
}
