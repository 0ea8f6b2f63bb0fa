using System.Globalization;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Records;
using Extractor.Tests.Fiscal;

namespace Extractor.Tests.Corpus;

/// <summary>
/// Two published reports with all nine forms. The number of amounts and their sum on the pages of each form were taken with another
/// program (<c>pdftotext -layout</c>, every token with two decimals); the spot cells were read from the printed pages.
/// </summary>
public sealed class PublishedReportTests
{
    private const string Bureau = "001-dept_final.pdf";

    private const string District = "002-dept_final.pdf";

    [TestCase(Bureau, "FA.TOTAL", 13, "123290.25")]
    [TestCase(Bureau, "FA.REVENUE", 55, "163610.80")]
    [TestCase(Bureau, "FA.EXPENDITURE", 54, "116580.26")]
    [TestCase(Bureau, "FA.FISCAL_TOTAL", 21, "172560.33")]
    [TestCase(Bureau, "FA.GPB_FUNCTION", 54, "109870.37")]
    [TestCase(Bureau, "FA.GPB_BASIC_ECON", 42, "30703.14")]
    [TestCase(Bureau, "FA.GOV_FUND", 0, "0")]
    [TestCase(Bureau, "FA.STATE_CAPITAL", 0, "0")]
    [TestCase(Bureau, "FA.THREE_PUBLIC", 10, "326.51")]
    [TestCase(District, "FA.TOTAL", 12, "17867.86")]
    [TestCase(District, "FA.REVENUE", 45, "23570.06")]
    [TestCase(District, "FA.EXPENDITURE", 44, "23520.46")]
    [TestCase(District, "FA.FISCAL_TOTAL", 19, "26611.86")]
    [TestCase(District, "FA.GPB_FUNCTION", 44, "23520.46")]
    [TestCase(District, "FA.GPB_BASIC_ECON", 29, "7010.76")]
    [TestCase(District, "FA.THREE_PUBLIC", 2, "1.90")]
    [TestCase(District, "FA.GOV_FUND", 0, "0")]
    [TestCase(District, "FA.STATE_CAPITAL_RE", 0, "0")]
    public void Every_amount_on_the_pages_of_a_form_is_in_its_record(string file, string form, int count, string sumInTenThousandYuan)
    {
        var amounts = Cells(file, form).Where(cell => cell.Value is not null).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(amounts, Has.Count.EqualTo(count));
            Assert.That(amounts.Sum(cell => cell.Value!.Value), Is.EqualTo(decimal.Parse(sumInTenThousandYuan, CultureInfo.InvariantCulture) * 10_000m));
        });
    }

    // Form, page, label or code of the row, side, place among the row's amount cells, printed text.
    [TestCase(Bureau, "FA.TOTAL", 7, "八、其他收入", 0, 0, "878.44")]
    [TestCase(Bureau, "FA.TOTAL", 7, "年末结转和结余", 1, 0, "7,494.06")]
    [TestCase(Bureau, "FA.TOTAL", 7, "四、公共安全支出", 1, 0, "")]
    [TestCase(Bureau, "FA.REVENUE", 8, "合计", 0, 0, "20,451.35")]
    [TestCase(Bureau, "FA.REVENUE", 8, "2014003", 0, 6, "609.94")]
    [TestCase(Bureau, "FA.REVENUE", 8, "2014003", 0, 3, "")]
    [TestCase(Bureau, "FA.EXPENDITURE", 9, "2014099", 0, 2, "1,247.85")]
    [TestCase(Bureau, "FA.FISCAL_TOTAL", 10, "一般公共预算财政拨款", 0, 0, "1,154.62")]
    [TestCase(Bureau, "FA.FISCAL_TOTAL", 10, "年末财政拨款结转和结余", 1, 1, "6,993.74")]
    [TestCase(Bureau, "FA.GPB_FUNCTION", 11, "2210203", 0, 1, "331.00")]
    [TestCase(Bureau, "FA.GPB_BASIC_ECON", 12, "30209", 1, 0, "439.44")]
    [TestCase(Bureau, "FA.GPB_BASIC_ECON", 12, "31002", 2, 0, "24.67")]
    [TestCase(Bureau, "FA.GPB_BASIC_ECON", 12, "39908", 2, 0, "")]
    [TestCase(District, "FA.TOTAL", 6, "一、一般公共服务支出", 1, 0, "2,106.66")]
    [TestCase(District, "FA.TOTAL", 7, "年初结转和结余", 0, 0, "49.14")]
    [TestCase(District, "FA.TOTAL", 7, "年末结转和结余", 1, 0, "55.34")]
    [TestCase(District, "FA.REVENUE", 8, "2010602", 0, 6, "6.19")]
    [TestCase(District, "FA.REVENUE", 9, "2210203", 0, 1, "258.50")]
    [TestCase(District, "FA.EXPENDITURE", 10, "2010601", 0, 2, "8.37")]
    [TestCase(District, "FA.FISCAL_TOTAL", 13, "十九、住房保障支出", 1, 0, "445.69")]
    [TestCase(District, "FA.GPB_FUNCTION", 15, "合计", 0, 2, "603.14")]
    [TestCase(District, "FA.GPB_BASIC_ECON", 17, "30309", 0, 0, "0.31")]
    [TestCase(District, "FA.GPB_BASIC_ECON", 17, "31002", 1, 0, "13.58")]
    public void A_spot_cell_is_where_the_page_prints_it(string file, string form, int page, string row, int side, int place, string raw)
    {
        var rows = Table(file, form).Rows.Where(candidate => candidate.Side == side && (candidate.Label == row || candidate.Code?.Id == row)).ToList();
        Assert.That(rows, Has.Count.EqualTo(1), string.Join('|', Table(file, form).Rows.Select(candidate => candidate.Label)));

        var cell = rows[0].Cells[place];
        Assert.Multiple(() =>
        {
            Assert.That(cell.Raw, Is.EqualTo(raw));
            Assert.That(cell.Provenance.Page, Is.EqualTo(page));
        });
    }

    [TestCase(Bureau, "国家信访局", 2024)]
    [TestCase(District, "上海市普陀区财政局", 2024)]
    public void The_report_knows_its_nine_forms_and_accuses_nobody(string file, string issuer, int year)
    {
        var report = Report(file);

        Assert.Multiple(() =>
        {
            Assert.That(report.Issuer.Name, Is.EqualTo(issuer));
            Assert.That(report.FiscalYear, Is.EqualTo(year));
            Assert.That(report.Kind, Is.EqualTo(ReportKind.FinalAccounts));
            Assert.That(report.Tables.Count(table => table.Blocks.IsEmpty), Is.EqualTo(9));
            Assert.That(report.Findings.Where(finding => finding.Status == FindingStatus.Fails && IsOfForms(finding)).Select(finding => finding.Message.En), Is.Empty);
        });
    }

    /// <summary>The text of both errs and is judged in tests of its own: 001 prints 35.74% for 35.94%, 002 0.3 万元 for 2,961.68 万元.</summary>
    private static bool IsOfForms(Finding finding) =>
        finding.Check == "S.TABLES" || !IdentityCatalog.Standard.Identities.Single(identity => identity.Id == finding.Check).Applications.IsEmpty;

    private static IEnumerable<FormCell> Cells(string file, string form) => Table(file, form).Rows.SelectMany(row => row.Cells);

    private static FormTable Table(string file, string form) => Report(file).Tables.Single(table => table.Form == form);

    private static FiscalReport Report(string file) => ReportFiles.Published(file);
}
