using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Extractor.Sources.Images;

/// <summary>
/// Pictures as a PDF: each is a page that it fills, its bytes as they are. So a scan that was published as pictures goes the way of one that was
/// published as PDF, and whatever its bytes hold is unpacked where the bytes of such scans are, in a process of its own.
/// </summary>
internal static class PictureDocument
{
    private const int Catalog = 1;
    private const int Pages = 2;

    /// <summary>
    /// Dots by which each edge of a strip is drawn further inside: whoever renders it takes every dot that its edges touch, and an edge
    /// between two dots would touch both and stretch the strip by one.
    /// </summary>
    private const double Inset = 0.02;

    /// <summary>Writes the pages; the same pictures give the same bytes.</summary>
    public static byte[] Write(ImmutableArray<PicturePage> pages)
    {
        using var file = new MemoryStream();
        var places = new List<long>();
        var first = Pages + 1;
        var numbers = new List<int>();
        foreach (var page in pages)
        {
            numbers.Add(first);
            first += 2 + page.Strips.Length;
        }

        Text(file, "%PDF-1.7\n");
        Begin(file, places);
        Text(file, string.Create(CultureInfo.InvariantCulture, $"<< /Type /Catalog /Pages {Pages} 0 R >>\nendobj\n"));
        Begin(file, places);
        Text(file, string.Create(CultureInfo.InvariantCulture, $"<< /Type /Pages /Count {pages.Length} /Kids [{string.Join(' ', numbers.Select(Reference))}] >>\nendobj\n"));
        for (var at = 0; at < pages.Length; at++)
        {
            Write(file, places, pages[at], numbers[at]);
        }

        End(file, places);
        return file.ToArray();
    }

    private static void Write(MemoryStream file, List<long> places, PicturePage page, int number)
    {
        var (width, height) = page.Points;
        var names = string.Join(' ', page.Strips.Select((_, at) => string.Create(CultureInfo.InvariantCulture, $"/I{at} {Reference(number + 2 + at)}")));
        Begin(file, places);
        Text(file, string.Create(
            CultureInfo.InvariantCulture,
            $"<< /Type /Page /Parent {Pages} 0 R /MediaBox [0 0 {width:0.####} {height:0.####}] /Rotate {page.Turn} /Resources << /XObject << {names} >> >> /Contents {number + 1} 0 R >>\nendobj\n"));

        var content = new StringBuilder();
        var above = 0;
        for (var at = 0; at < page.Strips.Length; at++)
        {
            above += page.Strips[at].Height;
            var (across, dot) = (width / page.Width, height / page.Height);
            var (bottom, part) = (height - (dot * (above - Inset)), dot * (page.Strips[at].Height - (2 * Inset)));
            content.Append(CultureInfo.InvariantCulture, $"q {across * (page.Width - (2 * Inset)):0.######} 0 0 {part:0.######} {across * Inset:0.######} {bottom:0.######} cm /I{at} Do Q\n");
        }

        Stream(file, places, string.Empty, Encoding.ASCII.GetBytes(content.ToString()));
        foreach (var strip in page.Strips)
        {
            Stream(
                file,
                places,
                string.Create(CultureInfo.InvariantCulture, $"/Type /XObject /Subtype /Image /Width {strip.Width} /Height {strip.Height} {strip.Entries} "),
                strip.Data.Span);
        }
    }

    private static string Reference(int number) => string.Create(CultureInfo.InvariantCulture, $"{number} 0 R");

    private static void Begin(MemoryStream file, List<long> places)
    {
        places.Add(file.Position);
        Text(file, string.Create(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n"));
    }

    private static void Stream(MemoryStream file, List<long> places, string entries, ReadOnlySpan<byte> data)
    {
        Begin(file, places);
        Text(file, string.Create(CultureInfo.InvariantCulture, $"<< {entries}/Length {data.Length} >>\nstream\n"));
        file.Write(data);
        Text(file, "\nendstream\nendobj\n");
    }

    /// <summary>The table of places, each line of twenty bytes, and the trailer.</summary>
    private static void End(MemoryStream file, List<long> places)
    {
        var table = file.Position;
        Text(file, string.Create(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n"));
        foreach (var place in places)
        {
            Text(file, string.Create(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n"));
        }

        Text(file, string.Create(CultureInfo.InvariantCulture, $"trailer\n<< /Size {places.Count + 1} /Root {Catalog} 0 R >>\nstartxref\n{table}\n%%EOF\n"));
    }

    private static void Text(MemoryStream file, string text) => file.Write(Encoding.ASCII.GetBytes(text));
}
