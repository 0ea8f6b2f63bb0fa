using System.Globalization;

namespace Extractor.Measurements.Comparison;

/// <summary>The list of the pages on which readers differ, one a line, with tabs between the columns.</summary>
internal static class PageExplanations
{
    private static readonly string[] Columns =
    [
        "file", "page", "mutool", "shown %", "found %", "confirmed %", "reason", "clipped", "other-text", "copy", "moved", "missing", "ours-alone",
    ];

    public static void Write(TextWriter output, IEnumerable<FileComparison> files)
    {
        output.WriteLine(string.Join('\t', Columns));
        foreach (var file in files)
        {
            foreach (var page in file.Deviating)
            {
                var (counts, differences) = (page.Characters, page.Differences);
                output.WriteLine(string.Join('\t',
                    file.Name,
                    Number(page.Number),
                    Number(counts.Theirs),
                    Percent(counts.Shown),
                    Percent(counts.Found),
                    Percent(counts.Confirmed),
                    differences.Reason,
                    Number(differences.Clipped),
                    Number(differences.OtherText),
                    Number(differences.Copies),
                    Number(differences.Moved),
                    Number(differences.Missing),
                    Number(differences.OursAlone)));
            }
        }
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    // Cut, not rounded: what misses a floor is not to look as if it reached it.
    private static string Percent(double share) => (Math.Floor(share * 10000) / 100).ToString("F2", CultureInfo.InvariantCulture);
}
