using System.IO.Compression;
using System.Text;

namespace Extractor.Measurements.Mutations;

/// <summary>
/// The files that mutations of each format start from: those in folders, and for formats in which few reports are published, the same reports put
/// into that format.
/// </summary>
internal static class MutationFormats
{
    /// <summary>Larger files would make thousands of readings too long.</summary>
    private const int Largest = 256 * 1024;

    private static readonly string[] Published = ["pdf", "docx", "doc", "html", "xls", "xlsx", "csv", "md", "txt", "ofd"];

    /// <summary>The files of each format, made ones in <paramref name="made"/>.</summary>
    public static SortedDictionary<string, IReadOnlyList<string>> Of(IReadOnlyList<string> folders, string made)
    {
        var files = folders
            .SelectMany(folder => Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories) : [folder])
            .Where(file => new FileInfo(file).Length is > 0 and <= Largest)
            .Order(StringComparer.Ordinal)
            .ToLookup(file => Path.GetExtension(file).TrimStart('.').ToLowerInvariant(), StringComparer.Ordinal);
        var formats = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var format in Published)
        {
            formats[format] = [.. files[format]];
        }

        formats["wps"] = [.. files["doc"].Take(4).Select((file, at) => Write(made, $"{at}.wps", File.ReadAllBytes(file)))];
        formats["tsv"] = [.. files["txt"].Where(file => file.EndsWith(".tab.txt", StringComparison.Ordinal)).Take(4).Select((file, at) => Write(made, $"{at}.tsv", File.ReadAllBytes(file)))];
        formats["txt in GB18030 and UTF-16"] = [.. files["txt"].Take(4).SelectMany((file, at) => Encoded(made, File.ReadAllText(file), at))];
        formats["mht"] = [.. files["mht"], .. files["html"].Take(4).Select((file, at) => Write(made, $"{at}.mht", MailOf(File.ReadAllBytes(file), at % 2 == 0)))];
        formats["zip"] = [Write(made, "reports.zip", ZipOf([.. files["csv"].Take(1), .. files["docx"].Take(1), .. files["ofd"].Take(1)])), Write(made, "report.zip", ZipOf([.. files["xlsx"].Take(1)]))];
        formats["gz"] = [.. files["csv"].Take(1).Concat(files["html"].Take(1)).Select(file => Write(made, Path.GetFileName(file) + ".gz", GzipOf(File.ReadAllBytes(file))))];
        return formats;
    }

    private static IEnumerable<string> Encoded(string made, string text, int at) => ((string[])["GB18030", "utf-16", "utf-16BE"])
        .Select(name => Write(made, $"{at}.{name}.txt", CodePagesEncodingProvider.Instance.GetEncoding(name) is { } page ? page.GetBytes(text) : Encoding.GetEncoding(name).GetBytes(text)));

    private static byte[] MailOf(byte[] page, bool isBase64) => Encoding.ASCII.GetBytes(
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"part\"\r\n\r\n--part\r\nContent-Type: text/html; charset=\"utf-8\"\r\n"
        + $"Content-Transfer-Encoding: {(isBase64 ? "base64" : "quoted-printable")}\r\nContent-Location: http://example.org/\r\n\r\n"
        + (isBase64 ? Convert.ToBase64String(page, Base64FormattingOptions.InsertLineBreaks) : string.Concat(page.Select((value, at) => $"={value:X2}{(at % 24 == 23 ? "=\r\n" : "")}")))
        + "\r\n--part\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--part--\r\n");

    private static byte[] ZipOf(IReadOnlyList<string> files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                zip.CreateEntryFromFile(file, Path.GetFileName(file));
            }
        }

        return stream.ToArray();
    }

    private static byte[] GzipOf(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return stream.ToArray();
    }

    private static string Write(string folder, string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
