using System.Globalization;
using System.Xml;

namespace Extractor.Measurements.OtherReaders;

/// <summary>What mutool reads from a file, as structured text with every character.</summary>
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
        // Text layers hold characters that XML does not allow.
        using var reader = XmlReader.Create(output, new XmlReaderSettings { CheckCharacters = false, DtdProcessing = DtdProcessing.Prohibit });
        List<PageCharacter> page = [];
        try
        {
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                if (reader.LocalName == "page")
                {
                    page = [];
                    pages.Add(page);
                }
                else if (reader.LocalName == "char")
                {
                    page.Add(Character(reader));
                }
            }
        }
        catch (XmlException)
        {
            // mutool gave up within the file; what it had read until then counts.
            output.CopyTo(Stream.Null);
        }
    }

    private static PageCharacter Character(XmlReader reader)
    {
        var quad = (reader.GetAttribute("quad") ?? "").Split(' ').Select(Number).ToArray();
        if (quad.Length < 8)
        {
            quad = new double[8];
        }

        return new PageCharacter(
            reader.GetAttribute("c") ?? "",
            Number(reader.GetAttribute("x")),
            Number(reader.GetAttribute("y")),
            Math.Min(Math.Min(quad[0], quad[2]), Math.Min(quad[4], quad[6])),
            Math.Min(Math.Min(quad[1], quad[3]), Math.Min(quad[5], quad[7])),
            Math.Max(Math.Max(quad[0], quad[2]), Math.Max(quad[4], quad[6])),
            Math.Max(Math.Max(quad[1], quad[3]), Math.Max(quad[5], quad[7])));
    }

    private static double Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : 0;
}
