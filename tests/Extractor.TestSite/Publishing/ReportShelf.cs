using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using Extractor.Fixtures;
using Extractor.Fixtures.Rendering;
using Extractor.Fixtures.Rendering.Html;
using Extractor.Fixtures.Rendering.Ofd;
using Extractor.Fixtures.Rendering.Spreadsheets;
using Extractor.Fixtures.Rendering.Word;
using Extractor.Fixtures.Truth;

namespace Extractor.TestSite.Publishing;

/// <summary>
/// The reports that the municipalities publish: those that the repository keeps (PDF, .xls, .doc need other programs to be made) and more
/// that are rendered when they are first asked for. The same seed is the same file.
/// </summary>
/// <param name="fixtures">The folder <c>fixtures</c> of the repository.</param>
public sealed class ReportShelf(string fixtures)
{
    private static readonly DateTimeOffset EntryTime = new(2023, 9, 15, 10, 0, 0, TimeSpan.Zero);

    private readonly ConcurrentDictionary<(int Seed, string Kind), ReportFile> made = new();

    /// <summary>A rendering of a kept fixture.</summary>
    /// <param name="number">The number that its folder begins with, 1 to 6.</param>
    /// <param name="rendering">What stands behind <c>report.</c> in its file name: <c>chromium.pdf</c>, <c>xls</c>.</param>
    public ReportFile Kept(int number, string rendering) => made.GetOrAdd((-number, rendering), static (key, fixtures) =>
    {
        var folder = Directory.GetDirectories(fixtures, (-key.Seed).ToString("00-", CultureInfo.InvariantCulture) + "*").Single();
        var truth = TruthJson.Read(Path.Combine(folder, "truth.json"));
        var bytes = File.ReadAllBytes(Path.Combine(folder, "report." + key.Kind));
        return Of(truth.Title, truth.Issuer, Path.GetExtension("report." + key.Kind), bytes);
    }, fixtures);

    /// <summary>A report of a department of its own as .docx.</summary>
    public ReportFile Word(int seed) => Make(seed, ".docx", WordRenderer.Render);

    /// <summary>The same as .xlsx.</summary>
    public ReportFile Workbook(int seed) => Make(seed, ".xlsx", WorkbookRenderer.Render);

    /// <summary>The same as .ofd.</summary>
    public ReportFile Ofd(int seed) => Make(seed, ".ofd", OfdRenderer.Render);

    /// <summary>The same as a web page.</summary>
    public ReportFile Html(int seed) => Make(seed, ".html", HtmlRenderer.Render);

    /// <summary>The same PDF with a comment behind its end: other bytes, the same pages (ISO 32000-2, 7.2.4).</summary>
    public static ReportFile Annotated(ReportFile pdf) => pdf with { Bytes = [.. pdf.Bytes, .. "% revised\n"u8] };

    /// <summary>An archive of files.</summary>
    /// <param name="name">Its name, with extension.</param>
    /// <param name="files">What is in it; names are those of the files.</param>
    public static ReportFile Zip(string name, params ReadOnlySpan<ReportFile> files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                var entry = archive.CreateEntry(file.Name);
                entry.LastWriteTime = EntryTime;
                using var stream = entry.Open();
                stream.Write(file.Bytes);
            }
        }

        return new ReportFile(name, MediaTypeOf(".zip"), bytes.ToArray(), Path.GetFileNameWithoutExtension(name), files[0].Issuer);
    }

    private ReportFile Make(int seed, string extension, Func<InventedReport, Rendered> render) => made.GetOrAdd((seed, extension), static (key, render) =>
    {
        var report = FixtureFactory.Invent(key.Seed);
        return Of(report.Title, report.Department.Issuer, key.Kind, render(report).Bytes);
    }, render);

    private static ReportFile Of(string title, string issuer, string extension, byte[] bytes) =>
        new(title + extension, MediaTypeOf(extension), bytes, title, issuer);

    private static string MediaTypeOf(string extension) => extension switch
    {
        ".pdf" => "application/pdf",
        ".doc" => "application/msword",
        ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".xls" => "application/vnd.ms-excel",
        ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".zip" => "application/zip",
        ".html" => "text/html",
        _ => "application/octet-stream",
    };
}
