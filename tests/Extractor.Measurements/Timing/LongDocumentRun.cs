using System.Globalization;
using System.Text;
using Extractor.Measurements.OtherReaders;

namespace Extractor.Measurements.Timing;

/// <summary>Reads a generated document of very many pages and tells the peak of memory.</summary>
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
                LongDocument.Write(stream, request.Count, Content);
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
}
