using Extractor.Pdf;

namespace Extractor.Tests.Pdf;

public sealed class PageTreeTests
{
    [Test]
    public void Pages_come_in_the_order_of_the_tree()
    {
        var writer = new PdfWriter();
        writer.Add("<< /Type /Catalog /Pages 2 0 R >>");
        writer.Add("<< /Type /Pages /Kids [3 0 R 6 0 R] /Count 3 >>");
        writer.Add("<< /Type /Pages /Kids [4 0 R 5 0 R] /Count 2 /MediaBox [0 0 10 20] >>");
        writer.Add("<< /Type /Page /Parent 3 0 R >>");
        writer.Add("<< /Type /Page /Parent 3 0 R /MediaBox [0 0 30 40] >>");
        writer.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 50 60] >>");
        var document = PdfReading.Open(writer.WithTable());

        Assert.That(Enumerable.Range(1, document.PageCount).Select(number => document.ReadPage(number).Width), Is.EqualTo(new[] { 10.0, 30, 50 }));
    }

    [Test]
    public void Loops_and_nulls_are_stepped_over()
    {
        var writer = new PdfWriter();
        writer.Add("<< /Type /Catalog /Pages 2 0 R >>");
        writer.Add("<< /Type /Pages /Kids [null 2 0 R 3 0 R 9 0 R 3 0 R] /Count 5 >>");
        writer.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 20] >>");
        var document = PdfReading.Open(writer.WithTable());

        Assert.That(document.PageCount, Is.EqualTo(1));
        Assert.That(PdfReading.Codes(document.Diagnostics), Is.EqualTo(new[] { PdfDiagnosticCode.PageTreeDamaged }));
    }

    [Test]
    public void A_stream_in_the_place_of_a_page_is_an_empty_page_so_that_those_after_it_keep_their_numbers()
    {
        var writer = new PdfWriter();
        writer.Add("<< /Type /Catalog /Pages 2 0 R >>");
        writer.Add("<< /Type /Pages /Kids [4 0 R 4 0 R 3 0 R] /Count 2 /MediaBox [0 0 50 60] >>");
        writer.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 20] >>");
        writer.AddStream("", "BT ET");
        var document = PdfReading.Open(writer.WithTable());

        Assert.That(Enumerable.Range(1, document.PageCount).Select(number => document.ReadPage(number).Width), Is.EqualTo(new[] { 50.0, 10 }));
        Assert.That(PdfReading.Codes(document.Diagnostics), Is.EqualTo(new[] { PdfDiagnosticCode.PageTreeDamaged }));
    }

    [TestCase("/Kids 3 0 R]")]
    [TestCase("/Kids [3 0 R")]
    public void Brackets_of_the_kids_may_be_lost(string kids)
    {
        var writer = new PdfWriter();
        writer.Add("<< /Type /Catalog /Pages 2 0 R >>");
        writer.Add($"<< /Type /Pages /Count 1 {kids} >>");
        writer.Add("<< /Parent 2 0 R /MediaBox [0 0 10 20] >>");

        Assert.That(PdfReading.OnlyPage(writer.WithTable()).Width, Is.EqualTo(10));
    }

    [TestCase("7 0 R")]
    [TestCase("[4 0 R 7 0 R]")]
    public void Content_that_is_not_in_the_file_is_a_loss_and_not_a_blank_page(string contents)
    {
        var writer = new PdfWriter();
        writer.Add("<< /Type /Catalog /Pages 2 0 R >>");
        writer.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        writer.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 20] /Contents {contents} >>");
        writer.Add("<< /Length 1 >>\nstream\nn\nendstream");
        var page = PdfReading.Open(writer.WithTable()).ReadPage(1);

        Assert.That(page.Diagnostics.Select(one => (one.Code, one.Severity)), Is.EqualTo(new[] { (PdfDiagnosticCode.ContentMissing, PdfSeverity.Error) }));
    }

    [Test]
    public void A_page_without_content_is_blank()
    {
        var writer = new PdfWriter();
        writer.Add("<< /Type /Catalog /Pages 2 0 R >>");
        writer.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        writer.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 20] >>");

        Assert.That(PdfReading.Open(writer.WithTable()).ReadPage(1).Diagnostics, Is.Empty);
    }

    [Test]
    public void Pages_are_searched_if_the_tree_leads_nowhere()
    {
        var writer = new PdfWriter();
        writer.Add("<< /Type /Catalog /Pages 2 0 R >>");
        writer.Add("<< /Type /Pages /Kids [] /Count 1 >>");
        writer.Add("<< /Type /Page /Parent 4 0 R >>");
        writer.Add("<< /Type /Pages /Parent 4 0 R /MediaBox [0 0 70 80] >>");
        var document = PdfReading.Open(writer.WithTable());

        Assert.That(document.PageCount, Is.EqualTo(1));
        Assert.That(document.ReadPage(1).Width, Is.EqualTo(70));
    }

    [Test]
    public void A_tree_deeper_than_any_call_stack_is_walked()
    {
        var writer = new PdfWriter();
        writer.Add("<< /Type /Catalog /Pages 2 0 R >>");
        const int Levels = 30_000;
        for (var level = 0; level < Levels; level++)
        {
            writer.Add($"<< /Type /Pages /Kids [{level + 3} 0 R] >>");
        }

        writer.Add("<< /Type /Page /MediaBox [0 0 10 20] >>");

        Assert.That(PdfReading.Open(writer.WithTable()).PageCount, Is.EqualTo(1));
    }

    [TestCase(0)]
    [TestCase(2)]
    [TestCase(-1)]
    public void A_page_that_does_not_exist_is_an_error_and_no_exception(int number)
    {
        var page = PdfReading.Open(PdfWriter.OnePage("").WithTable()).ReadPage(number);

        Assert.That(PdfReading.Codes(page.Diagnostics), Is.EqualTo(new[] { PdfDiagnosticCode.NoSuchPage }));
    }
}
