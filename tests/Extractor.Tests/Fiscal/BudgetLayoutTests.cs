using System.Text;
using Extractor.Fiscal;
using Extractor.Fiscal.Records;
using Extractor.Sources;

namespace Extractor.Tests.Fiscal;

/// <summary>Layouts of budget forms that places use beside the usual one, and the identities that they allow.</summary>
public sealed class BudgetLayoutTests
{
    private const string FlatRevenue = """
        收入总表

        单位：万元

        科目编码	科目名称	合计	一般公共预算拨款收入	政府性基金预算拨款收入	事业收入	其他收入	上年结转
        	合计	35.00	20.00	5.00	6.00	3.00	1.00
        205	教育支出	35.00	20.00	5.00	6.00	3.00	1.00

        """;

    private const string Nested = """
        财政拨款收支总表

        单位：万元

        收入		支出
        项目	预算数	项目	预算数
        一、本年收入	30.00	一、本年支出	32.00
        （一）一般公共预算资金	30.00	（一）教育支出	32.00
        （二）政府性基金预算资金			
        二、上年结转	2.00		
        （一）一般公共预算资金	2.00		
        收入合计	32.00	支出合计	32.00

        """;

    [TestCase("35.00", FindingStatus.Holds)]
    [TestCase("36.00", FindingStatus.Fails)]
    public void Revenue_may_stand_in_columns_without_heads_above(string total, FindingStatus status)
    {
        var findings = Findings(FlatRevenue.Replace("合计	35.00", $"合计	{total}", StringComparison.Ordinal), "T.ROW");

        Assert.That(
            findings.Select(finding => (finding.Status, finding.Derivation)),
            Is.EquivalentTo(new[] { status, FindingStatus.Holds }.Select(outcome => (outcome, "20.00 + 5.00 + 6.00 + 3.00 + 1.00 = 35.00"))));
    }

    [Test]
    public void A_fund_that_is_printed_twice_is_another_figure_below_what_was_carried_in()
    {
        var findings = Findings(Nested, "T.BAL", "T.BAL.REV", "T.SUM.REV");

        Assert.That(findings.Select(finding => (finding.Check, finding.Status, finding.Derivation)), Is.EquivalentTo(new[]
        {
            ("T.BAL", FindingStatus.Holds, "32.00 = 32.00"),
            ("T.BAL.REV", FindingStatus.Holds, "30.00 + 2.00 = 32.00"),
            ("T.SUM.REV", FindingStatus.Holds, "30.00 = 30.00"),
            ("T.SUM.REV", FindingStatus.Holds, "2.00 = 2.00"),
        }));
    }

    /// <summary>财政拨款 and the funds in it are two views of one amount: the department's total is compared with either.</summary>
    [Test]
    public void Appropriations_and_their_funds_are_not_added_twice()
    {
        const string Total = """
            收支总表

            单位：万元

            收入		支出
            项目	预算数	项目	预算数
            一、财政拨款	30.00	一、教育支出	37.00
            一般公共预算	30.00		
            二、事业收入	7.00		
            本年收入合计	37.00	本年支出合计	37.00
            收入总计	37.00	支出总计	37.00

            """;
        var findings = Findings(Total + '\n' + Nested, "X.B.0104", "T.SUM.REV");

        Assert.Multiple(() =>
        {
            Assert.That(findings.Where(finding => finding.Status == FindingStatus.Fails), Is.Empty);
            Assert.That(findings.Where(finding => finding.Check == "X.B.0104").Select(finding => finding.Derivation), Does.Contain("30.00 = 30.00").And.Contain("30.00 + 7.00 = 37.00"));
        });
    }

    private static Finding[] Findings(string forms, params string[] checks)
    {
        using var reading = SourceReader.Read(Encoding.UTF8.GetBytes("2024年云山市教育局部门预算\n\n" + forms), "budget.txt");
        return [.. ReportReader.Read(ExtractionPipeline.Extract(reading.Document!)).Findings.Where(finding => checks.Contains(finding.Check))];
    }
}
