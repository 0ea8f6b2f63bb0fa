using System.Text;
using Extractor.Fiscal;
using Extractor.Fiscal.Records;
using Extractor.Sources;

namespace Extractor.Tests.Fiscal;

/// <summary>Figures of one form against those of another: what holds, what accuses, and what proves nothing.</summary>
public sealed class AcrossFormsTests
{
    private const string Total = """
        收入支出决算总表

        公开01表

        金额单位：万元

        收入		支出
        项目	决算数	项目	决算数
        一、一般公共预算财政拨款收入	30.00	一、医疗卫生与计划生育支出	20.00
        		二、住房保障支出	10.00
        本年收入合计	30.00	本年支出合计	30.00
        总计	30.00	总计	30.00

        """;

    private const string Expenditure = """
        支出决算表

        公开03表

        金额单位：万元

        科目编码	科目名称	本年支出合计	基本支出	项目支出	上缴上级支出	经营支出	对附属单位补助支出
        	合计	30.00	30.00				
        210	卫生健康支出	20.00	20.00				
        21015	医疗保障管理事务	20.00	20.00				
        2101501	行政运行	20.00	20.00				
        221	住房保障支出	10.00	10.00				
        22102	住房改革支出	10.00	10.00				
        2210201	住房公积金	10.00	10.00				

        """;

    [Test]
    public void A_class_is_found_by_its_former_name_in_one_form_and_by_its_code_in_the_other()
    {
        var findings = Of("X.0103", Total, Expenditure);

        Assert.That(findings.Select(finding => (finding.Status, finding.Derivation)), Is.EquivalentTo(new[]
        {
            (FindingStatus.Holds, "30.00 = 30.00"), (FindingStatus.Holds, "20.00 = 20.00"), (FindingStatus.Holds, "10.00 = 10.00"),
        }));
    }

    [Test]
    public void A_violation_names_both_places_and_says_which_figure_is_confirmed()
    {
        var fails = Of("X.0103", Total.Replace("计划生育支出	20.00", "计划生育支出	21.00", StringComparison.Ordinal), Expenditure)
            .Single(finding => finding.Status == FindingStatus.Fails);

        Assert.Multiple(() =>
        {
            Assert.That(fails.Severity, Is.EqualTo(FindingSeverity.High));
            Assert.That((fails.Actual, fails.Expected, fails.Difference, fails.Tolerance), Is.EqualTo((210_000m, 200_000m, 10_000m, 100m)));
            Assert.That(fails.Figures.Select(figure => (figure.Part, figure.Form, figure.Raw)), Is.EqualTo(new[]
            {
                (FigurePart.Total, "FA.TOTAL", "21.00"), (FigurePart.Added, "FA.EXPENDITURE", "20.00"),
            }));
            Assert.That(fails.Figures.Select(figure => figure.Provenance.Line), Is.All.Positive);
            Assert.That(fails.Figures[0].ContradictedBy, Is.EqualTo(new[] { "T.SUM.EXP" }));
            Assert.That(fails.Figures[1].ConfirmedBy, Is.EqualTo(new[] { "T.ROW", "T.TREE" }));
            Assert.That(fails.Message.Zh, Does.Contain("21.00 万元").And.Contain("20.00 万元").And.Contain("相差 1.00 万元").And.Contain("《支出决算表》"));
            Assert.That(fails.Message.En, Does.Contain("21.00 万元").And.Contain("20.00 万元").And.Contain("of 支出决算表 (line "));
            Assert.That(fails.Agreement!.En, Does.Contain("T.ROW, T.TREE"));
        });
    }

    [Test]
    public void A_class_whose_row_is_lost_accuses_nobody()
    {
        var damaged = string.Join('\n', Expenditure.Split('\n').Where(line => !line.StartsWith("221", StringComparison.Ordinal)));
        var findings = Of("X.0103", Total, damaged);

        Assert.That(findings.Select(finding => (finding.Status, finding.Reason)), Is.EquivalentTo(new[]
        {
            (FindingStatus.Holds, null), (FindingStatus.Holds, null), (FindingStatus.NotEvaluated, "missing-row"),
        }));
    }

