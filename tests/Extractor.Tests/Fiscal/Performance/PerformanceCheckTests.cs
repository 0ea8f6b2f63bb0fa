using System.Text;
using Extractor.Fiscal;
using Extractor.Fiscal.Records;
using Extractor.Sources;

namespace Extractor.Tests.Fiscal.Performance;

/// <summary>Checks over performance forms: every inconsistency that was found by hand in three real reports, and invented forms.</summary>
public sealed class PerformanceCheckTests
{
    private static readonly string[] Families = ["P.", "X.PERF", "X.3P.BASE", "X.3P.PRIOR", "X.OPER", "S.PART"];

    [TestCase(0, "P.SCORE", 443, "39.39", "20", FindingSeverity.Medium)]
    [TestCase(0, "P.SCORE", 475, "117.3", "100", FindingSeverity.Medium)]
    [TestCase(0, "P.SCORE", 502, "119.27", "100", FindingSeverity.Medium)]
    [TestCase(0, "X.PERF.CARRY", 445, "0", "171500", FindingSeverity.Medium)]
    [TestCase(0, "X.PERF.AMOUNT", 345, "5445400", "3442900", FindingSeverity.Medium)]
    [TestCase(1, "P.RATE", 1339, "33.3333", "100", FindingSeverity.High)]
    [TestCase(1, "P.RATE", 1364, "50", "100", FindingSeverity.High)]
    [TestCase(1, "P.RATE", 1387, "60.6513", "100", FindingSeverity.High)]
    [TestCase(1, "P.RATE", 1424, "94.2857", "100", FindingSeverity.Medium)]
    [TestCase(1, "P.SCORE.RATE", 1273, "0", "10", FindingSeverity.High)]
    [TestCase(1, "P.SCORE.RATE", 1317, "3.83", "10", FindingSeverity.High)]
    [TestCase(1, "P.SCORE.BLANK", 1462, "70", "100", FindingSeverity.Medium)]
    [TestCase(1, "P.FUNDS", 1469, "164000", "160000", FindingSeverity.Medium)]
    [TestCase(1, "P.FUNDS", 1492, "4430000", "5000000", FindingSeverity.Medium)]
    [TestCase(1, "P.FUNDS", 1538, "40526600", "40690000", FindingSeverity.Medium)]
    [TestCase(1, "P.UNIT", 1280, null, "0", FindingSeverity.Low)]
    [TestCase(1, "X.PERF.AMOUNT", 1009, "250000", "200000", FindingSeverity.Medium)]
    [TestCase(1, "X.PERF.COST", 1324, "200600", "202600", FindingSeverity.Medium)]
    [TestCase(1, "X.3P.BASE", 889, "62200", "47800", FindingSeverity.High)]
    [TestCase(1, "X.3P.BASE", 889, "90000", "60000", FindingSeverity.High)]
    [TestCase(1, "X.3P.PRIOR", 889, "62200", "10900", FindingSeverity.High)]
    [TestCase(1, "X.OPER.PRIOR", 634, "524700", "1137300", FindingSeverity.High)]
    [TestCase(3, "P.RATE", 875, "94.1345", "95", FindingSeverity.Medium)]
    [TestCase(3, "P.RATE", 1201, "87.3699", "100", FindingSeverity.High)]
    [TestCase(3, "P.SCORE", 1011, "110", "100", FindingSeverity.Medium)]
    [TestCase(3, "P.SCORE", 1159, "110", "100", FindingSeverity.Medium)]
    [TestCase(3, "P.SCORE", 1459, "96", "97", FindingSeverity.Medium)]
    [TestCase(3, "P.MAG", 1036, "350000", "3500000", FindingSeverity.High)]
    [TestCase(3, "P.UNIT", 875, null, "188269", FindingSeverity.High)]
    [TestCase(3, "P.UNIT", 1036, null, "350000", FindingSeverity.High)]
    [TestCase(3, "P.PARTS", 1317, "2930000", "2900000", FindingSeverity.Low)]
    [TestCase(3, "S.PART", 92, null, null, FindingSeverity.High)]
    public void An_inconsistency_found_by_hand_is_told(int seed, string check, int line, string? expected, string? actual, FindingSeverity severity)
    {
        var found = Findings(ReportFiles.Seed(seed), FindingStatus.Fails)
            .SingleOrDefault(finding => finding.Check == check && finding.Provenance?.Line == line && finding.Actual == Number(actual));

        Assert.That(found, Is.Not.Null.And.Property("Expected").EqualTo(Number(expected)).And.Property("Severity").EqualTo(severity));
    }

