using System.Globalization;
using System.Net;
using System.Text;

namespace Extractor.Measurements.OtherReaders;

/// <summary>
/// What mutool reads from a file, as structured text with every character. The output looks like XML, but font names are written into
/// it as they are, so it is read line by line: one element stands on each.
/// </summary>
internal static class MutoolReading
{
    /// <summary>The characters of each page; empty if mutool does not open the file or finds no page.</summary>
    public static IReadOnlyList<IReadOnlyList<PageCharacter>> Pages(string file)
    {
        List<IReadOnlyList<PageCharacter>> pages = [];
        ExternalProgram.Run("mutool", ["draw", "-q", "-F", "stext", "-o", "-", file], output => Read(output, pages));
        return pages;
    }

    private static void Read(Stream output, List<IReadOnlyList<PageCharacter>> pages)
    {
        using var reader = new StreamReader(output, Encoding.UTF8);
        List<PageCharacter> page = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("<page ", StringComparison.Ordinal))
            {
                page = [];
                pages.Add(page);
            }
            else if (line.StartsWith("<char ", StringComparison.Ordinal))
            {
                page.Add(Character(line));
            }
        }
    }

    private static PageCharacter Character(string line)
    {
        var quad = Attribute(line, "quad").Split(' ').Select(Number).ToArray();
        if (quad.Length < 8)
        {
            quad = new double[8];
        }

        return new PageCharacter(
            WebUtility.HtmlDecode(Attribute(line, "c")),
            Number(Attribute(line, "x")),
            Number(Attribute(line, "y")),
            Math.Min(Math.Min(quad[0], quad[2]), Math.Min(quad[4], quad[6])),
            Math.Min(Math.Min(quad[1], quad[3]), Math.Min(quad[5], quad[7])),
            Math.Max(Math.Max(quad[0], quad[2]), Math.Max(quad[4], quad[6])),
            Math.Max(Math.Max(quad[1], quad[3]), Math.Max(quad[5], quad[7])));
    }

    private static string Attribute(string line, string name)
    {
        var key = $" {name}=\"";
        var start = line.IndexOf(key, StringComparison.Ordinal) + key.Length;
        var end = start < key.Length ? -1 : line.IndexOf('"', start);
        return end < 0 ? "" : line[start..end];
    }

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : 0;
}
