using System.Text.Json;
using Extractor.Storage;
using Extractor.Storage.Sqlite;
using Extractor.Tests.Storage;

namespace Extractor.Tests.App;

/// <summary>The panel of a store on the command line.</summary>
public sealed class PanelCommandTests
{
    private readonly TemporaryFolder folder = new();

    [OneTimeSetUp]
    public void SaveThreeReports()
    {
        using var store = SqliteReportStore.Open(folder["s.db"], StoreAccess.Write);
        store.Save(SampleReports.Document('a', "云山市档案馆", 2023));
        store.Save(SampleReports.Document('b', "云山市档案馆", 2021));
        store.Save(SampleReports.Document('c', "云山市图书馆", 2023));
    }

    [OneTimeTearDown]
    public void RemoveStore() => folder.Dispose();

    [Test]
    public void Every_amount_is_a_line()
    {
        var lines = Ask("--format", "csv").Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.That(lines, Has.Length.EqualTo(1 + (3 * 3)), "three amounts a report; the blank cell is none");
        Assert.That(lines[0], Does.StartWith("issuer,area_code,year,report_year,kind,"));
        Assert.That(lines[5], Is.EqualTo(
            "云山市档案馆,,2021,2021,final-accounts,unit,FA.TOTAL,收入支出决算总表,一、一般公共服务支出,item,CN-FUNC,201,201,一般公共服务支出,"
            + "expenditure.amount,expenditure.amount,支出 / 金额,executed,unspecified,126000.00,100,12.60,万元,number,verified,,,"
            + new string('b', 64) + ",云山市档案馆.txt,,14,,R0-C3"));
    }

    [TestCase("--issuer", "图书", ExpectedResult = 3)]
    [TestCase("--division", "42", ExpectedResult = 0)]
    [TestCase("--kind", "budget", ExpectedResult = 0)]
    [TestCase("--code", "20", ExpectedResult = 3)]
    [TestCase("--measure", "revenue", ExpectedResult = 6)]
    [TestCase("--measure", "rev", ExpectedResult = 0)]
    [TestCase("--from", "2022", ExpectedResult = 6)]
    [TestCase("--to", "2022", ExpectedResult = 3)]
    public int Amounts_are_chosen(string option, string value) => Ask(option, value, "--format", "jsonl").Output.Count(character => character == '\n');

    [Test]
    public void Flags_have_names_and_numbers()
    {
        using var flags = JsonDocument.Parse(Ask("--flags-only", "--format", "json").Bytes);

        var flag = flags.RootElement.EnumerateArray().Single();
        Assert.That(flag.GetProperty("flag").GetString(), Is.EqualTo("year-missing"));
        Assert.That(flag.GetProperty("year").GetInt32(), Is.EqualTo(2023));
        Assert.That(flag.GetProperty("message_en").GetString(), Is.EqualTo("云山市档案馆: no report of 2022."));
    }

    [Test]
    public void Text_has_a_column_a_year()
    {
        var lines = Ask("--issuer", "档案", "--measure", "expenditure").Output.Split('\n');

        Assert.That(lines[0], Is.EqualTo("云山市档案馆 "));
        Assert.That(lines[1], Does.EndWith("2021       2023"));
        Assert.That(lines[3], Does.EndWith("executed  126000.00  126000.00"));
    }

    [Test]
    public void Text_tells_flags_in_both_languages() =>
        Assert.That(Ask("--flags-only").Output.Split('\n')[1..3], Is.EqualTo(new[] { "        云山市档案馆：缺2022年的报告。", "        云山市档案馆: no report of 2022." }));

    private CommandRun Ask(params string[] options)
    {
        var run = CommandRun.Of(["panel", "--store", folder["s.db"], .. options]);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        return run;
    }
}
