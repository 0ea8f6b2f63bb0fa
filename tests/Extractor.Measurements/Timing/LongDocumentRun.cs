using System.Globalization;
using System.IO.Compression;
using System.Text;
using Extractor.Measurements.OtherReaders;

namespace Extractor.Measurements.Timing;

/// <summary>
/// A document of very many pages, each with its own compressed content, its own font object and resources, so that whatever a reader
/// keeps a page shows in its memory.
/// </summary>
internal static class LongDocumentRun
{
    private const int LinesOnAPage = 60;

    public static int Run(MeasurementRequest request, TextWriter output)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("measure-pdf-").FullName, "long.pdf");
        try
        {
            using (var stream = File.Create(file))
            {
                Write(stream, request.Count);
            }

            output.WriteLine($"{request.Count} pages, {new FileInfo(file).Length >> 20} MB: "
                + $"peak memory of the reader, page by page: {PeakMemory.OfReading(file) >> 20} MB");
            if (request.ExtractorProgram is { } program)
            {
                output.WriteLine($"extractor text: {ExternalProgram.Run(program, ["text", file], watchMemory: true).PeakBytes >> 20} MB");
            }

            return 0;
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    }

    private static void Write(Stream stream, int pages)
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
            var content = Deflate(Content(page));
            AppendObject(stream, offsets, [
                .. Encoding.Latin1.GetBytes($"<< /Filter /FlateDecode /Length {content.Length} >>\nstream\n"), .. content, .. "\nendstream"u8]);
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

    private static byte[] Content(int page)
    {
        var content = new StringBuilder("BT /F1 9 Tf 12 TL 50 800 Td\n");
        for (var line = 0; line < LinesOnAPage; line++)
        {
            content.Append(CultureInfo.InvariantCulture, $"(Line {line} of page {page + 1}, {(page * 7919) + line}.00 and some words to fill it) Tj T*\n");
        }

        content.Append("ET\n");
        for (var line = 0; line < LinesOnAPage; line++)
        {
            content.Append(CultureInfo.InvariantCulture, $"50 {798 - (12 * line)} m 545 {798 - (12 * line)} l S\n");
        }

        return Encoding.Latin1.GetBytes(content.ToString());
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