    [Test]
    public void A_class_of_which_only_the_items_are_shown_is_their_sum()
    {
        var itemsOnly = string.Join('\n', Expenditure.Split('\n').Where(line => !line.StartsWith("210\t", StringComparison.Ordinal) && !line.StartsWith("21015\t", StringComparison.Ordinal)));

        Assert.That(Of("X.0103", Total, itemsOnly).Select(finding => finding.Status), Is.All.EqualTo(FindingStatus.Holds).And.Exactly(3).Items);
    }

    [Test]
    public void Forms_that_occur_more_than_once_accuse_nobody()
    {
        var other = Expenditure.Replace("30.00", "31.00", StringComparison.Ordinal).Replace("221	住房保障支出	10.00	10.00", "221	住房保障支出	11.00	11.00", StringComparison.Ordinal);
        var findings = Of("X.0103", Total, Expenditure, Total, other);

        Assert.Multiple(() =>
        {
            Assert.That(findings.Where(finding => finding.Status == FindingStatus.Fails), Is.Empty);
            Assert.That(findings.Select(finding => finding.Reason), Has.Some.EqualTo("several-forms"));
        });
    }

    [Test]
    public void A_form_without_its_counterpart_says_so() => Assert.That(
        Of("X.0103", Total).Select(finding => (finding.Status, finding.Reason)), Is.EqualTo(new[] { (FindingStatus.NotEvaluated, "missing-table") }));

    [TestCase("万元", 1, FindingStatus.Holds, null)]
    [TestCase("元", 10_000, FindingStatus.Holds, null)]
    [TestCase("元", 1, FindingStatus.Fails, null)]
    [TestCase(null, 1, FindingStatus.Holds, null)]
    [TestCase(null, 10_000, FindingStatus.Fails, null)]
    public void Units_may_differ_where_each_form_prints_its_own(string? unit, int factor, FindingStatus status, string? reason)
    {
        var other = Expenditure.Replace("金额单位：万元\n\n", unit is null ? string.Empty : $"金额单位：{unit}\n\n", StringComparison.Ordinal)
            .Replace("30.00", $"{30 * factor}.00", StringComparison.Ordinal);
        var total = Of("X.0103", Total, other).First();

        Assert.That((total.Status, total.Reason), Is.EqualTo((status, reason)));
    }

    /// <summary>At most: a part that is larger than its whole is wrong; one that is smaller confirms neither.</summary>
    [TestCase("2.00", FindingStatus.Holds)]
    [TestCase("3.00", FindingStatus.Holds)]
    [TestCase("3.50", FindingStatus.Fails)]
    public void A_part_is_at_most_its_whole(string part, FindingStatus status)
    {
        var economics = $"""
            一般公共预算财政拨款基本支出决算表

            公开06表

            金额单位：万元

            人员经费			公用经费					
            科目编码	科目名称	决算数	科目编码	科目名称	决算数	科目编码	科目名称	决算数
            301	工资福利支出	5.00	302	商品和服务支出	{part}	310	资本性支出	
            30101	基本工资	5.00	30217	公务接待费	{part}	31002	办公设备购置	
            人员经费合计		5.00	公用经费合计					{part}

            """;
        const string ThreePublic = """
            财政拨款“三公”经费支出决算表

            公开09表

            金额单位：万元

            预算数						决算数					
            合计	因公出国（境）费	公务用车购置及运行费			公务接待费	合计	因公出国（境）费	公务用车购置及运行费			公务接待费
            		小计	公务用车购置费	公务用车运行费				小计	公务用车购置费	公务用车运行费	
            4.00					4.00	3.00					3.00

            """;

        Assert.That(Of("X.0607", economics, ThreePublic).Select(finding => finding.Status), Is.EqualTo(new[] { status }));
    }

    private static Finding[] Of(string check, params string[] forms)
    {
        var text = "2023年度云山市某区档案局部门决算\n\n" + string.Join('\n', forms);
        using var reading = SourceReader.Read(Encoding.UTF8.GetBytes(text), "report.txt");
        return [.. ReportReader.Read(ExtractionPipeline.Extract(reading.Document!)).Findings.Where(finding => finding.Check == check)];
    }
}
