using Extractor.Pdf;

namespace Extractor.Tests.Pdf;

public sealed class OpeningTests
{
    private const string Content = "BT /F1 12 Tf 100 700 Td (Hello) Tj ET";

    [Test]
    public void A_cross_reference_table_leads_to_the_page()
    {
        var document = PdfReading.Open(PdfWriter.OnePage(Content).WithTable());

        Assert.That(document.Diagnostics, Is.Empty);
        Assert.That(PdfReading.Text(document.ReadPage(1)), Is.EqualTo("Hello"));
    }

    [Test]
    public void A_cross_reference_stream_and_an_object_stream_lead_to_the_page()
    {
        var document = PdfReading.Open(PdfWriter.OnePage(Content).WithStreams());

        Assert.That(document.Diagnostics, Is.Empty);
        Assert.That(PdfReading.Text(document.ReadPage(1)), Is.EqualTo("Hello"));
    }

    [Test]
    public void Offsets_count_from_the_header_after_junk()
    {
        var document = PdfReading.Open([.. PdfWriter.Latin("HTTP/1.1 200 OK\r\n\r\n"), .. PdfWriter.OnePage(Content).WithTable()]);

        Assert.That(document.Diagnostics, Is.Empty);
        Assert.That(PdfReading.Text(document.ReadPage(1)), Is.EqualTo("Hello"));
    }

    [Test]
    public void A_file_whose_header_was_overwritten_is_read_with_a_warning()
    {
        var file = PdfWriter.OnePage(Content).WithTable();
        "#####"u8.CopyTo(file);
        var document = PdfReading.Open(file);

        Assert.That(PdfReading.Codes(document.Diagnostics), Is.EqualTo(new[] { PdfDiagnosticCode.HeaderMissing }));
        Assert.That(PdfReading.Text(document.ReadPage(1)), Is.EqualTo("Hello"));
    }

    [Test]
    public void A_file_without_cross_reference_is_rebuilt()
    {
        var document = PdfReading.Open(PdfWriter.OnePage(Content).WithNothing());

        Assert.That(PdfReading.Codes(document.Diagnostics), Does.Contain(PdfDiagnosticCode.CrossReferenceRebuilt));
        Assert.That(PdfReading.Text(document.ReadPage(1)), Is.EqualTo("Hello"));
    }

    [Test]
    public void An_object_stream_is_found_without_cross_reference()
    {
        var file = PdfWriter.OnePage(Content).WithStreams();
        var cut = file[..file.AsSpan().LastIndexOf("startxref"u8)];

        Assert.That(PdfReading.Text(PdfReading.OnlyPage(cut)), Is.EqualTo("Hello"));
    }

    [TestCase(7)]
    [TestCase(-3)]
    public void Wrong_offsets_are_found_by_searching(int error)
    {
        var document = PdfReading.Open(PdfWriter.OnePage(Content).WithTable(offsetError: error));

        Assert.That(PdfReading.Codes(document.Diagnostics), Is.EqualTo(new[] { PdfDiagnosticCode.CrossReferenceRepaired }));
        Assert.That(PdfReading.Text(document.ReadPage(1)), Is.EqualTo("Hello"));
    }

    [TestCase(0)]
    [TestCase(5)]
    [TestCase(1000000)]
    [TestCase(-1)]
    public void A_wrong_length_is_not_believed(int length)
    {
        var writer = new PdfWriter();
        writer.Add("<< /Type /Catalog /Pages 2 0 R >>");
        writer.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 600 800] >>");
        writer.Add("<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>");
        writer.AddStream("", PdfWriter.Latin(Content), length);
        writer.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");

