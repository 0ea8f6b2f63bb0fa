using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Extractor.Fixtures.Scanning;

/// <summary>A PDF file whose pages are pictures and nothing else, as scanners write them.</summary>
public static class PicturePdf
{
    /// <summary>Writes pictures as pages of their printed size. The same pictures give the same bytes.</summary>
    public static byte[] Write(IReadOnlyList<ScannedPicture> pages)
    {
        using MemoryStream file = new();
        List<long> places = [];
        Add("%PDF-1.4\n");
        Begin();
        Add("<< /Type /Catalog /Pages 2 0 R >>\nendobj\n");
        Begin();
        Add($"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', Enumerable.Range(0, pages.Count).Select(static i => $"{3 + (3 * i)} 0 R"))}] >>\nendobj\n");
        foreach (ScannedPicture page in pages)
        {
            (string width, string height) = (Points(page.Picture.Width), Points(page.Picture.Height));
            int number = places.Count + 1;
            Begin();
            Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Contents {number + 1} 0 R /Resources << /XObject << /Im {number + 2} 0 R >> >> >>\nendobj\n");
            string content = $"q {width} 0 0 {height} 0 0 cm /Im Do Q";
            Begin();
            Add($"<< /Length {content.Length} >>\nstream\n{content}\nendstream\nendobj\n");
            byte[] samples = Compress(page.Picture.Samples);
            Begin();
            Add($"<< /Type /XObject /Subtype /Image /Width {page.Picture.Width} /Height {page.Picture.Height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode /Length {samples.Length} >>\nstream\n");
            file.Write(samples);
            Add("\nendstream\nendobj\n");

            string Points(int pixels) => (pixels * 72 / page.Resolution).ToString("0.###", CultureInfo.InvariantCulture);
        }

        long table = file.Length;
        Add($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(static place => $"{place:0000000000} 00000 n \n"))}");
        Add($"trailer\n<< /Size {places.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();

        void Add(string text) => file.Write(Encoding.ASCII.GetBytes(text));

        void Begin()
        {
            places.Add(file.Length);
            Add($"{places.Count} 0 obj\n");
        }
    }

    private static byte[] Compress(byte[] samples)
    {
        using MemoryStream packed = new();
        using (ZLibStream stream = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            stream.Write(samples);
        }

        return packed.ToArray();
    }
}
