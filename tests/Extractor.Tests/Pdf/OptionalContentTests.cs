namespace Extractor.Tests.Pdf;

public sealed class OptionalContentTests
{
    private const string Content = """
        BT /F1 10 Tf 50 700 Td (a) Tj /OC /L6 BDC (b) Tj /Span BMC (c) Tj EMC EMC /OC /L7 BDC (d) Tj EMC /OC /M BDC (e) Tj EMC (f) Tj ET
        /OC /L6 BDC 100 100 m 200 100 l S EMC /OC /L7 BDC 100 200 m 200 200 l S EMC
        """;

    // The membership M of both groups is shown if any of them is, unless its policy says otherwise.
    [TestCase("/OFF [6 0 R]", "", "adef", 1)]
    [TestCase("/OFF [6 0 R 7 0 R]", "", "af", 0)]
    [TestCase("/OFF [6 0 R]", "/P /AllOn", "adf", 1)]
    [TestCase("/OFF [6 0 R]", "/VE [/Not 6 0 R]", "adef", 1)]
    [TestCase("/OFF [6 0 R]", "/VE [/And 6 0 R 7 0 R]", "adf", 1)]
    [TestCase("/OFF [6 0 R]", "/VE [/Or 6 0 R 7 0 R] /P /AllOn", "adef", 1)]
    [TestCase("/OFF [6 0 R]", "/VE [/And [/Not 6 0 R] [/Not 7 0 R]]", "adf", 1)]
    [TestCase("/OFF [6 0 R]", "/VE [/Nand 6 0 R]", "adef", 1)]
    [TestCase("/OFF []", "/VE [/Not 6 0 R]", "abcdf", 2)]
    [TestCase("/OFF []", "/P /AllOff", "abcdf", 2)]
    [TestCase("/BaseState /OFF /ON [6 0 R]", "", "abcef", 1)]
    [TestCase("/OFF []", "", "abcdef", 2)]
    public void Layers_that_are_off_are_left_out(string configuration, string policy, string shown, int rulings)
    {
        var writer = new PdfWriter();
        writer.Add($"<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [6 0 R 7 0 R] /D << {configuration} >> >> >>");
        writer.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 600 800] >>");
        writer.Add("<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /Properties << /L6 6 0 R /L7 7 0 R /M 8 0 R >> >> >>");
        writer.AddStream("", Content);
        writer.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        writer.Add("<< /Type /OCG /Name (six) >>");
        writer.Add("<< /Type /OCG /Name (seven) >>");
        writer.Add($"<< /Type /OCMD /OCGs [6 0 R 7 0 R] {policy} >>");
        var page = PdfReading.OnlyPage(writer.WithTable());

        Assert.That(PdfReading.Text(page), Is.EqualTo(shown));
        Assert.That(page.Rulings, Has.Length.EqualTo(rulings));
    }

    [Test]
    public void An_expression_that_holds_itself_ends()
    {
        var writer = PdfWriter.OnePage("/OC /M BDC BT /F1 10 Tf 50 700 Td (a) Tj ET EMC", resources: "/Properties << /M 6 0 R >>");
        writer.Add("<< /Type /OCMD /VE 7 0 R >>");
        writer.Add("[/And 7 0 R 7 0 R 7 0 R]");

        Assert.That(PdfReading.OnlyPage(writer.WithTable()).Glyphs, Has.Length.LessThanOrEqualTo(1));
    }
}