        Assert.That(PdfReading.Text(PdfReading.OnlyPage(writer.WithTable())), Is.EqualTo("Hello"));
    }

    [Test]
    public void A_length_may_be_a_reference()
    {
        var writer = new PdfWriter();
        writer.Add("<< /Type /Catalog /Pages 2 0 R >>");
        writer.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 600 800] >>");
        writer.Add("<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>");
        writer.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");

        // The data hold the keyword that a search would stop at.
        var content = "BT /F1 12 Tf 100 700 Td (endstream) Tj ET";
        writer.Add($"<< /Length 6 0 R >>\nstream\n{content}\nendstream");
        writer.Add($"{content.Length}");

        Assert.That(PdfReading.Text(PdfReading.OnlyPage(writer.WithTable())), Is.EqualTo("endstream"));
    }

    [Test]
    public void An_update_replaces_objects_of_the_file_before_it()
    {
        var file = PdfWriter.OnePage(Content).WithTable();
        var table = file.AsSpan().LastIndexOf("xref\n0"u8);
        var update = "4 0 obj\n<< /Length 40 >>\nstream\nBT /F1 12 Tf 100 700 Td (Updated ) Tj ET\nendstream\nendobj\n";
        byte[] updated =
        [
            .. file,
            .. PdfWriter.Latin($"{update}xref\n4 1\n{file.Length:D10} 00000 n \ntrailer\n<< /Size 6 /Root 1 0 R /Prev {table} >>\nstartxref\n{file.Length + update.Length}\n%%EOF\n"),
        ];
        var document = PdfReading.Open(updated);

        Assert.That(document.Diagnostics, Is.Empty);
        Assert.That(PdfReading.Text(document.ReadPage(1)), Is.EqualTo("Updated "));
    }

    [Test]
    public void A_circle_of_cross_references_ends()
    {
        var writer = PdfWriter.OnePage(Content);
        var start = writer.WithTable().AsSpan().LastIndexOf("xref\n0"u8);

        Assert.That(PdfReading.Text(PdfReading.OnlyPage(writer.WithTable($"/Prev {start}"))), Is.EqualTo("Hello"));
    }

    [Test]
    public void A_file_cut_anywhere_opens_or_says_why()
    {
        var file = PdfWriter.OnePage(Content).WithTable();
        for (var length = 0; length < file.Length; length += 3)
        {
            var result = PdfDocument.Open(file.AsMemory(0, length));
            Assert.That(result.Document is null, Is.EqualTo(result.Error is not null), $"cut at {length}");
        }
    }

    [Test]
    public void A_file_cut_after_its_content_still_gives_its_text()
    {
        var file = PdfWriter.OnePage(Content).WithTable();
        var cut = file[..file.AsSpan().LastIndexOf("xref\n0"u8)];

        Assert.That(PdfReading.Text(PdfReading.OnlyPage(cut)), Is.EqualTo("Hello"));
    }

    [TestCase("<!DOCTYPE html><html></html>")]
    [TestCase("dummy pdf")]
    [TestCase("")]
    public void What_is_no_pdf_is_a_clear_error(string content)
    {
        Assert.That(PdfDocument.Open(PdfWriter.Latin(content)).Error?.Code, Is.EqualTo(PdfDiagnosticCode.NotPdf));
    }

    [Test]
    public void A_header_alone_has_no_pages()
    {
        Assert.That(PdfDocument.Open(PdfWriter.Latin("%PDF-1.7\n%%EOF")).Error?.Code, Is.EqualTo(PdfDiagnosticCode.NoPages));
    }

    [Test]
    public void An_encrypted_file_is_a_clear_error()
    {
        var file = PdfWriter.OnePage(Content).WithTable("/Encrypt << /Filter /Unheard >>");

        Assert.That(PdfDocument.Open(file).Error?.Code, Is.EqualTo(PdfDiagnosticCode.Encrypted));
    }

    /// <summary>Some writers fill the last block of a file with what the disk held before: the end of another file.</summary>
    [Test]
    public void Torn_remains_after_the_end_replace_no_whole_object()
    {
        byte[] padded = [.. PdfWriter.OnePage(Content).WithTable(offsetError: 9), .. PdfWriter.Latin("ndobj\n4 0 obj\n<< /Length 9 >>\nstream\nBT (x")];
        var rebuilt = padded.AsSpan().ToArray();
        "startyref"u8.CopyTo(rebuilt.AsSpan(rebuilt.AsSpan().LastIndexOf("startxref"u8)));

        Assert.That(PdfReading.Text(PdfReading.OnlyPage(padded)), Is.EqualTo("Hello"));
        Assert.That(PdfReading.Text(PdfReading.OnlyPage(rebuilt)), Is.EqualTo("Hello"));
    }

    [Test]
    public void A_file_whose_attachments_alone_are_encrypted_needs_no_password()
    {
        const string Entries = "/Encrypt << /Filter /Standard /V 4 /R 4 /StmF /Identity /StrF /Identity /EFF /StdCF /CF << /StdCF << /CFM /AESV2 /AuthEvent /EFOpen >> >> /O (x) /U (x) /P -4 >>";

        Assert.That(PdfReading.Text(PdfReading.OnlyPage(PdfWriter.OnePage(Content).WithTable(Entries))), Is.EqualTo("Hello"));
    }
}
