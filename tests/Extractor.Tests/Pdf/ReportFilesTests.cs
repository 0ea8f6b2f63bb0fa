using Extractor.Pdf;

namespace Extractor.Tests.Pdf;

/// <summary>Real reports, where they are present beside the repository.</summary>
public sealed class ReportFilesTests
{
    private static string? DataFolder()
    {
        for (var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Extractor.sln")))
            {
                var data = Path.Combine(folder.FullName, "..", "shared", "data", "reports");
                return Directory.Exists(data) ? data : null;
            }
        }

        return null;
    }

    private static byte[] Report(string name)
    {
        var folder = DataFolder();
        Assume.That(folder, Is.Not.Null, "the reports are not present");
        var file = Path.Combine(folder!, name);
        Assume.That(File.Exists(file), "this report is not present");
        return File.ReadAllBytes(file);
    }

    // Page counts as other readers give them; titles as printed on the page.
    [TestCase("001-dept_final.pdf", 50, 12, "一般公共预算财政拨款基本支出决算表")]
    [TestCase("002-dept_final.pdf", 25, 8, "收入决算表")]
    [TestCase("003-dept_final.pdf", 26, 10, "财政拨款收入支出决算总表")]
    public void A_report_gives_its_titles_and_table_lines(string name, int pages, int number, string title)
    {
        var document = PdfReading.Open(Report(name));
        var page = document.ReadPage(number);

        Assert.Multiple(() =>
        {
            Assert.That(document.PageCount, Is.EqualTo(pages));
            Assert.That(PdfReading.Text(page).Replace(" ", "", StringComparison.Ordinal), Does.Contain(title));
            Assert.That(page.Glyphs.Count(glyph => glyph.IsUnknown), Is.Zero);
            Assert.That(page.Rulings.Count(ruling => ruling.Axis == PdfAxis.Horizontal), Is.GreaterThan(10));
            Assert.That(page.Rulings.Count(ruling => ruling.Axis == PdfAxis.Vertical), Is.GreaterThan(5));
        });
    }

    [TestCase("044-dept_budget.pdf")]
    [TestCase("104-html_saved_as_pdf-negative.pdf")]
    public void What_only_bears_the_name_of_a_pdf_is_a_clear_error(string name)
    {
        Assert.That(PdfDocument.Open(Report(name)).Error?.Code, Is.EqualTo(PdfDiagnosticCode.NotPdf));
    }
}
