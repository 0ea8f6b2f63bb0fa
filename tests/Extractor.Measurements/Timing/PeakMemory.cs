using System.Diagnostics;
using System.Globalization;
using Extractor.Measurements.OtherReaders;
using Extractor.Pdf;

namespace Extractor.Measurements.Timing;

/// <summary>The most memory that reading a file page by page takes, in a process of its own.</summary>
internal static class PeakMemory
{
    /// <summary>Bytes, as the worker process itself tells them.</summary>
    public static long OfReading(string file)
    {
        var told = "";
        ExternalProgram.Run("dotnet", [typeof(PeakMemory).Assembly.Location, "--read-here", file], output =>
        {
            using var reader = new StreamReader(output);
            told = reader.ReadToEnd();
        });
        return long.TryParse(told.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : 0;
    }

    /// <summary>The worker: reads every page and writes the peak of this process.</summary>
    public static void ReadHere(string file, TextWriter output)
    {
        using var document = PdfDocument.OpenFile(file).Document;
        for (var number = 1; number <= (document?.PageCount ?? 0); number++)
        {
            document!.ReadPage(number);
        }

        using var process = Process.GetCurrentProcess();
        output.WriteLine(process.PeakWorkingSet64);
    }
}
