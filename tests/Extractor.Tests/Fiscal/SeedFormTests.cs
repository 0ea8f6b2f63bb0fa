using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Records;

namespace Extractor.Tests.Fiscal;

/// <summary>The forms of two real reports, counted and added up by hand: status, rows, columns, figures and their sum in 万元.</summary>
public sealed class SeedFormTests
{
    [TestCase(0, "FA.TOTAL", "公开01表", FormStatus.Complete, 31, 6, 8, "3267.29")]
    [TestCase(0, "FA.REVENUE", null, FormStatus.Missing, 0, 9, 0, "0")]
    [TestCase(0, "FA.EXPENDITURE", null, FormStatus.Missing, 0, 8, 0, "0")]
    [TestCase(0, "FA.FISCAL_TOTAL", null, FormStatus.CaptionOnly, 0, 9, 0, "0")]
    [TestCase(0, "FA.GPB_FUNCTION", null, FormStatus.CaptionOnly, 0, 5, 0, "0")]
    [TestCase(0, "FA.GPB_BASIC_ECON", "公开06表", FormStatus.Complete, 29, 9, 16, "600.77")]
    [TestCase(0, "FA.THREE_PUBLIC", "公开07表", FormStatus.Complete, 1, 12, 4, "0.78")]
    [TestCase(0, "FA.GOV_FUND", "公开08表", FormStatus.Empty, 1, 8, 0, "0")]
    [TestCase(0, "FA.STATE_CAPITAL", "公开09表", FormStatus.Illegible, 0, 5, 0, "0")]
    [TestCase(1, "FA.TOTAL", "公开01表", FormStatus.Complete, 31, 6, 11, "8810.54")]
    [TestCase(1, "FA.REVENUE", "公开02表", FormStatus.Complete, 22, 9, 45, "11743.14")]
    [TestCase(1, "FA.EXPENDITURE", "公开03表", FormStatus.Complete, 22, 8, 52, "11748.27")]
    [TestCase(1, "FA.FISCAL_TOTAL", "公开04表", FormStatus.Complete, 32, 9, 13, "13204.44")]
    [TestCase(1, "FA.GPB_FUNCTION", "公开05表", FormStatus.Complete, 19, 5, 46, "11737.31")]
    [TestCase(1, "FA.GPB_BASIC_ECON", "公开06表", FormStatus.Complete, 29, 9, 33, "2910.40")]
    [TestCase(1, "FA.GOV_FUND", "公开07表", FormStatus.Empty, 1, 8, 0, "0")]
    [TestCase(1, "FA.STATE_CAPITAL", "公开08表", FormStatus.Empty, 1, 5, 0, "0")]
    [TestCase(1, "FA.THREE_PUBLIC", "公开09表", FormStatus.Complete, 1, 12, 8, "38.44")]
    public void A_form_is_read_as_counted_by_hand(
        int seed, string form, string? number, FormStatus status, int rows, int columns, int figures, string sum)
    {
        var table = ReportFiles.Form(ReportFiles.Seed(seed), form);
        var values = table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Value).OfType<decimal>().ToArray();

        Assert.Multiple(() =>
        {
            Assert.That(table.PrintedFormNo, Is.EqualTo(number));
            Assert.That(table.Status, Is.EqualTo(status));
            Assert.That(table.Rows.Select(row => row.Index).Distinct().Count(), Is.EqualTo(rows));
            Assert.That(table.Columns, Has.Length.EqualTo(table.Rows.IsEmpty ? 0 : columns));
            Assert.That(DefaultColumns(form), Is.EqualTo(columns));
            Assert.That(values, Has.Length.EqualTo(figures));
            Assert.That(values.Sum() / 10_000m, Is.EqualTo(decimal.Parse(sum)));
        });
    }

    [TestCase(0, 80)]
    [TestCase(1, 81)]
    public void Every_economic_code_is_read(int seed, int codes)
    {
        var table = ReportFiles.Form(ReportFiles.Seed(seed), "FA.GPB_BASIC_ECON");

        Assert.That(table.Rows.Count(row => row.Code is { Scheme: "CN-ECON", Source: "printed" }), Is.EqualTo(codes));
    }

    [TestCase(0, "FA.GOV_FUND", "本部门没有政府性基金预算财政拨款收入，也没有使用政府性基金预算财政拨款安排的支出")]
    [TestCase(0, "FA.STATE_CAPITAL", "本部门没有使用国有资本经营预算财政拨款安排的支出")]
    [TestCase(1, "FA.GOV_FUND", "本单位2022年度无政府性基金预算财政拨款收支。")]
    [TestCase(1, "FA.STATE_CAPITAL", "本单位2022年度无国有资本经营预算财政拨款收支。")]
    public void An_empty_form_carries_the_statement_that_explains_it(int seed, string form, string statement) =>
        Assert.That(ReportFiles.Form(ReportFiles.Seed(seed), form).EmptyStatement, Is.EqualTo(statement));

    [TestCase(0, 3, 1, 2, 1, 2, 9)]
    [TestCase(1, 7, 2, 0, 0, 0, 9)]
    public void Each_form_is_counted_once(int seed, int complete, int empty, int captionOnly, int illegible, int missing, int announced)
    {
        var coverage = ReportFiles.Seed(seed).Coverage;

        Assert.That(coverage with { UnrecognisedTables = 0 }, Is.EqualTo(new FormCoverage(announced, complete, empty, captionOnly, illegible, missing, 0)));
    }

    [Test]
    public void The_forms_of_a_noisy_budget_are_recognised_by_title() => Assert.That(
        ReportFiles.Seed(2).Tables.Where(table => table.Blocks.IsEmpty && table.Status is FormStatus.Complete or FormStatus.Empty).Select(table => table.Form),
        Is.EqualTo(new[]
        {
            "BG.TOTAL", "BG.REVENUE", "BG.EXPENDITURE", "BG.FISCAL_TOTAL", "BG.GPB_FUNCTION", "BG.GPB_UNIT", "BG.GPB_BASIC_ECON",
            "BG.THREE_PUBLIC", "BG.GOV_FUND", "BG.STATE_CAPITAL", "BG.PROJECTS",
        }));

    [TestCase(3)]
    [TestCase(4)]
    public void No_form_is_read_where_none_is_printed(int seed) =>
        Assert.That(ReportFiles.Seed(seed).Tables.Where(table => table.Blocks.IsEmpty && table.Status != FormStatus.Missing), Is.Empty);

    private static int DefaultColumns(string form)
    {
        var definition = FormCatalog.Standard.Find(form)!;
        return definition.RequiredColumns + definition.Panels.Sum(panel => panel.Columns.Count(column => column.Role == ColumnRole.RowNumber));
    }
}
