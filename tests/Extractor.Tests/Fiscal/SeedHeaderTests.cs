using Extractor.Fiscal.Records;

namespace Extractor.Tests.Fiscal;

/// <summary>What the real reports say about themselves.</summary>
public sealed class SeedHeaderTests
{
    [TestCase(0, "2021年度武汉市武昌区医疗保障局部门决算公开", "武汉市武昌区医疗保障局", 2021, ReportKind.FinalAccounts, "2022-11-08", false)]
    [TestCase(1, "2022年度郴州市医疗保障局部门决算", "郴州市医疗保障局", 2022, ReportKind.FinalAccounts, null, true)]
    [TestCase(2, "东西湖区医疗保障局2024年部门预算公开", "武汉市东西湖区医疗保障局", 2024, ReportKind.Budget, null, false)]
    [TestCase(3, "武汉市江夏区医疗保障局（汇总）2019年度部门决算情况说明", "武汉市江夏区医疗保障局", 2019, ReportKind.FinalAccounts, null, false)]
    [TestCase(4, null, "广元市昭化区医疗保障局", 2023, ReportKind.FinalAccounts, null, false)]
    public void A_report_is_known_by_title_issuer_year_and_kind(
        int seed, string? title, string? issuer, int year, ReportKind kind, string? issuedOn, bool blankMeansZero)
    {
        var report = ReportFiles.Seed(seed);

        Assert.Multiple(() =>
        {
            Assert.That(report.Title, Is.EqualTo(title));
            Assert.That(report.Issuer.Name, Is.EqualTo(issuer));
            Assert.That(report.FiscalYear, Is.EqualTo(year));
            Assert.That(report.Kind, Is.EqualTo(kind));
            Assert.That(report.Level, Is.EqualTo(ReportLevel.Department));
            Assert.That(report.IssuedOn?.Value, Is.EqualTo(issuedOn));
            Assert.That(report.BlankMeansZero, Is.EqualTo(blankMeansZero));
        });
    }

    [TestCase(0, "420106", "420106:武汉市武昌区医疗保障局:2021:final-accounts:department")]
    [TestCase(1, "431000", "431000:郴州市医疗保障局:2022:final-accounts:department")]
    [TestCase(2, "420112", "420112:武汉市东西湖区医疗保障局:2024:budget:department")]
    [TestCase(3, "420115", "420115:武汉市江夏区医疗保障局:2019:final-accounts:department")]
    [TestCase(4, "510811", "510811:广元市昭化区医疗保障局:2023:final-accounts:department")]
    public void A_report_is_identified_by_the_division_of_its_issuer(int seed, string? areaCode, string id) =>
        Assert.That((ReportFiles.Seed(seed).Issuer.AreaCode, ReportFiles.Seed(seed).Id), Is.EqualTo((areaCode, id)));
}
