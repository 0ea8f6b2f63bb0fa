using System.Text;
using Extractor.Sources;
using Extractor.Tests.Pdf;
using Extractor.Tests.Sources.Ofd;

namespace Extractor.Tests.Sources;

/// <summary>A document that carries other files says so: the report may be one of them.</summary>
public sealed class EmbeddedFilesTests
{
    [Test]
    public void A_portfolio_names_its_members()
    {
        using var reading = SourceReader.Read(Portfolio("/Kids [7 0 R 6 0 R]", "/Names [(a) 9 0 R (b.xls) 10 0 R (c) 11 0 R]").WithTable(), "a.pdf");
        var note = reading.Diagnostics.Single();

        Assert.Multiple(() =>
        {
            Assert.That((note.Code, note.Severity), Is.EqualTo(("SRC057", Extractor.Diagnostics.DiagnosticSeverity.Warning)));
            Assert.That(note.Message, Does.Contain("2 files").And.Contain("决算.pdf, b.xls."));
        });
    }

    [Test]
    public void A_tree_that_holds_itself_ends()
    {
        using var reading = SourceReader.Read(Portfolio("/Kids [6 0 R 7 0 R 7 0 R]", "/Names [(x) 9 0 R] /Kids [6 0 R 7 0 R]").WithTable(), "a.pdf");

        Assert.That(reading.Diagnostics.Single().Message, Does.Contain("1 file "));
    }

    [Test]
    public void An_ofd_document_names_its_attachments()
    {
        using var reading = new OfdBuilder()
            .With("Doc_0/Document.xml", OfdBuilder.Document("<PublicRes>Res.xml</PublicRes>", "<Page ID=\"1\" BaseLoc=\"Pages/0.xml\"/>", "<Attachments>Attachs/Attachments.xml</Attachments>"))
            .With("Doc_0/Pages/0.xml", OfdBuilder.PageOf(OfdBuilder.Text("公告")))
            .With("Doc_0/Attachs/Attachments.xml", "<Attachments><Attachment ID=\"1\" Name=\"决算表.xlsx\"><FileLoc>1.xlsx</FileLoc></Attachment><Attachment ID=\"2\"><FileLoc>2.pdf</FileLoc></Attachment></Attachments>")
            .Open();

        Assert.That(reading.Diagnostics.Single(note => note.Code == "SRC057").Message, Does.Contain("决算表.xlsx, 2.pdf"));
    }

    [Test]
    public void A_name_breaks_no_line()
    {
        var note = Extractor.Diagnostics.DiagnosticCatalog.EmbeddedFiles(["a\r\nb\u001B[2J" + new string('x', 500)]).Single();

        Assert.That(note.Message, Does.Contain("a  b [2Jxxx").And.Length.LessThan(400));
    }

    /// <summary>The root of the tree is object 6, its first child 7; 9 and 10 are files, 11 only names one elsewhere.</summary>
    private static PdfWriter Portfolio(string root, string leaf)
    {
        var writer = new PdfWriter();
        writer.Add("<< /Type /Catalog /Pages 2 0 R /Collection << /View /D >> /Names << /EmbeddedFiles 6 0 R >> >>");
        writer.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 600 800] >>");
        writer.Add("<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>");
        writer.AddStream("", "BT /F1 10 Tf 50 700 Td (cover) Tj ET");
        writer.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        writer.Add($"<< {root} >>");
        writer.Add($"<< {leaf} >>");
        writer.AddStream("/Type /EmbeddedFile", "data");
        writer.Add($"<< /Type /Filespec /F (x.pdf) /UF <FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes("决算.pdf"))}> /EF << /F 8 0 R >> >>");
        writer.Add("<< /Type /Filespec /EF << /F 8 0 R >> >>");
        writer.Add("<< /Type /Filespec /F (elsewhere.pdf) >>");
        return writer;
    }
}
