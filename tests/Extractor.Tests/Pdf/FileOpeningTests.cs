using Extractor.Pdf;
using Extractor.Sources;
using Extractor.Tests.App;

namespace Extractor.Tests.Pdf;

/// <summary>Files on disk: small ones are copied, large ones mapped; both read the same, and a mapping outlives its readers only.</summary>
public sealed class FileOpeningTests
{
    private const int LargerThanCopied = 17 << 20;

    [TestCase(0)]
    [TestCase(LargerThanCopied)]
    public void A_file_on_disk_reads_like_its_bytes(int padding)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.pdf", File(padding));
        using var document = PdfDocument.OpenFile(path).Document!;
        using var stream = System.IO.File.OpenRead(path);

        Assert.That(PdfReading.Text(document.ReadPage(1)), Is.EqualTo("Hello"));
        Assert.That(PdfReading.Text(PdfDocument.Open(stream).Document!.ReadPage(1)), Is.EqualTo("Hello"));
        Assert.That(document.ReadPage(1).Images.Single().Read().ToArray(), Is.EqualTo(new byte[] { 1, 2, 3, 4 }));
    }

    [Test]
    public void A_mapped_file_is_not_touched_after_the_document_is_disposed()
    {
        using var folder = new TemporaryFolder();
        var document = PdfDocument.OpenFile(folder.Write("a.pdf", File(LargerThanCopied))).Document!;
        var image = document.ReadPage(1).Images.Single();
        document.Dispose();

        Assert.That(() => document.ReadPage(1), Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(() => image.Read(), Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(document.Dispose, Throws.Nothing);
    }

    [Test]
    public void A_large_file_has_the_same_identity_from_disk_and_from_memory()
    {
        using var folder = new TemporaryFolder();
        var file = File(LargerThanCopied);
        using var fromDisk = SourceReader.Open(folder.Write("a.pdf", file));
        using var fromMemory = SourceReader.Read(file, "a.pdf");

        Assert.That(fromDisk.Document, Is.Not.Null);
        Assert.That(fromDisk.Identity, Is.EqualTo(fromMemory.Identity));
    }

    /// <summary>Objects are forgotten between pages here, many times; what the pages say may not show it.</summary>
    [Test]
    public void Memory_does_not_grow_with_the_pages()
    {
        const int Pages = 5000;
        var writer = new PdfWriter();
        writer.Add("<< /Type /Catalog /Pages 2 0 R >>");
        writer.Add($"<< /Type /Pages /Count {Pages} /MediaBox [0 0 600 800] /Kids [{string.Join(' ', Enumerable.Range(0, Pages).Select(page => $"{3 + (page * 3)} 0 R"))}] >>");
        for (var page = 0; page < Pages; page++)
        {
            writer.Add($"<< /Type /Page /Parent 2 0 R /Contents {4 + (page * 3)} 0 R /Resources << /Font << /F1 {5 + (page * 3)} 0 R >> >> >>");
            writer.AddStream("", $"BT /F1 10 Tf 50 700 Td (page {page + 1} of a long report) Tj ET");
            writer.Add($"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Widths [{string.Join(' ', Enumerable.Repeat("500", 224))}] /FirstChar 32 /LastChar 255 >>");
        }

        var document = PdfReading.Open(writer.WithTable());
        Read(document, 1, 500);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Read(document, 501, Pages);
        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        Read(document, 1, 10);

        Assert.That(grown, Is.LessThan(40L << 20), "bytes kept after 4,500 more pages");
    }

    private static void Read(PdfDocument document, int first, int last)
    {
        for (var number = first; number <= last; number++)
        {
            Assert.That(PdfReading.Text(document.ReadPage(number)), Is.EqualTo($"page {number} of a long report"));
        }
    }

    private static byte[] File(int padding)
    {
        var writer = PdfWriter.OnePage("BT /F1 12 Tf 100 700 Td (Hello) Tj ET q 10 0 0 10 0 0 cm /Im Do Q", resources: "/XObject << /Im 6 0 R >>");
        writer.AddStream("/Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8", [1, 2, 3, 4]);
        writer.AddStream("", new byte[padding]);
        return writer.WithTable();
    }
}
