using System.Globalization;
using Extractor.Fixtures;
using Extractor.Fixtures.Rendering;
using Extractor.Fixtures.Rendering.Html;
using Extractor.Fixtures.Rendering.Ofd;
using Extractor.Fixtures.Rendering.Spreadsheets;
using Extractor.Fixtures.Rendering.Text;
using Extractor.Fixtures.Rendering.Word;

namespace Extractor.Measurements.Imports;

/// <summary>Reports of invented departments, one file each, in the formats that this repository writes itself.</summary>
internal static class GeneratedReports
{
    private const int Kinds = 5;

    /// <summary>Files of one folder.</summary>
    private const int Folder = 1000;

    /// <summary>Writes the reports 0 to <paramref name="count"/> - 1 that are not there yet and returns the paths of all, in order.</summary>
    internal static string[] Write(string folder, int count)
    {
        var paths = new string[count];
        Parallel.For(0, count, number => paths[number] = WriteOne(folder, number));
        return paths;
    }

    /// <summary>Of the paths as many as asked for, spread evenly over numbers and formats.</summary>
    internal static string[] Few(string[] paths, int count)
    {
        var step = Math.Max(1, paths.Length / count);

        // The formats take turns: a step that is a multiple of their number would meet only one.
        step += step > 1 && step % Kinds == 0 ? 1 : 0;
        return [.. Enumerable.Range(0, Math.Min(count, paths.Length)).Select(index => paths[(int)((long)index * step % paths.Length)]).Distinct()];
    }

    private static string WriteOne(string folder, int number)
    {
        var stem = Path.Combine(folder, (number / Folder).ToString("D3", CultureInfo.InvariantCulture), number.ToString("D6", CultureInfo.InvariantCulture));
        var path = stem + Extension(number % Kinds);
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var report = FixtureFactory.Invent(number + 1);
            var part = path + ".part";
            File.WriteAllBytes(part, Render(number % Kinds, report).Bytes);
            File.Move(part, path, overwrite: true);
        }

        return path;
    }

    private static string Extension(int kind) => kind switch
    {
        0 => ".txt",
        1 => ".docx",
        2 => ".html",
        3 => ".ofd",
        _ => ".xlsx",
    };

    private static Rendered Render(int kind, InventedReport report) => kind switch
    {
        0 => TextRenderer.Render(report, Enum.GetValues<TextDialect>()[0]),
        1 => WordRenderer.Render(report),
        2 => HtmlRenderer.Render(report),
        3 => OfdRenderer.Render(report),
        _ => WorkbookRenderer.Render(report),
    };
}
