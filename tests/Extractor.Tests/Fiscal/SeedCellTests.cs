using Extractor.Fiscal.Records;

namespace Extractor.Tests.Fiscal;

/// <summary>Single cells of two real reports, looked up by hand: the printed text, the exact yuan and the line that it leads back to.</summary>
public sealed class SeedCellTests
{
    [TestCase(0, "FA.TOTAL", 107, "一、一般公共预算财政拨款收入", "revenue.amount", "544.55", 5_445_500)]
    [TestCase(0, "FA.TOTAL", 115, "九、卫生健康支出", "expenditure.amount", "507.20", 5_072_000)]
    [TestCase(0, "FA.TOTAL", 133, "本年支出合计", "expenditure.amount", "544.55", 5_445_500)]
    [TestCase(0, "FA.GPB_BASIC_ECON", 158, "奖金", "personnel.amount", "73.82", 738_200)]
    [TestCase(0, "FA.GPB_BASIC_ECON", 156, "办公费", "public.amount", "9.30", 93_000)]
    [TestCase(0, "FA.GPB_BASIC_ECON", 183, "公用经费合计", "public.amount", "16.05", 160_500)]
    [TestCase(0, "FA.THREE_PUBLIC", 192, "", "budget.total", "0.27", 2_700)]
    [TestCase(0, "FA.THREE_PUBLIC", 192, "", "final.total", "0.12", 1_200)]
    [TestCase(0, "FA.THREE_PUBLIC", 192, "", "final.reception", "0.12", 1_200)]
    [TestCase(0, "FA.GOV_FUND", 200, "合计", "carryIn", "", null)]
    [TestCase(0, "FA.GOV_FUND", 200, "合计", "carryOut", "", null)]
    [TestCase(1, "FA.TOTAL", 115, "一、一般公共预算财政拨款收入", "revenue.amount", "1,467.16", 14_671_600)]
    [TestCase(1, "FA.TOTAL", 159, "年初结转和结余", "revenue.amount", "0.64", 6_400)]
    [TestCase(1, "FA.TOTAL", 161, "总计", "expenditure.amount", "1,468.53", 14_685_300)]
    [TestCase(1, "FA.REVENUE", 178, "合计", "revenue.total", "1,467.89", 14_678_900)]
    [TestCase(1, "FA.REVENUE", 188, "行政运行", "revenue.fiscal", "752.29", 7_522_900)]
    [TestCase(1, "FA.REVENUE", 213, "其他支出", "revenue.other", "0.73", 7_300)]
    [TestCase(1, "FA.EXPENDITURE", 232, "合计", "expenditure.basic", "971.50", 9_715_000)]
    [TestCase(1, "FA.EXPENDITURE", 243, "一般行政管理事务", "expenditure.project", "157.59", 1_575_900)]
    [TestCase(1, "FA.EXPENDITURE", 269, "其他支出", "expenditure.total", "1.37", 13_700)]
    [TestCase(1, "FA.FISCAL_TOTAL", 286, "一、一般公共预算财政拨款", "revenue.amount", "1,467.16", 14_671_600)]
    [TestCase(1, "FA.FISCAL_TOTAL", 294, "九、卫生健康支出", "expenditure.gpb", "1,358.08", 13_580_800)]
    [TestCase(1, "FA.FISCAL_TOTAL", 332, "总计", "expenditure.total", "1,467.16", 14_671_600)]
    [TestCase(1, "FA.GPB_FUNCTION", 349, "合计", "expenditure.basic", "970.13", 9_701_300)]
    [TestCase(1, "FA.GPB_FUNCTION", 354, "机关事业单位职业年金缴费支出", "expenditure.project", "5.94", 59_400)]
    [TestCase(1, "FA.GPB_FUNCTION", 383, "住房公积金", "expenditure.total", "32.87", 328_700)]
    [TestCase(1, "FA.GPB_BASIC_ECON", 402, "奖金", "personnel.amount", "250.96", 2_509_600)]
    [TestCase(1, "FA.GPB_BASIC_ECON", 439, "其他交通费用", "public.amount", "33.44", 334_400)]
    [TestCase(1, "FA.GPB_BASIC_ECON", 442, "公用经费合计", "public.amount", "97.99", 979_900)]
    [TestCase(1, "FA.GOV_FUND", 459, "合计", "revenue.total", "", null)]
    [TestCase(1, "FA.GOV_FUND", 459, "合计", "carryOut", "", null)]
    [TestCase(1, "FA.STATE_CAPITAL", 476, "合计", "expenditure.total", "", null)]
    [TestCase(1, "FA.STATE_CAPITAL", 476, "合计", "expenditure.project", "", null)]
    [TestCase(1, "FA.THREE_PUBLIC", 496, "", "budget.total", "9.00", 90_000)]
    [TestCase(1, "FA.THREE_PUBLIC", 496, "", "final.total", "6.22", 62_200)]
    [TestCase(1, "FA.THREE_PUBLIC", 496, "", "final.vehicleOperation", "4.00", 40_000)]
    public void A_cell_says_what_is_printed_and_what_it_means(
        int seed, string form, int line, string label, string measure, string raw, int? yuan)
    {
        var table = ReportFiles.Form(ReportFiles.Seed(seed), form);
        var columns = table.Columns.Where(column => column.Measure == measure).Select(column => column.Index).ToArray();
        var cell = table.Rows
            .Where(row => row.Label == label)
            .SelectMany(row => row.Cells)
            .Where(candidate => columns.Contains(candidate.Column) && candidate.Provenance.Line == line)
            .OrderByDescending(candidate => candidate.Value is not null)
            .First();

        Assert.Multiple(() =>
        {
            Assert.That(cell.Raw, Is.EqualTo(raw));
            Assert.That(cell.Value, Is.EqualTo((decimal?)yuan));
            Assert.That(cell.Status, Is.EqualTo(yuan is null ? CellStatus.Blank : CellStatus.Number));
            Assert.That(cell.Resolution, Is.EqualTo(yuan is null ? null : (decimal?)100m));
        });
    }

