using Extractor.Fiscal.Records;

namespace Extractor.Tests.Fiscal.Proofreading;

/// <summary>
/// A published budget that inspectors checked by hand: <c>008-dept_budget.xlsx</c> is their sheet on <c>007-dept_budget.pdf</c>. Every error
/// of the sheet is found on its page.
/// </summary>
[TestFixture]
internal sealed class InspectedBudgetTests
{
    private static readonly Lazy<FiscalReport> Budget = new(static () => ReportFiles.Published("007-dept_budget.pdf"));

    [TestCase("S.PAGE", 3, 1, "第 3 页", TestName = "An empty page after the contents")]
    [TestCase("S.HIDDEN", 4, 1, "被裁去", TestName = "Text of the duties that is not shown")]
    [TestCase("N.PERIOD", 8, 5, "比2026年预算增加", TestName = "Five comparisons of 2026 with itself")]
    [TestCase("S.SENTENCE", 8, 1, "工作量增加", TestName = "A full stop that is missing")]
    [TestCase("L.PUNCTUATION", 8, 1, "支出。。2025", TestName = "A full stop that stands twice")]
    [TestCase("N.GROWTH", 9, 1, "43,269.30 万元 = -91.11%", TestName = "17.62 % more that is 91 % less")]
    [TestCase("L.CODE.NAME", 9, 1, "卫生健康支出", TestName = "A former name of class 210")]
    [TestCase("N.REPEAT", 9, 1, "208.80 万元", TestName = "208.8 and 201.50 for the same item")]
    [TestCase("L.PUNCTUATION", 23, 1, "案例”活动", TestName = "A quotation mark too many")]
    public void An_error_of_the_sheet_is_found(string check, int page, int count, string words)
    {
        var found = Budget.Value.Findings
            .Where(finding => finding.Check == check && finding.Status == FindingStatus.Fails && finding.Provenance?.Page == page)
            .ToArray();

        Assert.That(found.Count(finding => check == "N.PERIOD" || finding.Message.Zh.Contains(words, StringComparison.Ordinal)), Is.EqualTo(count));
    }

    [Test]
    public void Its_forms_which_the_sheet_calls_right_are_not_accused() => Assert.That(
        Budget.Value.Findings.Where(finding => finding.Status == FindingStatus.Fails && finding.TableId is not null).Select(finding => finding.Message.En), Is.Empty);
}
