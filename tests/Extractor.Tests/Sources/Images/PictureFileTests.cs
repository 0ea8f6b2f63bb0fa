using System.Buffers.Binary;
using Extractor.Documents;
using Extractor.Scans.Imaging;
using Extractor.Scans.Pictures;
using Extractor.Scans.Recognition;
using Extractor.Sources;
using Extractor.Sources.Pdf;

namespace Extractor.Tests.Sources.Images;

/// <summary>
/// Files of pictures become pages that show the picture, however the file stores it. All of <c>pictures</c> show the same: 48 by 32 dots at 200 an
/// inch, on white a bar from (4,4) to (39,7) and one from (4,4) to (7,27), made with ImageMagick (<c>pictures/README.md</c>).
/// Needs pdftoppm; without it these tests fail.
/// </summary>
public sealed class PictureFileTests
{
    private static string Folder => Path.Combine(RepositoryFolders.Root, "tests", "Extractor.Tests", "Sources", "Images", "pictures");

    [TestCase("gray.jpg", "image/jpeg")]
    [TestCase("color.jpg", "image/jpeg")]
    [TestCase("gray.png", "image/png")]
    [TestCase("bilevel.png", "image/png")]
    [TestCase("palette.png", "image/png")]
    [TestCase("transparent.png", "image/png")]
    [TestCase("none.tif", "image/tiff")]
    [TestCase("group4.tif", "image/tiff")]
    [TestCase("fill-order.tif", "image/tiff")]
    [TestCase("fax.tif", "image/tiff")]
    [TestCase("rle.tif", "image/tiff")]
    [TestCase("lzw.tif", "image/tiff")]
    [TestCase("zip.tif", "image/tiff")]
    [TestCase("palette.tif", "image/tiff")]
    [TestCase("color-lzw.tif", "image/tiff")]
    [TestCase("jpeg.tif", "image/tiff")]
    public void A_page_shows_the_picture_of_the_file(string name, string mediaType)
    {
        using var reading = SourceReader.Open(Path.Combine(Folder, name), name);
        var pages = (PdfPageSource)((PagedDocument)reading.Document!).Pages;
        var page = pages.Read(1, CancellationToken.None);

        Assert.That(reading.Document!.Identity.MediaType, Is.EqualTo(mediaType));
        Assert.That(reading.Document.Identity.Adapter, Is.EqualTo("image"));
        Assert.That(pages.Count, Is.EqualTo(1));
        Assert.That((page.Width, page.Height), Is.EqualTo((48 * 0.36, 32 * 0.36)).Within(0.01), "72 points an inch at 200 dots an inch");
        Assert.That(PageChoice.Of(page), Is.EqualTo(RecognitionReason.NoText));
        Assert.That(DarkDots(pages, 1), Is.EqualTo(Bars()));
    }

    [Test]
    public void A_file_of_several_pages_has_them_in_order()
    {
        using var reading = SourceReader.Open(Path.Combine(Folder, "two-pages.tif"), "two-pages.tif");
        var pages = (PdfPageSource)((PagedDocument)reading.Document!).Pages;

        Assert.That(pages.Count, Is.EqualTo(2));
        Assert.That(DarkDots(pages, 1), Is.EqualTo(Bars(withUpright: false)));
        Assert.That(DarkDots(pages, 2), Is.EqualTo(Rectangle(4, 4, 7, 39)));
    }

    [TestCase("interlaced.png", "interlaced")]
    [TestCase("sixteen-bits.tif", "8 bits")]
    public void What_cannot_be_shown_is_told(string name, string reason)
    {
        using var reading = SourceReader.Open(Path.Combine(Folder, name), name);

        Assert.That(reading.Document, Is.Null);
        Assert.That(reading.Diagnostics.Single().Code, Is.EqualTo("SRC038"));
        Assert.That(reading.Diagnostics.Single().Message, Does.Contain(reason));
    }

    /// <summary>A phone says 72 dots an inch of any photograph; the sheet before it is taken for A4.</summary>
    [Test]
    public void A_picture_without_the_dots_of_a_scanner_is_a_sheet_of_A4()
    {
        var picture = PngWriter.Write(new GrayImage(1000, 2000, new byte[2_000_000]));
        using var reading = SourceReader.Read(picture, "a.png");
        var page = ((PagedDocument)reading.Document!).Pages.Read(1, CancellationToken.None);

        Assert.That((page.Width, page.Height), Is.EqualTo((421d, 842d)).Within(0.01));
        Assert.That((page.Images.Single().PixelWidth, page.Images.Single().PixelHeight), Is.EqualTo((1000, 2000)));
    }

