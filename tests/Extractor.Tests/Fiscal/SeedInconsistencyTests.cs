using System.Globalization;
using Extractor.Fiscal.Records;

namespace Extractor.Tests.Fiscal;

/// <summary>
/// Every inconsistency of the open real reports that the specification (section 2.4) calls high or medium and findable by rule: each is told
/// under the same check at one of the lines that the specification names, and by the figure or words that are wrong. All checks are named as there.
/// </summary>
public sealed class SeedInconsistencyTests
{
    private static readonly FindingStatus[] Accusing = [FindingStatus.Fails, FindingStatus.ZeroBase, FindingStatus.Differs];

    // Forms that are absent stand nowhere: the finding about them has no line and names them instead.
    [TestCase(0, "I01", "S.TABLES", "", "一般公共预算财政拨款支出决算表")]
    [TestCase(0, "I02", "N.PROC.SME", "329", "98.38%")]
    [TestCase(0, "I03", "N.GROWTH.ZERO", "313", "12%")]
    [TestCase(0, "I04", "N.BASIC", "285-289", "200.24")]
    [TestCase(0, "I06", "X.PERF.CARRY", "136,445", "17.15")]
    [TestCase(0, "I07", "X.PERF.AMOUNT", "345,435", "344.29")]
    [TestCase(0, "I08", "P.SCORE", "432-443", "39.39")]
    [TestCase(0, "I09", "P.SCORE", "466-475", "17.3")]
    [TestCase(0, "I10", "P.SCORE", "493-502", "19.27")]
    [TestCase(1, "I01", "X.3P.BASE", "889,496", "4.78")]
    [TestCase(1, "I02", "X.3P.BASE", "889,496", "9.00")]
    [TestCase(1, "I03", "X.3P.PRIOR", "606-614,889", "1.09")]
    [TestCase(1, "I04", "X.OPER.PRIOR", "634,885", "113.73")]
    [TestCase(1, "I05", "P.RATE", "1339", "33.33")]
    [TestCase(1, "I06", "P.RATE", "1364", "50.00%")]
    [TestCase(1, "I07", "P.RATE", "1387", "60.65")]
    [TestCase(1, "I08", "P.RATE", "1424", "94.29")]
    [TestCase(1, "I09", "P.SCORE.RATE", "1273", "0%")]
    [TestCase(1, "I10", "P.SCORE.RATE", "1317", "38.28%")]
    [TestCase(1, "I11", "X.PERF.AMOUNT", "1009,1227", "25 万元")]
    [TestCase(1, "I12", "P.FUNDS", "1469,1470", "16")]
    [TestCase(1, "I13", "P.FUNDS", "1492,1493", "500")]
    [TestCase(1, "I14", "P.FUNDS", "1538,1539", "4,069")]
    [TestCase(1, "I15", "X.PERF.COST", "1317,1324", "20.26")]
    [TestCase(1, "I17", "P.SCORE.BLANK", "1460-1462", "70")]
    [TestCase(1, "I19", "X.SELF.REV", "782,115", "1,501.24")]
    [TestCase(1, "I20", "X.SELF.OTHER", "782,122", "1.36")]
    [TestCase(1, "I21", "X.SELF.BASIC", "786,232", "970.50")]
    [TestCase(1, "I22", "N.REASON.SUM", "526", "23.12")]
    [TestCase(1, "I24", "N.STAFF", "772", "49 人")]
    [TestCase(1, "I25", "N.VEHICLE", "626,648", "1 辆")]
    [TestCase(3, "I01", "S.PART", "5,92", "第三部分")]
    [TestCase(3, "I02", "P.MAG", "1036", "3,500,000")]
    [TestCase(3, "I03", "P.UNIT", "860-880", "万元")]
    [TestCase(3, "I03", "P.UNIT", "1026-1041", "万元")]
    [TestCase(3, "I04", "P.RATE", "1201", "87.37")]
    [TestCase(3, "I05", "P.RATE", "458,875", "95%")]
    [TestCase(3, "I06", "P.SCORE", "1163-1459", "97")]
    [TestCase(3, "I07", "P.SCORE", "875-1011", "110")]
    [TestCase(3, "I08", "N.GROWTH.ZERO", "326-328", "100%")]
    [TestCase(3, "I09", "N.GROWTH.ZERO", "338-340", "100%")]
    [TestCase(3, "I10", "N.GROWTH.ZERO", "352-354", "100%")]
    [TestCase(3, "I11", "N.GROWTH.ZERO", "380-382", "11.72")]
    [TestCase(3, "I14", "N.VEHICLE", "344-350,404", "0.14")]
    [TestCase(3, "I15", "N.PERF.COUNT", "424,1163-1695", "2 个")]
    public void What_was_found_by_hand_is_told(int seed, string entry, string check, string lines, string words) => Assert.That(
        ReportFiles.Seed(seed).Findings.Where(finding => finding.Check == check && Accusing.Contains(finding.Status) && Stands(finding, lines)),
        Has.Some.Matches<Finding>(finding => finding.Message.Zh.Contains(words, StringComparison.Ordinal) && finding.Severity >= FindingSeverity.Medium), entry);

    private static bool Stands(Finding finding, string lines) => lines.Length == 0
        ? finding.Provenance?.Line is null
        : finding.Provenance?.Line is { } line && lines.Split(',').Select(Bounds).Any(bounds => line >= bounds[0] && line <= bounds[^1]);

    private static int[] Bounds(string range) => [.. range.Split('-').Select(line => int.Parse(line, CultureInfo.InvariantCulture))];
}
