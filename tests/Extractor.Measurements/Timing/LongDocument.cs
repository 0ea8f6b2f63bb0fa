using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Extractor.Measurements.Timing;

/// <summary>
/// Writes a document of very many pages, each with its own compressed content, its own font object and resources, so that whatever a
/// reader keeps a page shows in its memory.
/// </summary>
internal static class LongDocument
{
    /// <summary>Writes a document.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="pages">How many pages.</param>
    /// <param name="content">The content stream of a page by its index; its font is <c>F1</c>.</param>
    public static void Write(Stream stream, int pages, Func<int, byte[]> content)
    {
        List<long> offsets = [];
        Append(stream, "%PDF-1.5\n");
        AppendObject(stream, offsets, "<< /Type /Catalog /Pages 2 0 R >>"u8);
        var kids = string.Join(' ', Enumerable.Range(0, pages).Select(page => $"{3 + (3 * page)} 0 R"));
        AppendObject(stream, offsets, Encoding.Latin1.GetBytes($"<< /Type /Pages /Count {pages} /MediaBox [0 0 595 842] /Kids [{kids}] >>"));
        for (var page = 0; page < pages; page++)
        {
            var number = 3 + (3 * page);
            AppendObject(stream, offsets, Encoding.Latin1.GetBytes(
                $"<< /Type /Page /Parent 2 0 R /Contents {number + 1} 0 R /Resources << /Font << /F1 {number + 2} 0 R >> >> >>"));
            var data = Deflate(content(page));
            AppendObject(stream, offsets, [
                .. Encoding.Latin1.GetBytes($"<< /Filter /FlateDecode /Length {data.Length} >>\nstream\n"), .. data, .. "\nendstream"u8]);
            AppendObject(stream, offsets, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"u8);
        }

        var table = stream.Position;
        Append(stream, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            Append(stream, string.Create(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n"));
        }

        Append(stream, $"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
    }

    private static byte[] Deflate(byte[] data)
    {
        using var output = new MemoryStream();
        using (var compressor = new ZLibStream(output, CompressionLevel.Optimal))
        {
            compressor.Write(data);
        }

        return output.ToArray();
    }

    private static void AppendObject(Stream stream, List<long> offsets, ReadOnlySpan<byte> body)
    {
        offsets.Add(stream.Position);
        Append(stream, $"{offsets.Count} 0 obj\n");
        stream.Write(body);
        Append(stream, "\nendobj\n");
    }

    private static void Append(Stream stream, string text) => stream.Write(Encoding.Latin1.GetBytes(text));
}
