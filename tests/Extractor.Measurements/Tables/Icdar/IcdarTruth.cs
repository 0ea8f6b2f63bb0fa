using System.Globalization;
using System.Xml.Linq;

namespace Extractor.Measurements.Tables.Icdar;

/// <summary>Reads the structure files (<c>NAME-str.xml</c>) of the ICDAR 2013 table competition.</summary>
internal static class IcdarTruth
{
    /// <summary>The files of a folder that have their PDF beside them, in the order of their paths.</summary>
    public static IEnumerable<(string Name, string Pdf, string Structure)> Files(string folder) => Directory
        .EnumerateFiles(folder, "*-str.xml", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(path => (Name: Path.GetFileName(path).Replace("-str.xml", "", StringComparison.Ordinal), Pdf: path.Replace("-str.xml", ".pdf", StringComparison.Ordinal), Structure: path))
        .Where(file => File.Exists(file.Pdf));

    /// <summary>The tables of a file; parts of one table are placed by their increments.</summary>
    public static IReadOnlyList<IReadOnlyList<RelatedCell>> Tables(string path) =>
        [.. XDocument.Load(path).Descendants("table").Select(Cells)];

    private static List<RelatedCell> Cells(XElement table)
    {
        List<RelatedCell> cells = [];
        var (rowBase, columnBase) = (0, 0);
        foreach (var region in table.Descendants("region"))
        {
            rowBase += Number(region, "row-increment") ?? 0;
            columnBase += Number(region, "col-increment") ?? 0;
            foreach (var cell in region.Descendants("cell"))
            {
                var (row, column) = (Number(cell, "start-row")!.Value, Number(cell, "start-col")!.Value);
                var (lastRow, lastColumn) = (Number(cell, "end-row") ?? row, Number(cell, "end-col") ?? column);
                cells.Add(new RelatedCell(
                    row + rowBase, column + columnBase, lastRow - row + 1, lastColumn - column + 1, string.Concat(cell.Elements("content").Select(content => content.Value))));
            }
        }

        return cells;
    }

    private static int? Number(XElement element, string name) =>
        element.Attribute(name) is { Value.Length: > 0 } attribute ? int.Parse(attribute.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : null;
}