    /// <summary>Orientation 6: the first row is the right side as one looks at it. Exif is TIFF, so both are told by the same tag.</summary>
    [Test]
    public void A_picture_is_turned_as_its_file_says()
    {
        var file = File.ReadAllBytes(Path.Combine(Folder, "group4.tif"));
        var entry = file.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x12, 0x01, 0x03, 0x00, 0x01, 0x00, 0x00, 0x00]);
        file[entry + 8] = 6;
        using var reading = SourceReader.Read(file, "a.tif");
        var pages = (PdfPageSource)((PagedDocument)reading.Document!).Pages;
        var page = pages.Read(1, CancellationToken.None);

        // Clockwise by a quarter, (x, y) goes to (31 - y, x).
        Assert.That((page.Width, page.Height), Is.EqualTo((32 * 0.36, 48 * 0.36)).Within(0.01));
        Assert.That(DarkDots(pages, 1), Is.EqualTo(Bars().Select(dot => (31 - dot.Y, dot.X)).Order()));
    }

    /// <summary>A chain of directories that all name the strips of the first: 500 pages of 2 MB in a file of 2 MB would be a document of 1 GB.</summary>
    [Test]
    public void Pages_that_share_their_strips_are_not_all_taken()
    {
        const int Strip = 2_000_000;
        const int Pages = 500;
        const int Entries = 6;
        var length = 2 + (Entries * 12) + 4;
        var file = new byte[8 + Strip + (Pages * length)];
        "II*\0"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), 8 + Strip);
        for (var page = 0; page < Pages; page++)
        {
            var at = 8 + Strip + (page * length);
            BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(at), Entries);
            (int Tag, int Value)[] tags = [(256, 4000), (257, 4000), (258, 1), (259, 1), (273, 8), (279, Strip)];
            for (var entry = 0; entry < Entries; entry++)
            {
                var to = file.AsSpan(at + 2 + (entry * 12));
                BinaryPrimitives.WriteInt16LittleEndian(to, (short)tags[entry].Tag);
                BinaryPrimitives.WriteInt16LittleEndian(to[2..], 4);
                BinaryPrimitives.WriteInt32LittleEndian(to[4..], 1);
                BinaryPrimitives.WriteInt32LittleEndian(to[8..], tags[entry].Value);
            }

            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at + 2 + (Entries * 12)), page + 1 < Pages ? at + length : 0);
        }

        using var reading = SourceReader.Read(file, "a.tif");

        Assert.That(((PagedDocument)reading.Document!).Pages.Count, Is.EqualTo(1));
        Assert.That(reading.Document.Diagnostics.Single().Message, Does.Contain("hold them twice").Or.Contain("holding them twice"));
    }

    [Test]
    public void Whatever_a_damaged_file_holds_there_is_a_document_or_a_reason()
    {
        var random = new Random(7);
        foreach (var path in Directory.EnumerateFiles(Folder).Order(StringComparer.Ordinal).Where(path => !path.EndsWith(".md", StringComparison.Ordinal)))
        {
            for (var round = 0; round < 200; round++)
            {
                var bytes = File.ReadAllBytes(path);
                for (var change = random.Next(1, 6); change > 0; change--)
                {
                    bytes[random.Next(3, bytes.Length)] = (byte)random.Next(256);
                }

                var cut = bytes[..random.Next(8, bytes.Length + 1)];
                using var reading = SourceReader.Read(cut, Path.GetFileName(path));
                Assert.That(reading.Document is null, Is.EqualTo(reading.Diagnostics.Any(diagnostic => diagnostic.Severity == Extractor.Diagnostics.DiagnosticSeverity.Error && reading.Document is null)));
                foreach (var number in Enumerable.Range(1, Math.Min(3, (reading.Document as PagedDocument)?.Pages.Count ?? 0)))
                {
                    ((PagedDocument)reading.Document!).Pages.Read(number, CancellationToken.None);
                }
            }
        }
    }

    private static IEnumerable<(int X, int Y)> DarkDots(PdfPageSource pages, int number)
    {
        var picture = new PopplerPictures(PopplerPictures.ProgramName, pages.Bytes, TimeProvider.System).Render(number, 200, CancellationToken.None);
        for (var x = 0; x < picture.Width; x++)
        {
            for (var y = 0; y < picture.Height; y++)
            {
                // Red, for one of the pictures is blue on white; JPEG leaves shades around the bars.
                if (picture.Samples[((y * picture.Width) + x) * 3] < 128)
                {
                    yield return (x, y);
                }
            }
        }
    }

    private static IEnumerable<(int X, int Y)> Bars(bool withUpright = true) => Rectangle(4, 4, 39, 7).Union(withUpright ? Rectangle(4, 4, 7, 27) : []).Order();

    private static IEnumerable<(int X, int Y)> Rectangle(int left, int top, int right, int bottom) =>
        from x in Enumerable.Range(left, right - left + 1) from y in Enumerable.Range(top, bottom - top + 1) select (x, y);
}
