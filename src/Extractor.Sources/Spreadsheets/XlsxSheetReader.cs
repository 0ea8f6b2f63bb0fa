using System.Globalization;
using System.Xml;

namespace Extractor.Sources.Spreadsheets;

/// <summary>Reads the part of one sheet (ECMA-376-1, 18.3): cells with their cached values, merged ranges, hidden rows and columns.</summary>
internal sealed class XlsxSheetReader(XmlReader reader, Sheet sheet, List<string> strings, List<NumberFormat> formats, bool since1904)
{
    private int row = -1;
    private int column = -1;

    /// <summary>Reads the sheet; <paramref name="cells"/> is how many more cells may be read, and is negative once there are more.</summary>
    internal void Read(ref int cells)
    {
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "row":
                    StartRow();
                    break;
                case "c" when cells >= 0:
                    ReadCell(ref cells);
                    break;
                case "col" when XlsxWorkbook.IsOn(reader.GetAttribute("hidden")):
                    Hide();
                    break;
                case "mergeCell" when sheet.Merges.Count < SpreadsheetBudget.Merges && SheetRange.Parse(reader.GetAttribute("ref")) is { } range:
                    sheet.Merges.Add(range);
                    break;
            }
        }
    }

    private void StartRow()
    {
        row = NumberOf("r") is { } number and > 0 and <= SpreadsheetBudget.Rows ? number - 1 : row + 1;
        column = -1;
        if (XlsxWorkbook.IsOn(reader.GetAttribute("hidden")))
        {
            sheet.HiddenRows.Add(row);
        }
    }

    private void Hide()
    {
        var first = Math.Clamp(NumberOf("min") ?? 1, 1, SpreadsheetBudget.Columns);
        var last = Math.Clamp(NumberOf("max") ?? first, first, SpreadsheetBudget.Columns);
        for (var hidden = first; hidden <= last; hidden++)
        {
            sheet.HiddenColumns.Add(hidden - 1);
        }
    }

    private void ReadCell(ref int cells)
    {
        var isPlaced = SheetAddress.TryParse(reader.GetAttribute("r"), out var atRow, out var atColumn);
        column = isPlaced ? atColumn : column + 1;
        var place = (Row: isPlaced ? atRow : Math.Max(0, row), Column: column);
        var type = reader.GetAttribute("t");
        var style = NumberOf("s") ?? 0;
        if (reader.IsEmptyElement)
        {
            return;
        }

        var value = ReadValue(type);
        if (value.Length == 0 || --cells < 0)
        {
            return;
        }

        var cell = Interpret(place.Row, place.Column, value, type, style);
        if (cell.Text.Length > 0)
        {
            sheet.Add(cell);
        }
    }

    /// <summary>The content of v, or the inline string, up to the end of the cell.</summary>
    private string ReadValue(string? type)
    {
        var depth = reader.Depth;
        var value = string.Empty;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "v" or "is" && reader.Depth == depth + 1)
            {
                value = reader.LocalName == "is" ? XlsxStrings.ReadItem(reader) : ReadContent();
            }
        }

        return type is "str" ? XlsxStrings.Unescaped(value) : value;
    }

    private string ReadContent()
    {
        if (reader.IsEmptyElement)
        {
            return string.Empty;
        }

        var depth = reader.Depth;
        var text = string.Empty;
        while (reader.Read() && reader.Depth > depth)
        {
            // A value in thousands of pieces is no value that a program wrote.
            text = text.Length == 0 ? reader.Value : text.Length < 65_536 ? text + reader.Value : text;
        }

        return text;
    }

    private SheetCell Interpret(int atRow, int atColumn, string value, string? type, int style)
    {
        switch (type)
        {
            case "s":
                return new SheetCell(atRow, atColumn, int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < strings.Count ? strings[at] : string.Empty, null);
            case "b":
                return new SheetCell(atRow, atColumn, value == "0" ? "FALSE" : "TRUE", null);
            case null or "n" or "" when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number):
                var format = style >= 0 && style < formats.Count ? formats[style] : NumberFormat.General;
                return ShownNumber.Of(atRow, atColumn, number, format, since1904);
            default:
                return new SheetCell(atRow, atColumn, value, null);
        }
    }

    private int? NumberOf(string attribute) =>
        int.TryParse(reader.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
