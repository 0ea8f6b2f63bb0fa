using System.Globalization;
using System.Xml;

namespace Extractor.Sources.Spreadsheets;

/// <summary>Reads the number formats of an .xlsx: one for each style that a cell may name (ECMA-376-1, 18.8.10 and 18.8.31).</summary>
internal static class XlsxFormats
{
    /// <summary>Reads the formats of the cell styles in order.</summary>
    internal static void Read(XmlReader reader, List<NumberFormat> formats)
    {
        var codes = new Dictionary<int, string>();
        var known = new Dictionary<int, NumberFormat>();
        var isCellStyle = false;
        while (reader.Read() && formats.Count < SpreadsheetBudget.SharedItems && codes.Count < SpreadsheetBudget.SharedItems)
        {
            if (reader.LocalName == "cellXfs")
            {
                isCellStyle = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "numFmt" && reader.GetAttribute("formatCode") is { } code)
            {
                codes[NumberOf(reader.GetAttribute("numFmtId"))] = code;
            }
            else if (isCellStyle && reader.NodeType == XmlNodeType.Element && reader.LocalName == "xf")
            {
                var id = NumberOf(reader.GetAttribute("numFmtId"));
                if (!known.TryGetValue(id, out var format))
                {
                    format = NumberFormat.Of(codes.GetValueOrDefault(id) ?? BuiltInFormats.Code(id));
                    known[id] = format;
                }

                formats.Add(format);
            }
        }
    }

    private static int NumberOf(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
