using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Extractor.Documents;
using Extractor.Sources;

namespace Extractor.Measurements.Ofd;

/// <summary>
/// Reads changed copies of OFD files and archives in this process, all the way to the tables. Half of the copies have a part changed and
/// are packed again, so that changes reach the XML and not only the compression. Run it with <c>DOTNET_GCHeapHardLimit</c>: a crash ends it.
/// </summary>
internal static class OfdMutations
{
    private const int MostPages = 4;

    private static readonly string[] Words =
    [
        "9999999999", "-1", "1e308", "NaN", "g 2147483647 1", "g -5 x", "0 0 0 0", "0 0 0 0 0 0", "1e7 0 0 1e7 0 0", "M L C", "A 1 1 0 1 1 1 1", "true", "<", ">", "&", "&lt;", "\"", "]]>", "<!--",
        "<![CDATA[", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]>", "&a;", "/OFD.xml", "../../..", "Doc_0/Document.xml", "ID=\"1\"", "<ofd:PageBlock>", "</ofd:PageBlock>",
        "<ofd:TextCode>", "</ofd:Layer>", "ResourceID=\"1\"", "Visible=\"false\"", "\uFFFD", "\0", "\uE000", "\uD800",
    ];

    public static int Run(int count, IReadOnlyList<string> files, TextWriter output)
    {
        var (exceptions, slowest, slowestNumber) = (0, 0.0, -1);
        var outcomes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var number = 0; number < count && files.Count > 0; number++)
        {
            var copy = Change(File.ReadAllBytes(files[number % files.Count]), new Random(number));
            var clock = Stopwatch.StartNew();
            try
            {
                var outcome = Read(copy);
                outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
            }
            catch (Exception exception)
            {
                // The readers promise not to throw: that is what is measured here.
                exceptions++;
                output.WriteLine($"EXCEPTION: mutation {number} of {files[number % files.Count]}: {exception}");
            }

            (slowest, slowestNumber) = clock.Elapsed.TotalMilliseconds > slowest ? (clock.Elapsed.TotalMilliseconds, number) : (slowest, slowestNumber);
        }

        using var process = Process.GetCurrentProcess();
        output.WriteLine(string.Join(", ", outcomes.Select(outcome => $"{outcome.Key}: {outcome.Value}")));
        output.WriteLine($"{count} mutations of {files.Count} files: {exceptions} exceptions, slowest {slowest:F0} ms (mutation {slowestNumber}), peak working set {process.PeakWorkingSet64 >> 20} MB");
        return exceptions == 0 ? 0 : 1;
    }

    private static string Read(byte[] copy)
    {
        using var reading = SourceReader.Read(copy, "copy.ofd");
        if (reading.Document is not PagedDocument document)
        {
            return reading.Document is null ? "refused" : "flow";
        }

        for (var number = 1; number <= Math.Min(document.Pages.Count, MostPages); number++)
        {
            ExtractionPipeline.ReadPage(document.Pages.Read(number, CancellationToken.None), ExtractionOptions.Default.GridFinder, []);
        }

        return "read";
    }

    private static byte[] Change(byte[] file, Random random)
    {
        if (random.Next(2) == 0)
        {
            return ChangeBytes(file, random, 1 + random.Next(8));
        }

        try
        {
            return ChangePart(file, random);
        }
        catch (InvalidDataException)
        {
            return ChangeBytes(file, random, 4);
        }
    }

    private static byte[] ChangePart(byte[] file, Random random)
    {
        using var result = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read))
        using (var target = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            var chosen = random.Next(source.Entries.Count);
            foreach (var entry in source.Entries)
            {
                using var content = new MemoryStream();
                using (var from = entry.Open())
                {
                    from.CopyTo(content);
                }

                var isChosen = chosen-- == 0 || (entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && random.Next(4) == 0);
                using var to = target.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                to.Write(isChosen ? ChangeBytes(content.ToArray(), random, 1 + random.Next(20)) : content.ToArray());
            }
        }

        return result.ToArray();
    }

    private static byte[] ChangeBytes(byte[] file, Random random, int changes)
    {
        List<byte> copy = [.. file];
        for (; changes > 0 && copy.Count > 8; changes--)
        {
            var at = random.Next(copy.Count);
            var length = Math.Min(random.Next(1, 400), copy.Count - at);
            switch (random.Next(7))
            {
                case 0:
                    copy[at] = (byte)random.Next(256);
                    break;
                case 1:
                    copy[at] = (byte)"0123456789 <>\"/="[random.Next(16)];
                    break;
                case 2:
                    copy.RemoveRange(at, length);
                    break;
                case 3:
                    copy.InsertRange(random.Next(copy.Count), copy.GetRange(at, length));
                    break;
                case 4 when random.Next(8) == 0:
                    copy.RemoveRange(at, copy.Count - at);
                    break;
                default:
                    copy.InsertRange(at, Encoding.UTF8.GetBytes(Words[random.Next(Words.Length)]));
                    break;
            }
        }

        return [.. copy];
    }
}
