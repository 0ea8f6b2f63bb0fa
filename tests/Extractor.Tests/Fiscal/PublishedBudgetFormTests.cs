namespace Extractor.Tests.Fiscal;

/// <summary>Figures of published budgets, read from the pictures of their pages, in forms that only some places print.</summary>
public sealed class PublishedBudgetFormTests
{
    [TestCase("036-dept_budget.pdf", "BG.THREE_PUBLIC", 24, 0, "46561900.00 41698800.00 4863100.00 0.00")]
    [TestCase("036-dept_budget.pdf", "BG.THREE_PUBLIC", 24, 6, "210300.00 210300.00 0.00 0.00")]
    [TestCase("039-dept_budget.pdf", "BG.THREE_PUBLIC", 9, 0, "22244300.00 6601000.00 1060000.00 1566000.00 - 1566000.00 3975000.00 12825600.00 2817700.00")]
    [TestCase("011-dept_budget.pdf", "BG.PROJECTS", 24, 0, "4190000.00 4190000.00 4190000.00 - - - - - -")]
    [TestCase("011-dept_budget.pdf", "BG.PROJECTS", 24, 3, "3680000.00 3680000.00 3680000.00 - - - - - -")]
    public void A_row_has_the_figures_of_its_page(string file, string form, int page, int row, string figures)
    {
        var table = ReportFiles.Published(file).Tables.Single(one => one.Form == form && one.Parts.Any(part => part.Page == page));

        Assert.That(
            string.Join(' ', table.Rows[row].Cells.Select(cell => cell.Value?.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture) ?? "-")),
            Is.EqualTo(figures));
    }
}