    [Test]
    public void A_total_one_cell_beyond_the_header_counts_for_the_last_column_and_says_so()
    {
        var cell = ReportFiles.Form(ReportFiles.Seed(0), "FA.GPB_BASIC_ECON").Rows.SelectMany(row => row.Cells).Single(one => one.RepairedBy is not null);

        Assert.Multiple(() =>
        {
            Assert.That(cell.Raw, Is.EqualTo("16.05"));
            Assert.That(cell.Column, Is.EqualTo(8));
            Assert.That(cell.Provenance.Cell, Is.EqualTo(9));
            Assert.That(cell.RepairedBy, Is.EqualTo("displaced"));
            Assert.That(cell.Confidence, Is.LessThan(1m));
        });
    }

    [Test]
    public void Digits_with_blanks_between_them_are_joined_and_say_so()
    {
        var row = ReportFiles.Form(ReportFiles.Seed(2), "BG.GPB_FUNCTION").Rows.Single(one => one.Role == RowRole.Total);

        Assert.Multiple(() =>
        {
            Assert.That(row.Cells.Select(cell => cell.Raw), Is.EqualTo(new[] { "2, 361. 22", "776. 16", "674. 03", "102. 13", "1, 585. 06" }));
            Assert.That(row.Cells.Select(cell => cell.Value), Is.EqualTo(new decimal?[] { 23_612_200m, 7_761_600m, 6_740_300m, 1_021_300m, 15_850_600m }));
            Assert.That(row.Cells.Select(cell => cell.RepairedBy), Is.All.EqualTo("digit-join"));
        });
    }

    [Test]
    public void A_label_cut_by_a_page_break_is_completed()
    {
        var rows = ReportFiles.Form(ReportFiles.Seed(2), "BG.GPB_FUNCTION").Rows;

        Assert.That(rows.Single(row => row.Code?.Id == "2101502").Label, Is.EqualTo("一般行政管理事务"));
    }
}
