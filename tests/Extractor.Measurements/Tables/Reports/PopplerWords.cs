using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Extractor.Geometry;
using Extractor.Measurements.OtherReaders;

namespace Extractor.Measurements.Tables.Reports;

/// <summary>A word as poppler sees it on the page.</summary>
internal readonly record struct PopplerWord(string Text, BoundingBox Box);

/// <summary>The words of <c>pdftotext -bbox-layout</c>, page by page: those that <c>pdftotext -layout</c> prints, with their places.</summary>
internal static partial class PopplerWords
{
    /// <summary>One list a page; empty if poppler does not read the file.</summary>
    public static IReadOnlyList<IReadOnlyList<PopplerWord>> Of(string file)
    {
        var pages = new List<List<PopplerWord>>();
        ExternalProgram.Run("pdftotext", ["-q", "-cropbox", "-bbox-layout", file, "-"], output =>
        {
            using var reader = new StreamReader(output);
            while (reader.ReadLine() is { } line)
            {
                if (line.Contains("<page ", StringComparison.Ordinal))
                {
                    pages.Add([]);
                }
                else if (WordElement().Match(line) is { Success: true } word && pages.Count > 0)
                {
                    pages[^1].Add(new PopplerWord(
                        WebUtility.HtmlDecode(word.Groups["text"].Value),
                        new BoundingBox(Number(word, "left"), Number(word, "top"), Number(word, "right"), Number(word, "bottom"))));
                }
            }
        });
        return pages;
    }

    private static double Number(Match match, string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("""<word xMin="(?<left>[-\d.]+)" yMin="(?<top>[-\d.]+)" xMax="(?<right>[-\d.]+)" yMax="(?<bottom>[-\d.]+)">(?<text>.*)</word>""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex WordElement();
}