    [TestCase(0, 5)]
    [TestCase(1, 17)]
    [TestCase(2, 0)]
    [TestCase(3, 10)]
    public void Nothing_else_is_accused(int seed, int failures) =>
        Assert.That(Findings(ReportFiles.Seed(seed), FindingStatus.Fails).Count(), Is.EqualTo(failures));

    [TestCase("004-template_final.pdf")]
    [TestCase("001-dept_final.pdf")]
    public void A_published_report_is_not_accused(string file) => Assert.That(Findings(ReportFiles.Published(file), FindingStatus.Fails), Is.Empty);

    [TestCase("98.40", "73.80", "75%", FindingStatus.Holds)]
    [TestCase("98.40", "73.81", "75%", FindingStatus.Holds)]
    [TestCase("98.40", "73.80", "75.00%", FindingStatus.Holds)]
    [TestCase("98.40", "73.80", "75.1%", FindingStatus.Fails)]
    [TestCase("98.40", "73.80", "100%", FindingStatus.Fails)]
    [TestCase("0", "73.80", "100%", FindingStatus.NotEvaluated)]
    public void A_rate_is_compared_with_what_its_terms_can_give(string budget, string executed, string rate, FindingStatus status) =>
        Assert.That(Findings(Form(budget, budget, executed, rate, "7.5", "92.5"), null).Single(finding => finding.Check == "P.RATE").Status, Is.EqualTo(status));

    [TestCase("92.5", FindingStatus.Holds)]
    [TestCase("92.4", FindingStatus.Rounding)]
    [TestCase("92.3", FindingStatus.Fails)]
    [TestCase("93", FindingStatus.Fails)]
    public void Scores_add_up(string total, FindingStatus status) =>
        Assert.That(Findings(Form("98.40", "98.40", "73.80", "75%", "7.5", total), null).Single(finding => finding.Check == "P.SCORE" && finding.Unit == "points" && finding.Actual == Number(total)).Status, Is.EqualTo(status));

    [TestCase("98.40", FindingStatus.Holds)]
    [TestCase("98.41", FindingStatus.Rounding)]
    [TestCase("98.42", FindingStatus.Fails)]
    [TestCase("88.40", FindingStatus.Fails)]
    public void Funds_are_the_sum_of_their_parts(string fiscal, FindingStatus status) =>
        Assert.That(
            Findings(Form("98.40", fiscal, "73.80", "75%", "7.5", "92.5"), null).First(finding => finding.Check == "P.FUNDS" && finding.Actual != 738000m).Status,
            Is.EqualTo(status));

    [Test]
    public void Cells_are_marked_by_what_the_checks_say()
    {
        var funds = Form("98.40", "98.40", "73.80", "100%", "7.5", "92.5").Tables.Single().Blocks.Single(block => block.Kind == BlockKind.Funds).Rows[0];

        Assert.That(
            funds.Cells.Select(cell => (cell.Name, cell.Verification)),
            Is.EqualTo(new[]
            {
                ("budget.initial", Verification.Verified), ("budget.adjusted", Verification.Contradicted), ("executed", Verification.Contradicted),
                ("full", Verification.Verified), ("rate", Verification.Contradicted), ("score", Verification.Verified),
            }));
    }

    private static IEnumerable<Finding> Findings(FiscalReport report, FindingStatus? status) => report.Findings.Where(finding =>
        (status is null || finding.Status == status) && Families.Any(family => finding.Check.StartsWith(family, StringComparison.Ordinal)));

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text);

    private static FiscalReport Form(string budget, string fiscal, string executed, string rate, string score, string total)
    {
        var text = $"""
            项目支出绩效自评表

            项目名称	河道巡查船维护经费						
            项目资金（万元）		年初预算数	全年预算数	全年执行数	分值	执行率	得分
            	年度资金总额	{budget}	{budget}	{executed}	10	{rate}	{score}
            	其中：当年财政拨款	{fiscal}	{fiscal}	{executed}			
            	其他资金						
            绩效指标	一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分
            	产出指标	数量指标	巡查次数	≥240次	256次	50	45
            	效益指标	社会效益指标	河道秩序	改善	改善	40	40
            总分						100	{total}

            """;
        using var reading = SourceReader.Read(Encoding.UTF8.GetBytes(text), "report.txt");
        return ReportReader.Read(ExtractionPipeline.Extract(reading.Document!));
    }
}
