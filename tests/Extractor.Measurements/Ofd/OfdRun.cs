using System.Diagnostics;
using Extractor.Documents;
using Extractor.Sources;

namespace Extractor.Measurements.Ofd;

/// <summary>Holds the text of OFD files against their XML: <c>ofd FOLDER…</c>.</summary>
internal static class OfdRun
{
    private const string Usage = "scripts/measure-ofd FOLDER…    the characters on each page against those of the XML";

    public static int Run(string[] arguments, TextWriter output)
    {
        if (arguments is [var first, ..] && !first.StartsWith('-'))
        {
            return Compare(Files(arguments), output);
        }

        Console.Error.WriteLine(Usage);
        return 2;
    }

    private static int Compare(IReadOnlyList<string> files, TextWriter output)
    {
        var (wrong, all) = (0, 0L);
        foreach (var file in files)
        {
            var clock = Stopwatch.StartNew();
            var expected = OfdText.Pages(file);
            using var reading = SourceReader.Open(file);
            var pages = reading.Document is PagedDocument document
                ? Enumerable.Range(1, document.Pages.Count).Select(number => document.Pages.Read(number, CancellationToken.None)).ToList()
                : [];
            var (missing, added, count) = (0, Math.Abs(pages.Count - expected.Count), 0);
            for (var i = 0; i < Math.Min(pages.Count, expected.Count); i++)
            {
                var (lost, gained) = Difference(expected[i], string.Concat(pages[i].Glyphs.Select(glyph => glyph.Text)));
                (missing, added, count) = (missing + lost, added + gained, count + expected[i].Count(letter => !char.IsWhiteSpace(letter)));
            }

            var notes = reading.Diagnostics.Concat(pages.SelectMany(page => page.Diagnostics)).Select(note => note.Code).Distinct();
            output.WriteLine($"{Path.GetFileName(file)} | {pages.Count} pages | {count} characters | {missing} missing | {added} added | {clock.Elapsed.TotalMilliseconds:F0} ms | {string.Join(' ', notes)}");
            wrong += missing + added > 0 ? 1 : 0;
            all += count;
        }

        output.WriteLine($"{files.Count} files, {all} characters, {wrong} files differ");
        return wrong == 0 && files.Count > 0 ? 0 : 1;
    }

    private static (int Missing, int Added) Difference(string expected, string found)
    {
        var counts = new Dictionary<char, int>();
        foreach (var letter in expected.Where(letter => !char.IsWhiteSpace(letter)))
        {
            counts[letter] = counts.GetValueOrDefault(letter) + 1;
        }

        foreach (var letter in found.Where(letter => !char.IsWhiteSpace(letter)))
        {
            counts[letter] = counts.GetValueOrDefault(letter) - 1;
        }

        return (counts.Values.Where(count => count > 0).Sum(), -counts.Values.Where(count => count < 0).Sum());
    }

    private static List<string> Files(IEnumerable<string> paths) => [.. paths
        .SelectMany(path => Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories) : [path])
        .Where(file => string.Equals(Path.GetExtension(file), ".ofd", StringComparison.OrdinalIgnoreCase))
        .Order(StringComparer.Ordinal)];
}
